export type CoverTask = {
	/** Target families per unit; NaN or below 0 counts as none, and the unit is not chosen. */
	readonly load: Float64Array;
	/** Cost of serving each unit; a unit without a known cost is not chosen. 0 for all by default. */
	readonly cost?: Float64Array;
	/** Share of the total load to be covered, 0–1. */
	readonly share: number;
	/** Most money; needs `cost`. */
	readonly budget?: number;
	/** Most families served in all; units are served whole or not. */
	readonly quota?: number;
	readonly mostUnits?: number;
	/** Units that are in whatever happens. */
	readonly fixed?: readonly number[];
};

/** no_load: nothing to cover; fixed: the fixed units alone break a limit; together: each limit alone would allow the share. */
export type CoverReason =
	| "no_load"
	| "fixed"
	| "budget"
	| "quota"
	| "units"
	| "together"
	/** Units without a known cost hold too much of the load. */
	| "unknown_cost"
	/** None was found; the bound does not rule one out. */
	| "not_found";

export type CoverAnswer = {
	/** Fixed units in their order, then the others from the largest load. */
	readonly chosen: readonly number[];
	/** Units left out that could stand for a chosen one: the same load and cost. */
	readonly tied: readonly number[];
	readonly covered: number;
	readonly total: number;
	readonly cost: number;
	readonly method: "exact" | "greedy";
	/** Where feasible: no set reaches the share with fewer units. Otherwise: no set within the limits covers more. */
	readonly bound: number;
	/** The share is reached within all limits. */
	readonly feasible: boolean;
	readonly reason?: CoverReason;
};
