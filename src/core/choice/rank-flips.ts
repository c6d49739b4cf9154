import { ranksInOrder, ranksOfList } from "../measure/rank.ts";
import { normalisedCriteria, type ScoreTask, unitCount, weightShares } from "./priority-score.ts";

/** Between these shares of one criterion's weight (0–1) the order stays as it is. At a border the units that change places tie. */
export type RankInterval = { readonly from: number; readonly to: number; readonly rank: Int32Array };

export type FlipTask = ScoreTask & { readonly criterion: number };

const SAME_SHARE = 1e-12;

/**
 * How the ranks change as the share of one criterion goes from 0 to 1 while the others keep their proportions. Scores are linear in
 * the share, so the crossings are exact. Intervals are in order and cover 0–1; `rank` as in `priorityScores`, 0 for units without
 * a value in the criterion or in another one in use. Where no other criterion has weight there is one interval, ranked by this
 * criterion alone. Every pair of units is looked at: meant for hundreds of units, not thousands. One interval at a time: of 500
 * units there are some 60,000, each with 500 ranks.
 */
export function* rankFlips(task: FlipTask): Generator<RankInterval, void> {
	const { criteria, criterion } = task;
	const length = unitCount(task);
	if (!(criterion in criteria)) throw new Error(`rankFlips: no criterion ${criterion}`);
	const normalised = normalisedCriteria(task);
	const others = weightShares(criteria.map(({ weight }, j) => (j === criterion ? 0 : weight)));
	const own = normalised[criterion];
	if (others === null) {
		yield { from: 0, to: 1, rank: ranksOfList(own) };
		return;
	}
	const rest = new Float64Array(length);
	for (const [j, share] of others.entries())
		if (share > 0) for (let unit = 0; unit < length; unit++) rest[unit] += share * normalised[j][unit];
	const borders = [0, ...crossings(rest, own), 1];
	const order = [...rest.keys()].filter((unit) => !Number.isNaN(rest[unit] + own[unit]));
	let before: RankInterval | null = null;
	for (let i = 0; i + 1 < borders.length; i++) {
		const [from, to] = [borders[i], borders[i + 1]];
		const middle = (from + to) / 2;
		const score = rest.map((value, unit) => value + middle * (own[unit] - value));
		sortNearly(order, score);
		const rank = ranksInOrder(order, score);
		if (before !== null && isEqual(before.rank, rank)) before = { from: before.from, to, rank };
		else {
			if (before !== null) yield before;
			before = { from, to, rank };
		}
	}
	if (before !== null) yield before;
}

function isEqual(a: Int32Array, b: Int32Array): boolean {
	return a.every((value, unit) => value === b[unit]);
}

/** Highest first by insertion: from one interval to the next only few units change places. */
function sortNearly(order: number[], score: Float64Array): void {
	for (let i = 1; i < order.length; i++) {
		const unit = order[i];
		let place = i;
		while (place > 0 && score[order[place - 1]] < score[unit]) {
			order[place] = order[place - 1];
			place--;
		}
		order[place] = unit;
	}
}

/** Shares strictly between 0 and 1 at which two units have the same score, in order, each once. */
function crossings(rest: Float64Array, own: Float64Array): number[] {
	const found: number[] = [];
	for (let a = 0; a < rest.length; a++)
		for (let b = 0; b < a; b++) {
			const lead = rest[a] - rest[b];
			const share = lead / (lead - (own[a] - own[b]));
			if (share > SAME_SHARE && share < 1 - SAME_SHARE) found.push(share);
		}
	found.sort((a, b) => a - b);
	return found.filter((share, i) => i === 0 || share - found[i - 1] > SAME_SHARE);
}
