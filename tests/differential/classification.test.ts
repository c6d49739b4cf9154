import { expect, it } from "vitest";
import type { ClassMethod } from "#core/measure/classify/classification.ts";
import { classify, classOf } from "#core/measure/classify/classify.ts";
import { meanOf, sortedFinite } from "#core/measure/classify/finite-values.ts";
import { headTailBreaks } from "#core/measure/classify/head-tail.ts";
import { standardDeviationSteps } from "#core/measure/classify/standard-deviation.ts";
import { numbers, parameter, referenceSuite, tolerance } from "../fixtures/oracle-cases.ts";

type Expected = {
	readonly n_finite?: number | null;
	/** Every method is null where there is no finite value, and is left out where the case does not ask it. */
	readonly quantile?: null | { readonly unique_breaks?: readonly number[] | null; readonly breaks?: readonly number[] | null };
	readonly equal?: null | { readonly breaks?: readonly number[] | null };
	readonly natural?: null | { readonly k_used?: number | null; readonly within_ssd?: number | null };
	readonly stddev?: null | { readonly breaks_minus2_to_2?: readonly number[] | null };
	readonly headtails?: null | { readonly breaks?: readonly number[] | null; readonly thr?: number | null };
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

referenceSuite<Expected>(
	"classification",
	"classification against R's classInt",
	(reference) => {
		const { compare, expected } = reference;
		const values = numbers(reference, "values", "value", "x");
		const classCount = parameter(reference, ["k", "classes"]);
		const sorted = sortedFinite(values);
		const constant = sorted[0] === sorted.at(-1);
		const breaksBy = (method: ClassMethod) => classify(values, { method, classCount }).breaks;
		const expectNear = (found: readonly number[], want: readonly number[], rule: string | undefined): void => {
			expect(found).toHaveLength(want.length);
			for (const [i, value] of found.entries())
				expect(Math.abs(value - (want[i] ?? 0))).toBeLessThanOrEqual(tolerance(rule, "rel", want[i] ?? 0) + Number.EPSILON);
		};
		/** `undefined`: the case does not ask; without a finite value there are no classes, with one value there is one. */
		const expectBreaks = (
			found: readonly number[],
			wanted: readonly number[] | null | undefined,
			rule: string | undefined,
		): void => {
			if (sorted.length === 0) expect(found).toEqual([]);
			else if (constant) expect(found).toEqual([sorted[0], sorted[0]]);
			else if (wanted) expectNear(found, wanted, rule);
		};

		it("counts every finite value once", () => {
			const { counts, missing } = classify(values, { method: "quantile", classCount });
			const finite = expected.n_finite ?? sorted.length;
			expect(counts.reduce((sum, count) => sum + count, 0)).toBe(finite);
			expect(missing).toBe(values.length - finite);
		});

		it("cuts quantiles and equal widths at the same breaks", () => {
			const quantile = expected.quantile?.unique_breaks ?? expected.quantile?.breaks;
			expectBreaks(breaksBy("quantile"), quantile && [...new Set(quantile)], compare.quantile);
			expectBreaks(breaksBy("equal"), expected.equal?.breaks, compare.equal);
		});

		it("reaches the optimum of natural breaks with as many classes", () => {
			const breaks = breaksBy("natural");
			const { k_used: used, within_ssd: squares } = expected.natural ?? {};
			if (sorted.length === 0 || used === 0) return expect(breaks).toEqual([]);
			expect(breaks).toHaveLength((used ?? Math.min(classCount, new Set(sorted).size)) + 1);
			if (typeof squares === "number")
				expect(Math.abs(withinSquares(sorted, breaks) - squares)).toBeLessThanOrEqual(
					tolerance(compare.natural, "rel", squares) + 1e-12,
				);
			return undefined;
		});

		it("steps by sample standard deviations around the mean (breaks −2 to 2)", () => {
			const steps = standardDeviationSteps(sorted);
			if (sorted.length < 2) return expect(steps).toEqual([]);
			const wanted = expected.stddev?.breaks_minus2_to_2;
			if (wanted) expectNear(steps, wanted, compare.stddev);
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
			const { breaks, thr } = expected.headtails ?? {};
			if (sorted.length > 0 && breaks) expectBreaks(headTailBreaks(sorted, thr ?? 0.4), breaks, compare.headtails);
		});
	},
	{ suiteEach: true },
);
