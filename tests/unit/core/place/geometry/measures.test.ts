import { describe, expect, it } from "vitest";
import { areaBbox, areaCentroid, areaLabelPoint, areaSquareMetres } from "#core/place/geometry/area-measures.ts";
import { convexHull } from "#core/place/geometry/convex-hull.ts";
import { buildHexagons, hexagonOf } from "#core/place/geometry/hexagons.ts";
import { labelPointOf } from "#core/place/geometry/label-point.ts";
import { orientation } from "#core/place/geometry/orientation.ts";
import { centroidOf, pointInRings, polygonArea, ringArea } from "#core/place/geometry/planar-rings.ts";
import { areaGeometryOf } from "../../../../fixtures/geometry.ts";

const SQUARE = [0, 0, 10, 0, 10, 10, 0, 10, 0, 0];

describe("orientation", () => {
	it("is exactly 0 on a line and right one unit in the last place beside it", () => {
		expect(orientation(553_000.1, 0.1, 553_000.2, 0.2, 553_000.1, 0.1)).toBe(0);
		expect(orientation(0, 0, 3, 1, 1.5, 0.5)).toBe(0);
		expect(orientation(0, 0, 3, 1, 1.5, 0.5 + 2 ** -53)).toBeGreaterThan(0);
		expect(orientation(0, 0, 3, 1, 1.5, 0.5 - 2 ** -54)).toBeLessThan(0);
		expect(orientation(0.5, 0.5, 12, 12, 24, 24 + 2 ** -48)).toBeGreaterThan(0);
	});
});

describe("planar rings", () => {
	it("have signed areas, and polygons areas without sign", () => {
		expect(ringArea(SQUARE)).toBe(100);
		expect(ringArea([0, 0, 0, 10, 10, 10, 10, 0, 0, 0])).toBe(-100);
		expect(
			polygonArea([
				[0, 0, 0, 10, 10, 10, 10, 0],
				[2, 2, 4, 2, 4, 4, 2, 4],
			]),
		).toBe(96);
	});

	it.each([{ ring: [] }, { ring: [1, 1] }, { ring: [1, 1, 2, 2, 1, 1] }])("of no width have no area: $ring", ({ ring }) => {
		expect(ringArea(ring)).toBe(0);
	});

	it("have a centroid that a hole pulls away, and the mean vertex without area", () => {
		expect(centroidOf([[SQUARE]])).toEqual({ x: 5, y: 5, area: 100 });
		expect(centroidOf([[SQUARE, [5, 0, 10, 0, 10, 10, 5, 10, 5, 0]]]).x).toBeCloseTo(2.5, 12);
		expect(centroidOf([[[1, 1, 3, 3]]])).toEqual({ x: 2, y: 2, area: 0 });
		expect(centroidOf([]).x).toBeNaN();
	});
});

describe("the label point", () => {
	it("lies inside a crescent, in the largest part, and out of its hole", () => {
		const crescent = [0, 0, 10, 0, 10, 2, 2, 2, 2, 8, 10, 8, 10, 10, 0, 10, 0, 0];
		const ringed = [SQUARE, [1, 1, 9, 1, 9, 9, 1, 9, 1, 1]];
		for (const rings of [[crescent], ringed]) {
			const { x, y } = labelPointOf([rings, [[50, 50, 51, 50, 51, 51, 50, 50]]]);
			expect(pointInRings(rings, x, y)).toBe(true);
		}
	});

	it("of a shape without area is its middle, of nothing NaN", () => {
		expect(labelPointOf([[[0, 0, 4, 0]]])).toEqual({ x: 2, y: 0 });
		expect(labelPointOf([]).x).toBeNaN();
	});
});

describe("measures of an area", () => {
	const ring = [
		[117.4, 0.1],
		[117.5, 0.1],
		[117.5, 0.2],
		[117.4, 0.2],
		[117.4, 0.1],
	];
	const geometry = areaGeometryOf([
		{ type: "Polygon", coordinates: [ring] },
		{ type: "MultiPolygon", coordinates: [] },
	]);

	it("of a square at the equator", () => {
		expect(areaSquareMetres(geometry, 0) / 123_093_610).toBeCloseTo(1, 3);
		expect(areaCentroid(geometry, 0)[0]).toBeCloseTo(117.45, 6);
		expect(areaLabelPoint(geometry, 0)[1]).toBeCloseTo(0.15, 2);
		expect(areaBbox(geometry, 0)).toEqual([117.4, 0.1, 117.5, 0.2]);
	});

	it("of an area without polygons: no area, no place", () => {
		expect(areaSquareMetres(geometry, 1)).toBe(0);
		expect([...areaCentroid(geometry, 1), ...areaLabelPoint(geometry, 1), ...areaBbox(geometry, 1)].every(Number.isNaN)).toBe(
			true,
		);
	});
});

describe("the convex hull", () => {
	const hull = (points: number[][]) =>
		convexHull(
			points.map((p) => p[0] ?? 0),
			points.map((p) => p[1] ?? 0),
		);

	it.each([
		{ name: "nothing", points: [], want: [] },
		{ name: "one point", points: [[1, 2]], want: [0] },
		{
			name: "one place twice",
			points: [
				[1, 2],
				[1, 2],
			],
			want: [0],
		},
		{
			name: "a line",
			points: [
				[2, 2],
				[0, 0],
				[1, 1],
				[3, 3],
			],
			want: [1, 3],
		},
		{
			name: "a square with a middle and edge points",
			points: [
				[0, 0],
				[4, 0],
				[4, 4],
				[0, 4],
				[2, 2],
				[2, 0],
				[0, 2],
			],
			want: [0, 1, 2, 3],
		},
		{
			name: "a missing point among three",
			points: [
				[0, 0],
				[Number.NaN, 1],
				[4, 0],
				[0, 3],
			],
			want: [0, 2, 3],
		},
	])("of $name", ({ points, want }) => {
		expect(hull(points)).toEqual(want);
	});

	it("of some rows only names those rows", () => {
		expect(convexHull([0, 9, 4, 0], [0, 9, 0, 4], [0, 2, 3])).toEqual([0, 2, 3]);
	});
});

describe("hexagons", () => {
	const grid = { sideMetres: 100, origin: [0, 0] as const };

	it("put a centre in its own cell, on both sides of the origin", () => {
		for (const [q, r] of [
			[0, 0],
			[-3, 2],
			[4, -7],
		] as const)
			expect(hexagonOf(grid, 100 * Math.sqrt(3) * (q + r / 2), 150 * r)).toEqual({ q, r });
	});

	it("count every household with coordinates once", () => {
		const x = Float64Array.of(0, 1, 500, Number.NaN);
		const cells = buildHexagons({ x, y: Float64Array.of(0, 1, 500, 0), mask: Uint8Array.of(1, 0, 1, 1), sideMetres: 100 });
		expect([...cells.households]).toEqual([2, 1]);
		expect([...cells.selected]).toEqual([1, 1]);
		expect(ringArea([...cells.corners.slice(0, 12), ...cells.corners.slice(0, 2)])).toBeCloseTo(1.5 * Math.sqrt(3) * 1e4, 6);
	});

	it("of nothing are none; a side that is not positive is a programmer's fault", () => {
		const none = new Float64Array(0);
		expect(buildHexagons({ x: none, y: none, sideMetres: 100 }).length).toBe(0);
		expect(() => buildHexagons({ x: none, y: none, sideMetres: 0 })).toThrow(RangeError);
	});
});
