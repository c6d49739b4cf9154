import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseJsonBytes } from "#io/bytes/json.ts";
import { readGeoJson } from "#io/format/geojson.ts";
import { geojsonFormat } from "#io/format/geojson-format.ts";
import { readAreaLayer } from "#io/import/read-area-layer.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";

const SQUARE = [
	[117, 0],
	[118, 0],
	[118, 1],
	[117, 1],
	[117, 0],
];
const area = (kode: string, coordinates: unknown, type = "Polygon") => ({
	type: "Feature",
	properties: { kode, nama: kode },
	geometry: { type, coordinates },
});
const collection = (features: unknown[], extra: object = {}) => JSON.stringify({ type: "FeatureCollection", ...extra, features });

function readAreas(content: string | Uint8Array, codes: "any" | "kemendagri" = "kemendagri") {
	const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
	return readAreaLayer({ bytes, name: "x.geojson", format: geojsonFormat }, { codes });
}

async function areasOf(content: string | Uint8Array, codes: "any" | "kemendagri" = "kemendagri") {
	const read = await readAreas(content, codes);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
}

describe("areas in GeoJSON", () => {
	it("keep rings, holes and polygons in flat arrays, whichever way round they run", async () => {
		const hole = [
			[117.2, 0.2],
			[117.4, 0.2],
			[117.4, 0.4],
			[117.2, 0.2],
		];
		const { areas, warnings } = await areasOf(
			collection([
				area("64.74.01.1001", [SQUARE, hole]),
				area("64.74.01.1002", [[[...SQUARE].reverse().map(([x, y]) => [(x ?? 0) + 2, y])]], "MultiPolygon"),
			]),
		);
		expect([...areas.geometry.ringStart]).toEqual([0, 5, 9, 14]);
		expect([...areas.geometry.polygonStart]).toEqual([0, 2, 3]);
		expect([...areas.geometry.areaStart]).toEqual([0, 1, 2]);
		expect(areas.bbox).toEqual([117, 0, 120, 1]);
		expect(warnings).toEqual([]);
	});

	it("are mended where rings are open or have heights, and it is said of which areas", async () => {
		const open = SQUARE.slice(0, 4);
		const hole = [
			[117.2, 0.2],
			[117.4, 0.2],
			[117.4, 0.4],
		];
		const moved = (by: number, height: readonly number[] = []) => open.map(([x, y]) => [(x ?? 0) + by, y, ...height]);
		const { areas, warnings } = await areasOf(
			collection([
				area("64.74.01.1001", [open, hole]),
				area("64.74.01.1002", [[...moved(2, [9]), [119, 0]]]),
				area("64.74.01.1003", [moved(4, [9])]),
			]),
		);
		expect([...areas.geometry.lngLat.subarray(0, 10)]).toEqual(SQUARE.flat());
		expect(warnings).toEqual([
			{ code: "RING_CLOSED", count: 2, rows: [1, 3], params: { rings: 3 } },
			{ code: "HEIGHT_DROPPED", count: 2, rows: [2, 3], params: { vertices: 8 } },
		]);
	});

	it("derive the codes of the parents and the level from their own", async () => {
		const { areas } = await areasOf(collection([area("6474011001", [SQUARE])]));
		expect(areas).toMatchObject({
			level: "kelurahan",
			kode: ["64.74.01.1001"],
			kodeKecamatan: ["64.74.01"],
			kodeKota: ["64.74"],
			kodeProvinsi: ["64"],
		});
		expect((await areasOf(collection([area("64.74", [SQUARE])]))).areas).toMatchObject({ level: "kota", kota: ["64.74"] });
	});

	it.each<[string, string, string]>([
		[
			"a system of another country",
			collection([area("64.74.01.1001", [SQUARE])], {
				crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::31467" } },
			}),
			"CRS",
		],
		[
			"metres without a word about it",
			collection([area("64.74.01.1001", [SQUARE.map(([x, y]) => [(x ?? 0) * 5000, y])])]),
			"METRES_UNNAMED",
		],
		["points", collection([area("64.74.01.1001", [117, 0], "Point")]), "GEOMETRY_TYPE"],
		["a ring of two vertices", collection([area("64.74.01.1001", [SQUARE.slice(0, 2)])]), "GEOMETRY"],
		["a text for a coordinate", collection([area("64.74.01.1001", [[["117", 0], ...SQUARE]])]), "GEOMETRY"],
		["no code", collection([{ type: "Feature", properties: { nama: "x" }, geometry: null }]), "MISSING_COLUMN"],
		["a code of another kind", collection([area("A-1", [SQUARE])]), "AREA_CODE"],
		["a code that occurs twice", collection([area("64.74.01.1001", [SQUARE]), area("64.74.01.1001", [SQUARE])]), "AREA_CODE"],
		["no areas", collection([]), "AREAS_EMPTY"],
		["a number", "7", "FORMAT"],
		["features that are none", '{"type":"FeatureCollection","features":[1]}', "FORMAT"],
		["properties that are a list", '{"type":"Feature","properties":[],"geometry":null}', "FORMAT"],
		["an inherited column name", '{"type":"Feature","properties":{"__proto__":{"kode":"64"}},"geometry":null}', "COLUMN_NAME"],
		["a cut text", '{"type":"FeatureCollection","features":[{"type":"Fe', "JSON"],
	])("with %s are refused", async (_what, text, code) => {
		expect(await readAreas(text)).toMatchObject({ ok: false, error: { code, file: "x.geojson" } });
	});

	it.each(["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"])("in %s are read", async (name) => {
		expect(
			(await areasOf(collection([area("64.74.01.1001", [SQUARE])], { crs: { type: "name", properties: { name } } }))).areas
				.length,
		).toBe(1);
	});

	it("nested 20,000 deep end in a fault, not in a crash", async () => {
		const deep = "[".repeat(20_000) + "]".repeat(20_000);
		expect(
			await readAreas(`{"type":"Feature","properties":{"kode":"64.74"},"geometry":{"type":"Polygon","coordinates":${deep}}}`),
		).toMatchObject({ ok: false });
	});
});

describe.runIf(hasShared)("area files of the corpus", () => {
	const bytes = (...parts: string[]) => new Uint8Array(readFileSync(sharedPath(...parts)));

	it("import from the official layer as it is published", async () => {
		const { areas, warnings } = await areasOf(bytes("data", "bontang", "bontang-kelurahan-big2022-original.geojson"));
		expect(areas).toMatchObject({ length: 15, level: "kelurahan" });
		expect(areas.nama).toContain("Tanjung Laut Indah");
		expect(new Set(areas.kota)).toEqual(new Set(["Kota Bontang"]));
		expect(new Set(areas.kodeKecamatan)).toEqual(new Set(["64.74.01", "64.74.02", "64.74.03"]));
		expect(warnings.map(({ code }) => code)).toEqual(["HEIGHT_DROPPED"]);
		const cleaned = (await areasOf(bytes("data", "bontang", "bontang-kelurahan.geojson"))).areas;
		expect([...areas.kode].sort()).toEqual([...cleaned.kode].sort());
	});

	it("find the overlaps of the simplified layer and none in the official one", async () => {
		const codes = async (name: string) => (await areasOf(bytes("data", "bontang", name))).warnings.map(({ code }) => code);
		expect(await codes("bontang-kelurahan-cahyadsn2025.geojson")).toContain("OVERLAP");
		expect(await codes("bontang-kelurahan.geojson")).toEqual([]);
	});

	it.each([
		["lubang-di-luar.geojson", "HOLE_OUTSIDE"],
		["nol-luas.geojson", "ZERO_AREA"],
		["tumpang-tindih.geojson", "OVERLAP"],
	])("%s is read and flagged %s", async (name, code) => {
		expect(
			(await areasOf(bytes("badinputs", "indonesian", "geojson", name), "any")).warnings.map((warning) => warning.code),
		).toContain(code);
	});

	it("say where the cut one ends", async () => {
		expect(await readAreas(bytes("badinputs", "indonesian", "geojson", "terpotong.geojson"))).toMatchObject({
			ok: false,
			error: { code: "JSON", params: { position: 80 } },
		});
	});

	it("are accepted when well formed, whatever their kind", () => {
		for (const name of readdirSync(sharedPath("badinputs", "geojson-hint", "good")))
			expect(readGeoJson(bytes("badinputs", "geojson-hint", "good", name), name), name).toMatchObject({ ok: true });
	});

	it("are never read as areas when badly formed, but for what is mended or does not matter", async () => {
		const read: string[] = [];
		for (const name of readdirSync(sharedPath("badinputs", "geojson-hint", "bad"))) {
			if (!name.endsWith(".geojson")) continue;
			const layer = await geojsonFormat.read.polygons?.(bytes("badinputs", "geojson-hint", "bad", name), { file: name });
			if (layer?.ok) read.push(name.replace(".geojson", ""));
		}
		// open rings are closed, the direction of rings does not matter, and of two equal names JSON keeps the last
		expect(read.sort()).toEqual([
			"bad-duplicate-properties",
			"bad-polygon-interiorring-rhr",
			"different-first-last",
			"different-first-size",
			"polygon_winding_order",
			"short-linearring",
		]);
	});

	it("follow the JSON test suite: must-accept is read, must-refuse is refused", () => {
		const names = readdirSync(sharedPath("badinputs", "json-suite", "test_parsing"));
		expect(names.length).toBeGreaterThan(300);
		for (const name of names) {
			const { ok } = parseJsonBytes(bytes("badinputs", "json-suite", "test_parsing", name), name);
			if (!name.startsWith("i_")) expect(ok, name).toBe(name.startsWith("y_"));
		}
	});

	it("become points with their properties", async () => {
		const content = bytes("data", "bontang", "bontang-kantor-pemerintahan.geojson");
		const read = await geojsonFormat.read.rows(content, { file: "x.geojson" });
		expect(read.ok && read.value.points?.lng.every((x) => x > 117 && x < 118)).toBe(true);
	});
});
