import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as library from "flatgeobuf/lib/mjs/geojson.js";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { HouseholdColumns } from "#core/families/columns.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { readAreasFgb } from "#io/format/flatgeobuf/read-areas.ts";
import { readHouseholdsFgb } from "#io/format/flatgeobuf/read-households.ts";
import { writeAreasFgb, writeHouseholdsFgb } from "#io/format/flatgeobuf/write.ts";
import { makeAreas, makeHouseholds, rowTexts } from "../../../../fixtures/io-layers.ts";

function readBack(households: HouseholdColumns): HouseholdColumns {
	const read = readHouseholdsFgb(writeHouseholdsFgb(households));
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
}

function readAreasBack(areas: AreaTable): AreaTable {
	const read = readAreasFgb(writeAreasFgb(areas));
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
}

/** What the npm library reads, with or without a search box. */
async function libraryFeatures(bytes: Uint8Array, rect?: { minX: number; minY: number; maxX: number; maxY: number }) {
	vi.spyOn(console, "debug").mockImplementation(() => undefined);
	const features = [];
	for await (const feature of library.deserialize(bytes, rect ? { rect } : {})) features.push(feature);
	return features;
}

const BOX = { minX: 117.45, minY: 0.1, maxX: 117.5, maxY: 0.15 };

function countInBox({ lng, lat }: HouseholdColumns): number {
	return lng.reduce((count, x, row) => {
		const y = lat[row] ?? Number.NaN;
		return count + (x >= BOX.minX && x <= BOX.maxX && y >= BOX.minY && y <= BOX.maxY ? 1 : 0);
	}, 0);
}

describe("a household layer written and read again", () => {
	it.each([
		[0, {}],
		[1, {}],
		[2, { gaps: true }],
		[16, {}],
		[17, { texts: false }],
		[257, { gaps: true }],
		[1000, {}],
		[1000, { gaps: true, seed: 5 }],
	])("keeps every value of %i families, options %o", (count, options) => {
		const made = makeHouseholds(count, options);
		const read = readBack(made);
		expect(read.length).toBe(count);
		expect([...read.columns.keys()]).toEqual([...made.columns.keys()]);
		expect(rowTexts(read)).toEqual(rowTexts(made));
	});

	it("keeps bytes as bytes, also where a value is missing", () => {
		const read = readBack(makeHouseholds(300, { gaps: true }));
		const desil = read.columns.get("desil");
		expect(desil?.kind === "number" && desil.values).toBeInstanceOf(Float32Array);
		const whole = readBack(makeHouseholds(300)).columns.get("desil");
		expect(whole?.kind === "number" && whole.values).toBeInstanceOf(Uint8Array);
	});

	it("keeps a column nobody has a value for", () => {
		const made = makeHouseholds(5);
		const columns = new Map(made.columns);
		columns.set("status", { kind: "text", dictionary: [], codes: new Int32Array(5).fill(-1) });
		columns.set("p_pkh", { kind: "boolean", values: new Int8Array(5).fill(-1) });
		columns.set("anggota", { kind: "number", values: new Float64Array(5).fill(Number.NaN) });
		const read = readBack({ ...made, columns });
		expect(rowTexts(read)).toEqual(rowTexts({ ...made, columns }));
	});

	it("keeps families without coordinates, and families that share one", () => {
		const made = makeHouseholds(40);
		const lng = made.lng.slice().fill(117.45);
		const lat = made.lat.slice().fill(0.1);
		lng[3] = Number.NaN;
		lat[3] = Number.NaN;
		const read = readBack({ ...made, lng, lat });
		expect([...read.lng].filter(Number.isNaN)).toHaveLength(1);
		expect([...read.lng].filter((value) => value === 117.45)).toHaveLength(39);
	});

	it("keeps the given order when asked to", () => {
		const made = makeHouseholds(100);
		const read = readHouseholdsFgb(writeHouseholdsFgb(made, { order: "given" }));
		expect(read.ok && [...read.value.lng]).toEqual([...made.lng]);
	});

	it("writes the same bytes for the same columns", () => {
		expect(writeHouseholdsFgb(makeHouseholds(500, { gaps: true }))).toEqual(
			writeHouseholdsFgb(makeHouseholds(500, { gaps: true })),
		);
	});

	it("leaves columns out that the reader is told to skip", () => {
		const read = readHouseholdsFgb(writeHouseholdsFgb(makeHouseholds(10)), {
			skipColumn: (name) => name === "id" || name === "desil",
		});
		expect(read.ok && [...read.value.columns.keys()]).toEqual([
			"kode",
			"status",
			"anggota",
			"terdaftar",
			"pengeluaran",
			"x_selisih",
			"p_pkh",
			"p_sembako",
			"p_blt",
		]);
	});

	it("is read from a slice that begins at an odd byte", () => {
		const bytes = writeHouseholdsFgb(makeHouseholds(50));
		const shifted = new Uint8Array(bytes.length + 3);
		shifted.set(bytes, 3);
		const read = readHouseholdsFgb(shifted.subarray(3));
		expect(read.ok && rowTexts(read.value)).toEqual(rowTexts(makeHouseholds(50)));
	});

	it("counts the features itself where the header does not", () => {
		const bytes = writeHouseholdsFgb(makeHouseholds(0));
		expect(readHouseholdsFgb(bytes)).toMatchObject({ ok: true, value: { length: 0 } });
	});

	it("refuses another number of families than the manifest promises", () => {
		expect(readHouseholdsFgb(writeHouseholdsFgb(makeHouseholds(10)), { count: 11 })).toMatchObject({
			ok: false,
			error: { code: "COUNT", params: { expected: 11, found: 10 } },
		});
	});

	it("refuses invalid UTF-8, naming row and column", () => {
		const made = makeHouseholds(3);
		const bytes = writeHouseholdsFgb(
			{
				...made,
				columns: new Map([["kode", { kind: "text" as const, dictionary: ["abc", "xyz"], codes: Int32Array.of(0, 1, 0) }]]),
			},
			{ order: "given" },
		);
		const at = new TextDecoder("latin1").decode(bytes).lastIndexOf("xyz");
		bytes[at] = 0xff;
		expect(readHouseholdsFgb(bytes)).toMatchObject({ ok: false, error: { code: "TEXT", params: { row: 2, column: "kode" } } });
	});

	it("refuses coordinates that are no place on earth", () => {
		const made = makeHouseholds(3);
		for (const wrong of [181, -91e6, 1e300]) {
			const lng = made.lng.slice();
			lng[1] = wrong;
			expect(readHouseholdsFgb(writeHouseholdsFgb({ ...made, lng }))).toMatchObject({ ok: false, error: { code: "GEOMETRY" } });
		}
	});

	it("refuses an index whose leaves do not point at the features", () => {
		const bytes = writeHouseholdsFgb(makeHouseholds(40));
		const view = new DataView(bytes.buffer);
		const index = 12 + view.getUint32(8, true);
		// root (1), 3 nodes, then the leaves
		const leaf = index + (1 + 3 + 20) * 40 + 32;
		view.setUint32(leaf, view.getUint32(leaf, true) + 8, true);
		expect(readHouseholdsFgb(bytes)).toMatchObject({ ok: false, error: { code: "INDEX" } });
	});
});

describe("an area layer written and read again", () => {
	it.each([0, 1, 2, 15, 40])("keeps %i areas, their polygons, holes and statistics", (count) => {
		const made = makeAreas(count);
		if (count === 0) {
			expect(readAreasFgb(writeAreasFgb(made))).toMatchObject({ ok: false, error: { code: "AREAS_EMPTY" } });
			return;
		}
		const read = readAreasBack(made);
		expect(read).toEqual({ ...made, statistics: read.statistics });
		expect([...read.statistics].map(([name, values]) => [name, [...values]])).toEqual(
			[...made.statistics].map(([name, values]) => [name, [...values]]),
		);
	});

	it("takes the level from the manifest and refuses another count", () => {
		const bytes = writeAreasFgb(makeAreas(6));
		expect(readAreasFgb(bytes, { count: 7 })).toMatchObject({ ok: false, error: { code: "COUNT" } });
		expect(readAreasFgb(bytes, { level: "kelurahan", count: 6 })).toMatchObject({ ok: true, value: { level: "kelurahan" } });
	});

	it("refuses codes that are no kode wilayah or occur twice", () => {
		const made = makeAreas(3);
		const withKode = (kode: string[]) => readAreasFgb(writeAreasFgb({ ...made, kode }));
		expect(withKode(["64.74.01.1001", "64.74.1.1", "64.74.01.1003"])).toMatchObject({
			ok: false,
			error: { code: "AREA_CODE", params: { row: 2 } },
		});
		expect(withKode(["64.74.01.1001", "64.74.01.1001", "64.74.01.1003"])).toMatchObject({
			ok: false,
			error: { code: "AREA_CODE", params: { duplicate: 1 } },
		});
	});

	it("keeps an area without polygons", () => {
		const made = makeAreas(2);
		const geometry = { ...made.geometry, areaStart: Uint32Array.of(0, 0, made.geometry.areaStart[2] ?? 0) };
		const read = readAreasBack({ ...made, geometry });
		expect([...read.geometry.areaStart]).toEqual([0, 0, read.geometry.areaStart[2]]);
	});
});

describe("files of ours in the npm library", () => {
	it("hold the same features, with and without a search box", async () => {
		const made = makeHouseholds(600);
		const bytes = writeHouseholdsFgb(made);
		const features = await libraryFeatures(bytes);
		expect(features).toHaveLength(600);
		expect(features.map(({ properties }) => String(properties?.["id"])).sort()).toEqual(
			Array.from({ length: 600 }, (_, row) => `K${String(row).padStart(7, "0")}`),
		);
		expect(await libraryFeatures(bytes, BOX)).toHaveLength(countInBox(made));
	});

	it("hold the same polygons", async () => {
		const made = makeAreas(8);
		const features = await libraryFeatures(writeAreasFgb(made));
		expect(features.map(({ properties }) => properties?.["kode"])).toEqual(made.kode);
		const [first] = features;
		expect(first?.geometry.type).toBe("MultiPolygon");
		expect(first?.geometry.type === "MultiPolygon" && first.geometry.coordinates.map((polygon) => polygon.length)).toEqual([2]);
	});
});

const gdal = spawnSync("ogrinfo", ["--version"]).status === 0;

describe.runIf(gdal)("files of ours in GDAL", () => {
	let folder = "";
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), "kantong-fgb-"));
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	function ogrinfo(bytes: Uint8Array, ...options: string[]): string {
		const path = join(folder, "layer.fgb");
		writeFileSync(path, bytes);
		return execFileSync("ogrinfo", ["-al", ...options, path], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
	}

	it("open with count, extent, system and column types", () => {
		const info = ogrinfo(writeHouseholdsFgb(makeHouseholds(500)), "-so");
		expect(info).toContain("Feature Count: 500");
		expect(info).toContain('ID["EPSG",4326]');
		expect(info).toContain("desil: Integer");
		expect(info).toContain("terdaftar: Integer(Boolean)");
		expect(info).toContain("pengeluaran: Real(Float32)");
	});

	it("answer a search by box with the right families, missing coordinates and values included", () => {
		for (const options of [{}, { gaps: true }]) {
			const made = makeHouseholds(3000, options);
			const bytes = writeHouseholdsFgb(made);
			const { minX, minY, maxX, maxY } = BOX;
			expect(ogrinfo(bytes, "-so", "-spat", ...[minX, minY, maxX, maxY].map(String))).toContain(
				`Feature Count: ${countInBox(made)}`,
			);
			expect(ogrinfo(bytes, "-so")).toContain("Feature Count: 3000");
		}
	});

	it("give back the values that were written", () => {
		const made = makeHouseholds(1);
		const info = ogrinfo(writeHouseholdsFgb(made));
		expect(info).toContain("id (String) = K0000000");
		expect(info).toContain(`POINT (${(made.lng[0] ?? 0).toFixed(9)}`);
	});

	it("open as multipolygons with their holes", () => {
		const info = ogrinfo(writeAreasFgb(makeAreas(4)));
		expect(info).toContain("Geometry: Multi Polygon");
		expect(info).toContain("kode (String) = 64.74.01.1004");
		expect(info.match(/MULTIPOLYGON/g)).toHaveLength(4);
	});

	it("of GDAL with mixed polygon types, heights and foreign column names are read as areas", () => {
		const square = (x: number) => [
			[
				[x, 0, 5],
				[x + 1, 0, 5],
				[x + 1, 1, 5],
				[x, 0, 5],
			],
		];
		const feature = (kode: string, geometry: object) => ({
			type: "Feature",
			properties: { KDEPUM: kode, WADMKD: `Desa ${kode}`, penduduk: 10 },
			geometry,
		});
		const [source, target] = [join(folder, "mixed.geojson"), join(folder, "mixed.fgb")];
		const features = [
			feature("64.74.01.1001", { type: "Polygon", coordinates: square(117) }),
			feature("64.74.01.1002", { type: "MultiPolygon", coordinates: [square(119), square(121)] }),
		];
		writeFileSync(source, JSON.stringify({ type: "FeatureCollection", features }));
		execFileSync("ogr2ogr", ["-f", "FlatGeobuf", "-lco", "SPATIAL_INDEX=NO", "-nlt", "GEOMETRY", target, source], {
			stdio: "pipe",
		});
		const read = readAreasFgb(new Uint8Array(readFileSync(target)));
		if (!read.ok) throw new Error(JSON.stringify(read.error));
		expect(read.value.kode).toEqual(["64.74.01.1001", "64.74.01.1002"]);
		expect(read.value.nama[1]).toBe("Desa 64.74.01.1002");
		expect([...read.value.geometry.areaStart]).toEqual([0, 1, 3]);
		expect([...read.value.geometry.lngLat.subarray(0, 8)]).toEqual([117, 0, 118, 0, 118, 1, 117, 0]);
		expect(read.value.statistics.get("penduduk")).toEqual(Float64Array.of(10, 10));
	});

	it("can be read back after GDAL has rewritten them", () => {
		const made = makeHouseholds(700, { gaps: true });
		const [source, target] = [join(folder, "in.fgb"), join(folder, "out.fgb")];
		// GDAL indexes no features without geometry, so they are left out here
		const located = writeHouseholdsFgb({
			...made,
			lng: made.lng.map((x) => (Number.isNaN(x) ? 117.4 : x)),
			lat: made.lat.map((y) => (Number.isNaN(y) ? 0.1 : y)),
		});
		writeFileSync(source, located);
		execFileSync("ogr2ogr", ["-f", "FlatGeobuf", target, source], { stdio: "pipe" });
		const ours = readHouseholdsFgb(located);
		const theirs = readHouseholdsFgb(new Uint8Array(readFileSync(target)));
		if (!ours.ok || !theirs.ok) throw new Error(JSON.stringify([ours, theirs]).slice(0, 300));
		expect(rowTexts(theirs.value)).toEqual(rowTexts(ours.value));
	});
});
