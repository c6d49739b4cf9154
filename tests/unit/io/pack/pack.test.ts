import { gzipSync } from "node:zlib";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { HouseholdColumns } from "#core/families/columns.ts";
import { sha256HexSync } from "#io/bytes/sha256-sync.ts";
import { readLayout } from "#io/format/flatgeobuf/guard.ts";
import { openPack, type PackProgress } from "#io/pack/open-pack.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";
import { parseManifest, parsePackIndex, parsePreview } from "#io/pack/pack-manifest-schema.ts";
import { buildPackFiles, type PackFacts } from "#io/pack/write-pack.ts";
import { familyLayer } from "../../../fixtures/family-layer.ts";
import { makeAreas, makeHouseholds, rowTexts } from "../../../fixtures/io-layers.ts";

const FACTS: PackFacts = {
	kode: "64.74",
	nama: "Kota Uji",
	tingkat: "kota",
	periode: "2026 T3",
	dibuat: "2026-08-12",
	notice: "Data sintetis",
	programmes: ["pkh", "sembako", "blt"].map((id) => ({
		id,
		kode: id.toUpperCase(),
		nama: id,
		pemilik: "Dinas Uji",
		kelompok: "nasional" as const,
		sektor: "sosial",
		sasaran: "desil<=4",
		satuan: "keluarga" as const,
	})),
	indicators: { default: "belum_terjangkau", chosen: ["pkh", "sembako"], filter: "terdaftar", poor: "terdaftar and desil<=4" },
	targets: [],
	sources: [{ nama: "uji", lisensi: "-", tautan: "", tanggal: "2026-08-12" }],
	contact: "uji@contoh.go.id",
};
const AREAS = makeAreas(12);
const HOUSEHOLDS = makeHouseholds(2000, { gaps: true });

function files(): Map<string, Uint8Array> {
	return buildPackFiles({ facts: FACTS, areas: AREAS, households: HOUSEHOLDS, complete: true, series: "kode;tahun\r\n" });
}

/** Reads a pack out of memory. */
function memory(pack: ReadonlyMap<string, Uint8Array>) {
	return async (url: string): Promise<Result<Uint8Array>> => {
		const bytes = pack.get(url.replace("mem/", ""));
		return bytes ? ok(bytes) : fail(appError("HTTP", { status: 404 }, url));
	};
}

function manifestOf(pack: ReadonlyMap<string, Uint8Array>): PackManifest {
	return JSON.parse(new TextDecoder().decode(pack.get("pack.json"))) as PackManifest;
}

function withManifest(
	pack: Map<string, Uint8Array>,
	change: (manifest: Record<string, unknown>) => void,
): Map<string, Uint8Array> {
	const manifest = JSON.parse(JSON.stringify(manifestOf(pack))) as Record<string, unknown>;
	change(manifest);
	return new Map([...pack, ["pack.json", new TextEncoder().encode(JSON.stringify(manifest))]]);
}

describe("a pack written and opened again", () => {
	it("holds the files of the pack format, with their true sizes and hashes", () => {
		const pack = files();
		expect([...pack.keys()].sort()).toEqual(["areas.fgb", "households.fgb.gz", "pack.json", "ringkasan.json", "series.csv"]);
		const { layers } = manifestOf(pack);
		for (const layer of [layers.areas, layers.households, layers.ringkasan, layers.series]) {
			const bytes = pack.get(layer?.url ?? "") ?? new Uint8Array(0);
			expect(layer).toMatchObject({ bytes: bytes.length, sha256: sha256HexSync(bytes) });
		}
		expect(layers.areas).toMatchObject({ count: 12, level: "kelurahan" });
		expect(layers.households).toMatchObject({ count: 2000, complete: true });
	});

	it("is the same bytes each time", () => {
		expect(files()).toEqual(files());
	});

	it("gives back areas and families", async () => {
		const opened = await openPack("mem", { read: memory(files()) });
		if (!opened.ok) throw new Error(JSON.stringify(opened.error));
		expect(opened.value.areas.kode).toEqual(AREAS.kode);
		expect(rowTexts(opened.value.households as HouseholdColumns)).toEqual(rowTexts(HOUSEHOLDS));
		expect(opened.value.manifest.indicators.filter).toBe("terdaftar");
	});

	it("opens by its folder as by its manifest, and without families", async () => {
		const pack = buildPackFiles({ facts: FACTS, areas: AREAS });
		expect([...pack.keys()]).toEqual(["areas.fgb", "pack.json"]);
		for (const url of ["mem", "mem/", "mem/pack.json"])
			expect(await openPack(url, { read: memory(pack) })).toMatchObject({ ok: true, value: { households: null } });
	});

	it("has a summary of the opening view that adds up and fits 60 kB", () => {
		const text = new TextDecoder().decode(files().get("ringkasan.json"));
		const preview = parsePreview(text, "ringkasan.json");
		if (!preview.ok) throw new Error(JSON.stringify(preview.error));
		expect(text.length).toBeLessThanOrEqual(60_000);
		const { areas, total, households } = preview.value;
		expect(households).toBe(2000);
		const listed = HOUSEHOLDS.columns.get("terdaftar");
		expect(total.denominator).toBe(listed?.kind === "boolean" ? listed.values.filter((value) => value === 1).length : -1);
		expect(areas.reduce((sum, area) => sum + area.denominator, 0)).toBeLessThanOrEqual(total.denominator);
		expect(total.numerator).toBeGreaterThan(0);
		expect(total.numerator).toBeLessThan(total.denominator);
		for (const { rings } of areas) {
			expect(rings.length).toBeGreaterThan(0);
			for (const ring of rings) expect(ring.slice(0, 2)).toEqual(ring.slice(-2));
		}
	});

	it("leaves the summary out when the opening view asks for a column that is not there", () => {
		const facts = { ...FACTS, indicators: { ...FACTS.indicators, filter: "bukan_kolom" } };
		expect(buildPackFiles({ facts, areas: AREAS, households: HOUSEHOLDS }).has("ringkasan.json")).toBe(false);
	});

	it("never hands on columns that name persons, and says which it dropped", async () => {
		const text = { kind: "text" as const, dictionary: ["x"], codes: new Int32Array(2000) };
		const numbers = { kind: "text" as const, dictionary: ["0000000000000001"], codes: new Int32Array(2000) };
		const columns = new Map([
			...HOUSEHOLDS.columns,
			["NIK", text],
			["nama_kepala_keluarga", text],
			["alamat", text],
			["x_lain", numbers],
		]);
		const pack = buildPackFiles({ facts: FACTS, areas: AREAS, households: { ...HOUSEHOLDS, columns }, complete: true });
		const opened = await openPack("mem", { read: memory(pack) });
		if (!opened.ok) throw new Error(JSON.stringify(opened.error));
		expect([...(opened.value.households?.columns.keys() ?? [])]).toEqual([...HOUSEHOLDS.columns.keys()]);
		expect(opened.value.skippedColumns).toEqual(["NIK", "nama_kepala_keluarga", "alamat", "x_lain"]);
	});
});

describe("a pack that is not what its manifest says", () => {
	const open = (pack: Map<string, Uint8Array>) => openPack("mem", { read: memory(pack) });

	it.each(["areas.fgb", "households.fgb.gz"])("is refused when one byte of %s differs", async (name) => {
		const pack = files();
		const bytes = pack.get(name)?.slice() ?? new Uint8Array(0);
		bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
		expect(await open(pack.set(name, bytes))).toMatchObject({ ok: false, error: { code: "HASH", file: name } });
	});

	it.each(["areas.fgb", "households.fgb.gz"])("is refused when %s is cut short", async (name) => {
		const pack = files();
		expect(await open(pack.set(name, (pack.get(name) ?? new Uint8Array(0)).slice(0, -8)))).toMatchObject({
			ok: false,
			error: { code: "SIZE", file: name },
		});
	});

	it("is refused when a layer has another count", async () => {
		const pack = withManifest(files(), (manifest) => {
			(manifest["layers"] as { households: { count: number } }).households.count = 1999;
		});
		expect(await open(pack)).toMatchObject({
			ok: false,
			error: { code: "COUNT", params: { expected: 1999, found: 2000 }, file: "households.fgb.gz" },
		});
	});

	it("is refused when a layer called complete is plainly a list", async () => {
		const listed = new Map(HOUSEHOLDS.columns).set("terdaftar", { kind: "boolean", values: new Int8Array(2000).fill(1) });
		const list = { ...HOUSEHOLDS, columns: listed };
		expect(await open(buildPackFiles({ facts: FACTS, areas: AREAS, households: list, complete: true }))).toMatchObject({
			ok: false,
			error: { code: "PACK_MIXED" },
		});
		expect(await open(buildPackFiles({ facts: FACTS, areas: AREAS, households: list, complete: false }))).toMatchObject({
			ok: true,
		});
		const statistics = new Map([...AREAS.statistics, ["keluarga_total", new Float64Array(12).fill(1000)]]);
		const few = buildPackFiles({ facts: FACTS, areas: { ...AREAS, statistics }, households: HOUSEHOLDS, complete: true });
		expect(await open(few)).toMatchObject({
			ok: false,
			error: { code: "PACK_MIXED", params: { detail: "keluarga_total", found: 2000 } },
		});
	});

	it("is refused when its manifest is missing or no JSON", async () => {
		expect(await open(new Map())).toMatchObject({ ok: false, error: { code: "HTTP" } });
		expect(await open(new Map([["pack.json", new TextEncoder().encode("{")]]))).toMatchObject({
			ok: false,
			error: { code: "JSON" },
		});
		expect(await open(new Map([["pack.json", Uint8Array.of(0x22, 0xff, 0x22)]]))).toMatchObject({
			ok: false,
			error: { code: "TEXT" },
		});
	});
});

describe("a layer packed with gzip", () => {
	const open = (pack: ReadonlyMap<string, Uint8Array>) => openPack("mem", { read: memory(pack) });
	type Layer = { url: string; bytes: number; sha256: string; unpacked?: { bytes: number; sha256: string } };
	/** The pack with another packed file whose size and hash are right, and whatever else is changed. */
	function repacked(packed: Uint8Array, change: (layer: Layer) => void = () => undefined): Map<string, Uint8Array> {
		const pack = withManifest(files(), (manifest) => {
			const { households } = manifest["layers"] as { households: Layer };
			Object.assign(households, { bytes: packed.length, sha256: sha256HexSync(packed) });
			change(households);
		});
		return pack.set("households.fgb.gz", packed);
	}
	const whole = familyLayer(files());

	it("says size and hash of both, has no index, and is under a third of the plain file", () => {
		const { households } = manifestOf(files()).layers;
		expect(households?.unpacked).toEqual({ bytes: whole.length, sha256: sha256HexSync(whole) });
		const layout = readLayout(whole);
		expect(layout.ok && layout.value.header.indexNodeSize).toBe(0);
		expect(households?.bytes).toBeLessThan(whole.length / 3);
	});

	it("is not made when the layer is too large to be read whole: that one stays plain and indexed", () => {
		const limit = whole.length;
		const packedAt = buildPackFiles({ facts: FACTS, areas: AREAS, households: HOUSEHOLDS, wholeFileBytes: limit });
		const plain = buildPackFiles({ facts: FACTS, areas: AREAS, households: HOUSEHOLDS, wholeFileBytes: limit - 1 });
		expect(packedAt.has("households.fgb.gz")).toBe(true);
		const layout = readLayout(plain.get("households.fgb") as Uint8Array);
		expect(layout.ok && layout.value.header.indexNodeSize).toBeGreaterThan(0);
		expect(manifestOf(plain).layers.households?.unpacked).toBeUndefined();
	});

	it("never gives more bytes than the manifest says, nor fewer", async () => {
		const bomb = gzipSync(new Uint8Array(50_000_000));
		const bombed = await open(repacked(bomb));
		expect(bombed).toMatchObject({
			ok: false,
			error: { code: "SIZE", params: { expected: whole.length }, file: "households.fgb.gz" },
		});
		// left at once, not unpacked to the end
		expect(bombed.ok ? Number.NaN : bombed.error.params?.["found"]).toBeLessThan(10_000_000);
		expect(await open(repacked(gzipSync(whole.subarray(0, -8))))).toMatchObject({
			ok: false,
			error: { code: "SIZE", params: { expected: whole.length, found: whole.length - 8 } },
		});
	});

	it("is refused when it unpacks to something else of the same size, or not at all", async () => {
		const other = whole.slice();
		other[other.length - 9] = (other[other.length - 9] ?? 0) ^ 1;
		expect(await open(repacked(gzipSync(other)))).toMatchObject({
			ok: false,
			error: { code: "HASH", file: "households.fgb.gz" },
		});
		expect(await open(repacked(gzipSync(whole).subarray(0, -20)))).toMatchObject({ ok: false, error: { code: "GZIP" } });
		expect(await open(repacked(Uint8Array.of(1, 2, 3)))).toMatchObject({ ok: false, error: { code: "GZIP" } });
	});

	it("is refused by the manifest when name and facts disagree", async () => {
		for (const change of [
			(layer: Layer) => void delete layer.unpacked,
			(layer: Layer) => {
				layer.url = "households.fgb";
			},
		])
			expect(await open(repacked(gzipSync(whole), change))).toMatchObject({
				ok: false,
				error: { code: "MANIFEST", params: { field: "layers.households" } },
			});
	});
});

describe("the manifest", () => {
	const faultOf = (change: (manifest: Record<string, unknown>) => void) => {
		const parsed = parseManifest(new TextDecoder().decode(withManifest(files(), change).get("pack.json")), "pack.json");
		return parsed.ok ? "ok" : parsed.error;
	};
	/** The manifest with one field set, by its path; undefined takes the field away. */
	const setting = (path: string, value: unknown) => (manifest: Record<string, unknown>) => {
		const keys = path.split(".");
		const last = keys.pop() ?? "";
		const holder = keys.reduce((at, key) => at[key] as Record<string, unknown>, manifest);
		if (value === undefined) delete holder[last];
		else holder[last] = value;
	};

	it.each<[string, string, (manifest: Record<string, unknown>) => void]>([
		["another format", "format", setting("format", "kantong-pack/2")],
		["no name", "nama", setting("nama", undefined)],
		["a hash that is none", "layers.areas.sha256", setting("layers.areas.sha256", "abc")],
		["a negative size", "layers.areas.bytes", setting("layers.areas.bytes", -1)],
		["another level", "layers.areas.level", setting("layers.areas.level", "rt")],
		["a layer on another host", "layers.areas.url", setting("layers.areas.url", "https://example.com/a.fgb")],
		["a layer outside the pack", "layers.areas.url", setting("layers.areas.url", "../../a.fgb")],
		["a filter that does not parse", "indicators.filter", setting("indicators.filter", "desil <=")],
		["a programme without id", "programmes.1.id", setting("programmes.1.id", "")],
		["two programmes of one id", "programmes", setting("programmes.1.id", "pkh")],
	])("with %s is refused, naming %s", (_what, field, change) => {
		expect(faultOf(change)).toMatchObject({ code: "MANIFEST", params: { field }, file: "pack.json" });
	});

	it("says where it stops being JSON", () => {
		expect(parseManifest('{"format": "kantong-pack/1",\n "kode" 1}', "pack.json")).toMatchObject({
			ok: false,
			error: { code: "JSON", params: { line: 2 } },
		});
	});

	it("may carry more than we know, also under dangerous names", () => {
		expect(faultOf((manifest) => void Object.assign(manifest, { lain: 1, constructor: 2 }))).toBe("ok");
		expect(parseManifest(`{"__proto__": {"format": "kantong-pack/1"}}`, "pack.json")).toMatchObject({
			ok: false,
			error: { code: "MANIFEST" },
		});
	});
});

describe("the list of packs", () => {
	it("reads entries and refuses none, none at all, and foreign hosts", () => {
		const entry = { kode: "64.74", nama: "Bontang", tingkat: "kota", url: "64.74/pack.json" };
		expect(parsePackIndex(JSON.stringify([entry]), "index.json")).toEqual(ok([entry]));
		expect(parsePackIndex("[]", "index.json")).toMatchObject({ ok: false, error: { code: "PACK_EMPTY" } });
		expect(parsePackIndex(JSON.stringify([{ ...entry, url: "//evil.test/pack.json" }]), "index.json")).toMatchObject({
			ok: false,
			error: { code: "MANIFEST", params: { field: "0.url" } },
		});
	});
});

describe("opening over the network", () => {
	const server = setupServer();
	beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
	afterEach(() => server.resetHandlers());
	afterAll(() => server.close());
	const PACK_URL = "http://data.test/packs/64.74/pack.json";

	function serve(pack: ReadonlyMap<string, Uint8Array>): void {
		server.use(
			http.get("http://data.test/packs/64.74/:name", ({ params }) => {
				const bytes = pack.get(String(params["name"]));
				return bytes
					? new HttpResponse(bytes.slice(), { headers: { "Content-Length": String(bytes.length) } })
					: new HttpResponse(null, { status: 404 });
			}),
		);
	}

	it("reads manifest, areas, families in this order, with progress up to every family", async () => {
		serve(files());
		const seen: PackProgress[] = [];
		const opened = await openPack(PACK_URL, { onProgress: (progress) => void seen.push(progress) });
		expect(opened).toMatchObject({ ok: true, value: { part: null } });
		expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(["manifest", "areas", "households", "assign"]);
		expect(seen.at(-1)).toMatchObject({ phase: "assign", families: 2000, familiesTotal: 2000 });
		for (const { bytes, bytesTotal } of seen) expect(bytes).toBeLessThanOrEqual(bytesTotal);
	});

	/** A host that says `Content-Encoding: gzip` of a `.gz`: who fetches it gets it unpacked. */
	function serveUnpackedOnTheWay(packed: Uint8Array): void {
		server.use(
			http.get(
				"http://data.test/packs/64.74/households.fgb.gz",
				() => new HttpResponse(packed.slice(), { headers: { "Content-Encoding": "gzip" } }),
			),
		);
	}

	it("takes a layer that the host has unpacked on the way, but only as what the manifest says", async () => {
		const pack = files();
		serve(pack);
		const other = familyLayer(pack);
		other[other.length - 9] = (other[other.length - 9] ?? 0) ^ 1;
		serveUnpackedOnTheWay(gzipSync(other));
		expect(await openPack(PACK_URL)).toMatchObject({ ok: false, error: { code: "HASH", file: "households.fgb.gz" } });
		serveUnpackedOnTheWay(gzipSync(new Uint8Array([...other, 0])));
		expect(await openPack(PACK_URL)).toMatchObject({ ok: false, error: { code: "SIZE" } });
	});

	it("counts up to what is unpacked when the host unpacks on the way", async () => {
		const pack = files();
		serve(pack);
		serveUnpackedOnTheWay(pack.get("households.fgb.gz") ?? new Uint8Array(0));
		const seen: PackProgress[] = [];
		const opened = await openPack(PACK_URL, { onProgress: (progress) => void seen.push(progress) });
		expect(opened).toMatchObject({ ok: true, value: { households: { length: 2000 } } });
		const read = seen.filter(({ phase }) => phase === "households");
		expect(read.at(-1)).toMatchObject({ bytes: familyLayer(pack).length, bytesTotal: familyLayer(pack).length, families: 2000 });
	});

	it("gives nothing when it is cancelled on the way", async () => {
		serve(files());
		const controller = new AbortController();
		const opened = await openPack(PACK_URL, {
			signal: controller.signal,
			onProgress: ({ phase }) => {
				if (phase === "households") controller.abort();
			},
		});
		expect(opened).toMatchObject({ ok: false, error: { code: "CANCELLED" } });
	});

	it("names the page that came instead of the manifest", async () => {
		server.use(http.get(PACK_URL, () => HttpResponse.html("<!doctype html>")));
		expect(await openPack(PACK_URL)).toMatchObject({ ok: false, error: { code: "NOT_DATA", file: PACK_URL } });
	});
});
