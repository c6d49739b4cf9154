import { mergeEqual } from "./finite-values.ts";

/**
 * The person's own inner breaks, sorted, equal ones merged. A break outside the values keeps its (empty) class: the same
 * breaks can stay while filter or year changes.
 */
export function manualBreaks(sorted: Float64Array, inner: readonly number[]): number[] {
	const kept = mergeEqual(inner.filter(Number.isFinite).toSorted((a, b) => a - b));
	const low = sorted[0];
	const high = sorted[sorted.length - 1];
	return [Math.min(low, kept[0] ?? low), ...kept, Math.max(high, kept[kept.length - 1] ?? high)];
}
