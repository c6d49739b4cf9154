import { type CoverProblem, type CoverSet, fits, type Limits, readProblem } from "./cover-problem.ts";
import { searchCover } from "./cover-search.ts";
import type { CoverAnswer, CoverReason, CoverTask } from "./cover-task.ts";
import { greedyCover, mostCoverable, simplestCover } from "./greedy-cover.ts";

/** Free units up to which every set is considered. */
const MOST_EXACT_UNITS = 25;

/**
 * The smallest set of units that covers a share of the load, the cheapest of the smallest, then the one that covers most
 * (`indicators.md` 6.4, lens 4). Where the limits make the share impossible: the set that covers most within them, then the smallest,
 * then the cheapest. Exact up to 25 free units (branch and bound), and for any number when neither cost nor quota is given (the
 * largest first); otherwise greedy with a proved bound. Throws on a share outside 0–1 and on a budget without costs.
 */
export function smallestCoverSet(task: CoverTask): CoverAnswer {
	const { share, budget, cost } = task;
	if (!(share >= 0 && share <= 1)) throw new Error(`smallestCoverSet: share ${share} is not in 0–1`);
	if (budget !== undefined && cost === undefined) throw new Error("smallestCoverSet: a budget needs costs");
	const problem = readProblem(task);
	const solve = solverOf(task, problem);
	const method = solve === greedyCover ? "greedy" : "exact";
	if (!fits(problem.start, problem.limits))
		return answer(problem, { set: problem.start, method: "exact", bound: problem.start.covered, reason: "fixed" });
	if (problem.total === 0) return answer(problem, { set: problem.start, method: "exact", bound: 0, reason: "no_load" });
	const reached = solve(problem, "reach");
	if (reached !== null)
		return answer(problem, { set: reached, method, bound: method === "exact" ? reached.count : leastUnits(problem) });
	const set = solve(problem, "most") ?? problem.start;
	const bound = method === "exact" ? set.covered : mostCoverable(problem, problem.limits);
	return answer(problem, { set, method, bound, reason: whyNot(problem, solve) });
}

type Solve = (problem: CoverProblem, goal: "reach" | "most") => CoverSet | null;

function solverOf(task: CoverTask, { free }: CoverProblem): Solve {
	if (task.cost === undefined && task.quota === undefined) return simplestCover;
	return free.length <= MOST_EXACT_UNITS ? searchCover : greedyCover;
}

function leastUnits(problem: CoverProblem): number {
	return simplestCover({ ...problem, limits: {} }, "reach")?.count ?? Number.POSITIVE_INFINITY;
}

/** The one limit that alone makes the share impossible. */
function whyNot(problem: CoverProblem, solve: Solve): CoverReason {
	const { limits, target, reachable } = problem;
	if (reachable < target) return "unknown_cost";
	const alone: readonly (readonly [CoverReason, Limits])[] = [
		["units", limits.mostUnits === undefined ? {} : { mostUnits: limits.mostUnits }],
		["budget", limits.budget === undefined ? {} : { budget: limits.budget }],
		["quota", limits.quota === undefined ? {} : { quota: limits.quota }],
	];
	const isExact = solve !== greedyCover;
	const rulesOut = (own: Limits): boolean =>
		isExact ? solve({ ...problem, limits: own }, "reach") === null : mostCoverable(problem, own) < target;
	const single = alone.find(([, own]) => rulesOut(own));
	if (single) return single[0];
	return isExact || mostCoverable(problem, limits) < target ? "together" : "not_found";
}

function answer(
	problem: CoverProblem,
	found: { set: CoverSet; method: "exact" | "greedy"; bound: number; reason?: CoverReason },
): CoverAnswer {
	const { set, method, bound, reason } = found;
	const { free, fixed, total } = problem;
	const chosen = free.filter((_, i) => set.members.has(i));
	const tied = free.filter(
		(unit, i) => !set.members.has(i) && chosen.some((other) => other.load === unit.load && other.cost === unit.cost),
	);
	return {
		chosen: [...fixed, ...chosen.map(({ unit }) => unit)],
		tied: tied.map(({ unit }) => unit),
		covered: set.covered,
		total,
		cost: set.cost,
		method,
		bound,
		feasible: reason === undefined,
		...(reason === undefined ? {} : { reason }),
	};
}
