import { describe, expect, it } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { binomialUpperTail } from "#core/pocket/binomial-tail.ts";
import { findCaseControlPockets } from "#core/pocket/methods/case-control.ts";
import { pocketStability } from "#core/pocket/stability.ts";
import { suggestRadius } from "#core/pocket/suggest-radius.ts";
import { pocketWarnings, stackedShare } from "#core/pocket/warnings.ts";
import { PLANTED, poorWithPocket, townWithTwoKampung } from "../../../fixtures/towns.ts";

describe("the binomial upper tail", () => {
	it.each([
		{ n: 10, k: 0, p: 0.3, want: 1 },
		{ n: 10, k: 11, p: 0.3, want: 0 },
		{ n: 10, k: 10, p: 0.5, want: 2 ** -10 },
		{ n: 10, k: 1, p: 0.5, want: 1 - 2 ** -10 },
		{ n: 4, k: 2, p: 0.25, want: 67 / 256 },
		{ n: 5, k: 3, p: 0, want: 0 },
		{ n: 5, k: 3, p: 1, want: 1 },
	])("P(X ≥ $k), n = $n, p = $p is $want", ({ n, k, p, want }) => {
		expect(binomialUpperTail(n, k, p)).toBeCloseTo(want, 14);
	});

	it("agrees with the sum of exact terms in whole-number arithmetic", () => {
		const choose = (n: bigint, k: bigint): bigint => (k === 0n ? 1n : (choose(n, k - 1n) * (n - k + 1n)) / k);
		for (const [n, k] of [
			[60, 7],
			[60, 20],
			[60, 45],
			[200, 30],
			[200, 120],
		] as const) {
			let numerator = 0n;
			for (let j = BigInt(k); j <= BigInt(n); j++) numerator += choose(BigInt(n), j) * 7n ** (BigInt(n) - j);
			const scale = 10n ** 60n;
			const want = Number((numerator * scale * scale) / 8n ** BigInt(n)) / 1e120;
			expect(Math.abs(binomialUpperTail(n, k, 1 / 8) / want - 1)).toBeLessThan(1e-12);
		}
	});

	it("falls with k and never leaves [0, 1], also for large n", () => {
		let before = 1;
		for (let k = 0; k <= 5_000; k += 7) {
			const tail = binomialUpperTail(5_000, k, 0.093);
			expect(tail).toBeGreaterThanOrEqual(0);
			expect(tail).toBeLessThanOrEqual(before);
			before = tail;
		}
	});
});

describe("the kantong layer", () => {
	const find = (x: number[], y: number[], poor: number[]) =>
		findCaseControlPockets({
			x: Float64Array.from(x),
			y: Float64Array.from(y),
			poor: Uint8Array.from(poor),
			radiusMetres: 100,
			minimumPoor: 5,
			alpha: 0.05,
		});

	it("of nobody has no rate and no pocket", () => {
		const found = find([], [], []);
		expect(found.rate).toBeNaN();
		expect(found.clusterCount).toBe(0);
	});

	it.each([0, 1])("finds nothing where all are alike (poor = %i)", (poor) => {
		const xs = Array.from({ length: 40 }, (_, i) => i * 5);
		const found = find(
			xs,
			xs.map(() => 0),
			xs.map(() => poor),
		);
		expect(found.clusterCount).toBe(0);
		expect(found.rate).toBe(poor);
		expect([...found.pValue].every((p) => (poor === 1 ? p === 1 : Number.isNaN(p)))).toBe(true);
	});

	it("leaves families without coordinates out of the rate, the counts and the pockets", () => {
		const found = find([0, 0, Number.NaN], [0, 0, 0], [1, 0, 1]);
		expect([found.households, found.poor, found.rate]).toEqual([2, 1, 0.5]);
		expect([...found.neighbourCount]).toEqual([2, 0, 0]);
		expect(found.pValue[2]).toBeNaN();
	});

	it("finds a planted pocket, with the households that are not poor as members", () => {
		const town = townWithTwoKampung(1);
		const poor = poorWithPocket(town, 0.12, createRandom(2));
		const input = { ...town, poor, radiusMetres: 100, minimumPoor: 5, alpha: 0.05 };
		const found = findCaseControlPockets(input);
		expect(found.clusterCount).toBeGreaterThan(0);
		const members = Array.from(found.labels.keys()).filter((row) => (found.labels[row] ?? -1) >= 0);
		expect(members.some((row) => poor[row] === 0)).toBe(true);
		const near = members.filter((row) => Math.hypot((town.x[row] ?? 0) - PLANTED.x, (town.y[row] ?? 0) - PLANTED.y) < 300);
		expect(near.length / members.length).toBeGreaterThan(0.9);
		const stability = pocketStability({ ...input, labels: found.labels });
		expect(stability).toBeGreaterThan(0.3);
		expect(stability).toBeLessThanOrEqual(1);
	});

	it("has no stability without a pocket", () => {
		const x = Float64Array.of(1, 2);
		const input = { x, y: x, poor: Uint8Array.of(0, 0), radiusMetres: 100, minimumPoor: 5, alpha: 0.05 };
		expect(pocketStability({ ...input, labels: Int32Array.of(-1, -1) })).toBeNaN();
	});
});

describe("the suggested radius", () => {
	it("is 100 m where there are too few households to say", () => {
		const few = Float64Array.from({ length: 10 }, (_, i) => i);
		expect(suggestRadius(few, few)).toEqual({ metres: 100, medianTenthNeighbourMetres: Number.NaN });
		expect(suggestRadius(new Float64Array(0), new Float64Array(0)).metres).toBe(100);
	});

	it("rests on the median distance to the tenth nearest other household", () => {
		const town = townWithTwoKampung(3);
		const tenth = Array.from(town.x, (px, row) => {
			const distances = Array.from(town.x, (qx, other) => Math.hypot(px - qx, (town.y[row] ?? 0) - (town.y[other] ?? 0)));
			return distances.sort((a, b) => a - b)[10] ?? 0;
		}).sort((a, b) => a - b);
		const found = suggestRadius(town.x, town.y);
		expect(found.medianTenthNeighbourMetres).toBeCloseTo(((tenth[999] ?? 0) + (tenth[1_000] ?? 0)) / 2, 9);
		expect(found.metres % 25).toBe(0);
	});

	it("stays between 75 and 500 m, for stacked and for scattered households", () => {
		const same = new Float64Array(40).fill(7);
		expect(suggestRadius(same, same)).toEqual({ metres: 75, medianTenthNeighbourMetres: 0 });
		const far = Float64Array.from({ length: 40 }, (_, i) => i * 10_000);
		expect(suggestRadius(far, far).metres).toBe(500);
	});
});

describe("the warnings", () => {
	const x = Float64Array.from({ length: 100 }, (_, i) => i);
	const codes = (rate: number, count: number) =>
		pocketWarnings({ x, y: x, rate, neighbourCount: new Int32Array(20).fill(count) });

	it.each([
		{ rate: 0.1, count: 30, want: [] },
		{ rate: 0.4, count: 10, want: [] },
		{ rate: 0.41, count: 300, want: ["RATE_HIGH"] },
		{ rate: 0.009, count: 9, want: ["RATE_LOW", "RADIUS_SMALL"] },
		{ rate: 0.1, count: 301, want: ["RADIUS_LARGE"] },
		{ rate: Number.NaN, count: 0, want: [] },
	])("for rate $rate and $count neighbours are $want", ({ rate, count, want }) => {
		expect(codes(rate, count)).toEqual(want);
	});

	it("name stacked coordinates from above one in twenty", () => {
		const stacked = x.slice();
		stacked.fill(3, 0, 5);
		expect(stackedShare(stacked, stacked)).toBe(0.05);
		expect(pocketWarnings({ x: stacked, y: stacked, rate: 0.1 })).toEqual([]);
		stacked[5] = 3;
		expect(pocketWarnings({ x: stacked, y: stacked, rate: 0.1 })).toEqual(["STACKED"]);
		expect(stackedShare(new Float64Array(0), new Float64Array(0))).toBeNaN();
	});
});
