import { describe, expect, test } from "vitest";
import { type Criterion, priorityScores, weightShares } from "#core/choice/priority-score.ts";

const NONE = Number.NaN;
const column = (...values: number[]) => Float64Array.from(values);
const criterion = (weight: number, higherIsWorse = true): Criterion => ({ id: "c", weight, higherIsWorse });

describe("priorityScores", () => {
	test("adds min-max shares by weight, in either direction", () => {
		const { score, parts, rank } = priorityScores({
			values: [column(10, 20, 30), column(0.5, 0.1, 0.3)],
			criteria: [criterion(3), criterion(1, false)],
			normalisation: "minmax",
		});
		expect([...score]).toEqual([0, 0.625, 0.875]);
		expect(parts.map((part) => [...part])).toEqual([
			[0, 0.375, 0.75],
			[0, 0.25, 0.125],
		]);
		expect([...rank]).toEqual([3, 2, 1]);
	});

	test("by rank the size of the gaps does not count, and equals share the middle of their places", () => {
		const { score } = priorityScores({
			values: [column(1, 2, 2, 1000, 3)],
			criteria: [criterion(1)],
			normalisation: "rank",
		});
		expect([...score]).toEqual([0, 0.375, 0.375, 1, 0.75]);
	});

	test("by rank turned round, the lowest value is the most urgent", () => {
		const { score } = priorityScores({ values: [column(1, 2, 3)], criteria: [criterion(1, false)], normalisation: "rank" });
		expect([...score]).toEqual([1, 0.5, 0]);
	});

	test.each(["minmax", "rank"] as const)("a criterion equal everywhere adds nothing to anybody (%s)", (normalisation) => {
		const criteria = [criterion(1), criterion(1, false), criterion(2)];
		const values = [column(7, 7, 7), column(7, 7, 7), column(1, 2, 3)];
		expect([...priorityScores({ values, criteria, normalisation }).score]).toEqual([0, 0.25, 0.5]);
	});

	test("equal scores share the better rank and the next one is skipped", () => {
		const { rank } = priorityScores({ values: [column(5, 9, 9, 1)], criteria: [criterion(1)], normalisation: "minmax" });
		expect([...rank]).toEqual([3, 1, 1, 4]);
	});

	test("scores that differ by rounding alone are equal: 0.1 + 0.2 against 0.3", () => {
		const { rank } = priorityScores({
			values: [column(1, 0, 0), column(1, 0, 0), column(0, 1, 0)],
			criteria: [criterion(1), criterion(2), criterion(3)],
			normalisation: "minmax",
		});
		expect([...rank]).toEqual([1, 1, 3]);
	});

	test("a unit without a value is not ranked, and does not stretch the scale of the others", () => {
		const { score, parts, rank } = priorityScores({
			values: [column(1, NONE, 3, 900), column(0, 1, 1, NONE)],
			criteria: [criterion(0), criterion(1)],
			normalisation: "minmax",
		});
		expect([...score]).toEqual([0, 1, 1, NONE]);
		expect([...rank]).toEqual([3, 1, 1, 0]);
		expect(parts[0]?.[3]).toBeNaN();
	});

	test("what is not in use may be missing; in use it may not", () => {
		const values = [column(1, 2), column(NONE, 4)];
		const rank = (weight: number) => [
			...priorityScores({ values, criteria: [criterion(1), criterion(weight)], normalisation: "rank" }).rank,
		];
		expect(rank(0)).toEqual([2, 1]);
		expect(rank(0.001)).toEqual([0, 1]);
	});

	test("without any weight nobody is ranked", () => {
		const { score, rank } = priorityScores({ values: [column(1, 2)], criteria: [criterion(0)], normalisation: "minmax" });
		expect([...score]).toEqual([NONE, NONE]);
		expect([...rank]).toEqual([0, 0]);
	});

	test("one unit is first with nothing to show for it; no units, no criteria are empty", () => {
		const one = priorityScores({ values: [column(4)], criteria: [criterion(1)], normalisation: "rank" });
		expect([one.score[0], one.rank[0]]).toEqual([0, 1]);
		expect(priorityScores({ values: [column()], criteria: [criterion(1)], normalisation: "minmax" }).rank).toHaveLength(0);
		expect(priorityScores({ values: [], criteria: [], normalisation: "minmax" }).parts).toEqual([]);
	});

	test("an infinite value is no value", () => {
		const values = [column(1, Number.POSITIVE_INFINITY, 3)];
		expect([...priorityScores({ values, criteria: [criterion(1)], normalisation: "minmax" }).rank]).toEqual([2, 0, 1]);
	});

	test("refuses columns of unequal length and weights below 0", () => {
		const task = { criteria: [criterion(1), criterion(1)], normalisation: "minmax" } as const;
		expect(() => priorityScores({ ...task, values: [column(1), column(1, 2)] })).toThrow("one value per unit");
		expect(() => priorityScores({ ...task, values: [column(1)] })).toThrow("one column per criterion");
		expect(() => weightShares([1, -1])).toThrow("≥ 0");
		expect(() => weightShares([NONE])).toThrow("finite");
	});
});
