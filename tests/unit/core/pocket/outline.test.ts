import { booleanPointInPolygon, concave, featureCollection, kinks, point } from "@turf/turf";
import { describe, expect, it } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { utmZoneOf } from "#core/place/earth.ts";
import { convexHull } from "#core/place/geometry/convex-hull.ts";
import { pointInRings, ringArea } from "#core/place/geometry/planar-rings.ts";
import { describePockets } from "#core/pocket/describe-pockets.ts";
import { type Outline, outlineOf } from "#core/pocket/outline.ts";

const outline = (points: readonly (readonly number[])[], radiusMetres = 100) => {
	const x = Float64Array.from(points, (place) => 553_000 + (place[0] ?? 0));
	const y = Float64Array.from(points, (place) => 12_000 + (place[1] ?? 0));
	const found = outlineOf({ x, y, rows: points.map((_, row) => row), radiusMetres });
	expectValid(found);
	for (let row = 0; row < x.length; row++)
		expect(
			found.polygons.some((rings) => pointInRings(rings, x[row] ?? 0, y[row] ?? 0)),
			`member ${row}`,
		).toBe(true);
	return found;
};

/** Shells counter-clockwise, holes clockwise and inside, closed, and no crossing or touching between or within rings (Turf's kinks). */
function expectValid({ polygons, squareMetres }: Outline): void {
	let area = 0;
	for (const rings of polygons) {
		for (const [i, ring] of rings.entries()) {
			expect([ring[0], ring[1]]).toEqual([ring.at(-2), ring.at(-1)]);
			expect(Math.sign(ringArea(ring))).toBe(i === 0 ? 1 : -1);
			if (i > 0) expect(pointInRings([rings[0] ?? []], ring[0] ?? 0, ring[1] ?? 0)).toBe(true);
			area += ringArea(ring);
			const places = new Set<string>();
			for (let k = 0; k + 3 < ring.length; k += 2) places.add(`${ring[k]} ${ring[k + 1]}`);
			expect(places.size).toBe(ring.length / 2 - 1);
		}
		const coordinates = rings.map((ring) =>
			Array.from({ length: ring.length / 2 }, (_, k) => [(ring[2 * k] ?? 0) / 1e5, (ring[2 * k + 1] ?? 0) / 1e5]),
		);
		expect(kinks({ type: "Polygon", coordinates }).features).toEqual([]);
	}
	expect(squareMetres).toBeCloseTo(area, 3);
}

describe("the outline", () => {
	it("of nobody is empty", () => {
		expect(outline([])).toEqual({ polygons: [], squareMetres: 0 });
	});

	it.each([
		{ name: "one house", points: [[0, 0]] },
		{
			name: "two houses",
			points: [
				[0, 0],
				[40, 10],
			],
		},
		{
			name: "houses at one coordinate",
			points: [
				[3, 3],
				[3, 3],
				[3, 3],
			],
		},
		{
			name: "three houses in a line",
			points: [
				[0, 0],
				[30, 0],
				[60, 0],
			],
		},
		{
			name: "four houses on a slanted line",
			points: [
				[0, 0],
				[30, 30],
				[60, 60],
				[90, 90],
			],
		},
		{
			name: "three houses, one far along the street",
			points: [
				[0, 0],
				[10, 5],
				[100, 0],
			],
		},
	])("of $name is one proper polygon with a rounded margin", ({ points }) => {
		const found = outline(points);
		expect(found.polygons.length).toBe(1);
		expect(found.squareMetres).toBeGreaterThan(Math.PI * 15 ** 2);
	});

	it("of two quarters that meet at one house is not pinched there", () => {
		const found = outline([
			[0, 0],
			[-60, 20],
			[-60, -20],
			[-90, 0],
			[60, 20],
			[60, -20],
			[90, 0],
		]);
		expect(found.polygons.length).toBe(1);
		expect(found.polygons[0]?.length).toBe(1);
	});

	it("of houses around a lake has the lake as a hole, a small yard is filled", () => {
		const ring = (radius: number) =>
			Array.from({ length: 80 }, (_, i) => [radius * Math.cos((i * Math.PI) / 40), radius * Math.sin((i * Math.PI) / 40)]);
		const lake = outline(ring(400));
		expect(lake.polygons[0]?.length).toBe(2);
		expect(outline(ring(110)).polygons[0]?.length).toBe(1);
	});

	it("bends in where there are no houses: smaller than the convex hull of an L", () => {
		const houses = Array.from({ length: 60 }, (_, i) => (i < 30 ? [i * 20, (i % 3) * 20] : [(i % 3) * 20, (i - 30) * 20]));
		const found = outline(houses);
		const hull = convexHull(
			houses.map((h) => h[0] ?? 0),
			houses.map((h) => h[1] ?? 0),
		).flatMap((row) => houses[row] ?? []);
		expect(found.squareMetres).toBeLessThan(0.6 * ringArea(hull));
	});

	it("of places far apart is one polygon each", () => {
		expect(
			outline([
				[0, 0],
				[10, 10],
				[900, 0],
				[910, 0],
			]).polygons.length,
		).toBe(2);
	});

	it("of a whole region keeps within memory and still holds every house", () => {
		const random = createRandom(5);
		const found = outline(Array.from({ length: 3_000 }, () => [random.next() * 60_000, random.next() * 40_000]));
		expect(found.polygons.length).toBeGreaterThan(1);
	});

	it("is valid for two hundred random groups", () => {
		const random = createRandom(6);
		for (let group = 0; group < 200; group++) {
			const size = 1 + random.integer(80);
			const spread = 10 + random.next() * 150;
			const snap = group % 3 === 0 ? 25 : 0;
			outline(
				Array.from({ length: size }, () => {
					const [px, py] = [random.normal() * spread, random.normal() * spread];
					return snap > 0 ? [Math.round(px / snap) * snap, Math.round(py / snap) * snap] : [px, py];
				}),
				60 + random.next() * 100,
			);
		}
	});

	it("is not far from Turf's concave hull plus its margin", () => {
		const random = createRandom(7);
		const houses = Array.from({ length: 300 }, () => [random.next() * 400, random.next() * 400]);
		const found = outline(houses);
		const turf = concave(featureCollection(houses.map(([px, py]) => point([(px ?? 0) / 111_195, (py ?? 0) / 111_195]))), {
			maxEdge: 0.15,
		});
		const ring = (turf?.geometry.coordinates[0] ?? []) as number[][];
		const turfArea = Math.abs(ringArea(ring.flatMap(([lng, lat]) => [(lng ?? 0) * 111_195, (lat ?? 0) * 111_195])));
		expect(found.squareMetres).toBeGreaterThan(turfArea);
		expect(found.squareMetres).toBeLessThan(turfArea + 1_700 * 22);
	});
});

describe("described pockets", () => {
	const zone = utmZoneOf(117.48, 0.12);
	const x = Float64Array.from([0, 10, 20, 10, 500, 510, 520, 505, 515, 3_000], (value) => 553_000 + value);
	const y = Float64Array.from([0, 10, 0, 5, 0, 10, 0, 5, 5, 0], (value) => 12_000 + value);
	const base = {
		labels: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1, 1, -1),
		clusterCount: 2,
		x,
		y,
		zone,
		poor: Uint8Array.of(1, 1, 0, 0, 1, 1, 1, 0, 0, 1),
		persons: Float64Array.of(4, Number.NaN, 9, 9, 1, 2, 3, 9, 9, 9),
		areaOf: Int32Array.of(0, 0, 0, 1, 1, 1, 1, 1, -1, 0),
		areaKode: ["64.74.01.1001", "64.74.01.1002"],
		programmeMasks: [Uint8Array.of(1, 0, 1, 0, 1, 1, 0, 0, 0, 0), Uint8Array.of(0, 0, 0, 0, 0, 1, 0, 0, 0, 0)],
		unreached: Uint8Array.of(0, 1, 0, 1, 0, 0, 1, 1, 1, 1),
		regionRate: 0.2,
		withRate: true,
	};

	it("are ranked by poor families and carry the counts of their members", () => {
		const { pockets, labels, newLabel } = describePockets(base);
		expect([...newLabel]).toEqual([1, 0]);
		expect([...labels]).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, -1]);
		const [first, second] = pockets;
		expect(first).toMatchObject({ id: 1, poor: 3, households: 5, rate: 0.6, persons: 6, receivers: [2, 1], withoutAny: 1 });
		expect(first?.ratio).toBeCloseTo(3, 12);
		expect(first?.low).toBeLessThan(0.6);
		expect(first?.high).toBeGreaterThan(0.6);
		expect(first?.kelurahan).toEqual([{ kode: "64.74.01.1002", share: 0.8 }]);
		expect(second).toMatchObject({ id: 2, poor: 2, households: 4, persons: 4, receivers: [1, 0], withoutAny: 1 });
		expect(second?.kelurahan).toEqual([
			{ kode: "64.74.01.1001", share: 0.75 },
			{ kode: "64.74.01.1002", share: 0.25 },
		]);
	});

	it("have an outline in degrees that holds the label and the members", () => {
		for (const pocket of describePockets(base).pockets) {
			expect(pocket.outline.type).toBe("Polygon");
			expect(booleanPointInPolygon([...pocket.label], pocket.outline as never)).toBe(true);
			expect(pocket.hectares).toBeGreaterThan(0.1);
			expect(kinks(pocket.outline as never).features).toEqual([]);
		}
	});

	it("without a denominator have no rate, interval or ratio, and without the column no persons", () => {
		const [first] = describePockets({ ...base, withRate: false, persons: null }).pockets;
		for (const value of [first?.rate, first?.low, first?.high, first?.ratio, first?.persons]) expect(value).toBeNaN();
		expect(describePockets({ ...base, regionRate: 0 }).pockets[0]?.ratio).toBeNaN();
	});

	it("tie on poor families by the higher rate", () => {
		const poor = Uint8Array.of(1, 1, 0, 0, 1, 1, 0, 0, 0, 0);
		expect(describePockets({ ...base, poor }).pockets.map((pocket) => pocket.households)).toEqual([4, 5]);
	});

	it("of nothing are none", () => {
		const none = describePockets({ ...base, labels: new Int32Array(10).fill(-1), clusterCount: 0 });
		expect(none.pockets).toEqual([]);
	});
});
