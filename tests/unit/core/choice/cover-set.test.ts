import { describe, expect, test } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { smallestCoverSet } from "#core/choice/cover-set.ts";

const column = (...values: number[]) => Float64Array.from(values);

describe("smallestCoverSet", () => {
	test("takes the largest until the share is reached", () => {
		expect(smallestCoverSet({ load: column(10, 40, 20, 30), share: 0.75 })).toEqual({
			chosen: [1, 3, 2],
			tied: [],
			covered: 90,
			total: 100,
			cost: 0,
			method: "exact",
			bound: 3,
			feasible: true,
		});
	});

	test("reaching the share exactly is enough, rounding or not", () => {
		expect(smallestCoverSet({ load: column(0.1, 0.2, 0.7), share: 0.7 }).chosen).toEqual([2]);
		expect(smallestCoverSet({ load: column(1, 1, 1), share: 2 / 3 }).chosen).toHaveLength(2);
	});

	test("names the units that could stand for a chosen one", () => {
		expect(smallestCoverSet({ load: column(10, 10, 10, 10), share: 0.5 })).toMatchObject({ chosen: [0, 1], tied: [2, 3] });
		const dearer = smallestCoverSet({ load: column(10, 10, 10, 10), cost: column(1, 1, 2, 1), share: 0.5 });
		expect(dearer).toMatchObject({ chosen: [0, 1], tied: [3] });
	});

	test("of the sets that are as small, the cheapest; at the same price the one that covers most", () => {
		const load = column(50, 45, 40, 5);
		expect(smallestCoverSet({ load, cost: column(9, 3, 3, 0), share: 0.6 })).toMatchObject({ chosen: [1, 2], cost: 6 });
		expect(smallestCoverSet({ load, cost: column(3, 3, 3, 0), share: 0.6 })).toMatchObject({ chosen: [0, 1], covered: 95 });
	});

	test("of sets as small and as dear, the one that covers most, though the search meets the other first", () => {
		const task = { load: column(50, 45, 40, 10), cost: column(10, 6, 6, 2), share: 0.41 };
		expect(smallestCoverSet(task)).toMatchObject({ chosen: [1, 2], covered: 85, cost: 12 });
		const withQuota = { load: column(50, 45, 40, 10), share: 0.41, quota: 86 };
		expect(smallestCoverSet(withQuota)).toMatchObject({ chosen: [1, 2], covered: 85 });
	});

	test("a set smaller by one is found behind the largest unit", () => {
		const task = { load: column(60, 50, 30, 10, 10), cost: column(10, 5, 8, 2, 2), share: 0.5, budget: 14 };
		expect(smallestCoverSet(task)).toMatchObject({ chosen: [1, 2], covered: 80, cost: 13 });
	});

	test("a budget that allows the share with more units is kept", () => {
		const task = { load: column(60, 30, 30, 30), cost: column(100, 10, 10, 10), share: 0.6 };
		expect(smallestCoverSet(task)).toMatchObject({ chosen: [0, 1], cost: 110 });
		expect(smallestCoverSet({ ...task, budget: 30 })).toMatchObject({ chosen: [1, 2, 3], cost: 30, feasible: true, bound: 3 });
	});

	test.each([
		["budget", { budget: 15 }, [0]],
		["quota", { quota: 45 }, [0]],
		["units", { mostUnits: 1 }, [0]],
	] as const)("a %s that makes the share impossible is named, with the most it allows", (reason, limits, chosen) => {
		const answer = smallestCoverSet({ load: column(40, 35, 25), cost: column(10, 10, 10), share: 0.7, ...limits });
		expect(answer).toMatchObject({ feasible: false, reason, chosen, covered: 40, bound: 40 });
	});

	test("limits that allow the share one by one may forbid it together", () => {
		const answer = smallestCoverSet({
			load: column(60, 30, 30),
			cost: column(9, 2, 2),
			share: 0.5,
			budget: 5,
			mostUnits: 1,
		});
		expect(answer).toMatchObject({ feasible: false, reason: "together", covered: 30, chosen: [1], tied: [2] });
	});

	test("a quota counts whole units: 25 families do not fit two units of 20", () => {
		expect(smallestCoverSet({ load: column(20, 20, 10), share: 0.5, quota: 29 })).toMatchObject({
			feasible: false,
			reason: "quota",
			covered: 20,
		});
	});

	test("fixed units are in first and count for everything", () => {
		const answer = smallestCoverSet({ load: column(40, 30, 20, 10), share: 0.6, fixed: [3, 3] });
		expect(answer).toMatchObject({ chosen: [3, 0, 1], covered: 80 });
		expect(smallestCoverSet({ load: column(40, 30), cost: column(5, 5), share: 0.9, fixed: [0], budget: 4 })).toMatchObject({
			feasible: false,
			reason: "fixed",
			chosen: [0],
			cost: 5,
		});
	});

	test("nothing asked takes nothing; everything takes every unit that has a load", () => {
		expect(smallestCoverSet({ load: column(3, 2), share: 0 })).toMatchObject({ chosen: [], feasible: true, bound: 0 });
		expect(smallestCoverSet({ load: column(3, 0, 2, Number.NaN), share: 1 })).toMatchObject({ chosen: [0, 2], total: 5 });
	});

	test("without a load there is nothing to cover", () => {
		for (const load of [column(), column(0, 0), column(Number.NaN)])
			expect(smallestCoverSet({ load, share: 0.5 })).toMatchObject({
				feasible: false,
				reason: "no_load",
				chosen: [],
				covered: 0,
			});
	});

	test("a unit without a known cost is not chosen", () => {
		const task = { load: column(50, 30, 20), cost: column(Number.NaN, 1, 1) };
		expect(smallestCoverSet({ ...task, share: 0.5 })).toMatchObject({ chosen: [1, 2], feasible: true });
		expect(smallestCoverSet({ ...task, share: 0.6 })).toMatchObject({ feasible: false, reason: "unknown_cost", covered: 50 });
	});

	test("thirty units: largest first is exact; with costs it is greedy, no smaller set exists than its bound", () => {
		const random = createRandom(5);
		const load = Float64Array.from({ length: 30 }, () => 1 + random.integer(99));
		const cost = Float64Array.from({ length: 30 }, () => 1 + random.integer(9));
		const plain = smallestCoverSet({ load, share: 0.75 });
		expect(plain).toMatchObject({ method: "exact", feasible: true, bound: plain.chosen.length });
		const greedy = smallestCoverSet({ load, cost, share: 0.75 });
		expect(greedy).toMatchObject({ method: "greedy", feasible: true, bound: plain.chosen.length });
		const poor = smallestCoverSet({ load, cost, share: 0.75, budget: 20 });
		expect(poor).toMatchObject({ method: "greedy", feasible: false, reason: "budget" });
		expect(poor.covered).toBeLessThanOrEqual(poor.bound);
		expect(poor.bound).toBeLessThan(0.75 * poor.total);
		const few = smallestCoverSet({ load, share: 0.75, mostUnits: 3 });
		expect(few).toMatchObject({ method: "exact", feasible: false, reason: "units", bound: few.covered });
	});

	test("twenty-five units with every limit are answered in no time", () => {
		const random = createRandom(11);
		const load = Float64Array.from({ length: 25 }, () => 100 + random.integer(900));
		const start = performance.now();
		const answer = smallestCoverSet({
			load,
			cost: load.map((families) => 3 * families),
			share: 0.5,
			budget: 20_000,
			quota: 7_000,
		});
		expect(answer.method).toBe("exact");
		expect(performance.now() - start).toBeLessThan(5_000);
	});

	test("refuses a share outside 0–1 and a budget without costs", () => {
		expect(() => smallestCoverSet({ load: column(1), share: 75 })).toThrow("not in 0–1");
		expect(() => smallestCoverSet({ load: column(1), share: Number.NaN })).toThrow("not in 0–1");
		expect(() => smallestCoverSet({ load: column(1), share: 0.5, budget: 3 })).toThrow("needs costs");
	});
});
