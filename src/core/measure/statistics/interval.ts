import betaincinv from "@stdlib/math-base-special-kernel-betaincinv";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** [low, high] as ratios 0–1. */
export type Interval = readonly [low: number, high: number];

const UNKNOWN: Interval = [Number.NaN, Number.NaN];

/**
 * Wilson score interval of x successes among n. Source: Wilson 1927 (`prop.test(correct = FALSE)` in R).
 * A NaN pair when n is 0, or x and n are no counts (NaN, negative, x > n).
 */
export function wilsonInterval(x: number, n: number, level = 0.95): Interval {
	if (!isProportion(x, n)) return UNKNOWN;
	const z = level === 0.95 ? Z_95 : normalQuantile(0.5 + level / 2, 0, 1);
	const p = x / n;
	const z2 = z * z;
	const centre = p + z2 / (2 * n);
	const half = z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
	const scale = 1 + z2 / n;
	return [x === 0 ? 0 : Math.max(0, (centre - half) / scale), x === n ? 1 : Math.min(1, (centre + half) / scale)];
}

const Z_95 = 1.959963984540054;

/** Exact interval of Clopper & Pearson 1934 (`binom.test` in R). Same empty cases as `wilsonInterval`. */
export function clopperPearsonInterval(x: number, n: number, level = 0.95): Interval {
	if (!isProportion(x, n)) return UNKNOWN;
	const tail = (1 - level) / 2;
	return [x === 0 ? 0 : betaQuantile(tail, x, n - x + 1), x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x)];
}

function betaQuantile(probability: number, a: number, b: number): number {
	return betaincinv(a, b, probability, 1 - probability)[0];
}

/** √(p(1 − p)/n); NaN when n is 0. */
export function standardError(x: number, n: number): number {
	if (!isProportion(x, n)) return Number.NaN;
	const p = x / n;
	return Math.sqrt((p * (1 - p)) / n);
}

/** √((1 − p)/(np)), the standard error over the rate (`methods.md` 3.2); NaN when n or x is 0. */
export function relativeStandardError(x: number, n: number): number {
	return x > 0 ? standardError(x, n) / (x / n) : Number.NaN;
}

function isProportion(x: number, n: number): boolean {
	return n > 0 && x >= 0 && x <= n && n < Number.POSITIVE_INFINITY;
}
