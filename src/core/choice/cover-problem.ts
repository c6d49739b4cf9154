import type { CoverTask } from "./cover-task.ts";

export type Limits = { readonly budget?: number; readonly quota?: number; readonly mostUnits?: number };
export type FreeUnit = { readonly unit: number; readonly load: number; readonly cost: number };

/** Fixed units and members of `free`, by position. */
export type CoverSet = {
	readonly members: ReadonlySet<number>;
	readonly covered: number;
	readonly cost: number;
	/** Fixed units included. */
	readonly count: number;
};

export type CoverProblem = {
	/** Units that may be chosen, the largest load first, then the cheapest. */
	readonly free: readonly FreeUnit[];
	readonly fixed: readonly number[];
	/** The fixed units alone. */
	readonly start: CoverSet;
	readonly total: number;
	/** Load to be covered, a rounding error below the share. */
	readonly target: number;
	/** What all fixed and free units cover together. */
	readonly reachable: number;
	readonly limits: Limits;
};

const ROUNDING = 1e-9;

export function readProblem({ load, cost, share, budget, quota, mostUnits, fixed = [] }: CoverTask): CoverProblem {
	const loads = load.map((value) => (Number.isNaN(value) ? 0 : Math.max(0, value)));
	const costs = cost ?? new Float64Array(load.length);
	const own = [...new Set(fixed)];
	const start: CoverSet = {
		members: new Set(),
		covered: own.reduce((sum, unit) => sum + loads[unit], 0),
		cost: own.reduce((sum, unit) => sum + (Number.isFinite(costs[unit]) ? costs[unit] : 0), 0),
		count: own.length,
	};
	const free = [...loads.keys()]
		.filter((unit) => loads[unit] > 0 && Number.isFinite(costs[unit]) && !own.includes(unit))
		.map((unit): FreeUnit => ({ unit, load: loads[unit], cost: costs[unit] }))
		.sort((a, b) => b.load - a.load || a.cost - b.cost || a.unit - b.unit);
	const total = loads.reduce((sum, value) => sum + value, 0);
	return {
		free,
		fixed: own,
		start,
		total,
		target: share * total * (1 - ROUNDING),
		reachable: free.reduce((sum, unit) => sum + unit.load, start.covered),
		limits: {
			...(budget === undefined ? {} : { budget }),
			...(quota === undefined ? {} : { quota }),
			...(mostUnits === undefined ? {} : { mostUnits }),
		},
	};
}

export function fits({ covered, cost, count }: Omit<CoverSet, "members">, limits: Limits): boolean {
	const { budget = Number.POSITIVE_INFINITY, quota = Number.POSITIVE_INFINITY, mostUnits = Number.POSITIVE_INFINITY } = limits;
	return cost <= budget + ROUNDING * Math.abs(budget) && covered <= quota * (1 + ROUNDING) && count <= mostUnits;
}

export function withUnit({ covered, cost, count }: Omit<CoverSet, "members">, unit: FreeUnit): Omit<CoverSet, "members"> {
	return { covered: covered + unit.load, cost: cost + unit.cost, count: count + 1 };
}

/** Below 0 when a is the better set. */
export function compareSets(a: Omit<CoverSet, "members">, b: Omit<CoverSet, "members">, goal: "reach" | "most"): number {
	if (goal === "reach") return a.count - b.count || a.cost - b.cost || b.covered - a.covered;
	return b.covered - a.covered || a.count - b.count || a.cost - b.cost;
}
