import { type CoverProblem, type CoverSet, compareSets, type FreeUnit, fits, type Limits, withUnit } from "./cover-problem.ts";

/** The largest loads first until the target or the limit on units: the best set there is when nothing but units is limited. */
export function simplestCover(problem: CoverProblem, goal: "reach" | "most"): CoverSet | null {
	const set = fill(problem, [...problem.free.keys()]);
	return goal === "most" || set.covered >= problem.target ? set : null;
}

/**
 * Fills by load, then by load per cost, passing over units that do not fit; drops what is not needed; the better set stands.
 * null where neither reaches the target.
 */
export function greedyCover(problem: CoverProblem, goal: "reach" | "most"): CoverSet | null {
	const { free, target } = problem;
	const byLoad = [...free.keys()];
	const byWorth = [...byLoad].sort((a, b) => worth(free[b]) - worth(free[a]) || a - b);
	const sets = [byLoad, byWorth]
		.map((order) => dropSpare(problem, fill(problem, order)))
		.filter(({ covered }) => goal === "most" || covered >= target);
	return sets.length === 0 ? null : sets.reduce((best, set) => (compareSets(set, best, goal) < 0 ? set : best));
}

function worth({ load, cost }: FreeUnit): number {
	return cost > 0 ? load / cost : Number.POSITIVE_INFINITY;
}

function fill({ free, start, target, limits }: CoverProblem, order: readonly number[]): CoverSet {
	let set: Omit<CoverSet, "members"> = start;
	const members = new Set<number>();
	for (const i of order) {
		if (set.covered >= target) break;
		const next = withUnit(set, free[i]);
		if (!fits(next, limits)) continue;
		set = next;
		members.add(i);
	}
	return { ...set, members };
}

/** Takes out units, the dearest first, without which the target still stands. */
function dropSpare({ free, target }: CoverProblem, set: CoverSet): CoverSet {
	const members = new Set(set.members);
	let { covered, cost, count } = set;
	for (const i of [...members].sort((a, b) => free[b].cost - free[a].cost || free[a].load - free[b].load)) {
		if (covered - free[i].load < target) continue;
		members.delete(i);
		covered -= free[i].load;
		cost -= free[i].cost;
		count--;
	}
	return { members, covered, cost, count };
}

/**
 * No set within the limits covers more than this: the least of the quota, the largest loads the number of units allows, and the
 * fractional knapsack of the budget.
 */
export function mostCoverable({ free, start }: CoverProblem, limits: Limits): number {
	const { budget = Number.POSITIVE_INFINITY, quota = Number.POSITIVE_INFINITY, mostUnits = Number.POSITIVE_INFINITY } = limits;
	const byUnits = free.slice(0, Math.max(0, mostUnits - start.count)).reduce((sum, { load }) => sum + load, start.covered);
	let byBudget = start.covered;
	let money = budget - start.cost;
	for (const { load, cost } of [...free].sort((a, b) => worth(b) - worth(a))) {
		if (cost > money) {
			byBudget += (load * money) / cost;
			break;
		}
		byBudget += load;
		money -= cost;
	}
	return Math.min(quota, byUnits, byBudget);
}
