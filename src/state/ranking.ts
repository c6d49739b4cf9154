import { classOf } from "#core/measure/classify/classify.ts";
import type { Form } from "#core/measure/measure.ts";
import { rankedFirst } from "#core/measure/rank.ts";
import { displayedValue, effectiveForm, type Figures, type Share, shareAt } from "./figures.ts";

export type RankedArea = Share & {
	/** 1-based; areas with the same value share it. null = not ranked (no figure, or a rate on fewer than 30). */
	readonly rank: number | null;
	readonly groupIndex: number;
	readonly kode: string;
	readonly nama: string;
	readonly induk: string;
	/** The count or the rate, whichever is shown; NaN = no figure. */
	readonly value: number;
	/** Class of the legend, −1 = none. */
	readonly classIndex: number;
};

/**
 * Worst first: burdens and extents from the highest, rates of coverage from the lowest; counts always from the highest.
 * Then the areas that are shown but not ranked, in the same order, then those without a figure by code.
 */
export function rankAreas(figures: Figures, shown: Form, breaks: readonly number[]): readonly RankedArea[] {
	const form = effectiveForm(figures.indicator, shown);
	const lowestFirst = figures.indicator.direction === "coverage" && form === "rate";
	const { kode, nama, induk } = figures.groups;
	const values = kode.map((_, group) => displayedValue(figures, group, form));
	const shares = kode.map((_, group) => shareAt(figures, group));
	const isRanked = (group: number) => form === "count" || shares[group]?.reliability === "ok";
	const { order, ranks } = rankedFirst([...kode.keys()], values, isRanked, { lowestFirst, codes: kode });
	return order.map((groupIndex) => ({
		...(shares[groupIndex] ?? shareAt(figures, groupIndex)),
		groupIndex,
		kode: kode[groupIndex] ?? "",
		nama: nama[groupIndex] ?? "",
		induk: induk[groupIndex] ?? "",
		value: values[groupIndex] ?? Number.NaN,
		classIndex: classOf(values[groupIndex] ?? Number.NaN, breaks),
		rank: ranks[groupIndex] || null,
	}));
}
