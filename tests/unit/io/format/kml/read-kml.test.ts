import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readKml } from "#io/format/kml/read-kml.ts";
import { kmlFormat } from "#io/format/kml-format.ts";
import { areasOfFiles, soundAreas } from "../../../../fixtures/read-layer.ts";
import { hasShared, sharedPath } from "../../../../fixtures/shared.ts";

const ring = (x: number, size = 1, height = "") =>
	`<LinearRing><coordinates>\n ${[
		[x, 0],
		[x + size, 0],
		[x + size, size],
		[x, size],
		[x, 0],
	]
		.map(([a, b]) => `${a},${b}${height}`)
		.join("\n ")}\n</coordinates></LinearRing>`;
const polygon = (x: number, inner = "") => `<Polygon><outerBoundaryIs>${ring(x)}</outerBoundaryIs>${inner}</Polygon>`;
const kml = (content: string) =>
	`<?xml version="1.0"?>\n<!-- peta --><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${content}</Document></kml>`;
const bytes = (text: string) => new TextEncoder().encode(text);
const propertiesOf = async (text: string) => {
	const read = await readKml(bytes(text), "a.kml");
	return read.ok ? read.value[0]?.properties : read.error;
};

describe("a KML", () => {
	it("gives polygons with their holes and collections, and its data under their own names", async () => {
		const hole = `<innerBoundaryIs>${ring(117.25, 0.5)}</innerBoundaryIs>`;
		const text = kml(`<Folder><name>Kecamatan A</name>
			<Placemark><name>Satu &amp; &#68;ua</name><description><![CDATA[<table><tr><td>Jiwa</td></tr></table>]]></description>
				<ExtendedData><Data name="kode"><displayName>x</displayName><value>64.74.01.1001</value></Data></ExtendedData>${polygon(117, hole)}</Placemark>
			<Placemark><ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="kode">64.74.01.1002</SimpleData><SimpleData name="name">Tiga</SimpleData></SchemaData></ExtendedData>
				<MultiGeometry>${polygon(119)}<MultiGeometry>${polygon(121)}</MultiGeometry></MultiGeometry></Placemark></Folder>`);
		expect(await propertiesOf(text)).toEqual([
			{ kode: "64.74.01.1001", name: "Satu & Dua", description: "<table><tr><td>Jiwa</td></tr></table>", folder: "Kecamatan A" },
			{ kode: "64.74.01.1002", name: "Tiga", folder: "Kecamatan A" },
		]);
		const { areas } = await soundAreas({ "a.kml": text });
		expect([...areas.geometry.polygonStart]).toEqual([0, 2, 3, 4]);
		expect([...areas.geometry.areaStart]).toEqual([0, 1, 3]);
	});

	it("whose polygons and points lie in collections of one is counted as what they are", async () => {
		const placemark = (geometry: string) => `<Placemark><MultiGeometry>${geometry}</MultiGeometry></Placemark>`;
		const point = "<Point><coordinates>1,2</coordinates></Point>";
		const text = kml(placemark(polygon(117)) + placemark(point) + placemark(point + point) + placemark(""));
		const survey = await kmlFormat.read.survey?.(bytes(text), { file: "a.kml" });
		expect(survey?.ok && survey.value.kinds).toEqual(
			new Map([
				["MultiPolygon", 1],
				["Point", 1],
				["GeometryCollection", 2],
			]),
		);
	});

	it("in a KMZ is every KML in it, doc.kml first", async () => {
		const part = (kode: string, x: number) =>
			bytes(
				kml(`<Placemark><ExtendedData><Data name="kode"><value>${kode}</value></Data></ExtendedData>${polygon(x)}</Placemark>`),
			);
		const { areas } = await soundAreas({
			"a.kmz": zipSync({ "a/b.kml": part("64.74.01.1002", 119), "doc.kml": part("64.74.01.1001", 117) }),
		});
		expect(areas.kode).toEqual(["64.74.01.1001", "64.74.01.1002"]);
	});

	it("with points is a list of families", async () => {
		const read = await kmlFormat.read.rows?.(
			bytes(kml("<Placemark><name>a</name><Point><coordinates>117.5, 0.25 ,12</coordinates></Point></Placemark>")),
			{ file: "a.kml" },
		);
		expect(read?.ok && [read.value.points?.lng[0], read.value.points?.lat[0]]).toEqual([117.5, 0.25]);
	});

	it.each([
		["a tag that is not closed", kml("<Placemark>"), "XML"],
		["a tag that closes another", kml("<a></b>"), "XML"],
		["an entity of its own", `<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n${kml("&x;")}`, "XML"],
		["an entity nobody knows", kml("<Placemark><name>&x;</name></Placemark>"), "XML"],
		["cut text", kml("<Placemark/>").slice(0, -3), "XML"],
		["elements nested without end", kml("<a>".repeat(100_000)), "XML"],
		["coordinates that are none", kml("<Placemark><Point><coordinates>a,b</coordinates></Point></Placemark>"), "GEOMETRY"],
		[
			"a polygon without coordinates",
			kml("<Placemark><Polygon><outerBoundaryIs><LinearRing/></outerBoundaryIs></Polygon></Placemark>"),
			"GEOMETRY",
		],
	])("with %s is refused", async (_, text, code) => {
		expect(await propertiesOf(text)).toMatchObject({ code, file: "a.kml" });
	});

	it("with lines only has no areas", async () => {
		expect(
			await areasOfFiles({ "a.kml": kml("<Placemark><LineString><coordinates>1,1 2,2</coordinates></LineString></Placemark>") }),
		).toBe("GEOMETRY_TYPE");
	});

	it.runIf(hasShared).each(["areas.kml", "areas.kmz"])("%s gives its five areas", async (name) => {
		const { areas } = await soundAreas({ [name]: new Uint8Array(readFileSync(sharedPath("trials", "real", "formats", name))) });
		expect(areas).toMatchObject({
			length: 5,
			bbox: [117.5, 0.5, 117.56, 0.54],
			nama: ["Contoh Satu", "Contoh Dua", "Contoh Tiga", "Contoh Empat", "Contoh Lima"],
		});
	});
});
