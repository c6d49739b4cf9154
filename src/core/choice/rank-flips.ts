import { ranksOfList } from "../measure/rank.ts";
import { normalisedCriteria, type ScoreTask, unitCount, weightShares } from "./priority-score.ts";

export type FlipTask = ScoreTask & { readonly criterion: number };

/** From the share `from` of one criterion's weight (0–1) on, the units named have these ranks; all others keep theirs. */
export type RankChange = { readonly from: number; readonly units: readonly number[]; readonly ranks: readonly number[] };

const SAME_SHARE = 1e-12;
/** So many are sorted by insertion. */
const FEW = 16;
/** Scores closer than this are one score, as in `rank.ts`. */
const SAME_SCORE = 1e-12;

/**
 * How the ranks change as the share of one criterion goes from 0 to 1 while the others keep their proportions. Scores are linear in
 * the share, so the crossings are exact: first the ranks of all units from 0 on, then at each crossing those that change, in order.
 * Ranks as in `priorityScores`, 0 for units without a value in the criterion or in another one in use; units alike at both ends tie
 * throughout. Where no other criterion has weight, all are ranked by this criterion alone. Every pair of units is looked at once, and
 * only those that cross change places: a second or two for 2,000 units.
 */
export function* rankFlips(task: FlipTask): Generator<RankChange, void> {
	const { criteria, criterion } = task;
	const length = unitCount(task);
	if (!(criterion in criteria)) throw new Error(`rankFlips: no criterion ${criterion}`);
	const normalised = normalisedCriteria(task);
	const others = weightShares(criteria.map(({ weight }, j) => (j === criterion ? 0 : weight)));
	const own = normalised[criterion];
	if (others === null) {
		yield { from: 0, units: [...own.keys()], ranks: [...ranksOfList(own)] };
		return;
	}
	const rest = new Float64Array(length);
	for (const [j, share] of others.entries())
		if (share > 0) for (let unit = 0; unit < length; unit++) rest[unit] += share * normalised[j][unit];
	yield* sweep({ rest, own });
}

/** The score of each unit where the criterion has no weight, and where it has all of it. */
type Ends = { readonly rest: Float64Array; readonly own: Float64Array };
/** Units with a score, the highest first, and what follows from it. */
type Standing = { readonly ends: Ends; readonly order: number[]; readonly place: Int32Array; readonly ranks: Int32Array };

function* sweep(ends: Ends): Generator<RankChange, void> {
	const length = ends.own.length;
	const order = [...ends.own.keys()].filter((unit) => !Number.isNaN(ends.rest[unit] + ends.own[unit]));
	const { shares, pairs } = crossings(ends, order);
	order.sort((a, b) => leadAfter(ends, b, a, 0));
	const standing = { ends, order, place: new Int32Array(length), ranks: new Int32Array(length) };
	rankAgain(standing, 0, order.length - 1);
	yield { from: 0, units: [...standing.ranks.keys()], ranks: [...standing.ranks] };
	for (let first = 0, next = 0; first < shares.length; first = next) {
		do next++;
		while (next < shares.length && shares[next] - shares[next - 1] <= SAME_SHARE);
		const units: number[] = [];
		for (const [low, high] of spansOfPairs(pairs.subarray(first, next), standing.place)) {
			sortSpan(standing, low, high, shares[next - 1]);
			units.push(...rankAgain(standing, low, high));
		}
		if (units.length > 0) yield { from: shares[first], units, ranks: units.map((unit) => standing.ranks[unit]) };
	}
}

/** Above 0 where `a` is ahead of `b` right after a share. */
function leadAfter({ rest, own }: Ends, a: number, b: number, share: number): number {
	const crossing = crossingOf({ rest, own }, a, b);
	if (crossing > share) return rest[a] - rest[b];
	if (crossing <= share) return own[a] - own[b];
	return rest[a] + own[a] - (rest[b] + own[b]);
}

/** The share strictly between 0 and 1 at which two units have the same score, NaN where there is none or they always have. */
function crossingOf({ rest, own }: Ends, a: number, b: number): number {
	if (areAlike({ rest, own }, a, b)) return Number.NaN;
	const lead = rest[a] - rest[b];
	const share = lead / (lead - (own[a] - own[b]));
	return share > SAME_SHARE && share < 1 - SAME_SHARE ? share : Number.NaN;
}

function areAlike({ rest, own }: Ends, a: number, b: number): boolean {
	return Math.abs(rest[a] - rest[b]) <= SAME_SCORE && Math.abs(own[a] - own[b]) <= SAME_SCORE;
}

/** Shares at which a pair crosses, in order; the units of crossing i are `pairs[i] % n` and the whole part of `pairs[i] / n`. */
function crossings(ends: Ends, units: readonly number[]): { readonly shares: Float64Array; readonly pairs: Uint32Array } {
	const most = (units.length * (units.length - 1)) / 2;
	const shares = new Float64Array(most);
	const pairs = new Uint32Array(most);
	let count = 0;
	for (const [i, a] of units.entries())
		for (let j = 0; j < i; j++) {
			const share = crossingOf(ends, a, units[j]);
			if (Number.isNaN(share)) continue;
			shares[count] = share;
			pairs[count++] = a * ends.own.length + units[j];
		}
	const order = orderOfShares(shares.subarray(0, count));
	const inOrder = { shares: new Float64Array(count), pairs: new Uint32Array(count) };
	for (let i = 0; i < count; i++) {
		inOrder.shares[i] = shares[order[i]];
		inOrder.pairs[i] = pairs[order[i]];
	}
	return inOrder;
}

/** By buckets of equal width, about one share in each: a comparing sort takes some ten times as long for a million. */
function orderOfShares(shares: Float64Array): Uint32Array {
	const buckets = shares.length + 1;
	const ends = new Uint32Array(buckets);
	for (const share of shares) ends[Math.floor(share * buckets)]++;
	for (let bucket = 1; bucket < buckets; bucket++) ends[bucket] += ends[bucket - 1];
	const order = new Uint32Array(shares.length);
	const starts = ends.slice();
	for (let i = shares.length - 1; i >= 0; i--) order[--starts[Math.floor(shares[i] * buckets)]] = i;
	for (let bucket = 0; bucket < buckets; bucket++) sortBucket(order, shares, starts[bucket], ends[bucket]);
	return order;
}

function sortBucket(order: Uint32Array, shares: Float64Array, first: number, after: number): void {
	if (after - first > FEW) order.subarray(first, after).sort((a, b) => shares[a] - shares[b]);
	else
		for (let i = first + 1; i < after; i++) {
			const one = order[i];
			let at = i;
			for (; at > first && shares[order[at - 1]] > shares[one]; at--) order[at] = order[at - 1];
			order[at] = one;
		}
}

/** First and last place of what changes among the units of pairs that cross at one share; spans with a place in common are one. */
function spansOfPairs(pairs: Uint32Array, place: Int32Array): readonly (readonly [low: number, high: number])[] {
	const spans: [number, number][] = [];
	for (const pair of pairs) {
		const [one, other] = [place[pair % place.length], place[Math.floor(pair / place.length)]];
		spans.push(one < other ? [one, other] : [other, one]);
	}
	if (spans.length === 1) return spans;
	spans.sort(([a], [b]) => a - b);
	const joined = spans.slice(0, 1);
	for (const [low, high] of spans) {
		const last = joined[joined.length - 1];
		if (low <= last[1]) last[1] = Math.max(last[1], high);
		else joined.push([low, high]);
	}
	return joined;
}

function sortSpan({ ends, order }: Standing, low: number, high: number, share: number): void {
	if (high - low === 1) {
		if (leadAfter(ends, order[high], order[low], share) > 0) [order[low], order[high]] = [order[high], order[low]];
		return;
	}
	const units = order.slice(low, high + 1).sort((a, b) => leadAfter(ends, b, a, share));
	for (const [i, unit] of units.entries()) order[low + i] = unit;
}

/** Places and ranks from one place to another, and beyond as long as they change; the units whose rank is another now. */
function rankAgain({ ends, order, place, ranks }: Standing, low: number, high: number): number[] {
	const changed: number[] = [];
	for (let at = low; at < order.length; at++) {
		const unit = order[at];
		const leader = at === 0 ? -1 : order[ranks[order[at - 1]] - 1];
		const rank = leader >= 0 && areAlike(ends, leader, unit) ? ranks[leader] : at + 1;
		place[unit] = at;
		if (rank !== ranks[unit]) changed.push(unit);
		else if (at > high) break;
		ranks[unit] = rank;
	}
	return changed;
}
