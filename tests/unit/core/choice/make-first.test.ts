import { describe, expect, test } from "vitest";
import { weightsThatMakeFirst } from "#core/choice/make-first.ts";
import type { Criterion } from "#core/choice/priority-score.ts";
import { widestLead } from "#core/choice/widest-lead.ts";

const column = (...values: number[]) => Float64Array.from(values);
const criteria = (...weights: number[]): Criterion[] =>
	weights.map((weight, i) => ({ id: `c${i}`, weight, higherIsWorse: true }));
const rounded = (weights: Float64Array | undefined) => [...(weights ?? [])].map((weight) => Math.round(weight * 1000) / 1000);

describe("widestLead", () => {
	test("is the value of the game: rock, paper, scissors is played evenly", () => {
		const leads = [column(0, 1, -1), column(-1, 0, 1), column(1, -1, 0)];
		expect(rounded(widestLead(leads, 3))).toEqual([0.333, 0.333, 0.333]);
	});

	test("one criterion takes all, also where it loses", () => {
		expect([...widestLead([column(-0.4)], 1)]).toEqual([1]);
	});
});

describe("weightsThatMakeFirst", () => {
	// unit 0 leads on the first criterion, unit 2 on the second, unit 1 is middling in both
	const task = { values: [column(10, 4, 0), column(0, 4, 10)], criteria: criteria(1, 3), normalisation: "minmax" } as const;

	test("goes just as far from the weights in hand as it must, and a point beyond", () => {
		const found = weightsThatMakeFirst({ ...task, unit: 0 });
		expect(found?.margin).toBeCloseTo(0.01, 9);
		expect(rounded(found?.weights)).toEqual([0.505, 0.495]);
		expect(rounded(weightsThatMakeFirst({ ...task, unit: 0, leastMargin: 0 })?.weights)).toEqual([0.5, 0.5]);
	});

	test("or to where the lead is widest", () => {
		const found = weightsThatMakeFirst({ ...task, unit: 0, aim: "widest" });
		expect([rounded(found?.weights), found?.margin]).toEqual([[1, 0], 0.6]);
	});

	test("keeps the weights of a unit that is first already", () => {
		const found = weightsThatMakeFirst({ ...task, unit: 2 });
		expect([...(found?.weights ?? [])]).toEqual([0.25, 0.75]);
		expect(found?.margin).toBeCloseTo(0.35, 12);
	});

	test("null for a unit that is middling in everything: nobody can weigh it to the front", () => {
		expect(weightsThatMakeFirst({ ...task, unit: 1 })).toBeNull();
	});

	test("a unit that can only share the first place does so with margin 0", () => {
		const equal = weightsThatMakeFirst({ ...task, values: [column(5, 5, 0), column(5, 5, 0)], unit: 0 });
		expect(equal?.margin).toBe(0);
		const dominated = { ...task, values: [column(5, 5, 0), column(4, 5, 0)] };
		const shared = weightsThatMakeFirst({ ...dominated, unit: 0 });
		expect(rounded(shared?.weights)).toEqual([1, 0]);
		expect(shared?.margin).toBeCloseTo(0, 9);
	});

	test("a criterion without weight now may be given some", () => {
		const found = weightsThatMakeFirst({ ...task, criteria: criteria(0, 1), unit: 0 });
		expect(found?.weights[0]).toBeGreaterThan(0.5);
	});

	test("units with a missing value do not compete, and are never first", () => {
		const values = [column(10, 4, 0), column(0, 4, Number.NaN)];
		expect(weightsThatMakeFirst({ ...task, values, unit: 1 })?.margin).toBeGreaterThan(0);
		expect(weightsThatMakeFirst({ ...task, values, unit: 2 })).toBeNull();
	});

	test("alone it is first under the weights in hand, even ones where there are none", () => {
		const alone = { ...task, values: [column(1), column(2)], unit: 0 };
		expect(weightsThatMakeFirst(alone)).toEqual({ weights: column(0.25, 0.75), margin: Number.POSITIVE_INFINITY });
		expect(weightsThatMakeFirst({ ...alone, criteria: criteria(0, 0) })?.weights).toEqual(column(0.5, 0.5));
	});

	test("no criteria, no such unit: null", () => {
		expect(weightsThatMakeFirst({ values: [], criteria: [], normalisation: "rank", unit: 0 })).toBeNull();
		expect(weightsThatMakeFirst({ ...task, unit: 3 })).toBeNull();
		expect(weightsThatMakeFirst({ ...task, unit: -1 })).toBeNull();
	});
});
