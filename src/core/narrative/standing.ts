import type { MeasureCell } from "../measures/measure.ts";

/** How a share compares with that of the whole region. */
export type Standing = "above" | "below" | "alike" | "unknown";

/**
 * A unit's share against the region's: "alike" while the region's share lies in the unit's 95 % interval, "unknown" where
 * either has no figure.
 */
export function standingOf(unit: MeasureCell, region: MeasureCell): Standing {
	if (!Number.isFinite(region.value) || !Number.isFinite(unit.low) || !Number.isFinite(unit.high)) return "unknown";
	if (region.value < unit.low) return "above";
	return region.value > unit.high ? "below" : "alike";
}

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
export function titleKind(
	families: { readonly rank: number; readonly of: number } | null,
	share: MeasureCell,
	region: MeasureCell,
): TitleKind {
	if (!(share.denominator > 0)) return "empty";
	const standing = standingOf(share, region);
	if (standing === "unknown" || share.reliability !== "ok") return "few";
	const many = families !== null && families.rank <= Math.max(1, Math.round(families.of / 5));
	return `${many ? "many" : "fewer"}_${standing}`;
}
