import { unitCount } from "./priority-score.ts";
import { type FlipTask, rankFlips } from "./rank-flips.ts";

/**
 * The rank of every unit along the share of one criterion, as the steps of a line each: those of unit u stand at `starts[u]` to
 * `starts[u + 1]`, in order; from the share `from` on the rank is `rank` (0: no value), until the next step or 1.
 */
export type RankLines = {
	readonly starts: Int32Array<ArrayBuffer>;
	readonly from: Float64Array<ArrayBuffer>;
	readonly rank: Int32Array<ArrayBuffer>;
};

export type RankSpan = { readonly from: number; readonly to: number; readonly rank: number };

/** See `rankFlips`; only what changes is kept, so the size grows with the crossings and not with crossings × units. */
export function rankLines(task: FlipTask): RankLines {
	const steps = { unit: [] as number[], from: [] as number[], rank: [] as number[] };
	for (const { from, units, ranks } of rankFlips(task))
		for (let i = 0; i < units.length; i++) {
			steps.unit.push(units[i]);
			steps.from.push(from);
			steps.rank.push(ranks[i]);
		}
	const starts = new Int32Array(unitCount(task) + 1);
	for (const unit of steps.unit) starts[unit + 1]++;
	for (let unit = 1; unit < starts.length; unit++) starts[unit] += starts[unit - 1];
	const next = starts.slice();
	const [from, rank] = [new Float64Array(steps.unit.length), new Int32Array(steps.unit.length)];
	for (let i = 0; i < from.length; i++) {
		const at = next[steps.unit[i]]++;
		from[at] = steps.from[i];
		rank[at] = steps.rank[i];
	}
	return { starts, from, rank };
}

/** The ranks of one unit along the share; none of a unit that is not there. */
export function spansOf({ starts, from, rank }: RankLines, unit: number): readonly RankSpan[] {
	if (unit + 1 >= starts.length) return [];
	const [first, after] = [starts[unit], starts[unit + 1]];
	return Array.from({ length: after - first }, (_, i) => ({
		from: from[first + i],
		to: first + i + 1 < after ? from[first + i + 1] : 1,
		rank: rank[first + i],
	}));
}

/** The rank of a unit where the criterion counts alone. */
export function lastRank({ starts, rank }: RankLines, unit: number): number {
	return starts[unit + 1] > starts[unit] ? rank[starts[unit + 1] - 1] : 0;
}

/** A share at which areas change places: `up` rise as the criterion counts more, `down` fall. */
export type FlipEvent = { readonly share: number; readonly up: readonly number[]; readonly down: readonly number[] };

/** How many such shares there are, and the `most` nearest to a share: in order, their units too. */
export type NearFlips = { readonly count: number; readonly events: readonly FlipEvent[] };

export function flipsNear({ starts, from, rank }: RankLines, share: number, most: number): NearFlips {
	const shares = sharesOfFlips(starts, from);
	let low = 0;
	let high = shares.length;
	while (high - low > most)
		if (share - shares[low] > shares[high - 1] - share) low++;
		else high--;
	const events = new Map(Array.from(shares.subarray(low, high), (at) => [at, { up: [] as number[], down: [] as number[] }]));
	for (let unit = 0; unit + 1 < starts.length; unit++)
		for (let step = starts[unit] + 1; step < starts[unit + 1]; step++) {
			const event = from[step] >= shares[low] && from[step] <= shares[high - 1] ? events.get(from[step]) : undefined;
			if (event) (rank[step] < rank[step - 1] ? event.up : event.down).push(unit);
		}
	return { count: shares.length, events: [...events].map(([at, moved]) => ({ share: at, ...moved })) };
}

/** Each once, in order. */
function sharesOfFlips(starts: Int32Array, from: Float64Array): Float64Array {
	const all = new Float64Array(from.length);
	let count = 0;
	for (let unit = 0; unit + 1 < starts.length; unit++)
		for (let step = starts[unit] + 1; step < starts[unit + 1]; step++) all[count++] = from[step];
	all.subarray(0, count).sort();
	let kept = 0;
	for (let i = 0; i < count; i++) if (kept === 0 || all[i] !== all[kept - 1]) all[kept++] = all[i];
	return all.subarray(0, kept);
}
