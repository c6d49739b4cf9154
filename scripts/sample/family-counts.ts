import type { Facts } from "./facts.ts";

/** How strongly the number of families of a kelurahan follows its listed families rather than its children (the proxy for population). */
const LISTED_WEIGHT = 0.65;
/** No kelurahan's listed share exceeds the city's by more than this: none as a whole stands out as a pocket. */
const HIGHEST_RATIO = 1.13;

/** Families per kelurahan, Σ = `total`; never fewer than the listed ones of each. */
export function familyCounts(facts: Facts, total: number): number[] {
	const listed = facts.kelurahan.reduce((sum, k) => sum + k.listed, 0);
	const children = facts.kelurahan.reduce((sum, k) => sum + k.children, 0);
	if (!(total > listed)) throw new RangeError(`sample: ${total} families, expected more than the ${listed} listed ones`);
	const least = facts.kelurahan.map((k) => (k.listed * total) / (listed * HIGHEST_RATIO));
	const spare = facts.kelurahan.map((k, i) => {
		const share = (LISTED_WEIGHT * k.listed) / listed + ((1 - LISTED_WEIGHT) * k.children) / children;
		return Math.max(0, total * share - (least[i] as number));
	});
	const left = total - least.reduce((a, b) => a + b, 0);
	const spareSum = spare.reduce((a, b) => a + b, 0);
	const others = facts.kelurahan.map((k, i) =>
		Math.max(0, (least[i] as number) + ((spare[i] as number) * left) / spareSum - k.listed),
	);
	const rounded = apportion(others, total - listed);
	return facts.kelurahan.map((k, i) => k.listed + (rounded[i] as number));
}

/** Whole numbers in proportion to `weights` with the given sum (largest remainders; ties to the first). */
export function apportion(weights: readonly number[], total: number): number[] {
	const sum = weights.reduce((a, b) => a + b, 0);
	const exact = weights.map((weight) => (sum === 0 ? total / weights.length : (weight * total) / sum));
	const whole = exact.map(Math.floor);
	const order = exact.map((value, i) => ({ i, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
	const missing = total - whole.reduce((a, b) => a + b, 0);
	for (const { i } of order.slice(0, missing)) whole[i] = (whole[i] as number) + 1;
	return whole;
}
