import { describe, expect, it } from "vitest";
import { empiricalBayes, localEmpiricalBayes } from "#core/measure/statistics/empirical-bayes.ts";
import { hasCases, oracleCases, tolerance } from "../fixtures/oracle-cases.ts";

type Numbers = readonly (number | null)[];
type Expected = {
	readonly raw: Numbers;
	readonly global_poisson: { readonly m: number; readonly A: number; readonly estimate: Numbers };
	readonly global_binomial: { readonly rho: Numbers; readonly estimate_clamped: Numbers };
	readonly local: { readonly m: Numbers; readonly A: Numbers; readonly estimate: Numbers };
};

/** Moran's I of standardised rates, the family's last part, is not built; so the family stays listed as not built. */
describe.runIf(hasCases("eb-smoothing"))("Empirical Bayes rates against spdep", () => {
	it.each(oracleCases<Expected>("eb-smoothing"))("$id", ({ input, compare, expected }) => {
		const { cases, population, neighbours } = input as { cases: number[]; population: number[]; neighbours: number[][] };
		const expectNear = (found: ArrayLike<number>, wanted: Numbers): void => {
			expect(found).toHaveLength(wanted.length);
			wanted.forEach((value, i) => {
				const answer = found[i] ?? Number.NaN;
				if (value === null) expect(answer).toBeNaN();
				else expect(Math.abs(answer - value), `unit ${i}`).toBeLessThanOrEqual(tolerance(compare.values, "rel", value) + 1e-15);
			});
		};
		const poisson = empiricalBayes(cases, population);
		expectNear(poisson.raw, expected.raw);
		expectNear([poisson.mean, poisson.variance], [expected.global_poisson.m, expected.global_poisson.A]);
		expectNear(poisson.estimate, expected.global_poisson.estimate);
		const binomial = empiricalBayes(cases, population, "binomial");
		expectNear(
			binomial.weight,
			expected.global_binomial.rho.map((rho) => (rho === null ? null : Math.min(1, Math.max(0, rho)))),
		);
		expectNear(binomial.estimate, expected.global_binomial.estimate_clamped);
		const local = localEmpiricalBayes(cases, population, neighbours);
		expectNear(local.mean, expected.local.m);
		expectNear(local.variance, expected.local.A);
		expectNear(local.estimate, expected.local.estimate);
	});
});
