import { describe, expect, it } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { CLASS_METHODS } from "#core/measure/classify/classification.ts";
import { classify, classOf } from "#core/measure/classify/classify.ts";
import { headTailBreaks } from "#core/measure/classify/head-tail.ts";
import { quantileOfSorted } from "#core/measure/classify/quantile.ts";
import { standardDeviationSteps } from "#core/measure/classify/standard-deviation.ts";

const ask = (method: (typeof CLASS_METHODS)[number], values: readonly number[], classCount = 5) =>
	classify(values, { method, classCount });

describe("classify", () => {
	it.each(CLASS_METHODS)("%s of nothing has no breaks and no classes", (method) => {
		expect(ask(method, [])).toEqual({ method, breaks: [], counts: [], missing: 0 });
		expect(ask(method, [Number.NaN, Number.POSITIVE_INFINITY])).toEqual({ method, breaks: [], counts: [], missing: 2 });
	});

	it.each(CLASS_METHODS)("%s of one value, or equal values, is one class", (method) => {
		expect(ask(method, [7])).toEqual({ method, breaks: [7, 7], counts: [1], missing: 0 });
		expect(ask(method, [7, 7, Number.NaN, 7])).toEqual({ method, breaks: [7, 7], counts: [3], missing: 1 });
	});

	it("gives natural breaks only as many classes as there are distinct values", () => {
		expect(ask("natural", [1, 1, 2, 2, 5, 5])).toMatchObject({ breaks: [1, 1, 2, 5], counts: [2, 2, 2] });
	});

	it("merges coinciding quantile breaks", () => {
		expect(ask("quantile", [1, 1, 1, 1, 1, 1, 1, 1, 2, 3])).toMatchObject({ breaks: [1, 1.2000000000000002, 3], counts: [8, 2] });
	});

	it("cuts equal widths and ends exactly on the maximum", () => {
		expect(ask("equal", [0.1, 0.7], 3).breaks.at(-1)).toBe(0.7);
		expect(ask("equal", [0, 10], 5).breaks).toEqual([0, 2, 4, 6, 8, 10]);
	});

	it.each([
		[[1.04, 48.1], 5, [0, 10, 20, 30, 40, 50]],
		[[0.1, 0.3], 2, [0.1, 0.2, 0.3]],
		[[-3, 3], 3, [-4, -2, 0, 2, 4]],
		[[0, 1], 4, [0, 0.25, 0.5, 0.75, 1]],
		[[0.3, 0.8], 5, [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]],
		[[0.6, 1.1], 5, [0.6, 0.7, 0.8, 0.9, 1, 1.1]],
		[[0.2, 0.7000000000000001], 6, [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]],
		[[1_000_000_151, 1_000_045_721], 5, [1e9, 1_000_010_000, 1_000_020_000, 1_000_030_000, 1_000_040_000, 1_000_050_000]],
	])("pretty breaks of %j in %i classes are round", (values, classCount, breaks) => {
		expect(ask("pretty", values, classCount).breaks).toEqual(breaks);
	});

	it("pretty breaks are tight at both ends, at every scale: no class is empty for rounding", () => {
		const random = createRandom(12);
		for (let round = 0; round < 3_000; round++) {
			const scale = 10 ** (random.integer(12) - 8);
			const low = (random.integer(200) - 100) * scale;
			const high = low + (1 + random.integer(90)) * scale;
			const { breaks } = ask("pretty", [low, high], 1 + random.integer(9));
			const [first, second, last, beforeLast] = [breaks[0], breaks[1], breaks.at(-1), breaks.at(-2)].map(
				(at) => at ?? Number.NaN,
			);
			expect(first, `${low} … ${high}`).toBeLessThanOrEqual(low);
			expect(second, `${low} … ${high}`).toBeGreaterThan(low);
			expect(last, `${low} … ${high}`).toBeGreaterThanOrEqual(high);
			expect(beforeLast, `${low} … ${high}`).toBeLessThan(high);
		}
	});

	it("cuts at whole standard deviations inside the values", () => {
		const values = [0, 1, 2, 3, 4];
		expect(standardDeviationSteps(values)).toEqual([-2, -1, 0, 1, 2].map((step) => 2 + step * Math.sqrt(2.5)));
		expect(ask("standard_deviation", values).breaks).toEqual([0, 2 - Math.sqrt(2.5), 2, 2 + Math.sqrt(2.5), 4]);
		expect(standardDeviationSteps([3])).toEqual([]);
	});

	it("keeps a person's breaks sorted, also those outside the values", () => {
		const manualBreaks = [20, 5, 20, Number.NaN];
		expect(classify([6, 7], { method: "manual", classCount: 5, manualBreaks })).toMatchObject({
			breaks: [5, 5, 20, 20],
			counts: [0, 2, 0],
		});
		expect(classify([0, 5, 6], { method: "manual", classCount: 5, manualBreaks: [5] })).toMatchObject({
			breaks: [0, 5, 6],
			counts: [2, 1],
		});
	});

	it("takes no class for a count below one", () => {
		expect(ask("equal", [1, 2], 0).breaks).toEqual([1, 2]);
	});
});

describe("classOf", () => {
	it("puts a value on a break into the class below, the minimum into the first", () => {
		const breaks = [0, 10, 20, 30];
		expect([0, 10, 10.001, 20, 30].map((value) => classOf(value, breaks))).toEqual([0, 0, 1, 1, 2]);
	});

	it("puts values beyond the ends into the end classes, and NaN into none", () => {
		expect([-5, 99, Number.NaN, Number.POSITIVE_INFINITY].map((value) => classOf(value, [0, 10, 20]))).toEqual([0, 1, -1, -1]);
		expect(classOf(1, [])).toBe(-1);
	});
});

describe("quantileOfSorted", () => {
	it("interpolates as R's type 7", () => {
		expect(quantileOfSorted([1, 2, 3, 4], 0.25)).toBe(1.75);
		expect(quantileOfSorted([5], 0.9)).toBe(5);
		expect(quantileOfSorted([], 0.5)).toBeNaN();
	});
});

describe("headTailBreaks", () => {
	it("cuts at means while the head stays a minority", () => {
		expect(headTailBreaks(Float64Array.of(1, 1, 1, 1, 1, 1, 2, 3, 20))).toEqual([1, 31 / 9, 20]);
		// a value that is the mean itself stays in the tail
		expect(headTailBreaks(Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1, 2, 10))).toEqual([1, 2, 10]);
		expect(headTailBreaks(Float64Array.of(10, 20))).toEqual([10, 15, 20]);
		expect(headTailBreaks(Float64Array.of(4))).toEqual([4, 4]);
	});
});
