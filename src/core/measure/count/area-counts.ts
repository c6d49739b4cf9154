import type { HouseholdColumns } from "../../families/columns.ts";
import type { Clause } from "../../families/filter/clause.ts";
import type { Quantity } from "../measure.ts";
import type { UnitCounts } from "./count-rows.ts";

/**
 * Counts per bucket: bucket a is area a, the last bucket (`areaCount`) the families in no area. Both roads to a summary, the
 * scan of rows and the cube, end in these.
 */
export type AreaCounts = {
	readonly selected: UnitCounts;
	/** Selected receivers per programme asked for, in its order; NaN throughout for a programme without a column. */
	readonly receivers: readonly Float64Array[];
	/** Selected families meeting the `where` of the indicator's numerator and denominator; null without one. */
	readonly numerator: Float64Array | null;
	readonly denominator: Float64Array | null;
};

/** Bucket of each household, for `areaCount` areas. */
export function bucketsOf(areaOf: Int32Array, areaCount: number): Int32Array {
	const buckets = new Int32Array(areaOf.length);
	for (let row = 0; row < areaOf.length; row++) buckets[row] = areaOf[row] < 0 ? areaCount : areaOf[row];
	return buckets;
}

/** Persons per household, 0 where missing; null when the layer has no column `anggota`. */
export function personWeights(households: HouseholdColumns): ArrayLike<number> | null {
	const column = households.columns.get("anggota");
	if (column?.kind !== "number") return null;
	const { values } = column;
	if (!(values instanceof Float64Array || values instanceof Float32Array)) return values;
	return values.map((value) => (Number.isNaN(value) ? 0 : value));
}

/**
 * The clause that a quantity adds to the filter in hand; null = none. Throws on what a pass over the selected families cannot
 * count: some of all families, or some persons.
 */
export function narrowingOf(quantity: Quantity | null): Clause | null {
	if (quantity === null || !("where" in quantity) || quantity.where.type === "all") return null;
	if (quantity.type === "persons" || quantity.among === "all")
		throw new Error(`narrowingOf: ${quantity.type} of ${quantity.among} families cannot be narrowed`);
	return quantity.where;
}
