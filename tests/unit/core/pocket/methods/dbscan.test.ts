import { describe, expect, it } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { dbscan } from "#core/pocket/methods/dbscan.ts";
import { bruteDbscan } from "../../../../fixtures/brute-dbscan.ts";

const columns = (points: readonly (readonly [number, number])[]) => ({
	x: Float64Array.from(points, (point) => point[0]),
	y: Float64Array.from(points, (point) => point[1]),
});

describe("dbscan", () => {
	it("of no points finds nothing", () => {
		expect(dbscan(new Float64Array(0), new Float64Array(0), { radiusMetres: 10, minPoints: 2 })).toEqual({
			labels: new Int32Array(0),
			core: new Uint8Array(0),
			clusterCount: 0,
		});
	});

	it("counts the point itself: one point is a cluster with minPoints 1 and noise with 2", () => {
		const { x, y } = columns([[5, 5]]);
		expect([...dbscan(x, y, { radiusMetres: 10, minPoints: 1 }).labels]).toEqual([0]);
		expect([...dbscan(x, y, { radiusMetres: 10, minPoints: 2 }).labels]).toEqual([-1]);
	});

	it("takes a distance of exactly the radius as near and 1 mm more as far", () => {
		const chain = columns([
			[0, 0],
			[10, 0],
			[20, 0],
			[30, 0],
		]);
		expect(dbscan(chain.x, chain.y, { radiusMetres: 10, minPoints: 2 }).clusterCount).toBe(1);
		const gap = columns([
			[0, 0],
			[10, 0],
			[20.001, 0],
			[30.001, 0],
		]);
		expect([...dbscan(gap.x, gap.y, { radiusMetres: 10, minPoints: 2 }).labels]).toEqual([0, 0, 1, 1]);
	});

	it("counts each of many families at one coordinate", () => {
		const { x, y } = columns(Array.from({ length: 50 }, () => [553_000.1, 9_990_000.2] as const));
		const found = dbscan(x, y, { radiusMetres: 1, minPoints: 50 });
		expect(found.clusterCount).toBe(1);
		expect([...found.core].every((core) => core === 1)).toBe(true);
		expect(dbscan(x, y, { radiusMetres: 1, minPoints: 51 }).clusterCount).toBe(0);
	});

	it("leaves rows without coordinates and rows that were not asked for out", () => {
		const { x, y } = columns([
			[0, 0],
			[Number.NaN, 0],
			[1, 0],
			[2, 0],
			[Number.POSITIVE_INFINITY, 1],
		]);
		expect([...dbscan(x, y, { radiusMetres: 5, minPoints: 3 }).labels]).toEqual([0, -1, 0, 0, -1]);
		expect([...dbscan(x, y, { radiusMetres: 5, minPoints: 2, rows: Uint32Array.of(0, 1, 3) }).labels]).toEqual([
			0, -1, -1, 0, -1,
		]);
	});

	it("gives a border point to its nearest core point, at equal distance to the lower label", () => {
		const groups = [0, 20].flatMap((px) => [0, 1, 2, 3].map((py) => [px, -py] as const));
		for (const [px, label] of [
			[10, 0],
			[9.99, 0],
			[10.01, 1],
		] as const) {
			const { x, y } = columns([...groups, [px, 0]]);
			const found = dbscan(x, y, { radiusMetres: 10.02, minPoints: 4 });
			expect(found.core[8]).toBe(0);
			expect(found.labels[8]).toBe(label === 0 ? found.labels[0] : found.labels[4]);
			expect(found.labels[0]).toBe(0);
		}
	});

	it("adds weights instead of counting", () => {
		const { x, y } = columns([
			[0, 0],
			[3, 0],
			[100, 0],
		]);
		const weights = Float64Array.of(4, 5, 9);
		const found = dbscan(x, y, { radiusMetres: 5, minPoints: 9, weights });
		expect([...found.labels]).toEqual([0, 0, 1]);
		expect([...dbscan(x, y, { radiusMetres: 5, minPoints: 9.5, weights }).labels]).toEqual([-1, -1, -1]);
		const tenths = columns(Array.from({ length: 10 }, (_, i) => [i, 0] as const));
		const found2 = dbscan(tenths.x, tenths.y, { radiusMetres: 50, minPoints: 1, weights: new Float64Array(10).fill(0.1) });
		expect(found2.clusterCount).toBe(1);
	});

	it("is right where points are scattered over a continent", () => {
		const random = createRandom(4);
		const points = Array.from({ length: 300 }, () => {
			const [x, y] = [random.integer(20) * 250_000, random.integer(20) * 190_000];
			return [x + random.next() * 200, y + random.next() * 200] as const;
		});
		const { x, y } = columns(points);
		const found = dbscan(x, y, { radiusMetres: 150, minPoints: 2 });
		expect(found).toEqual(bruteDbscan(x, y, 150, 2));
	});

	it("refuses a radius that is not positive", () => {
		expect(() => dbscan(new Float64Array(1), new Float64Array(1), { radiusMetres: 0, minPoints: 1 })).toThrow(RangeError);
	});
});
