import { ranksOfList } from "../measure/rank.ts";

/** One yardstick of the choice. Weights may be on any scale; only their shares count. */
export type Criterion = { readonly id: string; readonly weight: number; readonly higherIsWorse: boolean };
export type Normalisation = "minmax" | "rank";

/**
 * Units measured by criteria: `values[criterion][unit]`, NaN = missing. A criterion with weight 0 is not in use. Throws on arrays
 * of unequal length and on a weight that is negative or not finite.
 */
export type ScoreTask = {
	readonly values: readonly Float64Array[];
	readonly criteria: readonly Criterion[];
	readonly normalisation: Normalisation;
};

export type PriorityScores = {
	/** 0–1, 1 = most urgent; NaN where a criterion in use has no value, and everywhere when no criterion is in use. */
	readonly score: Float64Array;
	/** `parts[criterion][unit]`, what each criterion adds: they sum to the score. 0 for criteria not in use. */
	readonly parts: readonly Float64Array[];
	/** 1 = first; equal scores share the better rank; 0 = not ranked. */
	readonly rank: Int32Array;
};

/** Weighted sum of normalised criteria, score_a = Σ w_j · norm_j(a) with Σ w_j = 1 (`indicators.md` 6.6). */
export function priorityScores(task: ScoreTask): PriorityScores {
	const { values, criteria } = task;
	const length = unitCount(task);
	const shares = weightShares(criteria.map(({ weight }) => weight));
	const normalised = normalisedCriteria(task);
	const score = new Float64Array(length).fill(shares === null ? Number.NaN : 0);
	const parts = values.map((_, j) => {
		const share = shares?.[j] ?? Number.NaN;
		const part = normalised[j].map((value) => (share === 0 ? 0 : share * value));
		for (let unit = 0; unit < length; unit++) score[unit] += part[unit];
		return part;
	});
	for (const part of parts) for (let unit = 0; unit < length; unit++) if (Number.isNaN(score[unit])) part[unit] = Number.NaN;
	return { score, parts, rank: ranksOfList(score) };
}

/** Shares of the weights, summing to 1; null when every weight is 0. */
export function weightShares(weights: ArrayLike<number>): Float64Array | null {
	const shares = Float64Array.from(weights);
	if (shares.some((weight) => !(weight >= 0 && Number.isFinite(weight))))
		throw new Error("weightShares: weights are finite and ≥ 0");
	const total = shares.reduce((sum, weight) => sum + weight, 0);
	return total > 0 ? shares.map((weight) => weight / total) : null;
}

/** `[criterion][unit]`: 0 best off, 1 most urgent, NaN missing. A criterion equal in all units is 0 in all of them. */
export function normalisedCriteria({ values, criteria, normalisation }: ScoreTask): Float64Array[] {
	return values.map((column, j) => {
		const known = column.filter(Number.isFinite).sort();
		const low = known[0];
		const high = known[known.length - 1];
		const place = normalisation === "minmax" ? (value: number) => (value - low) / (high - low) : placesAmong(known);
		return column.map((value) => {
			if (!Number.isFinite(value)) return Number.NaN;
			if (low === high) return 0;
			return criteria[j].higherIsWorse ? place(value) : 1 - place(value);
		});
	});
}

/** Mid-rank of a value among the sorted ones, 0–1: half the distance between the first and the last of its equals. */
function placesAmong(known: Float64Array): (value: number) => number {
	return (value) => {
		const first = known.indexOf(value);
		return (first + known.lastIndexOf(value)) / 2 / (known.length - 1);
	};
}

/** How many units there are. Throws when criteria and columns do not fit each other. */
export function unitCount({ values, criteria }: ScoreTask): number {
	const length = values[0]?.length ?? 0;
	if (values.some((column) => column.length !== length) || values.length !== criteria.length)
		throw new Error("targeting: one column per criterion, one value per unit");
	return length;
}
