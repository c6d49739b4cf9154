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
		const value = column[unit];
		const known = column.filter(Number.isFinite);
		if (!Number.isFinite(value)) return { measure, value: Number.NaN, rank: 0, of: known.length, tied: 0 };
		const worse = known.filter((other) => (higherIsWorse[measure] ? other > value : other < value)).length;
		const tied = known.filter((other) => other === value).length - 1;
		return { measure, value, rank: worse + 1, of: known.length, tied };
	});
}
