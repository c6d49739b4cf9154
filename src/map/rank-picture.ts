import { lastRank, type RankLines, spansOf } from "#core/choice/rank-lines.ts";
import { type Axis, axisOf, pushedApart, tickRoom } from "./axis.ts";

/** More lines than these cannot be told apart. */
export const MOST_LINES = 25;

const LINE = 20;
const EDGE = { left: 24, top: 10, bottom: 34 } as const;

/** The units to draw: the chosen one, the marked ones, then the leading ones of `order`; in that order of rank. */
export function drawnUnits(order: readonly number[], chosen: number, marked: readonly number[]): readonly number[] {
	const ranked = new Set(order);
	const wanted = [chosen, ...marked, ...order].filter((unit) => ranked.has(unit));
	const drawn = new Set([...new Set(wanted)].slice(0, MOST_LINES));
	return order.filter((unit) => drawn.has(unit));
}

export type RankPictureTask = {
	readonly lines: RankLines;
	readonly units: readonly number[];
	/** Units are left out, so that ranks are written at the left edge too. */
	readonly isPart: boolean;
	readonly width: number;
	/** Room for the names at the right edge. */
	readonly names: number;
	readonly percent: (share: number) => string;
	readonly count: (rank: number) => string;
};

export type RankPicture = {
	readonly height: number;
	/** Of the share, 0–1. */
	readonly x: Axis;
	/** Of the rank, downwards. */
	readonly y: Axis;
	readonly left: number;
	readonly top: number;
	readonly foot: number;
	readonly lines: readonly { readonly unit: number; readonly path: string; readonly rank: number; readonly labelY: number }[];
};

/** Ranks against the share of one criterion: a step where two units change places. Equals stand under one another at the edge. */
export function rankPicture({ lines, units, isPart, width, names, percent, count }: RankPictureTask): RankPicture {
	const height = Math.max(4, units.length) * LINE + EDGE.top + EDGE.bottom;
	const foot = height - EDGE.bottom;
	const lowest = Math.max(2, isPart ? 2 : units.length, ...units.flatMap((unit) => spansOf(lines, unit).map(({ rank }) => rank)));
	const ends = [EDGE.top + LINE / 2, foot - LINE / 2] as const;
	const round = axisOf({ domain: [1, lowest], range: ends, ticks: isPart ? rankTicks(lowest) : [], text: count });
	const left = isPart ? tickRoom(round.ticks) : EDGE.left;
	const right = width - names;
	const x = axisOf({ domain: [0, 1], range: [left, right], ticks: [0, 0.25, 0.5, 0.75, 1], text: percent });
	const y = round.scale;
	const ordered = [...units].sort((a, b) => lastRank(lines, a) - lastRank(lines, b));
	const labels = pushedApart(
		ordered.map((unit) => y(lastRank(lines, unit))),
		LINE,
		ends[1],
	);
	return {
		height,
		x,
		y: round,
		left,
		top: EDGE.top,
		foot,
		lines: ordered.map((unit, i) => {
			const labelY = labels[i] ?? 0;
			const rank = lastRank(lines, unit);
			const steps = spansOf(lines, unit).flatMap((span) => [
				`${x.scale(span.from)},${y(span.rank)}`,
				`${x.scale(span.to)},${y(span.rank)}`,
			]);
			const leader = Math.abs(labelY - y(rank)) > 1 ? [`${right + 6},${labelY}`] : [];
			return { unit, path: `M${[...steps, ...leader].join("L")}`, rank, labelY };
		}),
	};
}

/** The first rank, and about four round ones. */
function rankTicks(lowest: number): number[] {
	const step = 10 ** Math.floor(Math.log10(lowest / 2));
	const every = [1, 2, 5, 10].map((times) => times * step).find((wide) => lowest / wide <= 5) ?? lowest;
	return [1, ...Array.from({ length: Math.floor(lowest / every) }, (_, i) => (i + 1) * every)];
}
