import { createRandom, type Random } from "../base/random.ts";
import { ranksOfList } from "../measure/rank.ts";
import { normalisedCriteria, type ScoreTask, unitCount, weightShares } from "./priority-score.ts";

/** Weightings drawn, their seed, and up to which rank an area is said to be among the first, where the task says nothing else. */
export const WEIGHTINGS = { draws: 1000, seed: 91, top: 5 } as const;

export type SensitivityTask = ScoreTask & {
	/** Weightings tried. */
	readonly draws?: number;
	readonly seed?: number;
	/** all: any weighting of the criteria in use is as likely as any other; near: each weight up to 20 % lower or higher. */
	readonly spread: "all" | "near";
	/** `topShare` counts ranks up to this one. */
	readonly top?: number;
};

/** Per unit; NaN for a unit that is not ranked. */
export type WeightSensitivity = {
	readonly draws: number;
	readonly top: number;
	/** Ranks at 2.5 %, 50 % and 97.5 % of the weightings (nearest rank). */
	readonly low: Float64Array;
	readonly median: Float64Array;
	readonly high: Float64Array;
	/** Share of the weightings, 0–1, that put the unit among the first `top`, and first (a shared first place counts for each). */
	readonly topShare: Float64Array;
	readonly firstShare: Float64Array;
};

const NEAR = 0.2;

/**
 * How far the ranks depend on the weights: ranks under `draws` random weightings, uniform on the simplex (Dirichlet(1, …, 1)) or
 * near the given weights. The same seed gives the same answer, whatever the order of the units.
 */
export function weightSensitivity(task: SensitivityTask): WeightSensitivity {
	const { criteria, spread, draws, seed, top } = { ...WEIGHTINGS, ...task };
	const length = unitCount(task);
	const shares = weightShares(criteria.map(({ weight }) => weight));
	const answer = () => new Float64Array(length).fill(Number.NaN);
	const result = { draws, top, low: answer(), median: answer(), high: answer(), topShare: answer(), firstShare: answer() };
	if (shares === null || draws < 1) return result;
	const ranks = drawnRanks({ normalised: normalisedCriteria(task), shares, spread, draws, random: createRandom(seed), length });
	for (const [unit, own] of ranks.entries()) {
		if (own[0] === 0) continue;
		own.sort();
		const at = (share: number): number => own[Math.max(0, Math.ceil(share * draws) - 1)];
		result.low[unit] = at(0.025);
		result.median[unit] = at(0.5);
		result.high[unit] = at(0.975);
		result.topShare[unit] = countUpTo(own, top) / draws;
		result.firstShare[unit] = countUpTo(own, 1) / draws;
	}
	return result;
}

function drawnRanks(task: {
	readonly normalised: readonly Float64Array[];
	readonly shares: Float64Array;
	readonly spread: "all" | "near";
	readonly draws: number;
	readonly random: Random;
	readonly length: number;
}): Int32Array[] {
	const { normalised, shares, spread, draws, random, length } = task;
	const ranks = Array.from({ length }, () => new Int32Array(draws));
	for (let draw = 0; draw < draws; draw++) {
		const score = new Float64Array(length);
		for (const [j, weight] of drawWeights(shares, spread, random).entries())
			if (shares[j] > 0) for (let unit = 0; unit < length; unit++) score[unit] += weight * normalised[j][unit];
		for (const [unit, rank] of ranksOfList(score).entries()) ranks[unit][draw] = rank;
	}
	return ranks;
}

/** Weights that sum to 1. Exponential variates over their sum are uniform on the simplex. */
function drawWeights(shares: Float64Array, spread: "all" | "near", random: Random): Float64Array {
	const drawn = shares.map((share) => {
		if (share === 0) return 0;
		return spread === "all" ? -Math.log(1 - random.next()) : share * (1 - NEAR + 2 * NEAR * random.next());
	});
	const total = drawn.reduce((sum, weight) => sum + weight, 0);
	return total > 0 ? drawn.map((weight) => weight / total) : shares;
}

function countUpTo(sorted: Int32Array, most: number): number {
	const beyond = sorted.findIndex((rank) => rank > most);
	return beyond < 0 ? sorted.length : beyond;
}
