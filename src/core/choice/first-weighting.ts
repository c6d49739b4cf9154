import { type ExtraCriterion, firstWithMore, pointsThatMakeFirst, withExtras } from "./first-with-more.ts";
import { weightsThatMakeFirst } from "./make-first.ts";
import { priorityScores, type ScoreTask } from "./priority-score.ts";

export type FirstTask = ScoreTask & {
	readonly unit: number;
	/** Yardsticks that may be taken up beside the present ones. */
	readonly extras: readonly ExtraCriterion[];
	/** How many of them at most. */
	readonly mostExtras: 0 | 1 | 2;
};

/**
 * Which weights put a unit first. `added`: not the present criteria by themselves, but with one or two more; `tied`: first only
 * beside others. `points` can be put in force as they are: whole, proven to put it first alone; empty where there are none.
 */
export type FirstWeighting = {
	readonly kind: "now" | "weights" | "added" | "tied" | "never";
	readonly points: readonly { readonly id: string; readonly weight: number }[];
	/** Criteria taken up. */
	readonly extras: number;
};

const LEAST_MARGIN = 1e-9;
const NONE = { points: [], extras: 0 } as const;

/** The weights nearest to those given that put the unit first alone, and whether more criteria are needed for it. */
export function firstWeighting({ unit, extras, mostExtras, ...task }: FirstTask): FirstWeighting {
	const { rank } = priorityScores(task);
	if (rank[unit] === 1 && rank.filter((place) => place === 1).length === 1) return { kind: "now", ...NONE };
	const own = weightsThatMakeFirst({ ...task, unit });
	if (own !== null && own.margin > LEAST_MARGIN) return { kind: "weights", points: inPoints(task, unit, own.weights), extras: 0 };
	const more = mostExtras === 0 ? null : firstWithMore({ ...task, unit, extras, mostExtras });
	if (more === null) return { kind: own === null ? "never" : "tied", ...NONE };
	const wider = withExtras({ ...task, extras }, more.extras);
	return { kind: "added", points: inPoints(wider, unit, more.weights), extras: more.extras.length };
}

/** Nearest weights lead narrowly: where whole points lose the lead, those with the widest lead are taken. */
function inPoints(task: ScoreTask, unit: number, nearest: Float64Array): FirstWeighting["points"] {
	const widest = () => weightsThatMakeFirst({ ...task, unit, aim: "widest" })?.weights ?? nearest;
	const points = pointsThatMakeFirst(task, unit, nearest) ?? pointsThatMakeFirst(task, unit, widest()) ?? [];
	return task.criteria.flatMap(({ id }, j) => {
		const weight = points[j] ?? 0;
		return weight === 0 ? [] : [{ id, weight }];
	});
}
