import type { Cell } from "../../measure/cell.ts";
import { compareCells } from "./compare-pair.ts";

/** How a share compares with that of the whole region. */
export type Standing = "above" | "below" | "alike" | "unknown";

/**
 * A unit's share of families against that of the region it is a part of, by the one rule of comparison
 * (`comparison/compare-pair.ts`): "alike" while the 95 % interval of the difference holds 0, "unknown" where either has no
 * figure.
 */
export function standingOf(unit: Cell, region: Cell): Standing {
	const { verdict } = compareCells(unit, region, SHARE_OF_FAMILIES, { partOf: true });
	return verdict === "higher" ? "above" : verdict === "lower" ? "below" : verdict;
}

const SHARE_OF_FAMILIES = { denominatorKind: "selected_families" } as const;

/** What the title of a unit's paper says: how many families it has, and how its burden compares. */
export type TitleKind =
	| "empty"
	| "few"
	/** Among the first fifth by families. */
	| "many_above"
	| "many_alike"
	| "many_below"
	/** Not among them. */
	| "fewer_above"
	| "fewer_alike"
	| "fewer_below";

/** `families` = rank by number of families among how many units, null = not ranked; `share` = the burden the title tells. */
export function titleKind(families: { readonly rank: number; readonly of: number } | null, share: Cell, region: Cell): TitleKind {
	if (!(share.denominator > 0)) return "empty";
	const standing = standingOf(share, region);
	if (standing === "unknown" || share.reliability !== "ok") return "few";
	const many = families !== null && families.rank <= Math.max(1, Math.round(families.of / 5));
	return `${many ? "many" : "fewer"}_${standing}`;
}
