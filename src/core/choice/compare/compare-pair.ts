import type { Cell } from "../../measure/cell.ts";
import { isShareOfFamilies } from "../../measure/denominator.ts";
import type { Measure } from "../../measure/measure.ts";
import { contains, differenceFromWhole, rateDifference } from "../../measure/statistics/difference-interval.ts";

/**
 * - "higher"/"lower": the first against the second
 * - "alike": cannot be told apart
 * - "unknown": a value is missing, or rests on fewer than ten
 */
export type Verdict = "higher" | "lower" | "alike" | "unknown";

export type CellDifference = {
	/** First less second, in the measure's own form (a ratio for a rate); NaN when unknown. */
	readonly difference: number;
	/** 95 % interval; NaN where the measure has none (counts, inhabitants, km²). */
	readonly low: number;
	readonly high: number;
	readonly verdict: Verdict;
};

const UNKNOWN: CellDifference = { difference: Number.NaN, low: Number.NaN, high: Number.NaN, verdict: "unknown" };

/**
 * Two cells of one measure set against each other. The one rule of "tidak dapat dibedakan": the 95 % interval of the
 * DIFFERENCE holds 0. It is never looser than it looks: intervals that do not overlap always differ, and some that overlap a
 * little differ too (Schenker & Gentleman 2001). Counts and ratios without an interval are alike only when equal.
 * `partOf`: the second cell is the whole that the first is a part of.
 */
export function compareCells(
	a: Cell,
	b: Cell,
	{ denominatorKind }: Pick<Measure, "denominatorKind">,
	{ partOf = false }: { readonly partOf?: boolean } = {},
): CellDifference {
	if (!Number.isFinite(a.value) || !Number.isFinite(b.value)) return UNKNOWN;
	if (isShareOfFamilies(denominatorKind)) {
		const found = partOf ? differenceFromWhole(a, b) : rateDifference(a, b);
		if (Number.isNaN(found.difference)) return UNKNOWN;
		const alike = contains([found.low, found.high], 0);
		return { ...found, verdict: alike ? "alike" : signOf(found.difference) };
	}
	const difference = a.value - b.value;
	return { difference, low: Number.NaN, high: Number.NaN, verdict: signOf(difference) };
}

function signOf(difference: number): Verdict {
	return difference > 0 ? "higher" : difference < 0 ? "lower" : "alike";
}
