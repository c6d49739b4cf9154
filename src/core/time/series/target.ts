import { changeBetween } from "./change.ts";
import type { SeriesPoint } from "./points.ts";

/** A value to be reached by the end of a year. `isStrict`: "less than", as in "single digit". */
export type Target = { readonly year: number; readonly value: number; readonly isStrict: boolean };

export type TargetStatus =
	/** The newest figure is at the target or beyond. */
	| "met"
	/** At the pace so far the target is reached in time. */
	| "on_track"
	/** It moves the right way, too slowly. */
	| "off_track"
	/** It stands still or moves away. */
	| "wrong_way"
	/** The target year is over and the newest figure of that time had not reached it. */
	| "missed"
	/** Fewer than two figures to tell a pace from. */
	| "unknown";

export type TargetVerdict = {
	readonly status: TargetStatus;
	/** Where the path starts and the newest figure; null without figures. */
	readonly base: SeriesPoint | null;
	readonly latest: SeriesPoint | null;
	/** (target − base) / (T − t_base) per year, indicators.md 6.5; NaN when the base is not before the target year. */
	readonly requiredPerYear: number;
	/** The same from the newest figure. */
	readonly remainingPerYear: number;
	/** From base to newest; NaN under two figures. */
	readonly realisedPerYear: number;
	/** Year in which the realised pace reaches the target; NaN when it never does, the year of the figure when it already has. */
	readonly projectedYear: number;
	/** Year since which every figure is at the target or beyond; NaN when it is not reached. */
	readonly metYear: number;
	/** Whole years before the target year, 0 when none; NaN when it is not reached. */
	readonly yearsEarly: number;
};

/** Required pace: (target − value) / (T − t). NaN when there is no time between. */
export function requiredPace(value: number, years: number, target: Target): number {
	return target.year > years ? (target.value - value) / (target.year - years) : Number.NaN;
}

/**
 * A falling (or, when the target lies above the base, rising) line against its target. `line` is one round, oldest first.
 * The base is the newest figure at or before `baseYear`, else the first one.
 */
export function judgeTarget(line: readonly SeriesPoint[], target: Target, baseYear?: number): TargetVerdict {
	const base = line.filter(({ period }) => baseYear !== undefined && period.years <= baseYear).at(-1) ?? line[0] ?? null;
	const latest = line.at(-1) ?? null;
	if (base === null || latest === null) return { ...NOTHING, base, latest };
	const falls = base.value >= target.value;
	const reached = ({ value }: SeriesPoint) =>
		falls ? (target.isStrict ? value < target.value : value <= target.value) : value >= target.value;
	const since = sinceWhen(line, reached);
	const pace = changeBetween(base, latest).perYear;
	const projected = since ? since.period.years : projectedYear(latest, pace, target.value);
	const shared = {
		base,
		latest,
		requiredPerYear: requiredPace(base.value, base.period.years, target),
		remainingPerYear: requiredPace(latest.value, latest.period.years, target),
		realisedPerYear: pace,
		projectedYear: projected,
	};
	if (since) {
		const metYear = since.period.year;
		const status = metYear > target.year ? "missed" : "met";
		return { ...shared, status, metYear, yearsEarly: Math.max(0, target.year - metYear) };
	}
	const none = { metYear: Number.NaN, yearsEarly: Number.NaN };
	if (latest.period.year >= target.year) return { ...shared, ...none, status: "missed" };
	if (Number.isNaN(pace)) return { ...shared, ...none, status: "unknown" };
	if (Number.isNaN(projected)) return { ...shared, ...none, status: "wrong_way" };
	return { ...shared, ...none, status: projected <= target.year + 1e-9 ? "on_track" : "off_track" };
}

const NOTHING: TargetVerdict = {
	status: "unknown",
	base: null,
	latest: null,
	requiredPerYear: Number.NaN,
	remainingPerYear: Number.NaN,
	realisedPerYear: Number.NaN,
	projectedYear: Number.NaN,
	metYear: Number.NaN,
	yearsEarly: Number.NaN,
};

/** The first figure of the unbroken run of reaching ones that ends the line; null when the last one does not reach. */
function sinceWhen(line: readonly SeriesPoint[], reached: (point: SeriesPoint) => boolean): SeriesPoint | null {
	let first: SeriesPoint | null = null;
	for (let i = line.length - 1; i >= 0 && reached(line[i]); i--) first = line[i];
	return first;
}

function projectedYear(latest: SeriesPoint, pace: number, value: number): number {
	const years = (value - latest.value) / pace;
	return Number.isFinite(years) && years >= 0 ? latest.period.years + years : Number.NaN;
}

/** A change per year that is aimed at: between `least` and `most`, both in percentage points (−1 to −2). */
export type PaceBand = { readonly least: number; readonly most: number };
export type PaceVerdict = "below" | "within" | "above" | "unknown";

/** "below": less change than the least aimed at, or the wrong way. NaN pace: "unknown". */
export function judgePace(perYear: number, band: PaceBand): PaceVerdict {
	if (Number.isNaN(perYear)) return "unknown";
	const sign = Math.sign(band.least) || 1;
	const [pace, least, most] = [perYear * sign, band.least * sign, band.most * sign];
	return pace < least ? "below" : pace > most ? "above" : "within";
}

/** Exits needed each month so that nothing is left after `months`; NaN when there is no month. */
export function requiredExitsPerMonth(count: number, months: number, left = 0): number {
	return months > 0 ? Math.max(0, count - left) / months : Number.NaN;
}
