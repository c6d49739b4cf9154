import { type DenominatorKind, isShareOfFamilies } from "./denominator.ts";
import { type Reliability, reliabilityOf } from "./reliability.ts";
import { wilsonInterval } from "./statistics/wilson.ts";

/** One figure: a count, or a count over its named whole. */
export type Cell = {
	readonly numerator: number;
	/** NaN for a count, and where it is unknown. */
	readonly denominator: number;
	/** A count, a ratio (0–1 of families), or families per km²; NaN where there is none or it rests on fewer than ten. */
	readonly value: number;
	/** 95 % Wilson interval of a share of families; NaN otherwise. */
	readonly low: number;
	readonly high: number;
	/** "ok" for every known count. */
	readonly reliability: Reliability;
};

export function countCell(numerator: number): Cell {
	const nothing = { denominator: Number.NaN, low: Number.NaN, high: Number.NaN };
	return { numerator, ...nothing, value: numerator, reliability: Number.isNaN(numerator) ? "none" : "ok" };
}

/**
 * A count over its whole (`methods.md` 3.2): no rate without a whole or under ten of it, though square kilometres are never too
 * few. A count above its whole (registers that disagree) has a rate but no interval.
 */
export function rateCell(numerator: number, denominator: number, whole: DenominatorKind | null): Cell {
	const perArea = whole === "square_kilometres" && denominator > 0 && !Number.isNaN(numerator);
	const reliability = whole === null ? "none" : perArea ? "ok" : reliabilityOf(numerator, denominator);
	const nothing = { low: Number.NaN, high: Number.NaN };
	if (reliability === "none" || reliability === "too_few")
		return { numerator, denominator, value: Number.NaN, ...nothing, reliability };
	const value = numerator / denominator;
	if (!isShareOfFamilies(whole)) return { numerator, denominator, value, ...nothing, reliability };
	const [low, high] = wilsonInterval(numerator, denominator);
	return { numerator, denominator, value, low, high, reliability };
}

/** The figure of a measure: a count, or a rate where it has a whole. */
export function cellOf(
	measure: { readonly denominatorKind: DenominatorKind | null },
	numerator: number,
	denominator: number,
): Cell {
	const { denominatorKind } = measure;
	return denominatorKind === null ? countCell(numerator) : rateCell(numerator, denominator, denominatorKind);
}
