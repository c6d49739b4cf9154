import { describe, expect, test } from "vitest";
import type { Criterion } from "#core/choice/priority-score.ts";
import { type FlipTask, rankFlips } from "#core/choice/rank-flips.ts";
import { rankIntervals } from "../../../fixtures/rank-intervals.ts";

const column = (...values: number[]) => Float64Array.from(values);
const criteria = (...weights: number[]): Criterion[] =>
	weights.map((weight, i) => ({ id: `c${i}`, weight, higherIsWorse: true }));
const plain = (task: FlipTask) => rankIntervals(rankFlips(task)).map(({ from, to, rank }) => [from, to, [...rank]]);

describe("rankFlips", () => {
	test("units change places exactly where their lines cross", () => {
		// at share t the scores are t, (1 − t) / 2 and 1 − t
		const task = { values: [column(10, 0, 0), column(0, 5, 10)], criteria: criteria(1, 1), normalisation: "minmax" } as const;
		expect(plain({ ...task, criterion: 0 })).toEqual([
			[0, 1 / 3, [3, 2, 1]],
			[1 / 3, 0.5, [2, 3, 1]],
			[0.5, 1, [1, 3, 2]],
		]);
	});

	test("the others keep their proportions", () => {
		const task = {
			values: [column(0, 1), column(1, 0), column(0, 1)],
			criteria: criteria(5, 3, 1),
			normalisation: "minmax",
		} as const;
		// rest: 3/4 against 1/4; own: 0 against 1 → crossing where 0.75 (1 − t) = 0.25 (1 − t) + t
		expect(rankIntervals(rankFlips({ ...task, criterion: 0 }))[0]?.to).toBeCloseTo(1 / 3, 12);
	});

	test("a criterion that says the same everywhere flips nothing", () => {
		const task = { values: [column(4, 4), column(1, 2)], criteria: criteria(1, 1), normalisation: "minmax" } as const;
		expect(plain({ ...task, criterion: 0 })).toEqual([[0, 1, [2, 1]]]);
	});

	test("alone it has one order, its own", () => {
		const task = { values: [column(1, 3, 3), column(9, 1, 5)], criteria: criteria(0, 0), normalisation: "minmax" } as const;
		expect(plain({ ...task, criterion: 0 })).toEqual([[0, 1, [3, 1, 1]]]);
	});

	test("units without a value stay unranked throughout; equal units stay together", () => {
		const task = {
			values: [column(1, 1, Number.NaN, 0), column(0, 0, 5, 9)],
			criteria: criteria(1, 1),
			normalisation: "minmax",
		} as const;
		expect(plain({ ...task, criterion: 0 })).toEqual([
			[0, 0.5, [2, 2, 0, 1]],
			[0.5, 1, [1, 1, 0, 3]],
		]);
	});

	test("one unit and no units have one interval; an unknown criterion is refused", () => {
		const one = { values: [column(1), column(2)], criteria: criteria(1, 1), normalisation: "minmax" } as const;
		expect(plain({ ...one, criterion: 1 })).toEqual([[0, 1, [1]]]);
		expect(plain({ ...one, values: [column(), column()], criterion: 0 })).toEqual([[0, 1, []]]);
		expect(() => [...rankFlips({ ...one, criterion: 2 })]).toThrow("no criterion 2");
	});
});
