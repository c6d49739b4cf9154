import type { PlanPeriod } from "#core/time/series/plan.ts";
import { type SeriesPoint, unbrokenRuns } from "#core/time/series/points.ts";
import { yearTicks } from "#core/time/series/year-ticks.ts";
import { type Axis, axisOf, tickRoom } from "./axis.ts";

type YearValue = { readonly years: number; readonly value: number };

export type LinePictureTask = {
	readonly lines: readonly (readonly SeriesPoint[])[];
	/** The path to a target; null = none. */
	readonly path: readonly [YearValue, YearValue] | null;
	readonly periods: readonly PlanPeriod[];
	readonly tick: (value: number, digits: number) => string;
	readonly width: number;
	readonly height: number;
};

export type LinePicture = {
	readonly x: Axis;
	readonly y: Axis;
	/** Where the grid begins. */
	readonly left: number;
	readonly foot: number;
	/** First and last year drawn. */
	readonly shown: readonly [number, number];
	readonly periods: readonly (PlanPeriod & { readonly x: number; readonly width: number })[];
};

const FOOT = 24;

/** Years against figures, with room for what stands at the ends; the axis of figures does not begin at 0. null without a figure. */
export function linePicture({ lines, path, periods, tick, width, height }: LinePictureTask): LinePicture | null {
	const points = lines.flat();
	if (points.length === 0) return null;
	const marks = [...points.map(({ period, value }) => ({ years: period.years, value })), ...(path ?? [])];
	const values = points.map(({ value }) => value).concat(path?.[1].value ?? []);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const span = Math.max(high - low, 0.02 * Math.abs(high), 0.01);
	const foot = height - FOOT;
	const y = axisOf({ domain: [low - span * 0.15, high + span * 0.2], range: [foot, 14], ticks: 3, text: tick });
	const left = tickRoom(y.ticks);
	const years = marks.map((mark) => mark.years);
	const shown = [Math.min(...years), Math.max(...years)] as const;
	const x = axisOf({
		domain: [shown[0], Math.max(shown[1], shown[0] + 1)],
		range: [left + 8, width - (path || lines.length > 1 ? 50 : 26)],
		ticks: yearTicks(shown, width),
		text: String,
	});
	const inside = periods.filter(({ from, to }) => to > shown[0] && from < shown[1]);
	return {
		x,
		y,
		left,
		foot,
		shown,
		periods: inside.map((period) => {
			const from = x.scale(Math.max(period.from, shown[0]));
			return { ...period, x: from, width: x.scale(Math.min(period.to, shown[1])) - from };
		}),
	};
}

/** What to draw of one line: a stretch per unbroken run, and dashes over the years between them. */
export function stretchesOf(
	line: readonly SeriesPoint[],
): readonly { readonly points: readonly SeriesPoint[]; readonly isGap: boolean }[] {
	const runs = unbrokenRuns(line);
	const gaps = runs.slice(1).map((run, i) => [runs[i]?.at(-1), run[0]].filter((point) => point !== undefined));
	return [...gaps.map((points) => ({ points, isGap: true })), ...runs.map((points) => ({ points, isGap: false }))];
}
