/** One line of `npm run bench`. Times are medians in milliseconds; `ratio` = peer time ÷ ours, NaN without a peer (`peer` is "" then). */
export type BenchRow = {
	readonly name: string;
	/** Rows, points or polygons worked on. */
	readonly n: number;
	readonly medianMs: number;
	readonly peer: string;
	readonly peerMs: number;
	readonly ratio: number;
	/** The budget of `performance.md`, as text. */
	readonly goal?: string;
};

/** Median time of `runs` calls after one warm-up call. */
export function medianMs(runs: number, work: () => unknown): number {
	work();
	const times = Array.from({ length: runs }, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	}).sort((a, b) => a - b);
	return times[Math.floor(times.length / 2)] ?? Number.NaN;
}
