import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import { convexHull } from "#core/place/geometry/convex-hull.ts";
import { buildHexagons } from "#core/place/geometry/hexagons.ts";
import { orientation } from "#core/place/geometry/orientation.ts";
import { findCaseControlPockets } from "#core/pocket/methods/case-control.ts";
import { dbscan } from "#core/pocket/methods/dbscan.ts";
import { countNeighbours } from "#core/pocket/neighbour-counts.ts";
import { outlineOf } from "#core/pocket/outline.ts";
import { bruteDbscan } from "../fixtures/brute-dbscan.ts";
import { areaGeometryOf } from "../fixtures/geometry.ts";

const SEED = { seed: 20_261_122, numRuns: 100 };

/** Places on a lattice (many ties and duplicates) or anywhere. */
const place = fc.oneof(
	fc.integer({ min: 0, max: 12 }).map((k) => 10 * k),
	fc.double({ min: 0, max: 130, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6),
);
const points = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 60 });
const households = fc.array(fc.tuple(place, place, fc.boolean()), { minLength: 1, maxLength: 80 });
const xs = (list: readonly (readonly [number, number, ...unknown[]])[]) => Float64Array.from(list, (item) => item[0]);
const ys = (list: readonly (readonly [number, number, ...unknown[]])[]) => Float64Array.from(list, (item) => item[1]);

describe("dbscan", () => {
	it("is DBSCAN by its definition", () => {
		const check = fc.property(
			points,
			fc.constantFrom(10, 14.2, 25),
			fc.integer({ min: 1, max: 8 }),
			(list, radiusMetres, minPoints) => {
				const [x, y] = [xs(list), ys(list)];
				expect(dbscan(x, y, { radiusMetres, minPoints })).toEqual(bruteDbscan(x, y, radiusMetres, minPoints));
			},
		);
		fc.assert(check, SEED);
	});

	it("permutes with the rows: the same label for the same place", () => {
		const check = fc.property(points, fc.integer(), (list, seed) => {
			const order = createRandom(seed).shuffle(list.map((_, row) => row));
			const shuffled = order.map((row): [number, number] => list[row] ?? [0, 0]);
			const options = { radiusMetres: 14.2, minPoints: 4 };
			const plain = dbscan(xs(list), ys(list), options);
			const other = dbscan(xs(shuffled), ys(shuffled), options);
			expect([...other.labels]).toEqual(order.map((row) => plain.labels[row]));
			expect([...other.core]).toEqual(order.map((row) => plain.core[row]));
		});
		fc.assert(check, SEED);
	});

	it("does not change when everything moves by whole metres", () => {
		const lattice = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), {
			minLength: 1,
			maxLength: 60,
		});
		const check = fc.property(lattice, fc.integer({ min: -1e6, max: 1e6 }), (list, shift) => {
			const options = { radiusMetres: 10, minPoints: 4 };
			const moved = dbscan(
				xs(list).map((value) => value + shift),
				ys(list).map((value) => value - 3 * shift),
				options,
			);
			expect(moved).toEqual(dbscan(xs(list), ys(list), options));
		});
		fc.assert(check, SEED);
	});

	it("of every household twice with twice the minimum is the same", () => {
		const check = fc.property(points, (list) => {
			const once = dbscan(xs(list), ys(list), { radiusMetres: 14.2, minPoints: 3 });
			const twice = dbscan(xs([...list, ...list]), ys([...list, ...list]), { radiusMetres: 14.2, minPoints: 6 });
			expect([...twice.labels]).toEqual([...once.labels, ...once.labels]);
		});
		fc.assert(check, SEED);
	});

	it("with weights is that of every household as often as it weighs", () => {
		const weighted = fc.array(fc.tuple(place, place, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 40 });
		const check = fc.property(weighted, fc.integer({ min: 1, max: 9 }), (list, minPoints) => {
			const copies = list.flatMap((item, row) => Array.from({ length: item[2] }, () => ({ item, row })));
			const brute = bruteDbscan(xs(copies.map(({ item }) => item)), ys(copies.map(({ item }) => item)), 10, minPoints);
			// tenths: a sum that reaches the minimum but for rounding counts
			const found = dbscan(xs(list), ys(list), {
				radiusMetres: 10,
				minPoints: minPoints / 10,
				weights: Float64Array.from(list, (item) => item[2] / 10),
			});
			expect(copies.map(({ row }) => found.labels[row])).toEqual([...brute.labels]);
			expect(copies.map(({ row }) => found.core[row])).toEqual([...brute.core]);
		});
		fc.assert(check, SEED);
	});
});

describe("the kantong layer", () => {
	const options = { radiusMetres: 25, minimumPoor: 3, alpha: 0.2 };

	it("counts as a look at every pair does", () => {
		const check = fc.property(households, fc.constantFrom(10, 25, 60), (list, radiusMetres) => {
			const [x, y] = [xs(list), ys(list)];
			const poor = Uint8Array.from(list, (item) => (item[2] ? 1 : 0));
			const found = countNeighbours({ x, y, poor, radiusMetres, around: "all" });
			const near = (a: number, b: number) =>
				((x[a] ?? 0) - (x[b] ?? 0)) ** 2 + ((y[a] ?? 0) - (y[b] ?? 0)) ** 2 <= radiusMetres ** 2;
			for (let a = 0; a < x.length; a++) {
				const rows = [...x.keys()].filter((b) => near(a, b));
				expect(found.neighbourCount[a]).toBe(rows.length);
				expect(found.poorNeighbourCount[a]).toBe(rows.filter((b) => poor[b] === 1).length);
			}
		});
		fc.assert(check, SEED);
	});

	it("permutes with the rows", () => {
		const check = fc.property(households, fc.integer(), (list, seed) => {
			const order = createRandom(seed).shuffle(list.map((_, row) => row));
			const find = (items: typeof list) =>
				findCaseControlPockets({
					x: xs(items),
					y: ys(items),
					poor: Uint8Array.from(items, (item) => (item[2] ? 1 : 0)),
					...options,
				});
			const plain = find(list);
			const other = find(order.map((row) => list[row] ?? [0, 0, false]));
			expect([...other.labels]).toEqual(order.map((row) => plain.labels[row]));
			expect([...other.qValue]).toEqual(order.map((row) => plain.qValue[row]));
		});
		fc.assert(check, SEED);
	});

	it("keeps p ≤ q, cores among the poor, and every member within the radius of a core of its pocket", () => {
		const check = fc.property(households, (list) => {
			const [x, y] = [xs(list), ys(list)];
			const poor = Uint8Array.from(list, (item) => (item[2] ? 1 : 0));
			const found = findCaseControlPockets({ x, y, poor, ...options });
			for (let row = 0; row < x.length; row++) {
				if (poor[row] === 1) expect(found.pValue[row]).toBeLessThanOrEqual((found.qValue[row] ?? 0) + 1e-15);
				if (found.core[row] === 1) expect(poor[row]).toBe(1);
				const label = found.labels[row] ?? -1;
				const cores = [...x.keys()].filter((core) => found.core[core] === 1);
				const near = cores.filter((core) => ((x[core] ?? 0) - (x[row] ?? 0)) ** 2 + ((y[core] ?? 0) - (y[row] ?? 0)) ** 2 <= 625);
				if (label < 0) expect(near).toEqual([]);
				else expect(near.map((core) => found.labels[core])).toContain(label);
			}
		});
		fc.assert(check, SEED);
	});
});

describe("areas of points", () => {
	const ring = fc
		.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { minLength: 3, maxLength: 9 })
		.map((vertices) => vertices.map(([lng, lat]) => [lng, lat]));
	const areas = fc
		.array(ring, { minLength: 1, maxLength: 6 })
		.map((rings) => areaGeometryOf(rings.map((one) => ({ type: "Polygon", coordinates: [one] }))));
	const half = fc.integer({ min: -1, max: 20 }).map((k) => k / 2);
	const places = fc.array(fc.tuple(half, half), { maxLength: 40 });

	it("do not depend on the raster, crossing rings, overlaps and points on vertices included", () => {
		const check = fc.property(areas, places, fc.integer({ min: 2, max: 70 }), (geometry, list, gridSize) => {
			const plain = assignAreas(createAreaIndex(geometry, { gridSize: 1 }), xs(list), ys(list));
			expect([...assignAreas(createAreaIndex(geometry, { gridSize }), xs(list), ys(list))]).toEqual([...plain]);
		});
		fc.assert(check, { ...SEED, numRuns: 300 });
	});

	it("give every point to one area or to none: the counts add up", () => {
		const check = fc.property(areas, places, (geometry, list) => {
			const found = assignAreas(createAreaIndex(geometry), xs(list), ys(list));
			const counts = new Map<number, number>();
			for (const area of found) counts.set(area, (counts.get(area) ?? 0) + 1);
			expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(list.length);
			for (const area of counts.keys()) expect(area).toBeLessThan(geometry.areaStart.length - 1);
		});
		fc.assert(check, SEED);
	});
});

describe("shapes", () => {
	it("a convex hull turns left everywhere and leaves no point outside", () => {
		const check = fc.property(points, (list) => {
			const [x, y] = [xs(list), ys(list)];
			const hull = convexHull(x, y);
			if (hull.length < 3) return;
			for (const [i, a] of hull.entries()) {
				const b = hull[(i + 1) % hull.length] ?? 0;
				for (let row = 0; row < x.length; row++)
					expect(orientation(x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0, x[row] ?? 0, y[row] ?? 0)).toBeGreaterThanOrEqual(0);
			}
		});
		fc.assert(check, SEED);
	});

	it("hexagons count every household once, in any order", () => {
		const check = fc.property(points, fc.integer({ min: 5, max: 60 }), fc.integer(), (list, sideMetres, seed) => {
			const plain = buildHexagons({ x: xs(list), y: ys(list), sideMetres });
			expect(plain.households.reduce((sum, count) => sum + count, 0)).toBe(list.length);
			const shuffled = createRandom(seed).shuffle([...list]);
			expect(buildHexagons({ x: xs(shuffled), y: ys(shuffled), sideMetres })).toEqual(plain);
		});
		fc.assert(check, SEED);
	});

	it("an outline does not depend on the order of its members", () => {
		const check = fc.property(points, fc.integer(), (list, seed) => {
			const [x, y] = [xs(list), ys(list)];
			const rows = list.map((_, row) => row);
			const shuffled = createRandom(seed).shuffle([...rows]);
			expect(outlineOf({ x, y, rows: shuffled, radiusMetres: 60 })).toEqual(outlineOf({ x, y, rows, radiusMetres: 60 }));
		});
		fc.assert(check, SEED);
	});
});
