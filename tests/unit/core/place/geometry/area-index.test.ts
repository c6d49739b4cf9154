import { readdirSync, readFileSync } from "node:fs";
import { booleanPointInPolygon } from "@turf/turf";
import { describe, expect, it } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { areaAt, assignAreas } from "#core/place/geometry/assign-areas.ts";
import { areaGeometryOf } from "../../../../fixtures/geometry.ts";
import { hasShared, sharedPath } from "../../../../fixtures/shared.ts";

const square = (west: number, south: number, side: number) => [
	[west, south],
	[west + side, south],
	[west + side, south + side],
	[west, south + side],
	[west, south],
];
const polygon = (...rings: number[][][]) => ({ type: "Polygon" as const, coordinates: rings });
const GRIDS = [1, 2, 7, 64, 512];

describe.each(GRIDS)("the area of a point, raster of %i²", (gridSize) => {
	const at = (geometries: Parameters<typeof areaGeometryOf>[0], lng: number, lat: number) =>
		areaAt(createAreaIndex(areaGeometryOf(geometries), { gridSize }), lng, lat);

	it("is −1 without areas, outside, and for NaN", () => {
		expect(at([], 1, 1)).toBe(-1);
		expect(at([polygon(square(0, 0, 10))], 11, 5)).toBe(-1);
		expect(at([polygon(square(0, 0, 10))], Number.NaN, 5)).toBe(-1);
		expect(at([polygon(square(0, 0, 10))], 5, Number.POSITIVE_INFINITY)).toBe(-1);
	});

	it("on a shared border is the lowest touching area, whatever the order of the areas", () => {
		const [left, right] = [polygon(square(0, 0, 10)), polygon(square(10, 0, 10))];
		for (const lat of [0, 3.3, 10]) {
			expect(at([left, right], 10, lat)).toBe(0);
			expect(at([right, left], 10, lat)).toBe(0);
		}
	});

	it("inside one area and on the border of a lower one is the one it is inside", () => {
		expect(at([polygon(square(0, 0, 5)), polygon(square(0, 0, 10))], 5, 2)).toBe(1);
	});

	it("in an overlap is the lowest", () => {
		expect(at([polygon(square(4, 4, 10)), polygon(square(0, 0, 10))], 5, 5)).toBe(0);
		expect(at([polygon(square(0, 0, 10)), polygon(square(4, 4, 2))], 5, 5)).toBe(0);
		expect(at([polygon(square(4, 4, 2)), polygon(square(0, 0, 10))], 5, 5)).toBe(0);
	});

	it("in a hole is outside, on the hole's border touching, on an islet in the hole inside", () => {
		const ringed = polygon(square(0, 0, 10), square(3, 3, 4));
		const islet = polygon(square(4, 4, 1));
		expect(at([ringed], 5, 6.5)).toBe(-1);
		expect(at([ringed], 3, 5)).toBe(0);
		expect(at([ringed, islet], 4.5, 4.5)).toBe(1);
		const both = { type: "MultiPolygon" as const, coordinates: [ringed.coordinates, islet.coordinates] };
		expect(at([both], 4.5, 4.5)).toBe(0);
		expect(at([both], 5, 6.5)).toBe(-1);
	});

	it("of overlapping parts of one area is that area", () => {
		const coordinates = [[square(0, 0, 10)], [square(5, 5, 10)]];
		expect(at([{ type: "MultiPolygon", coordinates }], 7, 7)).toBe(0);
	});

	it("survives degenerate rings and non-finite vertices", () => {
		const point = polygon([
			[2, 2],
			[2, 2],
			[2, 2],
		]);
		const line = polygon([
			[0, 0],
			[4, 4],
			[0, 0],
		]);
		const broken = polygon([
			[0, 0],
			[Number.NaN, 3],
			[5, 5],
			[0, 5],
			[0, 0],
		]);
		expect(at([point, line], 1, 3)).toBe(-1);
		expect(at([point, line], 1, 1)).toBe(1);
		expect([-1, 0]).toContain(at([broken], 1, 4));
		expect(
			at(
				[
					polygon([
						[3, 3],
						[3, 3],
						[3, 3],
					]),
				],
				3,
				3,
			),
		).toBe(0);
		expect(
			at(
				[
					polygon([
						[0, 1],
						[9, 1],
						[0, 1],
					]),
				],
				4,
				1,
			),
		).toBe(0);
	});

	it("on an edge that no raster line meets is exactly on it or beside it", () => {
		const triangle = polygon([
			[0, 0],
			[3, 1],
			[0, 1],
			[0, 0],
		]);
		expect(at([triangle], 1.5, 0.5)).toBe(0);
		expect(at([triangle], 1.5, 0.5 - 2 ** -53)).toBe(-1);
		expect(at([triangle], 1.5, 0.5 + 2 ** -53)).toBe(0);
	});
});

describe("a column of points", () => {
	it("gets the areas that Turf finds one by one", () => {
		const random = createRandom(11);
		const star = (x: number, y: number) => {
			const ring = Array.from({ length: 40 }, (_, i) => {
				const radius = 0.2 + random.next();
				return [x + radius * Math.cos((i * Math.PI) / 20), y + radius * Math.sin((i * Math.PI) / 20)];
			});
			return polygon([...ring, ring[0] ?? []]);
		};
		const areas = Array.from({ length: 30 }, () => star(random.next() * 8, random.next() * 8));
		const lng = Float64Array.from({ length: 3_000 }, () => random.next() * 9 - 0.5);
		const lat = Float64Array.from({ length: 3_000 }, () => random.next() * 9 - 0.5);
		const found = assignAreas(createAreaIndex(areaGeometryOf(areas)), lng, lat);
		for (const [row, area] of found.entries()) {
			const point = [lng[row] ?? 0, lat[row] ?? 0];
			expect(area).toBe(areas.findIndex((candidate) => booleanPointInPolygon(point, candidate as never)));
		}
	});
});

describe.runIf(hasShared)("hard polygons", () => {
	const folder = sharedPath("badinputs", "polygon-earcut");
	const files = hasShared ? readdirSync(folder).filter((name) => name.endsWith(".json") && !name.startsWith("_")) : [];

	it.each(files)("%s: no hang, and every point as with one cell for all", (name) => {
		const rings = JSON.parse(readFileSync(`${folder}/${name}`, "utf8")) as number[][][];
		const geometry = areaGeometryOf([{ type: "Polygon", coordinates: rings }]);
		const points = rings.flat();
		const [west, east] = [Math.min(...points.map((p) => p[0] ?? 0)), Math.max(...points.map((p) => p[0] ?? 0))];
		const [south, north] = [Math.min(...points.map((p) => p[1] ?? 0)), Math.max(...points.map((p) => p[1] ?? 0))];
		const random = createRandom(1);
		const inside = Array.from({ length: 300 }, () => [
			west + random.next() * (east - west),
			south + random.next() * (north - south),
		]);
		const all = [...inside, ...points.slice(0, 200)];
		const lng = Float64Array.from(all, (p) => p[0] ?? 0);
		const lat = Float64Array.from(all, (p) => p[1] ?? 0);
		const plain = assignAreas(createAreaIndex(geometry, { gridSize: 1 }), lng, lat);
		expect([...assignAreas(createAreaIndex(geometry), lng, lat)]).toEqual([...plain]);
		expect([...assignAreas(createAreaIndex(geometry, { gridSize: 37 }), lng, lat)]).toEqual([...plain]);
	});
});
