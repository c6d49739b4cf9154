import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { resolveAreaOf } from "#core/families/area-columns.ts";
import { type HouseholdColumns, textAt } from "#core/families/columns.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import { sha256HexSync } from "#io/bytes/sha256-sync.ts";
import { writeHouseholdsFgb } from "#io/format/flatgeobuf/write.ts";
import { type OpenedPackFiles, type OpenPackOptions, openPack, type PackProgress } from "#io/pack/open-pack.ts";
import type { HouseholdsLayer, PackManifest } from "#io/pack/pack-manifest.ts";
import { buildPackFiles } from "#io/pack/write-pack.ts";
import { rowTexts } from "../../../fixtures/io-layers.ts";
import { PROVINCE_FACTS, provinceAreas, provinceFamilies } from "../../../fixtures/planted-province.ts";
import { type RangeFault, rangeHandler } from "../../../fixtures/range-server.ts";

const FOLDER = "http://data.test/packs/64";
const AREAS = provinceAreas();
const PARTS = ["64.01", "64.02", "64.03"];
const FILES = buildPackFiles({
	facts: PROVINCE_FACTS,
	areas: AREAS,
	households: provinceFamilies(6000),
	complete: true,
	wholeFileBytes: 1000,
});
const SMALL = buildPackFiles({ facts: PROVINCE_FACTS, areas: AREAS, households: provinceFamilies(6000), complete: true });
const INDEX = createAreaIndex(AREAS.geometry);
const quick = { limits: { retries: 0 } };

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function serve(files: ReadonlyMap<string, Uint8Array>, fault: RangeFault = "none"): void {
	const layer = files.get("households.fgb");
	server.use(
		...(layer
			? [
					rangeHandler(
						`${FOLDER}/households.fgb`,
						() => layer,
						() => fault,
					),
				]
			: []),
		http.get(`${FOLDER}/:name`, ({ params }) => {
			const bytes = files.get(String(params["name"]));
			return bytes ? new HttpResponse(bytes.slice()) : new HttpResponse(null, { status: 404 });
		}),
	);
}

type Opened = OpenedPackFiles & { readonly households: HouseholdColumns };

async function open(options: OpenPackOptions): Promise<Opened> {
	const opened = await openPack(FOLDER, { wholeFileBytes: 1000, fetchOptions: quick, ...options });
	if (!opened.ok) throw new Error(JSON.stringify(opened.error));
	return opened.value as Opened;
}

describe("a large pack opened by part", () => {
	it.each(PARTS)("reads %s by ranges: family for family what restricting the whole gives", async (kode) => {
		serve(FILES);
		const ranged = await open({ part: { kode } });
		expect(ranged.part).toMatchObject({ road: "ranges", reason: null, part: { kode } });
		serve(SMALL);
		const restricted = await open({ part: { kode } });
		expect(restricted.part).toMatchObject({ road: "whole", reason: null, nobodys: ranged.part?.nobodys });
		expect(rowTexts(ranged.households)).toEqual(rowTexts(restricted.households));
		expect(ranged.areas).toEqual(restricted.areas);
		expect(ranged.areas.kode).toEqual(AREAS.kode.filter((own) => own.startsWith(kode)));
	});

	it("shares all families of the region out: each to one part, as the whole region counts them", async () => {
		serve(FILES);
		const whole = await open({});
		expect(whole.part).toBeNull();
		const assigned = assignAreas(INDEX, whole.households.lng, whole.households.lat);
		const areaOf = resolveAreaOf(whole.households, AREAS, assigned);
		const idsOf = ({ households }: Opened, rows: readonly number[]) =>
			rows.map((row) => textAt(households.columns.get("id"), row) ?? "").sort();
		const placed = (kode: string) => [...areaOf.keys()].filter((row) => AREAS.kode[areaOf[row] ?? -1]?.startsWith(kode) === true);
		for (const kode of PARTS) {
			const opened = await open({ part: { kode } });
			const index = createAreaIndex(opened.areas.geometry);
			const own = resolveAreaOf(
				opened.households,
				opened.areas,
				assignAreas(index, opened.households.lng, opened.households.lat),
			);
			const counted = [...own.keys()].filter((row) => (own[row] ?? -1) >= 0);
			expect(idsOf(opened, counted)).toEqual(idsOf(whole, placed(kode)));
			// what is in none of its areas has the part's code, at least
			for (const row of own.keys())
				if ((own[row] ?? -1) < 0) expect(textAt(opened.households.columns.get("kode"), row)?.startsWith(kode)).toBe(true);
		}
	});

	it("counts apart what is another part's and what is nobody's", async () => {
		serve(SMALL);
		const { households } = await open({});
		const assigned = assignAreas(INDEX, households.lng, households.lat);
		const nobodys = [...assigned.keys()].filter(
			(row) => (assigned[row] ?? -1) < 0 && !/^64\.0[123]/.test(textAt(households.columns.get("kode"), row) ?? ""),
		);
		expect(nobodys.length).toBeGreaterThan(20);
		for (const files of [SMALL, FILES])
			for (const kode of PARTS) {
				serve(files);
				const { part, households: own } = await open({ part: { kode } });
				expect(part?.nobodys).toBe(nobodys.length);
				if (files === SMALL) expect(own.length + (part?.elsewhere ?? 0)).toBe(households.length - nobodys.length);
			}
	});

	it("reads a file whole that does not say where the families in no area stand, and says so", async () => {
		const manifest = JSON.parse(new TextDecoder().decode(FILES.get("pack.json"))) as PackManifest;
		const { atEnd, ...layer } = manifest.layers.households as HouseholdsLayer;
		expect(atEnd).toBeGreaterThan(100);
		const older = { ...manifest, layers: { ...manifest.layers, households: layer } };
		serve(FILES);
		const ranged = await open({ part: { kode: "64.02" } });
		serve(new Map(FILES).set("pack.json", new TextEncoder().encode(JSON.stringify(older))));
		const whole = await open({ part: { kode: "64.02" } });
		expect(whole.part).toMatchObject({ road: "whole", reason: "order", bytesRead: layer.bytes });
		expect(rowTexts(whole.households)).toEqual(rowTexts(ranged.households));
	});

	/** A large file of another maker, without index; `wanted` counts what is asked of it. */
	function serveWithoutIndex(fault: RangeFault): { wanted: number } {
		const manifest = JSON.parse(new TextDecoder().decode(FILES.get("pack.json"))) as PackManifest;
		const bytes = writeHouseholdsFgb(provinceFamilies(6000), { index: false });
		const households = { ...manifest.layers.households, bytes: bytes.length, sha256: sha256HexSync(bytes) };
		const pack = { ...manifest, layers: { ...manifest.layers, households } };
		serve(new Map(FILES).set("households.fgb", bytes).set("pack.json", new TextEncoder().encode(JSON.stringify(pack))), fault);
		const asked = { wanted: 0 };
		server.events.removeAllListeners();
		server.events.on("request:start", ({ request }) => {
			if (request.url.endsWith("households.fgb")) asked.wanted++;
		});
		return asked;
	}

	it("does not ask again for a whole file that a server without ranges has sent", async () => {
		const withRanges = serveWithoutIndex("none");
		const whole = await open({ part: { kode: "64.02" } });
		expect(whole.part).toMatchObject({ road: "whole", reason: "index" });
		expect(withRanges.wanted).toBe(2);
		const asked = serveWithoutIndex("ignores-range");
		const opened = await open({ part: { kode: "64.02" } });
		expect(opened.part).toMatchObject({ road: "whole", reason: "server" });
		expect(asked.wanted).toBe(1);
		expect(rowTexts(opened.households)).toEqual(rowTexts(whole.households));
		server.events.removeAllListeners();
	});

	it("names rows as the file does", async () => {
		serve(FILES);
		const whole = await open({});
		const { households } = await open({ part: { kode: "64.02" } });
		const id = (of: HouseholdColumns, row: number) => textAt(of.columns.get("id"), row);
		const rows = [...(households.sourceRows ?? [])];
		expect(rows.length).toBe(households.length);
		for (const [row, source] of rows.entries()) expect(id(households, row)).toBe(id(whole.households, source - 1));
	});

	it.each(["ignores-range", "status-416", "wrong-content-range"] as const)(
		"takes the families out of the whole file, and says why, where the server has the fault %s",
		async (fault) => {
			serve(FILES);
			const ranged = await open({ part: { kode: "64.02" } });
			serve(FILES, fault);
			const fallen = await open({ part: { kode: "64.02" } });
			expect(fallen.part).toMatchObject({ road: "whole", reason: "server" });
			expect(fallen.part?.bytesRead).toBe(FILES.get("households.fgb")?.length);
			expect(rowTexts(fallen.households)).toEqual(rowTexts(ranged.households));
		},
	);

	it("opens the part that holds an area, else the first; a code that is none opens as if none was asked for", async () => {
		serve(FILES);
		const kodeOf = async (part: OpenPackOptions["part"]) => (await open(part ? { part } : {})).part?.part.kode;
		expect(await kodeOf({ kode: null })).toBe("64.01");
		expect(await kodeOf({ kode: null, area: "64.03.01" })).toBe("64.03");
		expect(await kodeOf({ kode: "64.09", area: "64.02.01.2001" })).toBe("64.02");
		expect(await kodeOf(undefined)).toBeUndefined();
	});

	it("opens a small pack whole unless a part of it is asked for by name", async () => {
		serve(SMALL);
		expect(await open({ part: { kode: null, area: "64.02.01" } })).toMatchObject({ part: null, parts: [] });
		expect((await open({ part: { kode: "64.02" } })).parts.map(({ kode }) => kode)).toEqual(PARTS);
	});

	it("is not refused because the part alone would look like a list", async () => {
		const households = provinceFamilies(6000);
		const assigned = assignAreas(INDEX, households.lng, households.lat);
		const terdaftar = Int8Array.from(assigned, (area) => (AREAS.kode[area]?.startsWith("64.01") === false ? 0 : 1));
		const columns = new Map(households.columns).set("terdaftar", { kind: "boolean", values: terdaftar });
		serve(
			buildPackFiles({
				facts: PROVINCE_FACTS,
				areas: AREAS,
				households: { ...households, columns },
				complete: true,
				wholeFileBytes: 1000,
			}),
		);
		expect((await open({ part: { kode: "64.01" } })).households.length).toBeGreaterThan(1000);
	});

	it("reports progress up to what it reads, never beyond", async () => {
		serve(FILES);
		const seen: PackProgress[] = [];
		const opened = await open({ part: { kode: "64.02" }, onProgress: (progress) => void seen.push(progress) });
		const last = seen.at(-1);
		const { elsewhere = 0, nobodys = 0 } = opened.part ?? {};
		expect(last?.familiesTotal).toBe(opened.households.length + elsewhere + nobodys);
		for (const { bytes, bytesTotal } of seen) expect(bytes).toBeLessThanOrEqual(bytesTotal);
	});
});
