import type { RankInterval } from "./rank-flips.ts";

export type RankSpan = { readonly from: number; readonly to: number; readonly rank: number };

/** The ranks of one unit along the share, neighbours of equal rank joined. */
export function ranksOf(intervals: readonly RankInterval[], unit: number): readonly RankSpan[] {
	const spans: RankSpan[] = [];
	for (const { from, to, rank } of intervals) {
		const own = rank[unit] ?? 0;
		const last = spans.at(-1);
		if (last?.rank === own) spans[spans.length - 1] = { ...last, to };
		else spans.push({ from, to, rank: own });
	}
	return spans;
}

/** A share at which areas change places: `up` rise as the criterion counts more, `down` fall. */
export type FlipEvent = { readonly share: number; readonly up: readonly number[]; readonly down: readonly number[] };

export function flipEvents(intervals: readonly RankInterval[]): readonly FlipEvent[] {
	return intervals.slice(1).map(({ from, rank }, i) => {
		const before = intervals[i]?.rank ?? rank;
		const units = [...rank.keys()];
		const moved = (unit: number) => (rank[unit] ?? 0) - (before[unit] ?? 0);
		return { share: from, up: units.filter((unit) => moved(unit) < 0), down: units.filter((unit) => moved(unit) > 0) };
	});
}
