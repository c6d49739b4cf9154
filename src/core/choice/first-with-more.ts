import { type FirstWeights, weightsThatMakeFirst } from "./make-first.ts";
import { type Criterion, priorityScores, type ScoreTask } from "./priority-score.ts";

export type ExtraCriterion = { readonly criterion: Criterion; readonly values: Float64Array };

export type MoreTask = ScoreTask & {
	readonly unit: number;
	/** Yardsticks that may be taken up beside the present ones; one that is empty in a unit that has all present ones is passed over. */
	readonly extras: readonly ExtraCriterion[];
	/** 1 or 2 at most. */
	readonly mostExtras: 1 | 2;
};

/** `extras`: positions in the list given; `weights`: the present criteria's, then one per extra, summing to 1. */
export type FirstWithMore = FirstWeights & { readonly extras: readonly number[] };

const LEAST_MARGIN = 1e-9;

/**
 * The fewest further criteria with which the unit leads alone, among equally many those that give up least of the present weights;
 * null when no such weighting exists. Whether one exists is exact (linear programme per set of extras).
 */
export function firstWithMore(task: MoreTask): FirstWithMore | null {
	const { extras, mostExtras } = task;
	const usable = [...extras.keys()].filter((extra) => isComplete(task, extras[extra].values));
	const single = nearestOf(
		task,
		usable.map((extra) => [extra]),
	);
	if (single !== null || mostExtras === 1) return single;
	return nearestOf(
		task,
		usable.flatMap((a, i) => usable.slice(i + 1).map((b) => [a, b])),
	);
}

/** Leading only because the others have no value is not leading. */
function isComplete({ values, criteria }: MoreTask, own: Float64Array): boolean {
	return own.every(
		(value, unit) =>
			Number.isFinite(value) || values.some((column, j) => criteria[j].weight > 0 && !Number.isFinite(column[unit])),
	);
}

function nearestOf(task: MoreTask, sets: readonly (readonly number[])[]): FirstWithMore | null {
	const given = shares(task.criteria);
	let best: (FirstWithMore & { readonly moved: number }) | null = null;
	for (const set of sets) {
		const wider = { ...withExtras(task, set), unit: task.unit };
		// the widest lead is cheap and says whether it is worth looking for the nearest weights
		const widest = weightsThatMakeFirst({ ...wider, aim: "widest" });
		if (widest === null || widest.margin <= LEAST_MARGIN) continue;
		const found = weightsThatMakeFirst(wider) ?? widest;
		const moved = found.weights.reduce((sum, weight, j) => sum + (weight - (given[j] ?? 0)) ** 2, 0);
		if (best === null || moved < best.moved) best = { ...found, extras: set, moved };
	}
	return best && { extras: best.extras, weights: best.weights, margin: best.margin };
}

/** The same task with the extras as further criteria, of no weight yet. */
export function withExtras(
	{ values, criteria, normalisation, extras }: ScoreTask & Pick<MoreTask, "extras">,
	set: readonly number[],
): ScoreTask {
	return {
		values: [...values, ...set.map((extra) => extras[extra].values)],
		criteria: [...criteria, ...set.map((extra) => ({ ...extras[extra].criterion, weight: 0 }))],
		normalisation,
	};
}

function shares(criteria: readonly Criterion[]): readonly number[] {
	const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
	return criteria.map(({ weight }) => (total > 0 ? weight / total : 0));
}

/**
 * Weights as whole points that sum to 100 (largest remainders), and still put the unit first alone; null when rounding loses the
 * lead.
 */
export function pointsThatMakeFirst(task: ScoreTask, unit: number, weights: Float64Array): readonly number[] | null {
	const points = wholePoints(weights);
	const { rank } = priorityScores({ ...task, criteria: task.criteria.map((one, j) => ({ ...one, weight: points[j] })) });
	const alone = rank.filter((place) => place === 1).length === 1;
	return rank[unit] === 1 && alone ? points : null;
}

const POINTS = 100;

function wholePoints(weights: Float64Array): readonly number[] {
	const exact = Array.from(weights, (weight) => weight * POINTS);
	const points = exact.map(Math.floor);
	const left = POINTS - points.reduce((sum, own) => sum + own, 0);
	const byRemainder = [...exact.keys()].sort((a, b) => exact[b] - points[b] - (exact[a] - points[a]) || a - b);
	for (const j of byRemainder.slice(0, Math.max(0, left))) points[j]++;
	return points;
}
