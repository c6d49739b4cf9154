import { describe, expect, test } from "vitest";
import type { Criterion } from "#core/choice/priority-score.ts";
import { weightSensitivity } from "#core/choice/weight-sensitivity.ts";

const column = (...values: number[]) => Float64Array.from(values);
const criteria = (...weights: number[]): Criterion[] =>
	weights.map((weight, i) => ({ id: `c${i}`, weight, higherIsWorse: true }));

describe("weightSensitivity", () => {
	test("on two opposed criteria each unit is first in half of all weightings, and the middle one never", () => {
		const { firstShare, draws, top } = weightSensitivity({
			values: [column(0, 4, 10), column(10, 4, 0)],
			criteria: criteria(1, 1),
			normalisation: "minmax",
			spread: "all",
			draws: 4000,
		});
		expect([draws, top]).toEqual([4000, 5]);
		expect(firstShare[0]).toBeCloseTo(0.5, 1);
		expect(firstShare[1]).toBe(0);
		expect((firstShare[0] as number) + (firstShare[2] as number)).toBe(1);
	});

	test("the weightings are even on the simplex: one criterion of three has more than half of the weight in 1 of 4", () => {
		const { firstShare } = weightSensitivity({
			values: [column(1, 0, 0), column(0, 1, 0), column(0, 1, 0)],
			criteria: criteria(1, 1, 1),
			normalisation: "minmax",
			spread: "all",
			draws: 20_000,
		});
		expect(firstShare[0]).toBeCloseTo(0.25, 2);
	});

	test("all weightings are drawn whatever the weights in hand; near ones stay with them", () => {
		const task = { values: [column(0, 10), column(10, 0)], normalisation: "minmax", draws: 500 } as const;
		const all = (weights: number[]) =>
			weightSensitivity({ ...task, criteria: criteria(...weights), spread: "all" }).firstShare[0];
		expect(all([9, 1])).toBe(all([1, 1]));
		const near = weightSensitivity({ ...task, criteria: criteria(9, 1), spread: "near" });
		expect([...near.firstShare]).toEqual([0, 1]);
		expect([...near.low, ...near.high]).toEqual([2, 1, 2, 1]);
	});

	test("near is 20 percent up or down: weights 10 and 11 change places, 10 and 16 cannot", () => {
		const first = (other: number) =>
			weightSensitivity({
				values: [column(1, 0), column(0, 1)],
				criteria: criteria(10, other),
				normalisation: "minmax",
				spread: "near",
			}).firstShare[0];
		expect(first(11)).toBeGreaterThan(0.2);
		expect(first(11)).toBeLessThan(0.5);
		expect(first(16)).toBe(0);
	});

	test("a criterion without weight is not drawn, and its missing values do not count", () => {
		const { low, high } = weightSensitivity({
			values: [column(3, 2, 1), column(Number.NaN, 0, 99)],
			criteria: criteria(1, 0),
			normalisation: "rank",
			spread: "all",
		});
		expect([...low]).toEqual([1, 2, 3]);
		expect([...high]).toEqual([1, 2, 3]);
	});

	test("a unit without a value has no interval and takes nobody's place", () => {
		const { median, topShare } = weightSensitivity({
			values: [column(3, Number.NaN, 1)],
			criteria: criteria(1),
			normalisation: "minmax",
			spread: "all",
			top: 1,
		});
		expect([...median]).toEqual([1, Number.NaN, 2]);
		expect([...topShare]).toEqual([1, Number.NaN, 0]);
	});

	test("without weights or draws there is nothing to say", () => {
		const task = { values: [column(1, 2)], normalisation: "minmax", spread: "all" } as const;
		expect([...weightSensitivity({ ...task, criteria: criteria(0) }).median]).toEqual([Number.NaN, Number.NaN]);
		expect([...weightSensitivity({ ...task, criteria: criteria(1), draws: 0 }).low]).toEqual([Number.NaN, Number.NaN]);
		expect(weightSensitivity({ ...task, values: [], criteria: [] }).low).toHaveLength(0);
	});

	test("the same seed gives the same intervals, another seed other shares", () => {
		const task = {
			values: [column(1, 5, 9), column(8, 6, 1)],
			criteria: criteria(1, 1),
			normalisation: "minmax",
			spread: "all",
		} as const;
		expect(weightSensitivity({ ...task, seed: 4 })).toEqual(weightSensitivity({ ...task, seed: 4 }));
		expect(weightSensitivity({ ...task, seed: 4 }).firstShare).not.toEqual(weightSensitivity({ ...task, seed: 5 }).firstShare);
	});
});
