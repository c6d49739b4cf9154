import betaincinv from "@stdlib/math-base-special-kernel-betaincinv";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Interval, isProportion, UNKNOWN } from "./wilson.ts";

/** The normal quantile of a two-sided interval of this level (0.95: 1.96), for `wilsonInterval`. */
export function quantileOfLevel(level: number): number {
	return normalQuantile(0.5 + level / 2, 0, 1);
}

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
