import { readdirSync, readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openSource } from "#io/format/registry.ts";
import { readShapefiles } from "#io/format/shapefile/read-shapefile.ts";
import { areasOfFiles, soundAreas } from "../../../../fixtures/read-layer.ts";
import { writeDbf, writeShp } from "../../../../fixtures/shapefile.ts";
import { hasShared, sharedPath } from "../../../../fixtures/shared.ts";

const clockwise = (x: number, y: number, size: number): [number, number][] => [
	[x, y],
	[x, y + size],
	[x + size, y + size],
	[x + size, y],
	[x, y],
];
const FIELDS = [
	{ name: "KODE", type: "C", bytes: 13 },
	{ name: "NAMA", type: "C", bytes: 20 },
	{ name: "JIWA", type: "N", bytes: 10 },
];
const ROWS = [
	["64.74.01.1001", "Satu", "      1200"],
	["64.74.01.1002", "Dua", "**********"],
];
const { shp, shx } = writeShp([[clockwise(117, 0, 1), clockwise(117.25, 0.25, 0.5).reverse()], [clockwise(119, 0, 1)]]);
const dbf = writeDbf(FIELDS, ROWS);
const PRJ =
	'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],UNIT["Degree",0.0174532925199433]]';

describe("a shapefile", () => {
	it("is read with its neighbours, whatever the case of their endings", async () => {
		const { areas, warnings } = await soundAreas({ "a/B.shp": shp, "a/b.DBF": dbf, "a/b.shx": shx, "a/B.prj": PRJ });
		expect(areas).toMatchObject({ length: 2, kode: ["64.74.01.1001", "64.74.01.1002"], nama: ["Satu", "Dua"] });
		expect([...areas.geometry.polygonStart]).toEqual([0, 2, 3]);
		expect(areas.bbox).toEqual([117, 0, 120, 1]);
		expect(warnings).toEqual([]);
	});

	it("in a ZIP is read the same, beside what systems put there", async () => {
		const zip = zipSync({
			"x/b.shp": shp,
			"x/b.dbf": dbf,
			"x/b.shx": shx,
			"x/b.prj": new TextEncoder().encode(PRJ),
			"__MACOSX/x/._b.shp": dbf,
		});
		const { areas, warnings } = await soundAreas({ "b.zip": zip });
		expect(areas.nama).toEqual(["Satu", "Dua"]);
		expect(warnings).toEqual([]);
	});

	it("of several in a ZIP, the one with the most polygons is read, and the others are named", async () => {
		const one = writeShp([[clockwise(117, 0, 1)]]);
		const zip = zipSync({ "kec.shp": one.shp, "kec.dbf": writeDbf(FIELDS, ROWS.slice(0, 1)), "desa.shp": shp, "desa.dbf": dbf });
		const { areas, warnings } = await soundAreas({ "b.zip": zip });
		expect(areas.length).toBe(2);
		expect(warnings[0]).toMatchObject({ code: "LAYER_CHOSEN", count: 2, params: { layer: "desa", others: "kec" } });
	});

	it("without its table is refused with the names of what is missing; without index and system it is read and told", async () => {
		const source = await openSource(shp, "b.shp");
		const read = await readShapefiles(shp, { file: "b.shp" });
		expect(source.ok).toBe(true);
		expect(read).toMatchObject({ ok: false, error: { code: "SHP_PARTS", params: { missing: ".dbf, .shx, .prj" } } });
		const { warnings } = await soundAreas({ "b.shp": shp, "b.dbf": dbf });
		expect(warnings).toEqual([{ code: "PART_MISSING", count: 1, rows: [], params: { missing: ".shx, .prj" } }]);
	});

	it("leaves a number that did not fit empty, keeps long numbers and leading zeros as text", async () => {
		const numbers = writeDbf(
			[{ name: "ANGKA", type: "N", bytes: 18 }],
			[["          **"], ["1234567890123456"], ["0012"], ["12,5"]].map(([cell = ""]) => [cell]),
		);
		const shapes = writeShp([null, null, null, null]);
		const read = await readShapefiles(shapes.shp, { file: "b.shp", parts: new Map([[".dbf", numbers]]) });
		expect(read.ok && read.value[0]?.properties.map((row) => row["ANGKA"])).toEqual([null, "1234567890123456", "0012", 12.5]);
		expect(read.ok && read.value[0]?.geometries).toEqual([null, null, null, null]);
	});

	it("leaves out what is marked as deleted, and says so", async () => {
		const { areas, warnings } = await soundAreas({ "b.shp": shp, "b.dbf": writeDbf(FIELDS, ROWS, [0]) });
		expect(areas.nama).toEqual(["Dua"]);
		expect(areas.bbox[0]).toBe(119);
		expect(warnings).toContainEqual({ code: "DELETED_ROWS", count: 1, rows: [1] });
	});

	it.each([
		["says UTF-8 and is not", Uint8Array.of(0x43, 0xe9), "UTF-8", "Cé", "windows-1252"],
		["says 1252 and is UTF-8", new TextEncoder().encode("Cé"), "ANSI 1252", "Cé", "utf-8"],
		["says nothing known", new TextEncoder().encode("Cé"), "KUNO", "Cé", "utf-8"],
	])("whose .cpg %s is read right, and it is told", async (_, name, cpg, expected, used) => {
		const table = writeDbf(FIELDS, [["64.74.01.1001", name, ""], ROWS[1] ?? []]);
		const { areas, warnings } = await soundAreas({ "b.shp": shp, "b.dbf": table, "b.cpg": cpg });
		expect(areas.nama[0]).toBe(expected);
		expect(warnings).toContainEqual({ code: "ENCODING", count: 1, rows: [], params: { stated: cpg, used } });
	});

	it("with rings in one direction keeps each as a shell of its own, and heights are told", async () => {
		const apart = writeShp([[clockwise(117, 0, 1), clockwise(119, 0, 1).reverse()], [clockwise(121, 0, 1)]], 15);
		const { areas, warnings } = await soundAreas({ "b.shp": apart.shp, "b.dbf": dbf, "b.shx": apart.shx, "b.prj": PRJ });
		expect([...areas.geometry.areaStart]).toEqual([0, 2, 3]);
		expect(warnings.map(({ code }) => code)).toEqual(["HEIGHT_DROPPED"]);
	});

	it("cut anywhere, or with coordinates that are no numbers, is refused", async () => {
		for (let length = 4; length < shp.length; length++)
			expect(typeof (await areasOfFiles({ "b.shp": shp.slice(0, length), "b.dbf": dbf, "b.shx": shx }))).toBe("string");
		for (let length = 0; length < dbf.length; length++)
			expect(typeof (await areasOfFiles({ "b.shp": shp, "b.dbf": dbf.slice(0, length), "b.shx": shx }))).toBe("string");
		const broken = writeShp([[clockwise(Number.NaN, 0, 1)], [clockwise(119, 0, 1)]]);
		expect(await areasOfFiles({ "b.shp": broken.shp, "b.dbf": dbf })).toBe("GEOMETRY");
		expect(await areasOfFiles({ "b.shp": shp, "b.dbf": writeDbf(FIELDS, ROWS.slice(0, 1)) })).toBe("COUNT");
	});
});

describe.runIf(hasShared)("the shapefiles of the corpus", () => {
	const filesOf = (...parts: string[]) =>
		readdirSync(sharedPath("badinputs", "shp", ...parts), { withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ name }) => ({ name, bytes: new Uint8Array(readFileSync(sharedPath("badinputs", "shp", ...parts, name))) }));

	it.each([
		[["issues", "193"]],
		[["issues", "518_519_shp_reading"]],
		[["issues", "invalid_coords"]],
		[["issues", "point_shapefile_import_error"]],
		[["dbf", "cpg"]],
		[["dbf", "ldid"]],
	])("of %j are read, or it is said what is missing", async (parts) => {
		const files = filesOf(...parts);
		for (const file of files.filter(({ name }) => name.endsWith(".shp"))) {
			const source = await openSource(file.bytes, file.name, files);
			if (!source.ok || source.value.format.id !== "shp") continue;
			const { name, bytes, format } = source.value;
			const read = await format.read.survey?.(bytes, {
				file: name,
				...(source.value.parts ? { parts: source.value.parts } : {}),
			});
			if (name === "gauss_kruger.shp") expect(read).toMatchObject({ ok: false, error: { code: "SHP_PARTS" } });
			else expect(read?.ok, name).toBe(true);
		}
	});

	it("five areas come out of the ZIP", async () => {
		const bytes = new Uint8Array(readFileSync(sharedPath("trials", "real", "formats", "areas-shp.zip")));
		const { areas, warnings } = await soundAreas({ "areas-shp.zip": bytes });
		expect(areas.kode).toEqual(["64.08.01.2001", "64.08.01.2002", "64.08.02.2001", "64.08.02.2002", "64.08.03.2001"]);
		expect(warnings).toEqual([]);
	});
});
