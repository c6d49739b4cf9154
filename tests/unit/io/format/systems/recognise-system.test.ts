import { describe, expect, it } from "vitest";
import { recogniseSystem } from "#io/format/systems/recognise-system.ts";

const DGN95 =
	'GEOGCS["GCS_DGN_1995",DATUM["D_Datum_Geodesi_Nasional_1995",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const tm = (geographic: string, meridian: number, latitude = 0, unit = '"Meter",1.0') =>
	`PROJCS["DGN_1995_Indonesia_TM-3_Zone_50.2",${geographic},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",200000.0],PARAMETER["False_Northing",1500000.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",${latitude}.0],UNIT[${unit}]]`;
const WKT2 =
	'PROJCRS["anything",BASEGEOGCRS["WGS 84",ENSEMBLE["World Geodetic System 1984 ensemble",MEMBER["x"],ELLIPSOID["WGS 84",6378137,298.257223563]]],CONVERSION["UTM zone 50S",METHOD["Transverse Mercator",ID["EPSG",9807]],PARAMETER["Latitude of natural origin",0],PARAMETER["Longitude of natural origin",117],PARAMETER["Scale factor at natural origin",0.9996],PARAMETER["False easting",500000],PARAMETER["False northing",10000000]],CS[Cartesian,2],LENGTHUNIT["metre",1]]';

describe("a coordinate system is recognised", () => {
	it.each([
		["EPSG:32650", "EPSG:32650"],
		["urn:ogc:def:crs:EPSG::32650", "EPSG:32650"],
		["urn:ogc:def:crs:EPSG:9.6.5:23838", "EPSG:23838"],
		["http://www.opengis.net/def/crs/EPSG/0/9489", "EPSG:9489"],
		["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"],
		["EPSG:4755", "EPSG:4755"],
		["ESRI:102100", "EPSG:3857"],
		["EPSG:900913", "EPSG:3857"],
		[DGN95, "EPSG:4326"],
		[`PROJCS["x",${DGN95},PROJECTION["Anything"],AUTHORITY["EPSG","32750"]]`, "EPSG:32750"],
		[
			`PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]],PROJECTION["Mercator_Auxiliary_Sphere"],UNIT["Meter",1.0]]`,
			"EPSG:3857",
		],
	])("from %s", (stated, id) => {
		expect(recogniseSystem(stated)?.id).toBe(id);
	});

	it("from the parameters of its projection, in WKT 1 and 2", () => {
		expect(recogniseSystem(tm(DGN95, 118.5))).toMatchObject({ metres: true, name: "DGN 1995 Indonesia TM-3 Zone 50.2" });
		expect(recogniseSystem(tm(DGN95, 118.5))?.toDegrees(200_000, 1_500_000)).toEqual([118.5, 0]);
		expect(recogniseSystem(WKT2)?.toDegrees(500_000, 10_000_000)).toEqual([117, 0]);
	});

	it.each([
		["another datum", tm('GEOGCS["GCS_Batavia",DATUM["D_Batavia",SPHEROID["Bessel_1841",6377397.155,299.1528128]]]', 117)],
		["Batavia by its code", "EPSG:4211"],
		["a code of another country", "EPSG:31467"],
		["feet", tm(DGN95, 117, 0, '"Foot",0.3048')],
		["an origin off the equator", tm(DGN95, 117, 10)],
		["a cone", `PROJCS["x",${DGN95},PROJECTION["Lambert_Conformal_Conic"],UNIT["Meter",1.0]]`],
		["nothing known", "sistem lokal"],
	])("but not %s", (_, stated) => {
		expect(recogniseSystem(stated)).toBeNull();
	});
});
