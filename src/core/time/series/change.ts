import type { SeriesPoint } from "./points.ts";

/**
 * From one figure to a later one. `absolute` is in the unit of the figure: for a rate in per cent it is percentage points
 * ("persen poin"); `relative` is a ratio and the only thing that may be called per cent. NaN where `from` is 0.
 */
export type Change = {
	readonly from: SeriesPoint;
	readonly to: SeriesPoint;
	readonly absolute: number;
	readonly relative: number;
	/** Time between them; NaN averages when it is 0. */
	readonly years: number;
	/** (x_t − x_0) / (t − t_0), indicators.md 6.5. */
	readonly perYear: number;
	/** The relative change shared out evenly over the years (not compounded). */
	readonly relativePerYear: number;
	/** March against March, not March against September. */
	readonly isSameRound: boolean;
};

export function changeBetween(from: SeriesPoint, to: SeriesPoint): Change {
	const absolute = to.value - from.value;
	const relative = from.value === 0 ? Number.NaN : absolute / from.value;
	const years = to.period.years - from.period.years;
	const divided = years === 0 ? Number.NaN : 1 / years;
	return {
		from,
		to,
		absolute,
		relative,
		years,
		perYear: absolute * divided,
		relativePerYear: relative * divided,
		isSameRound: from.round === to.round,
	};
}

/** First to last of a line; null under two figures. */
export function overallChange(line: readonly SeriesPoint[]): Change | null {
	const from = line[0];
	const to = line.at(-1);
	return line.length < 2 || from === undefined || to === undefined ? null : changeBetween(from, to);
}

/** Each figure against the one before it; empty under two figures. */
export function stepChanges(line: readonly SeriesPoint[]): Change[] {
	return line.slice(1).map((to, i) => changeBetween(line[i], to));
}

/** The figure one year before, of the same round; null when that year is missing. */
export function yearBefore(line: readonly SeriesPoint[], point: SeriesPoint): SeriesPoint | null {
	return line.find(({ period }) => Math.abs(point.period.years - period.years - 1) < 1e-9) ?? null;
}

/**
 * What a release compares a figure with: the figure before it (half a year earlier where both rounds are published), and the
 * one a year earlier. Where neither is there, the newest earlier figure. Empty when it is the first.
 */
export function releaseChanges(points: readonly SeriesPoint[], point: SeriesPoint): Change[] {
	const earlier = points.filter(({ period }) => period.years < point.period.years);
	const before = (years: number) =>
		earlier.find(({ period, round }) => round !== "unknown" && Math.abs(point.period.years - period.years - years) < 1e-9);
	const found = [before(0.5), before(1)].flatMap((from) => (from ? [changeBetween(from, point)] : []));
	const newest = earlier.filter(({ round }) => round === point.round).at(-1);
	return found.length > 0 || newest === undefined ? found : [changeBetween(newest, point)];
}
