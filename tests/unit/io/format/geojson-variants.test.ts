import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readGeoJsonLines } from "#io/format/geojson-lines.ts";
import { openSource } from "#io/format/registry.ts";
import { readTopoJson } from "#io/format/topojson.ts";
import { topojsonFormat } from "#io/format/topojson-format.ts";
import { areasOfFiles, soundAreas } from "../../../fixtures/read-layer.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";

const square = (x: number) => [
	[x, 0],
	[x + 1, 0],
	[x + 1, 1],
	[x, 1],
	[x, 0],
];
const area = (n: number, geometry: unknown = { type: "Polygon", coordinates: [square(116 + n)] }) => ({
	type: "Feature",
	properties: { kode: `64.74.01.100${n}`, nama: `Wilayah ${n}` },
	geometry,
});
const bytes = (text: string) => new TextEncoder().encode(text);

describe("GeoJSON one feature a line", () => {
	const lines = [1, 2].map((n) => JSON.stringify(area(n)));

	it.each([
		["lines", `${lines.join("\n")}\n`, "wilayah.txt"],
		["lines of Windows and blank ones", `${lines.join("\r\n\r\n")}\r\n`, "wilayah.json"],
		["record separators", lines.map((line) => `\u001E${line}\n`).join(""), "wilayah"],
		["one line, by its name", lines[0] ?? "", "wilayah.geojsonl"],
	])("with %s is told by its contents", async (_, text, name) => {
		expect(await openSource(bytes(text), name)).toMatchObject({ ok: true, value: { format: { id: "geojsonl" } } });
		const { areas } = await soundAreas({ [name]: text });
		expect(areas.nama).toEqual(["Wilayah 1", "Wilayah 2"].slice(0, areas.length));
	});

	it("names the line that is damaged", () => {
		expect(readGeoJsonLines(bytes(`${lines[0]}\n{"type":`), "x")).toMatchObject({
			ok: false,
			error: { code: "JSON", params: { line: 2 } },
		});
		expect(readGeoJsonLines(bytes(`${lines[0]}\n{"type":"Feature","properties":[]}`), "x")).toMatchObject({
			ok: false,
			error: { code: "FORMAT", params: { row: 2 } },
		});
	});
});

describe("a script of qgis2web", () => {
	const collection = JSON.stringify({ type: "FeatureCollection", name: "desa", features: [area(1)] });

	it("gives its GeoJSON and is not run", async () => {
		const { areas } = await soundAreas({ "desa_1.js": `var json_Desa_1 = ${collection};\n` });
		expect(areas.nama).toEqual(["Wilayah 1"]);
		expect(await areasOfFiles({ "desa_1.js": `var json_Desa_1 = {"a": globalThis.terpanggil = 1};` })).toBe("JSON");
		expect(globalThis).not.toHaveProperty("terpanggil");
	});
});

describe("polygons in other shapes of GeoJSON", () => {
	it("in a collection are one area; a collection with anything else is refused", async () => {
		const collection = (geometries: unknown[]) => JSON.stringify(area(1, { type: "GeometryCollection", geometries }));
		const polygon = (x: number) => ({ type: "Polygon", coordinates: [square(x)] });
		const { areas } = await soundAreas({ "a.geojson": collection([polygon(117), polygon(119)]) });
		expect([...areas.geometry.areaStart]).toEqual([0, 2]);
		expect(await areasOfFiles({ "a.geojson": collection([polygon(117), { type: "Point", coordinates: [0, 0] }]) })).toBe(
			"GEOMETRY_TYPE",
		);
		const deep = `${'{"type":"GeometryCollection","geometries":['.repeat(5000)}${"]}".repeat(5000)}`;
		expect(await areasOfFiles({ "a.geojson": `{"type":"Feature","properties":{"kode":"1"},"geometry":${deep}}` })).toBe(
			"GEOMETRY_TYPE",
		);
	});

	it("without geometry keep their row, and it is told", async () => {
		const { areas, warnings } = await soundAreas({
			"a.geojson": JSON.stringify({ type: "FeatureCollection", features: [area(1), area(2, null)] }),
		});
		expect(areas.length).toBe(2);
		expect(warnings).toEqual([{ code: "NO_GEOMETRY", count: 1, rows: [2] }]);
	});
});

describe("TopoJSON", () => {
	// two squares that share the edge of arc 0
	const topology = {
		type: "Topology",
		transform: { scale: [0.5, 0.5], translate: [117, 0] },
		objects: {
			desa: {
				type: "GeometryCollection",
				geometries: [
					{ type: "Polygon", arcs: [[0, 1]], properties: { kode: "64.74.01.1001", nama: "Kiri" } },
					{ type: "MultiPolygon", arcs: [[[-1, 2]]], properties: { kode: "64.74.01.1002", nama: "Kanan" } },
				],
			},
			kantor: { type: "Point", coordinates: [2, 2], properties: { nama: "Kantor" } },
		},
		arcs: [
			[
				[2, 0],
				[0, 2],
			],
			[
				[2, 2],
				[-2, 0],
				[0, -2],
				[2, 0],
			],
			[
				[2, 0],
				[2, 0],
				[0, 2],
				[-2, 0],
			],
		],
	};
	const read = (root: unknown) => readTopoJson(bytes(JSON.stringify(root)), "x.topojson");

	it("has its arcs put together, forwards and backwards", async () => {
		const { areas, warnings } = await soundAreas({ "a.json": JSON.stringify(topology) });
		expect(areas).toMatchObject({ length: 2, nama: ["Kiri", "Kanan"], bbox: [117, 0, 119, 1] });
		expect([...areas.geometry.lngLat]).toEqual([118, 0, 118, 1, 117, 1, 117, 0, 118, 0, 118, 1, 118, 0, 119, 0, 119, 1, 118, 1]);
		expect(warnings).toMatchObject([{ code: "LAYER_CHOSEN", params: { layer: "desa", others: "kantor" } }]);
		const points = await topojsonFormat.read.rows(bytes(JSON.stringify(topology)), { file: "x" });
		expect(points.ok && points.value.points?.lng).toEqual(Float64Array.of(118));
	});

	it("that names an arc that is not there, or uses one without end, is refused", () => {
		const geometries = (arcs: unknown) => ({ ...topology, objects: { a: { type: "Polygon", arcs } } });
		expect(read(geometries([[7]]))).toMatchObject({ ok: false, error: { code: "GEOMETRY", params: { row: 1 } } });
		expect(read(geometries([["0"]]))).toMatchObject({ ok: false });
		expect(read(geometries([Array.from({ length: 100_000 }, () => 1)]))).toMatchObject({ ok: false });
		for (const wrong of [{ arcs: 1 }, { objects: [] }, { transform: 1 }, { arcs: [["x"]] }, { type: "x" }])
			expect(read({ ...topology, ...wrong })).toMatchObject({ ok: false, error: { code: "FORMAT" } });
	});
});

describe.runIf(hasShared)("the same five areas", () => {
	it.each(["areas.geojsonl", "areas.geojson", "areas-gdal.fgb"])("come out of %s", async (name) => {
		const { areas } = await soundAreas({ [name]: new Uint8Array(readFileSync(sharedPath("trials", "real", "formats", name))) });
		expect([...areas.kode].sort()).toEqual(["64.08.01.2001", "64.08.01.2002", "64.08.02.2001", "64.08.02.2002", "64.08.03.2001"]);
	});
});
