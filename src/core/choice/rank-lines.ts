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
	const lines: { from: number; rank: number }[][] = [];
	for (const { from, rank } of rankFlips(task))
		for (const [unit, own] of rank.entries()) {
			lines[unit] ??= [];
			if (lines[unit].at(-1)?.rank !== own) lines[unit].push({ from, rank: own });
		}
	const steps = lines.flat();
	const starts = new Int32Array(lines.length + 1);
	for (const [unit, line] of lines.entries()) starts[unit + 1] = starts[unit] + line.length;
	return { starts, from: Float64Array.from(steps, ({ from }) => from), rank: Int32Array.from(steps, ({ rank }) => rank) };
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

/** In order of the share; units in their order. */
export function flipEvents({ starts, from, rank }: RankLines): readonly FlipEvent[] {
	const events = new Map<number, { up: number[]; down: number[] }>();
	for (let unit = 0; unit + 1 < starts.length; unit++)
		for (let step = starts[unit] + 1; step < starts[unit + 1]; step++) {
			const event = events.get(from[step]) ?? { up: [], down: [] };
			events.set(from[step], event);
			(rank[step] < rank[step - 1] ? event.up : event.down).push(unit);
		}
	return [...events].map(([share, moved]) => ({ share, ...moved })).sort((a, b) => a.share - b.share);
}
