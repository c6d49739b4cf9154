import { standingOf } from "../measure/rank.ts";

/** Where one unit stands on one measure: "5th of 15 by families". */
export type PilotFact = {
	/** Position of the measure in the arrays given. */
	readonly measure: number;
	readonly value: number;
	/** 1 = worst off; equal values share the better rank; 0 where the unit has no value. */
	readonly rank: number;
	/** Units with a value. */
	readonly of: number;
	/** Other units with the same value. */
	readonly tied: number;
};

/** Ranks of a unit on every measure, `values[measure][unit]`, NaN = missing. */
export function pilotFacts(task: {
	readonly values: readonly Float64Array[];
	readonly higherIsWorse: readonly boolean[];
	readonly unit: number;
}): PilotFact[] {
	const { values, higherIsWorse, unit } = task;
	return values.map((column, measure) => {
		const standing = standingOf(column, unit, { lowestFirst: !higherIsWorse[measure] });
		return { measure, value: standing.rank === 0 ? Number.NaN : column[unit], ...standing };
	});
}
