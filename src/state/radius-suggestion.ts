import { LEAST_SUGGESTED_METRES } from "#core/pocket/suggest-radius.ts";

/** Why this radius: the formula, its floor, or nothing to go by. */
export function suggestionKey(
	metres: number,
	median: number,
): "radius.suggested" | "radius.suggestedLeast" | "radius.suggestedNoMedian" {
	if (!Number.isFinite(median)) return "radius.suggestedNoMedian";
	return metres === LEAST_SUGGESTED_METRES && 1.5 * median < metres ? "radius.suggestedLeast" : "radius.suggested";
}
