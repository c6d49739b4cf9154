export type MatchTask = {
	/** State before the programme: `baseline[measure][unit]`, NaN = missing. */
	readonly baseline: readonly Float64Array[];
	/** The pilot. */
	readonly unit: number;
	/** Units that cannot serve as comparison: pilots, chosen or planned. */
	readonly excluded: readonly number[];
	/** How many to answer at most; 3 by default. */
	readonly count?: number;
};

export type MatchedUnit = {
	readonly unit: number;
	/** Euclidean, in standard deviations, over the measures compared. */
	readonly distance: number;
	/** The same per measure: root of the mean squared difference. */
	readonly perMeasure: number;
	/** Unit − pilot in standard deviations, per measure; NaN for a measure that was not compared. */
	readonly differences: Float64Array;
};

export type MatchedComparisons = {
	/** Nearest first, equal distances in the order of the units; empty when nothing can be compared. */
	readonly matches: readonly MatchedUnit[];
	/** Measures compared: those that differ between units and that the pilot has. */
	readonly measures: readonly number[];
	/** Units left out because one of these measures is missing. */
	readonly incomplete: readonly number[];
	/** Even the nearest is more than one standard deviation per measure away: a poor comparison. */
	readonly isFar: boolean;
};

/**
 * The units most like a pilot before it starts, for a later comparison: nearest by Euclidean distance over measures standardised
 * by their standard deviation among all units (n − 1).
 */
export function matchedComparisons({ baseline, unit, excluded, count = 3 }: MatchTask): MatchedComparisons {
	const deviations = baseline.map(standardDeviation);
	const measures = [...baseline.keys()].filter((m) => deviations[m] > 0 && Number.isFinite(baseline[m][unit]));
	const candidates = [...(baseline[0]?.keys() ?? [])].filter((other) => other !== unit && !excluded.includes(other));
	const isComplete = (other: number): boolean => measures.every((m) => Number.isFinite(baseline[m][other]));
	const incomplete = candidates.filter((other) => !isComplete(other));
	if (measures.length === 0) return { matches: [], measures, incomplete, isFar: false };
	const matches = candidates
		.filter(isComplete)
		.map((other): MatchedUnit => {
			const differences = new Float64Array(baseline.length).fill(Number.NaN);
			for (const m of measures) differences[m] = (baseline[m][other] - baseline[m][unit]) / deviations[m];
			const distance = Math.sqrt(measures.reduce((sum, m) => sum + differences[m] ** 2, 0));
			return { unit: other, distance, perMeasure: distance / Math.sqrt(measures.length), differences };
		})
		.sort((a, b) => a.distance - b.distance || a.unit - b.unit)
		.slice(0, count);
	return { matches, measures, incomplete, isFar: matches.length > 0 && matches[0].perMeasure > 1 };
}

/** Of the values there are; NaN for fewer than two. */
function standardDeviation(values: Float64Array): number {
	const known = values.filter(Number.isFinite);
	if (known.length < 2) return Number.NaN;
	if (known.every((value) => value === known[0])) return 0;
	const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
	return Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1));
}
