import { meanOf } from "./finite-values.ts";

/**
 * Mean −2, −1, 0, +1, +2 sample standard deviations (n − 1), five breaks (`methods.md` 4.9), not clipped to the values.
 * Empty for fewer than two values.
 */
export function standardDeviationSteps(values: ArrayLike<number>): number[] {
	if (values.length < 2) return [];
	const mean = meanOf(values);
	let squares = 0;
	for (let i = 0; i < values.length; i++) squares += (values[i] - mean) ** 2;
	const deviation = Math.sqrt(squares / (values.length - 1));
	return [-2, -1, 0, 1, 2].map((steps) => mean + steps * deviation);
}

/** Up to six classes cut at the steps that fall inside the values; the number of classes asked plays no part. */
export function standardDeviationBreaks(sorted: Float64Array): number[] {
	const low = sorted[0];
	const high = sorted[sorted.length - 1];
	return [low, ...standardDeviationSteps(sorted).filter((step) => step > low && step < high), high];
}
