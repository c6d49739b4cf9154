/**
 * Rates drawn towards the mean in proportion to how little they rest on (`methods.md` 4.2, Marshall 1991).
 * `weight[i]` is the trust in area i's own rate. An area without population has estimate and raw rate NaN and takes no part in
 * the means; where there are no cases at all nothing can be weighed and the Poisson estimate is NaN too, as in spdep.
 */
export type EmpiricalBayes = {
	/** Rate of all areas together. */
	readonly mean: number;
	/** Variance between areas beyond chance; 0 = the areas do not differ more than chance. NaN for the binomial model. */
	readonly variance: number;
	readonly raw: Float64Array;
	readonly estimate: Float64Array;
	readonly weight: Float64Array;
};

/**
 * Global estimate. "poisson": w = A/(A + m/P), A = max(0, s² − m/P̄). "binomial", for rates above about 5 %:
 * w = (P s² − (P/P̄) m(1 − m)) / ((P − 1) s² + ((P̄ − P)/P̄) m(1 − m)), kept within 0–1.
 * All NaN when there is no population.
 */
export function empiricalBayes(
	cases: ArrayLike<number>,
	population: ArrayLike<number>,
	model: "poisson" | "binomial" = "poisson",
): EmpiricalBayes {
	const all = Array.from({ length: cases.length }, (_, i) => i);
	const { mean, meanPopulation, spread } = moments(cases, population, all);
	const variance = Math.max(0, spread - mean / meanPopulation);
	const raw = Float64Array.from(all, (i) => rateOf(cases[i], population[i]));
	const weight = Float64Array.from(all, (i) =>
		model === "poisson"
			? poissonWeight(variance, mean, population[i])
			: binomialWeight(spread, mean, meanPopulation, population[i]),
	);
	return { mean, variance: model === "poisson" ? variance : Number.NaN, raw, estimate: shrink(raw, weight, () => mean), weight };
}

/** Local estimate: mean and variance over each area and its neighbours (poisson model, as GeoDa). */
export function localEmpiricalBayes(
	cases: ArrayLike<number>,
	population: ArrayLike<number>,
	neighbours: readonly (readonly number[])[],
): { readonly mean: Float64Array; readonly variance: Float64Array; readonly estimate: Float64Array } {
	const mean = new Float64Array(cases.length);
	const variance = new Float64Array(cases.length);
	const weight = new Float64Array(cases.length);
	const raw = Float64Array.from({ length: cases.length }, (_, i) => rateOf(cases[i], population[i]));
	for (let i = 0; i < cases.length; i++) {
		const local = moments(cases, population, [i, ...neighbours[i]]);
		mean[i] = local.mean;
		variance[i] = Math.max(0, local.spread - local.mean / local.meanPopulation);
		weight[i] = poissonWeight(variance[i], mean[i], population[i]);
	}
	return { mean, variance, estimate: shrink(raw, weight, (i) => mean[i]) };
}

function rateOf(cases: number, population: number): number {
	return population > 0 ? cases / population : Number.NaN;
}

function moments(cases: ArrayLike<number>, population: ArrayLike<number>, members: readonly number[]) {
	let [caseSum, populationSum, squares, populated] = [0, 0, 0, 0];
	for (const i of members) {
		if (!(population[i] > 0)) continue;
		caseSum += cases[i];
		populationSum += population[i];
		populated++;
	}
	const mean = rateOf(caseSum, populationSum);
	for (const i of members) if (population[i] > 0) squares += population[i] * (cases[i] / population[i] - mean) ** 2;
	return { mean, meanPopulation: populationSum / populated, spread: squares / populationSum };
}

function poissonWeight(variance: number, mean: number, population: number): number {
	return population > 0 ? variance / (variance + mean / population) : Number.NaN;
}

function binomialWeight(spread: number, mean: number, meanPopulation: number, population: number): number {
	if (!(population > 0)) return Number.NaN;
	const chance = mean * (1 - mean);
	const above = population * spread - (population / meanPopulation) * chance;
	const below = (population - 1) * spread + ((meanPopulation - population) / meanPopulation) * chance;
	if (below === 0) return 0;
	return Math.min(1, Math.max(0, above / below));
}

function shrink(raw: Float64Array, weight: Float64Array, mean: (i: number) => number): Float64Array {
	return raw.map((rate, i) => mean(i) + weight[i] * (rate - mean(i)));
}
