import { normalisedCriteria, type ScoreTask, unitCount, weightShares } from "./priority-score.ts";
import { widestLead } from "./widest-lead.ts";

export type FirstTask = ScoreTask & {
	readonly unit: number;
	/** nearest: as little as possible away from the given weights; widest: the largest lead over the second. */
	readonly aim?: "nearest" | "widest";
	/** Lead asked of the nearest weighting where one can have it, so that it outlives rounding; 0.01 of the 0–1 score by default. */
	readonly leastMargin?: number;
};

/** `weights` sum to 1, one per criterion; `margin` is the lead over the best other unit in score, 0 = first place shared. */
export type FirstWeights = { readonly weights: Float64Array; readonly margin: number };

/**
 * Weights under which this unit comes first, or null when no weighting puts it there. Every criterion handed in may get weight, also
 * one with weight 0 now; units lacking a value in any of them do not compete, and such a unit is never first. Whether a weighting
 * exists, and the widest lead, are exact (linear programme); the nearest weighting is the Euclidean projection on the weightings
 * that lead by `leastMargin`, good to 1e-9. Without competitors the margin is Infinity and the weights stay.
 */
export function weightsThatMakeFirst(task: FirstTask): FirstWeights | null {
	const { criteria, unit, aim = "nearest", leastMargin = 0.01 } = task;
	const length = unitCount(task);
	const count = criteria.length;
	const normalised = normalisedCriteria(task);
	const isComplete = (other: number): boolean => normalised.every((column) => Number.isFinite(column[other]));
	if (count === 0 || !(unit >= 0 && unit < length) || !isComplete(unit)) return null;
	const leads = Array.from({ length }, (_, other) => other)
		.filter((other) => other !== unit && isComplete(other))
		.map((other) => Float64Array.from(normalised, (column) => column[unit] - column[other]));
	const given = weightShares(criteria.map(({ weight }) => weight)) ?? new Float64Array(count).fill(1 / count);
	if (leads.length === 0) return { weights: given, margin: Number.POSITIVE_INFINITY };
	const widest = withMargin(widestLead(leads, count), leads);
	if (widest.margin < -ROUNDING) return null;
	const asked = Math.min(leastMargin, widest.margin);
	const nearest = aim === "nearest" ? withMargin(project(given, leads, asked), leads) : widest;
	return nearest.margin >= asked - ROUNDING ? nearest : widest;
}

const ROUNDING = 1e-9;
const MOST_SWEEPS = 20_000;

function withMargin(weights: Float64Array, leads: readonly Float64Array[]): FirstWeights {
	return { weights, margin: Math.min(...leads.map((lead) => dot(lead, weights))) };
}

/**
 * The weights nearest to `given` with every lead ≥ `least`: Hildreth's method (dual coordinate ascent) in the plane of weights that
 * sum to 1.
 */
function project(given: Float64Array, leads: readonly Float64Array[], least: number): Float64Array {
	const units = Array.from(given, (_, j) => Float64Array.from(given, (_other, k) => (j === k ? 1 : 0)));
	const bounds = [...leads.map((row) => ({ row, least })), ...units.map((row) => ({ row, least: 0 }))].map((bound) => {
		const mean = bound.row.reduce((sum, value) => sum + value, 0) / given.length;
		const along = bound.row.map((value) => value - mean);
		return { ...bound, along, squared: dot(along, along), push: 0 };
	});
	const weights = given.slice();
	for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
		let moved = 0;
		for (const bound of bounds) {
			if (bound.squared === 0) continue;
			const step = Math.max(-bound.push, (bound.least - dot(bound.row, weights)) / bound.squared);
			bound.push += step;
			for (let j = 0; j < weights.length; j++) weights[j] += step * bound.along[j];
			moved = Math.max(moved, Math.abs(step));
		}
		if (moved < 1e-14) break;
	}
	return weightShares(weights.map((weight) => Math.max(0, weight))) ?? given;
}

function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
	return sum;
}
