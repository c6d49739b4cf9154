import type { Classification, ClassMethod } from "./classification.ts";
import { equalBreaks } from "./equal.ts";
import { sortedFinite } from "./finite-values.ts";
import { manualBreaks } from "./manual.ts";
import { naturalBreaks } from "./natural.ts";
import { prettyBreaks } from "./pretty.ts";
import { quantileBreaks } from "./quantile.ts";
import { standardDeviationBreaks } from "./standard-deviation.ts";

export type ClassifyOptions = {
	readonly method: ClassMethod;
	/** Asked number of classes, ≥ 1. Methods may answer fewer (natural, quantile), near it (pretty) or their own (standard deviation, manual). */
	readonly classCount: number;
	/** Inner breaks of the manual method. */
	readonly manualBreaks?: readonly number[];
};

/**
 * Class breaks over the finite values, with counts. No finite value: no breaks, no classes. All values equal: one class
 * [v, v] (except manual, which keeps the person's breaks).
 */
export function classify(values: ArrayLike<number>, options: ClassifyOptions): Classification {
	const sorted = sortedFinite(values);
	const missing = values.length - sorted.length;
	if (sorted.length === 0) return { method: options.method, breaks: [], counts: [], missing };
	const breaks = breaksOf(sorted, options);
	return { method: options.method, breaks, counts: countsOf(sorted, breaks), missing };
}

function breaksOf(sorted: Float64Array, options: ClassifyOptions): number[] {
	const classCount = Math.max(1, Math.floor(options.classCount));
	if (options.method === "manual") return manualBreaks(sorted, options.manualBreaks ?? []);
	if (sorted[0] === sorted[sorted.length - 1]) return [sorted[0], sorted[0]];
	switch (options.method) {
		case "natural":
			return naturalBreaks(sorted, classCount);
		case "quantile":
			return quantileBreaks(sorted, classCount);
		case "equal":
			return equalBreaks(sorted, classCount);
		case "pretty":
			return prettyBreaks(sorted, classCount);
		case "standard_deviation":
			return standardDeviationBreaks(sorted);
	}
}

/**
 * Class of a value: intervals (a, b], the first closed at both ends. −1 for NaN, infinities and when there are no classes.
 * A value beyond the ends belongs to the first or last class, so breaks of one map can colour another.
 */
export function classOf(value: number, breaks: readonly number[]): number {
	if (!Number.isFinite(value) || breaks.length < 2) return -1;
	let low = 1;
	let high = breaks.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (value <= breaks[middle]) high = middle;
		else low = middle + 1;
	}
	return low - 1;
}

function countsOf(sorted: Float64Array, breaks: readonly number[]): number[] {
	const counts = Array.from({ length: breaks.length - 1 }, () => 0);
	for (const value of sorted) counts[classOf(value, breaks)]++;
	return counts;
}
