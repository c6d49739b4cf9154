import { compareCells } from "#core/choice/compare/compare-pair.ts";
import { isShareOfFamilies } from "#core/measure/denominator.ts";
import type { RankedArea } from "./selectors.ts";

export type RankingItem =
	| { readonly kind: "area"; readonly area: RankedArea }
	/** Heads the areas that are shown but not ranked. */
	| { readonly kind: "heading"; readonly heading: "few" | "tooFew" | "none" };

function headingOf(area: RankedArea): "few" | "tooFew" | "none" | null {
	if (area.rank !== null) return null;
	if (Number.isFinite(area.value)) return "few";
	return area.reliability === "too_few" ? "tooFew" : "none";
}

const ORDER = [null, "few", "tooFew", "none"] as const;

/** The ranking as lines of a list: the ranked ones, then each group of the others under its heading. */
export function rankingItems(ranking: readonly RankedArea[]): readonly RankingItem[] {
	return ORDER.flatMap((heading): RankingItem[] => {
		const areas = ranking.filter((area) => headingOf(area) === heading).map((area): RankingItem => ({ kind: "area", area }));
		return heading === null || areas.length === 0 ? areas : [{ kind: "heading", heading }, ...areas];
	});
}

/** The order of the two may be chance: the one rule of comparison (`choice/compare/compare-pair.ts`). Only shares of families. */
export function cannotBeToldApart(a: RankedArea, b: RankedArea): boolean {
	if (!isShareOfFamilies(a.denominatorKind)) return false;
	const [first, second] = [a, b].map((area) => ({ ...area, value: area.rate })) as [RankedArea, RankedArea];
	return compareCells(first, second, a).verdict === "alike";
}

/** Length of a bar as a share of the row: from 0, with a little air, so that the longest bar does not touch the figures. */
export function barScale(ranking: readonly RankedArea[], mean: number): (value: number) => number {
	const most = Math.max(Number.isFinite(mean) ? mean : 0, ...ranking.map(({ value }) => (Number.isFinite(value) ? value : 0)));
	return (value) => Math.min(1, Math.max(0, value / (most > 0 ? most : 1))) / 1.09;
}
