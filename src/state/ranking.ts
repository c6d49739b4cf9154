import { classOf } from "#core/measure/classify/classify.ts";
import { displayedValue, effectiveMeasure, type Figures, type Share, shareAt } from "./figures.ts";
import type { Measure } from "./view/indicator.ts";

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
export function rankAreas(figures: Figures, shown: Measure, breaks: readonly number[]): readonly RankedArea[] {
	const measure = effectiveMeasure(figures.indicator, shown);
	const lowestFirst = figures.indicator.direction === "coverage" && measure === "rate";
	const { kode, nama, induk } = figures.groups;
	const rows = kode.map((code, groupIndex) => {
		const value = displayedValue(figures, groupIndex, measure);
		const share = shareAt(figures, groupIndex);
		const ranked = Number.isFinite(value) && (measure === "count" || share.reliability === "ok");
		return {
			...share,
			groupIndex,
			kode: code,
			nama: nama[groupIndex] ?? "",
			induk: induk[groupIndex] ?? "",
			value,
			classIndex: classOf(value, breaks),
			tier: ranked ? 0 : Number.isFinite(value) ? 1 : 2,
		};
	});
	rows.sort((a, b) => {
		if (a.tier !== b.tier) return a.tier - b.tier;
		if (a.tier < 2 && a.value !== b.value) return lowestFirst ? a.value - b.value : b.value - a.value;
		return a.kode < b.kode ? -1 : 1;
	});
	let rank = 0;
	return rows.map(({ tier, ...row }, place) => {
		if (tier > 0) return { ...row, rank: null };
		if (place === 0 || rows[place - 1]?.value !== row.value) rank = place + 1;
		return { ...row, rank };
	});
}
