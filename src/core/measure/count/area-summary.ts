/**
 * What one pass over the households gives per area. All counts are families (KK) unless the name says persons (jiwa).
 * Row `groups.length` of each array (the last) is the total of the region INCLUDING households outside every polygon;
 * `outside` says how many those are, so Σ areas + outside = total always.
 */
export type AreaSummary = {
	readonly length: number;
	/** All families with any row in the layer. */
	readonly households: Float64Array;
	readonly persons: Float64Array;
	/** Families passing the filter. */
	readonly selected: Float64Array;
	readonly selectedPersons: Float64Array;
	/** Selected families that receive each programme, in the order of `programmeIds`. */
	readonly programmeIds: readonly string[];
	readonly receivers: readonly Float64Array[];
	/** Numerator and denominator of the indicator in hand; rate = numerator / denominator, NaN when 0 or unknown. */
	readonly numerator: Float64Array;
	readonly denominator: Float64Array;
	readonly outside: { readonly households: number; readonly selected: number };
};
