import { readdirSync, readFileSync } from "node:fs";
import { geojson as fgb } from "flatgeobuf";
import type { Feature, FeatureCollection, Geometry, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { readAnyFgb } from "#io/format/flatgeobuf/read-any.ts";
import { flatgeobufFormat } from "#io/format/flatgeobuf-format.ts";
import { readAreaLayer } from "#io/import/read-area-layer.ts";
import { readFamilyList } from "#io/import/read-list.ts";
import { hasShared, sharedPath } from "../../../../fixtures/shared.ts";

const square = (west: number, height?: number): Position[] =>
	[
		[west, 0],
		[west + 1, 0],
		[west + 1, 1],
		[west, 1],
		[west, 0],
	].map((at) => (height === undefined ? at : [...at, height]));
const polygon = (west: number, height?: number): Geometry => ({ type: "Polygon", coordinates: [square(west, height)] });
const point = (lng: number): Geometry => ({ type: "Point", coordinates: [lng, 0.5] });
const line: Geometry = {
	type: "LineString",
	coordinates: [
		[117, 0],
		[118, 1],
	],
};

/** A layer as the package itself writes one: no index, the type of the header left open where the features differ. */
function layer(geometries: readonly Geometry[]): Uint8Array {
	const features = geometries.map(
		(geometry, i): Feature => ({
			type: "Feature",
			geometry,
			properties: { kode: `64.74.01.${1001 + i}`, nama: `Desa ${i + 1}`, id: `K${i}`, desil: 1 + i },
		}),
	);
	const collection: FeatureCollection = { type: "FeatureCollection", features };
	return fgb.serialize(collection, 4326);
}

function areasOf(geometries: readonly Geometry[]) {
	return readAreaLayer({ bytes: layer(geometries), name: "asing.fgb", format: flatgeobufFormat });
}

function rowsOf(geometries: readonly Geometry[]) {
	return flatgeobufFormat.read.rows(layer(geometries), { file: "asing.fgb" });
}

describe("areas of a foreign layer", () => {
	it("takes the polygons of a collection as one area, beside plain ones, with their properties", async () => {
		const read = await areasOf([
			polygon(117),
			{
				type: "GeometryCollection",
				geometries: [polygon(118), { type: "MultiPolygon", coordinates: [[square(120)], [square(122)]] }],
			},
		]);
		if (!read.ok) throw new Error(JSON.stringify(read.error));
		const { areas } = read.value;
		expect(areas.nama).toEqual(["Desa 1", "Desa 2"]);
		expect([...areas.geometry.areaStart]).toEqual([0, 1, 4]);
		expect(Array.from(areas.geometry.lngLat.subarray(10, 14))).toEqual([118, 0, 119, 0]);
		expect(areas.bbox).toEqual([117, 0, 123, 1]);
	});

	it("tells of dropped heights and of rings it closed, as the other formats do", async () => {
		const open = square(118).slice(0, 4);
		const read = await areasOf([
			{ type: "GeometryCollection", geometries: [polygon(116, 12)] },
			{ type: "GeometryCollection", geometries: [{ type: "Polygon", coordinates: [open] }] },
		]);
		expect(read.ok && read.value.warnings).toEqual([
			{ code: "RING_CLOSED", count: 1, rows: [2], params: { rings: 1 } },
			{ code: "HEIGHT_DROPPED", count: 1, rows: [1], params: { vertices: 5 } },
		]);
	});

	it("names the feature that is no area, and what it is", async () => {
		expect(await areasOf([polygon(117), line])).toMatchObject({
			ok: false,
			error: { code: "GEOMETRY_TYPE", params: { row: 2, expected: "MultiPolygon", found: "LineString" }, file: "asing.fgb" },
		});
		const mixed: Geometry = { type: "GeometryCollection", geometries: [polygon(117), point(117)] };
		expect(await areasOf([polygon(118), polygon(119), mixed])).toMatchObject({
			error: { code: "GEOMETRY_TYPE", params: { row: 3, found: "GeometryCollection" } },
		});
	});
});

describe("families of a foreign layer", () => {
	it("takes single points in a MultiPoint or a collection", async () => {
		const read = await rowsOf([
			point(117.1),
			{ type: "MultiPoint", coordinates: [[117.2, 0.5]] },
			{ type: "GeometryCollection", geometries: [{ type: "Point", coordinates: [117.3, 0.5, 40] }] },
		]);
		if (!read.ok) throw new Error(JSON.stringify(read.error));
		expect([...(read.value.points?.lng ?? [])]).toEqual([117.1, 117.2, 117.3]);
		expect([...(read.value.points?.lat ?? [])]).toEqual([0.5, 0.5, 0.5]);
		expect(read.value.names).toEqual(["kode", "nama", "id", "desil"]);
		expect([...read.value.sourceRows]).toEqual([1, 2, 3]);
	});

	it("come through the road every list takes", async () => {
		const list = await readFamilyList(layer([{ type: "MultiPoint", coordinates: [[117.2, 0.5]] }]), "asing.fgb");
		expect(list).toMatchObject({ ok: true, value: { households: { length: 1 } } });
	});

	it.each<[string, Geometry]>([
		[
			"two points",
			{
				type: "MultiPoint",
				coordinates: [
					[117, 0],
					[118, 0],
				],
			},
		],
		["a polygon", polygon(117)],
		["an empty collection", { type: "GeometryCollection", geometries: [{ type: "GeometryCollection", geometries: [] }] }],
	])("names the feature that has %s", async (_what, geometry) => {
		expect(await rowsOf([point(117), geometry])).toMatchObject({
			ok: false,
			error: { code: "GEOMETRY_TYPE", params: { row: 2, expected: "Point", found: geometry.type }, file: "asing.fgb" },
		});
	});

	it("leaves metres as they are, for whoever knows their system, and refuses what is no number", async () => {
		const metres = await rowsOf([point(117), { type: "MultiPoint", coordinates: [[500_000, 0.5]] }]);
		expect(metres.ok && metres.value.points?.lng).toEqual(Float64Array.of(117, 500_000));
		expect(await rowsOf([point(117), { type: "MultiPoint", coordinates: [[Number.NaN, 0.5]] }])).toMatchObject({
			ok: false,
			error: { code: "GEOMETRY", params: { row: 2 } },
		});
	});
});

describe("damage in a foreign layer", () => {
	const sound = layer([
		point(117),
		{ type: "GeometryCollection", geometries: [point(117.5)] },
		{ type: "MultiPoint", coordinates: [[117.6, 0.5]] },
	]);

	it("is a fault or the same three families, whichever byte is changed, and the package is never let loose on the file", async () => {
		for (let at = 0; at < sound.length; at++) {
			const bytes = sound.slice();
			bytes[at] = (bytes[at] ?? 0) ^ 0xff;
			const read = await flatgeobufFormat.read.rows(bytes, { file: "rusak.fgb" });
			if (read.ok) expect(read.value.length).toBe(3);
			else expect(read.error.file).toBe("rusak.fgb");
		}
	});

	it("is found before the package sees it: rings that end elsewhere than their vertices", async () => {
		const hole = square(117).map(([x = 0, y = 0]) => [x / 2 + 58.6, y / 2 + 0.1]);
		const holed: Geometry = { type: "Polygon", coordinates: [square(117), hole] };
		const bytes = layer([{ type: "GeometryCollection", geometries: [holed] }]);
		const read = () => readAreaLayer({ bytes, name: "asing.fgb", format: flatgeobufFormat });
		expect((await read()).ok).toBe(true);
		// the vector of ring ends: two of them, 5 and 10
		const ends = Buffer.from(bytes).indexOf(Buffer.from([2, 0, 0, 0, 5, 0, 0, 0, 10, 0, 0, 0]));
		expect(ends).toBeGreaterThan(0);
		bytes[ends + 8] = 9;
		expect(await read()).toMatchObject({ ok: false, error: { code: "GEOMETRY", params: { row: 1 }, file: "asing.fgb" } });
	});

	it("cut anywhere it is a fault", async () => {
		for (let length = 0; length < sound.length; length++)
			expect((await flatgeobufFormat.read.rows(sound.slice(0, length), { file: "rusak.fgb" })).ok).toBe(false);
	});
});

describe.runIf(hasShared)("the files other programs wrote", () => {
	const bytesOf = (...parts: string[]) => new Uint8Array(readFileSync(sharedPath("badinputs", ...parts)));
	const names = hasShared ? readdirSync(sharedPath("badinputs", "fgb")) : [];

	it.each(names)("%s is read as areas and as points, or refused with a reason", async (name) => {
		const bytes = bytesOf("fgb", name);
		const any = readAnyFgb(bytes);
		const areas = await flatgeobufFormat.read.polygons?.(bytes, { file: name });
		const rows = await flatgeobufFormat.read.rows(bytes, { file: name });
		for (const read of [areas, rows]) if (read && !read.ok) expect(read.error.file).toBe(name);
		if (rows.ok) expect(any.ok && any.value.count).toBe(rows.value.length);
		if (!any.ok) expect([areas?.ok, rows.ok]).toEqual([false, false]);
	});

	it("no hanging file hangs", async () => {
		for (const name of readdirSync(sharedPath("badinputs", "fgb-hang"))) {
			const bytes = bytesOf("fgb-hang", name);
			expect((await flatgeobufFormat.read.polygons?.(bytes, { file: name }))?.ok).toBe(false);
			expect((await flatgeobufFormat.read.rows(bytes, { file: name })).ok).toBe(false);
		}
	});
});
