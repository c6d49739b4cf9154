import { mergeEqual } from "./finite-values.ts";

/** Quantile of ascending values by R's type 7: linear between order statistics at (n − 1)p. NaN for no values. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
	if (sorted.length === 0) return Number.NaN;
	const position = (sorted.length - 1) * p;
	const below = Math.floor(position);
	const low = sorted[below];
	const high = sorted[Math.min(below + 1, sorted.length - 1)];
	return low + (position - below) * (high - low);
}

/** Equal shares of the values per class; coinciding breaks are merged, so there may be fewer classes than asked. */
export function quantileBreaks(sorted: Float64Array, classCount: number): number[] {
	return mergeEqual(Array.from({ length: classCount + 1 }, (_, i) => quantileOfSorted(sorted, i / classCount)));
}
