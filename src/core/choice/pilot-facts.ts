import { ranksOfList } from "../measure/rank.ts";

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
		const ranks = ranksOfList(column, { lowestFirst: !higherIsWorse[measure] });
		const of = ranks.filter((rank) => rank > 0).length;
		const rank = ranks[unit];
		if (rank === 0) return { measure, value: Number.NaN, rank, of, tied: 0 };
		return { measure, value: column[unit], rank, of, tied: ranks.filter((other) => other === rank).length - 1 };
	});
}
