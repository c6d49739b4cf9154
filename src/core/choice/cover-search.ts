import { type CoverProblem, type CoverSet, compareSets, fits, withUnit } from "./cover-problem.ts";

/**
 * Branch and bound over the free units, with each and then without it. A branch ends when the largest loads left cannot reach what
 * is needed in so few units, or the least cost left is too much. Of equal units the earlier is taken first, so that equals are not
 * permuted. null where no set reaches the target within the limits.
 */
export function searchCover(problem: CoverProblem, goal: "reach" | "most"): CoverSet | null {
	const { free, start, target, limits } = problem;
	const { leastCost, loadOf, unitsFor } = boundsOf(problem);
	const { budget = Number.POSITIVE_INFINITY, quota = Number.POSITIVE_INFINITY, mostUnits = Number.POSITIVE_INFINITY } = limits;
	let best: CoverSet | null = null;
	const taken: boolean[] = free.map(() => false);

	function consider(set: Omit<CoverSet, "members">): void {
		if (best !== null && compareSets(set, best, goal) >= 0) return;
		best = { ...set, members: new Set([...free.keys()].filter((i) => taken[i])) };
	}

	/** Could the units from `from` on still lead to a better set than the best? */
	function isHopeful(from: number, { covered, cost, count }: Omit<CoverSet, "members">): boolean {
		const most = Math.min(quota, covered + loadOf(from, mostUnits - count));
		const wanted = goal === "reach" ? target : (best?.covered ?? covered);
		if (most < wanted) return false;
		const units = unitsFor(from, wanted - covered);
		const dearer = cost + leastCost(from, units, wanted - covered);
		if (count + units > mostUnits || !fits({ covered, cost: dearer, count }, { budget })) return false;
		if (best === null || (goal === "most" && most > wanted)) return true;
		if (count + units !== best.count) return count + units < best.count;
		if (dearer !== best.cost) return dearer < best.cost;
		return goal === "reach" && covered + loadOf(from, units) > best.covered;
	}

	function visit(from: number, set: Omit<CoverSet, "members">): void {
		const isReached = set.covered >= target;
		if (goal === "most" || isReached) consider(set);
		if ((goal === "reach" && isReached) || from === free.length) return;
		if (!isHopeful(from, set)) return;
		const unit = free[from];
		const before = free[from - 1];
		const isRepeat = before !== undefined && before.load === unit.load && before.cost === unit.cost && !taken[from - 1];
		const next = withUnit(set, unit);
		if (!isRepeat && fits(next, limits)) {
			taken[from] = true;
			visit(from + 1, next);
			taken[from] = false;
		}
		visit(from + 1, set);
	}

	visit(0, start);
	return best;
}

function boundsOf({ free }: CoverProblem) {
	const sums = new Float64Array(free.length + 1);
	for (const [i, { load }] of free.entries()) sums[i + 1] = sums[i] + load;
	const byCost = [...free.keys()].sort((a, b) => free[a].cost - free[b].cost);
	const byPrice = [...free.keys()].sort((a, b) => free[a].cost / free[a].load - free[b].cost / free[b].load);
	const hasNegative = byCost.length > 0 && free[byCost[0]].cost < 0;

	/** Fewest units from `from` on that hold `load`; Infinity when all of them do not. */
	const unitsFor = (from: number, load: number): number => {
		for (let i = from; i <= free.length; i++) if (sums[i] - sums[from] >= load) return i - from;
		return Number.POSITIVE_INFINITY;
	};
	/** Largest load of that many units from `from` on. */
	const loadOf = (from: number, units: number): number => sums[Math.min(free.length, from + Math.max(0, units))] - sums[from];
	/** No choice of at least `units` units from `from` on that holds `load` costs less; costs below 0 make no bound. */
	const leastCost = (from: number, units: number, load: number): number => {
		if (hasNegative) return Number.NEGATIVE_INFINITY;
		let cheapest = 0;
		let left = units;
		for (const i of byCost) {
			if (left <= 0) break;
			if (i < from) continue;
			cheapest += free[i].cost;
			left--;
		}
		let fractional = 0;
		let missing = load;
		for (const i of byPrice) {
			if (missing <= 0) break;
			if (i < from) continue;
			fractional += free[i].cost * Math.min(1, missing / free[i].load);
			missing -= free[i].load;
		}
		return Math.max(cheapest, fractional);
	};
	return { unitsFor, loadOf, leastCost };
}
