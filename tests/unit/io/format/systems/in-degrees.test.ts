import { readFileSync } from "node:fs";
import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { openSource } from "#io/format/registry.ts";
import { readPolygonLayer } from "#io/import/read-area-layer.ts";
import { readFamilyList } from "#io/import/read-list.ts";
import { areasOfFiles, soundAreas } from "../../../../fixtures/read-layer.ts";
import { writeDbf, writeShp } from "../../../../fixtures/shapefile.ts";
import { hasShared, sharedPath } from "../../../../fixtures/shared.ts";

const UTM = proj4("+proj=utm +zone=50 +ellps=WGS84 +units=m");
const SQUARE: [number, number][] = [
	[117.5, 0.5],
	[117.5, 0.52],
	[117.52, 0.52],
	[117.52, 0.5],
	[117.5, 0.5],
];
const METRES = SQUARE.map((place) => UTM.forward<[number, number]>(place));
const DBF = writeDbf(
	[
		{ name: "KODE", type: "C", bytes: 13 },
		{ name: "NAMA", type: "C", bytes: 6 },
	],
	[["64.08.01.2001", "Contoh"]],
);
const geojson = (ring: readonly (readonly number[])[], crs?: string) =>
	JSON.stringify({
		type: "FeatureCollection",
		...(crs === undefined ? {} : { crs: { type: "name", properties: { name: crs } } }),
		features: [
			{
				type: "Feature",
				properties: { kode: "64.08.01.2001", nama: "Contoh" },
				geometry: { type: "Polygon", coordinates: [ring] },
			},
		],
	});
const PRJ =
	'PROJCS["WGS_1984_UTM_Zone_50N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

describe("a layer in metres", () => {
	it.each([
		["the crs of a GeoJSON", { "a.geojson": geojson(METRES, "urn:ogc:def:crs:EPSG::32650") }, "WGS 84 / UTM 50N (EPSG:32650)"],
		[
			"the .prj of a shapefile",
			{ "a.shp": writeShp([[METRES]]).shp, "a.shx": writeShp([[METRES]]).shx, "a.dbf": DBF, "a.prj": PRJ },
			"WGS 1984 UTM Zone 50N (WGS_1984_UTM_Zone_50N)",
		],
	])("that %s names comes out in degrees, and it is said from which", async (_, files, system) => {
		const { areas, warnings } = await soundAreas(files);
		for (const [i, [lng, lat]] of SQUARE.entries()) {
			expect(areas.geometry.lngLat[i * 2]).toBeCloseTo(lng, 8);
			expect(areas.geometry.lngLat[i * 2 + 1]).toBeCloseTo(lat, 8);
		}
		expect(warnings).toEqual([{ code: "SYSTEM_READ", count: 1, rows: [], params: { system } }]);
	});

	it("that nobody names keeps them and says so; as areas it is refused until somebody does", async () => {
		for (const text of [geojson(METRES), geojson(METRES, "EPSG:4326")]) {
			const source = await openSource(new TextEncoder().encode(text), "a.geojson");
			const layer = source.ok ? await readPolygonLayer(source.value) : source;
			expect(layer).toMatchObject({ ok: true, value: { metres: true, system: null, length: 1 } });
			expect(layer.ok && [...layer.value.geometry.lngLat]).toEqual(METRES.flat());
			expect(await areasOfFiles({ "a.geojson": text })).toBe("METRES_UNNAMED");
		}
	});

	it("by its name but with degrees is read as degrees, and told", async () => {
		const { areas, warnings } = await soundAreas({ "a.geojson": geojson(SQUARE, "EPSG:32650") });
		expect([...areas.geometry.lngLat]).toEqual(SQUARE.flat());
		expect(warnings.map(({ code }) => code)).toEqual(["SYSTEM_IGNORED"]);
	});

	it("of a system that is not known here is refused by its name", async () => {
		expect(await areasOfFiles({ "a.geojson": geojson(METRES, "EPSG:31467") })).toBe("CRS");
	});

	it("of points: by the name the file states, else by the region", async () => {
		const point = (crs?: string) => {
			const [x, y] = METRES[0] ?? [];
			const features = [{ type: "Feature", properties: { desil: 1 }, geometry: { type: "Point", coordinates: [x, y] } }];
			const stated = crs === undefined ? {} : { crs: { type: "name", properties: { name: crs } } };
			return new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", ...stated, features }));
		};
		const stated = await readFamilyList(point("EPSG:32650"), "a.geojson");
		expect(stated.ok && stated.value.households.lng[0]).toBeCloseTo(117.5, 8);
		expect(stated.ok && stated.value.report.warnings.map(({ code }) => code)).toContain("SYSTEM_READ");
		const found = await readFamilyList(point(), "a.geojson", { region: [117.4, 0.4, 117.6, 0.6] });
		expect(found.ok && found.value.households.lat[0]).toBeCloseTo(0.5, 8);
		expect(found.ok && found.value.report.warnings).toContainEqual(
			expect.objectContaining({ code: "METRES_READ", params: { system: "WGS 84 / UTM 50N (EPSG:32650)" } }),
		);
		const unknown = await readFamilyList(point(), "a.geojson");
		expect(unknown.ok && unknown.value.households.lng[0]).toBeNaN();
	});
});

describe.runIf(hasShared)("the files of the trials", () => {
	const bytes = (...parts: string[]) => new Uint8Array(readFileSync(sharedPath("trials", "real", ...parts)));

	it("areas in UTM 50N are those in degrees", async () => {
		const { areas } = await soundAreas({ "areas-utm50n.geojson": bytes("formats", "areas-utm50n.geojson") });
		const degrees = (await soundAreas({ "areas.geojson": bytes("formats", "areas.geojson") })).areas;
		expect(areas.kode).toEqual(degrees.kode);
		for (const [i, value] of degrees.geometry.lngLat.entries()) expect(areas.geometry.lngLat[i]).toBeCloseTo(value, 8);
	});

	it("points in UTM without a name land in the box of their areas", async () => {
		const { areas } = await soundAreas({ "areas.geojson": bytes("utm-points", "areas.geojson") });
		const read = await readFamilyList(bytes("utm-points", "keluarga.csv"), "keluarga.csv", { region: areas.bbox });
		if (!read.ok) throw new Error(read.error.code);
		const [west, south, east, north] = areas.bbox;
		expect(read.value.households.lng.every((lng) => lng > west - 0.002 && lng < east + 0.002)).toBe(true);
		expect(read.value.households.lat.every((lat) => lat > south - 0.002 && lat < north + 0.002)).toBe(true);
	});
});
