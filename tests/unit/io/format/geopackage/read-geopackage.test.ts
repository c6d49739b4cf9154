import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readGeoPackage } from "#io/format/geopackage/read-geopackage.ts";
import { geopackageFormat } from "#io/format/geopackage-format.ts";
import { soundAreas } from "../../../../fixtures/read-layer.ts";
import { hasShared, sharedPath } from "../../../../fixtures/shared.ts";
import { type MadeTable, writeSqlite } from "../../../../fixtures/sqlite.ts";

/** A polygon as a GeoPackage keeps it: one ring, little-endian, with a box in its header. */
function polygon(x: number, vertices = 4, height = false): Uint8Array {
	const doubles = height ? 3 : 2;
	const view = new DataView(new ArrayBuffer(8 + 32 + 13 + (vertices + 1) * doubles * 8));
	view.setUint16(0, 0x4750);
	view.setUint8(3, 3);
	view.setUint8(40, 1);
	view.setUint32(41, height ? 1003 : 3, true);
	view.setUint32(45, 1, true);
	view.setUint32(49, vertices + 1, true);
	for (let i = 0; i <= vertices; i++) {
		const angle = ((i % vertices) / vertices) * 2 * Math.PI;
		view.setFloat64(53 + i * doubles * 8, x + Math.cos(angle) / 4, true);
		view.setFloat64(61 + i * doubles * 8, 0.5 + Math.sin(angle) / 4, true);
	}
	return new Uint8Array(view.buffer);
}

const SYSTEMS: MadeTable = {
	name: "gpkg_spatial_ref_sys",
	sql: "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT)",
	rows: [["WGS 84", 4326, "EPSG", 4326, "GEOGCS[]"]],
};
const described = (...rows: MadeTable["rows"]): MadeTable => ({
	name: "gpkg_geometry_columns",
	sql: "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z TINYINT, m TINYINT, CONSTRAINT pk PRIMARY KEY (table_name, column_name))",
	rows,
});
const AREAS =
	'CREATE TABLE "wilayah" ("fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "geom" POLYGON, "kode" TEXT(13), nama TEXT DEFAULT \'a,b\', jiwa MEDIUMINT, "kota" BOOLEAN, CHECK (jiwa > 0))';
const row = (n: number, vertices?: number, height?: boolean) => [
	null,
	polygon(110 + n, vertices, height),
	`64.74.01.${1000 + n}`,
	`Wilayah ${n}`,
	n * 100_000,
	n % 2,
];
const file = (rows: MadeTable["rows"]) =>
	writeSqlite([SYSTEMS, described(["wilayah", "geom", "POLYGON", 4326, 0, 0]), { name: "wilayah", sql: AREAS, rows }]);

describe("a GeoPackage", () => {
	it("gives the areas of its layer with their columns, without its own ids getting lost", async () => {
		const { areas, warnings } = await soundAreas({ "a.gpkg": file([row(1), row(2)]) });
		expect(areas).toMatchObject({ kode: ["64.74.01.1001", "64.74.01.1002"], nama: ["Wilayah 1", "Wilayah 2"] });
		expect(warnings).toEqual([]);
		const read = readGeoPackage(file([row(1), row(2)]), "a.gpkg");
		expect(read.ok && read.value[0]).toMatchObject({
			name: "wilayah",
			system: "EPSG:4326",
			properties: [
				{ fid: 1, jiwa: 100_000, kota: true },
				{ fid: 2, jiwa: 200_000, kota: false },
			],
		});
	});

	it("is read over many pages, and geometries that run over onto others", async () => {
		const { areas } = await soundAreas({ "a.gpkg": file(Array.from({ length: 30 }, (_, i) => row(i + 1, 90))) });
		expect(areas.length).toBe(30);
		expect([...areas.geometry.ringStart].slice(0, 3)).toEqual([0, 91, 182]);
		const { lngLat } = areas.geometry;
		for (let i = 0; i < lngLat.length; i += 2) {
			const centre = 111 + Math.floor(i / 182);
			expect(Math.hypot((lngLat[i] ?? 0) - centre, (lngLat[i + 1] ?? 0) - 0.5)).toBeCloseTo(0.25, 12);
		}
	});

	it("of several layers names those that are not read, and tells heights and rows without geometry", async () => {
		const empty = [null, null, "64.74.01.1009", "Kosong", 1, 0];
		const bytes = writeSqlite([
			SYSTEMS,
			described(["kec", "g", "POLYGON", 4326, 0, 0], ["wilayah", "geom", "POLYGON", 4326, 1, 0]),
			{ name: "kec", sql: "CREATE TABLE kec (g BLOB, kode)", rows: [[polygon(100), "64.74.01"]] },
			{ name: "wilayah", sql: AREAS, rows: [row(1, 4, true), row(2, 4, true), empty] },
		]);
		const { areas, warnings } = await soundAreas({ "a.gpkg": bytes });
		expect(areas.length).toBe(3);
		expect(warnings.map(({ code }) => code)).toEqual(["LAYER_CHOSEN", "HEIGHT_DROPPED", "NO_GEOMETRY"]);
	});

	it("without a layer of features, or a database of another kind, is refused by name", () => {
		const other = writeSqlite([{ name: "a", sql: "CREATE TABLE a (b)", rows: [["x"]] }]);
		expect(readGeoPackage(other, "a.gpkg")).toMatchObject({ ok: false, error: { code: "GPKG", file: "a.gpkg" } });
	});

	it("cut anywhere or with any byte turned is a fault or a layer, never a crash and never without end", () => {
		const sound = file([row(1), row(2, 40)]);
		for (let length = 0; length < sound.length; length += 37) expect(readGeoPackage(sound.slice(0, length), "a").ok).toBe(false);
		for (let at = 0; at < sound.length; at++) {
			const turned = sound.slice();
			turned[at] = (turned[at] ?? 0) ^ 0xff;
			const read = readGeoPackage(turned, "a.gpkg");
			if (!read.ok) expect(["SQLITE", "GPKG", "GEOMETRY"]).toContain(read.error.code);
		}
	});

	it.runIf(hasShared)("that GDAL wrote gives its five areas, and survives damage", async () => {
		const bytes = new Uint8Array(readFileSync(sharedPath("trials", "real", "formats", "areas.gpkg")));
		const { areas, warnings } = await soundAreas({ "areas.gpkg": bytes });
		expect(areas.kode).toEqual(["64.08.01.2001", "64.08.01.2002", "64.08.02.2001", "64.08.02.2002", "64.08.03.2001"]);
		expect(areas.bbox).toEqual([117.5, 0.5, 117.56, 0.54]);
		expect(warnings).toEqual([]);
		for (let at = 16; at < bytes.length; at += 211) {
			const turned = bytes.slice();
			turned[at] = (turned[at] ?? 0) ^ 0x55;
			await geopackageFormat.read.survey?.(turned, { file: "a.gpkg" });
		}
	});
});
