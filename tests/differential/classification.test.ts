import { describe, expect, it } from "vitest";
import type { ClassMethod } from "#core/measure/classify/classification.ts";
import { classify, classOf } from "#core/measure/classify/classify.ts";
import { meanOf, sortedFinite } from "#core/measure/classify/finite-values.ts";
import { headTailBreaks } from "#core/measure/classify/head-tail.ts";
import { standardDeviationSteps } from "#core/measure/classify/standard-deviation.ts";
import { hasCases, oracleCases, tolerance } from "../fixtures/oracle-cases.ts";

type Expected = {
	readonly n_finite: number;
	/** Null, like every method, where there is no finite value. */
	readonly quantile: null | { readonly unique_breaks: readonly number[] };
	readonly equal: null | { readonly breaks: readonly number[] };
	readonly natural: null | { readonly k_used: number; readonly within_ssd: number };
	readonly stddev: null | { readonly breaks_minus2_to_2: readonly number[] };
	readonly headtails: null | { readonly breaks: readonly number[]; readonly thr: number };
};

function withinSquares(values: Float64Array, breaks: readonly number[]): number {
	let squares = 0;
	for (let index = 0; index < breaks.length - 1; index++) {
		const members = values.filter((value) => classOf(value, breaks) === index);
		const mean = meanOf(members);
		for (const value of members) squares += (value - mean) ** 2;
	}
	return squares;
}

describe.runIf(hasCases("classification"))("classification against R's classInt", () => {
	describe.each(oracleCases<Expected>("classification"))("$id", ({ input, params, compare, expected }) => {
		const values = (input as { values: (number | null)[] }).values.map((value) =>
			typeof value === "number" ? value : Number.NaN,
		);
		const classCount = params.k as number;
		const sorted = sortedFinite(values);
		const constant = sorted[0] === sorted.at(-1);
		const breaksBy = (method: ClassMethod) => classify(values, { method, classCount }).breaks;
		const expectBreaks = (found: readonly number[], wanted: readonly number[] | undefined, rule: string | undefined): void => {
			const want = sorted.length === 0 || wanted === undefined ? [] : constant ? [sorted[0], sorted[0]] : wanted;
			expect(found).toHaveLength(want.length);
			for (const [i, value] of found.entries())
				expect(Math.abs(value - (want[i] ?? 0))).toBeLessThanOrEqual(tolerance(rule, "rel", want[i] ?? 0) + Number.EPSILON);
		};

		it("counts every finite value once", () => {
			const { counts, missing } = classify(values, { method: "quantile", classCount });
			expect(counts.reduce((sum, count) => sum + count, 0)).toBe(expected.n_finite);
			expect(missing).toBe(values.length - expected.n_finite);
		});

		it("cuts quantiles and equal widths at the same breaks", () => {
			expectBreaks(breaksBy("quantile"), expected.quantile?.unique_breaks, compare.quantile);
			expectBreaks(breaksBy("equal"), expected.equal?.breaks, compare.equal);
		});

		it("reaches the optimum of natural breaks with as many classes", () => {
			const breaks = breaksBy("natural");
			if (expected.natural === null || expected.natural.k_used === 0) return expect(breaks).toEqual([]);
			const { k_used, within_ssd } = expected.natural;
			expect(breaks).toHaveLength(k_used + 1);
			expect(Math.abs(withinSquares(sorted, breaks) - within_ssd)).toBeLessThanOrEqual(
				tolerance(compare.natural, "rel", within_ssd) + 1e-12,
			);
			return undefined;
		});

		it("steps by sample standard deviations around the mean (breaks −2 to 2)", () => {
			if (sorted.length < 2 || expected.stddev === null) return expect(standardDeviationSteps(sorted)).toEqual([]);
			const steps = standardDeviationSteps(sorted);
			const wanted = expected.stddev.breaks_minus2_to_2;
			expect(steps).toHaveLength(wanted.length);
			for (const [i, step] of steps.entries())
				expect(Math.abs(step - (wanted[i] ?? 0))).toBeLessThanOrEqual(tolerance(compare.stddev, "rel", wanted[i] ?? 0));
			return undefined;
		});

		it("covers the range with round steps near the number asked", () => {
			if (sorted.length === 0) return expect(breaksBy("pretty")).toEqual([]);
			if (constant) return expect(breaksBy("pretty")).toEqual([sorted[0], sorted[0]]);
			const breaks = breaksBy("pretty");
			expect(breaks[0]).toBeLessThanOrEqual(sorted[0] ?? 0);
			expect(breaks.at(-1)).toBeGreaterThanOrEqual(sorted.at(-1) ?? 0);
			expect(Math.abs(breaks.length - 1 - classCount)).toBeLessThanOrEqual(2);
			const step = (breaks[1] ?? 0) - (breaks[0] ?? 0);
			const leading = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
			expect([1, 2, 2.5, 5].some((factor) => Math.abs(leading - factor) < 1e-9)).toBe(true);
			for (const [i, value] of breaks.entries())
				expect(Math.abs(value - ((breaks[0] ?? 0) + i * step))).toBeLessThanOrEqual(1e-9 * Math.max(step, Math.abs(value)));
			return undefined;
		});

		it("cuts heads from tails at the means", () => {
			if (expected.headtails === null || sorted.length === 0) return;
			expectBreaks(headTailBreaks(sorted, expected.headtails.thr), expected.headtails.breaks, compare.headtails);
		});
	});
});
