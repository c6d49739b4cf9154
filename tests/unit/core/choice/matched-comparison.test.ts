import { describe, expect, test } from "vitest";
import { matchedComparisons } from "#core/choice/matched-comparison.ts";

const NONE = Number.NaN;
const column = (...values: number[]) => Float64Array.from(values);

describe("matchedComparisons", () => {
	test("measures in standard deviations, so that families do not outweigh shares", () => {
		// sd 100 and 0.1: unit 1 is one sd away in families, unit 2 half a sd in the share
		const { matches, isFar } = matchedComparisons({
			baseline: [column(100, 200, 100, 300), column(0.3, 0.3, 0.35, 0.5)],
			unit: 0,
			excluded: [],
		});
		expect(matches.map(({ unit }) => unit)).toEqual([2, 1, 3]);
		expect(matches[0]?.differences[0]).toBe(0);
		expect(matches[1]?.distance).toBeCloseTo(100 / Math.sqrt((75 ** 2 * 2 + 25 ** 2 + 125 ** 2) / 3), 12);
		expect(matches[1]?.perMeasure).toBeCloseTo((matches[1]?.distance as number) / Math.SQRT2, 12);
		expect(isFar).toBe(false);
	});

	test("never a pilot, and not more than asked", () => {
		const task = { baseline: [column(1, 2, 3, 4, 5)], unit: 2 };
		expect(matchedComparisons({ ...task, excluded: [1, 2], count: 2 }).matches.map(({ unit }) => unit)).toEqual([3, 0]);
		expect(matchedComparisons({ ...task, excluded: [0, 1, 3, 4] }).matches).toEqual([]);
	});

	test("equal distances come in the order of the units", () => {
		const { matches } = matchedComparisons({ baseline: [column(3, 1, 2, 2, 1)], unit: 0, excluded: [], count: 4 });
		expect(matches.map(({ unit }) => unit)).toEqual([2, 3, 1, 4]);
	});

	test("measures equal everywhere, or that the pilot lacks, are not compared; units that lack one are named", () => {
		const { matches, measures, incomplete } = matchedComparisons({
			baseline: [column(5, 5, 5, 5), column(1, 2, NONE, 4), column(NONE, 1, 2, 3)],
			unit: 0,
			excluded: [],
		});
		expect(measures).toEqual([1]);
		expect(incomplete).toEqual([2]);
		expect(matches.map(({ unit }) => unit)).toEqual([1, 3]);
		expect([...(matches[0]?.differences ?? [])].map(Number.isNaN)).toEqual([true, false, true]);
	});

	test("says when even the nearest is a standard deviation away", () => {
		const far = matchedComparisons({ baseline: [column(100, 1, 2, 3), column(9, 1, 2, 1)], unit: 0, excluded: [] });
		expect(far.isFar).toBe(true);
		expect(far.matches[0]?.perMeasure).toBeGreaterThan(1);
	});

	test("many small differences are not a large one", () => {
		const measure = column(2, 3, 1, 3.5, 0.5);
		const { matches, isFar } = matchedComparisons({ baseline: [measure, measure, measure], unit: 0, excluded: [] });
		expect(matches[0]?.distance).toBeGreaterThan(1);
		expect(isFar).toBe(false);
	});

	test("nothing to compare by: no matches, no warning", () => {
		const nothing = { matches: [], measures: [], incomplete: [], isFar: false };
		expect(matchedComparisons({ baseline: [], unit: 0, excluded: [] })).toEqual(nothing);
		expect(matchedComparisons({ baseline: [column(4)], unit: 0, excluded: [] })).toEqual(nothing);
		expect(matchedComparisons({ baseline: [column(4, 4, 4)], unit: 1, excluded: [] })).toEqual(nothing);
	});
});
