/** [low, high] as ratios 0–1. */
export type Interval = readonly [low: number, high: number];

export const UNKNOWN: Interval = [Number.NaN, Number.NaN];
/** Normal quantile of 0.975: the width of every 95 % interval. */
export const Z_95 = 1.959963984540054;

/**
 * 95 % Wilson score interval of x successes among n, at another level with another `z`. Source: Wilson 1927
 * (`prop.test(correct = FALSE)` in R). A NaN pair when n is 0, or x and n are no counts (NaN, negative, x > n).
 */
export function wilsonInterval(x: number, n: number, z = Z_95): Interval {
	if (!isProportion(x, n)) return UNKNOWN;
	const p = x / n;
	const z2 = z * z;
	const centre = p + z2 / (2 * n);
	const half = z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
	const scale = 1 + z2 / n;
	return [x === 0 ? 0 : Math.max(0, (centre - half) / scale), x === n ? 1 : Math.min(1, (centre + half) / scale)];
}

export function isProportion(x: number, n: number): boolean {
	return n > 0 && x >= 0 && x <= n && n < Number.POSITIVE_INFINITY;
}
