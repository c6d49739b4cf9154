import { beforeAll, describe, expect, inject, test } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok } from "#core/base/result.ts";
import { areaChange, leftByClass } from "#core/time/lists/change.ts";
import { EXIT_REASONS } from "#core/time/lists/reasons.ts";
import { createHandler, type Handler } from "#engine/handler.ts";
import type { EarlierSource, PeriodsQuery } from "#engine/protocol.ts";
import { buildPackFiles } from "#io/pack/write-pack.ts";
import { packFiles } from "../../fixtures/sample-files.ts";
import { AREAS, manifest, plantedPocket, SIX } from "./memory-pack.ts";

const QUERY: PeriodsQuery = {
	earlier: { type: "pack" },
	level: "kelurahan",
	listed: "terdaftar",
	extreme: "terdaftar and desil=1",
};

function handlerOf(files: ReadonlyMap<string, Uint8Array>): { readonly handler: Handler; readonly reads: string[] } {
	const reads: string[] = [];
	const handler = createHandler({
		async read(url) {
			const name = url.replace("/packs/64.74/", "");
			reads.push(name);
			const bytes = files.get(name);
			return bytes ? ok(bytes) : fail(appError("HTTP", { status: 404 }, url));
		},
	});
	return { handler, reads };
}

describe("the sample and its earlier list", () => {
	let handler: Handler;
	let reads: string[];

	beforeAll(async () => {
		({ handler, reads } = handlerOf(packFiles(inject("samplePack"))));
		const opened = await handler.handle("openPack", { url: "/packs/64.74/pack.json" });
		if (!opened.ok) throw new Error(opened.error.code);
	}, 120_000);

	test("S2.9 5,462 families of 2024 become the 5,315 of the verification, each exit with its reason", async () => {
		const answer = await handler.handle("periods", QUERY);
		if (!answer.ok) throw new Error(JSON.stringify(answer.error));
		const { comparison, units, periode, notice, warnings } = answer.value;
		const region = units.length;
		expect(periode).toEqual({ before: "2024 (contoh)", after: "Verifikasi keluarga 2025/26" });
		expect(notice).toContain("rekaan");
		expect(areaChange(comparison, region)).toEqual({
			before: 5_462,
			after: 5_315,
			entered: 342,
			left: 489,
			moved: 0,
			byClass: { nyata: 342 - 168, pembersihan: -273, tidak_diketahui: -48 },
		});
		expect(leftByClass(comparison, region, "pembersihan")).toBe(273);
		expect(comparison.movedIn[region]).toBe(41);
		expect(EXIT_REASONS.map((reason) => comparison.left[reason][region])).toEqual([168, 71, 96, 44, 62, 48]);
		expect(warnings.map(({ code }) => code)).toEqual(["UNIVERSE"]);
		const rows = Array.from({ length: region }, (_, area) => areaChange(comparison, area));
		expect(rows.reduce((sum, row) => sum + row.after, 0)).toBe(5_315);
	});

	test("S0.2 every programme has its coverage before and after in every kelurahan", async () => {
		const answer = await handler.handle("periods", QUERY);
		if (!answer.ok) throw new Error(JSON.stringify(answer.error));
		const { comparison, units } = answer.value;
		expect(comparison.programmes.map(({ id }) => id)).toEqual(["pkh", "sembako", "blt", "listrik", "lpg", "pemda", "perusahaan"]);
		for (const { families } of comparison.programmes) {
			expect(families[units.length]).toBe(4_973);
			expect(families.subarray(0, units.length).every((count) => count > 0)).toBe(true);
		}
	});

	test("the earlier list is read once, whatever is asked of it", async () => {
		await handler.handle("periods", { ...QUERY, level: "kecamatan" });
		await handler.handle("periods", { ...QUERY, extreme: "terdaftar and fm_indikator>=6" });
		expect(reads.filter((name) => name === "2024/households.fgb.gz")).toHaveLength(1);
	});

	test("no id of a family leaves the engine", async () => {
		const answer = await handler.handle("periods", QUERY);
		expect(JSON.stringify(answer)).not.toMatch(/[CL]\d{6}/);
	});

	test("a sentence the pack cannot read is refused", async () => {
		expect(await handler.handle("periods", { ...QUERY, listed: "tidak_ada" })).toMatchObject({
			ok: false,
			error: { code: "FILTER_COLUMN" },
		});
	});
});

function file(text: string): EarlierSource {
	const bytes = new TextEncoder().encode(text);
	return { type: "file", key: text, name: "lama.csv", bytes: bytes.buffer };
}

describe("an earlier list from a file of this device", () => {
	const { format: _, layers: __, ...facts } = manifest();
	const five = { ...SIX, length: 5, lng: SIX.lng.slice(0, 5), lat: SIX.lat.slice(0, 5) };
	const columns = new Map(
		[...SIX.columns].map(([name, column]) => [
			name,
			column.kind === "text" ? { ...column, codes: column.codes.slice(0, 5) } : { ...column, values: column.values.slice(0, 5) },
		]),
	) as typeof SIX.columns;

	async function opened(): Promise<Handler> {
		const files = buildPackFiles({ facts, areas: AREAS, households: { ...five, columns }, complete: true });
		const { handler } = handlerOf(files);
		await handler.handle("openPack", { url: "/packs/64.74" });
		return handler;
	}

	test("a CSV without the column of the sentence is a list all through, and says so", async () => {
		const handler = await opened();
		const earlier = file("id,kode,desil,keluar,nik\na,64.74.01.1001,1,,\nz,64.74.02.1001,2,meninggal,\n");
		const answer = await handler.handle("periods", { ...QUERY, earlier });
		if (!answer.ok) throw new Error(JSON.stringify(answer.error));
		const { comparison, warnings, periode } = answer.value;
		expect(periode.before).toBe("");
		expect(areaChange(comparison, 2)).toMatchObject({ before: 2, after: 4, entered: 3, left: 1 });
		expect(comparison.left.meninggal[1]).toBe(1);
		expect(warnings.map(({ code }) => code)).toEqual(["UNIVERSE", "LISTED_ASSUMED"]);
	});

	test("lists that share no id, lists of another region, lists without ids and packs without an earlier one are refused", async () => {
		const handler = await opened();
		const ask = (earlier: EarlierSource) => handler.handle("periods", { ...QUERY, earlier });
		expect(await ask(file("id,kode\nq,64.74.01.1001\n"))).toMatchObject({ ok: false, error: { code: "PERIOD_NO_MATCH" } });
		expect(await ask(file("id,kode\na,11.01.01.2001\n"))).toMatchObject({ ok: false, error: { code: "PERIOD_REGION" } });
		expect(await ask(file("kode,desil\n64.74.01.1001,1\n"))).toMatchObject({ ok: false, error: { code: "MISSING_COLUMN" } });
		expect(await ask({ type: "pack" })).toMatchObject({ ok: false, error: { code: "MANIFEST" } });
	});

	test("a pack without ids cannot be followed", async () => {
		const { households } = plantedPocket();
		const { handler } = handlerOf(buildPackFiles({ facts, areas: AREAS, households, complete: true }));
		await handler.handle("openPack", { url: "/packs/64.74/pack.json" });
		const answer = await handler.handle("periods", {
			...QUERY,
			listed: "desil=1",
			extreme: "desil=1",
			earlier: file("id,kode\n"),
		});
		expect(answer).toMatchObject({ ok: false, error: { code: "MISSING_COLUMN", params: { column: "id" } } });
	});

	test("an earlier pack of another region is refused", async () => {
		const files = buildPackFiles({
			facts: { ...facts, sebelumnya: { periode: "2024", url: "lama/pack.json" } },
			areas: AREAS,
			households: { ...five, columns },
			complete: true,
		});
		const elsewhere = buildPackFiles({ facts: { ...facts, kode: "64.08" }, areas: AREAS, households: { ...five, columns } });
		const { handler } = handlerOf(
			new Map([...files, ...[...elsewhere].map(([name, bytes]) => [`lama/${name}`, bytes] as const)]),
		);
		await handler.handle("openPack", { url: "/packs/64.74/pack.json" });
		expect(await handler.handle("periods", QUERY)).toMatchObject({
			ok: false,
			error: { code: "PERIOD_REGION", params: { expected: "64.74", found: "64.08" } },
		});
	});
});
