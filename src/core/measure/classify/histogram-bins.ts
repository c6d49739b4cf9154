import { classOf } from "./classify.ts";

/** Bars from left to right; `parts` are the counts per class within the bar, lowest class first. */
export type HistogramBar = {
	readonly parts: readonly { readonly classIndex: number; readonly count: number }[];
	readonly count: number;
};

/** Equal bars from the lowest to the highest finite value (or over the wider breaks a person has set). */
export function histogramBars(values: ArrayLike<number>, breaks: readonly number[], barCount: number): readonly HistogramBar[] {
	const low = breaks[0] ?? Number.NaN;
	const high = breaks.at(-1) ?? Number.NaN;
	const counts = Array.from({ length: barCount }, () => new Map<number, number>());
	for (let i = 0; i < values.length; i++) {
		const value = values[i];
		if (!Number.isFinite(value)) continue;
		const share = high > low ? (value - low) / (high - low) : 0.5;
		const bar = counts[Math.min(barCount - 1, Math.max(0, Math.floor(share * barCount)))];
		const classIndex = classOf(value, breaks);
		bar?.set(classIndex, (bar.get(classIndex) ?? 0) + 1);
	}
	return counts.map((bar) => {
		const parts = [...bar].sort((a, b) => a[0] - b[0]).map(([classIndex, count]) => ({ classIndex, count }));
		return { parts, count: parts.reduce((sum, { count }) => sum + count, 0) };
	});
}
