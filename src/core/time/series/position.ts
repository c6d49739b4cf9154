import { inRankOrder, ranksOfList } from "../../measure/rank.ts";
import { changeBetween, stepChanges } from "./change.ts";
import type { SurveyRound } from "./period.ts";
import { lineOf, pointsOf, type SeriesPoint } from "./points.ts";
import type { SeriesRow } from "./row.ts";

/** Own figure against another region's: "perbandingan antar wilayah". `difference` = own − other, in the unit of the figure. */
export type Position = {
	readonly other: SeriesPoint;
	readonly difference: number;
	/** Same period and round; a figure of the same year but of another round is shown with that said. */
	readonly isSamePeriod: boolean;
};

/** The other region's figure of the same period, or of the same year; null when there is none. */
export function positionAgainst(own: SeriesPoint, others: readonly SeriesPoint[]): Position | null {
	const exact =
		others.find(({ period }) => period.text === own.period.text) ??
		others.find(({ period, round }) => period.years === own.period.years && round === own.round);
	const other = exact ?? others.find(({ period }) => period.year === own.period.year);
	return other ? { other, difference: own.value - other.value, isSamePeriod: exact !== undefined } : null;
}

export type Rank = {
	/** 1 = highest value; equal values share the better rank. */
	readonly rank: number;
	readonly of: number;
	readonly highest: SeriesPoint;
	readonly lowest: SeriesPoint;
};

/** Rank among regions of one period (own included); null when fewer than two have a figure. */
export function rankAmong(own: SeriesPoint, others: readonly SeriesPoint[]): Rank | null {
	const all = [own, ...others];
	const ordered = inRankOrder(all, ({ value }) => value, { codeOf: ({ row }) => row.kode });
	const highest = ordered[0];
	const lowest = ordered.at(-1);
	if (all.length < 2 || highest === undefined || lowest === undefined) return null;
	const [rank = 0] = ranksOfList(all.map(({ value }) => value));
	return { rank, of: all.length, highest, lowest };
}

/** Neighbours with a figure of exactly that period and round; never of another one. */
export function neighboursAt(rows: readonly SeriesRow[], own: SeriesPoint, kodes: readonly string[]): SeriesPoint[] {
	return kodes.flatMap((kode) => {
		if (kode === own.row.kode) return [];
		const found = pointsOf(rows, kode, own.row.indikator).find(
			({ period, round }) => period.years === own.period.years && round === own.round,
		);
		return found ? [found] : [];
	});
}

/**
 * Relevansi: does the own line move with the other? Over every stretch between neighbouring figures that both lines share:
 * whether the signs of the changes agree, and how far own change − other change.
 */
export type Relevance = {
	readonly stretches: readonly {
		readonly from: number;
		readonly to: number;
		readonly own: number;
		readonly other: number;
		readonly agrees: boolean;
	}[];
	readonly agreeing: number;
	/** Mean of own − other change per year; NaN without stretches. */
	readonly meanDifferencePerYear: number;
};

export function relevanceOf(own: readonly SeriesPoint[], other: readonly SeriesPoint[]): Relevance {
	const shared = own.flatMap((point) => {
		const match = other.find(({ period, round }) => period.years === point.period.years && round === point.round);
		return match ? [{ own: point, other: match }] : [];
	});
	const stretches = shared.slice(1).map((now, i) => {
		const before = shared[i];
		const ownChange = changeBetween(before.own, now.own).absolute;
		const otherChange = changeBetween(before.other, now.other).absolute;
		return {
			from: before.own.period.years,
			to: now.own.period.years,
			own: ownChange,
			other: otherChange,
			agrees: signOf(ownChange) === signOf(otherChange),
		};
	});
	const years = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
	const difference = stretches.reduce((sum, stretch) => sum + stretch.own - stretch.other, 0);
	return {
		stretches,
		agreeing: stretches.filter(({ agrees }) => agrees).length,
		meanDifferencePerYear: years > 0 ? difference / years : Number.NaN,
	};
}

/** Efektivitas: the trend of the own line. A change below half of the last published digit (0.005) is no change. */
export type Effectiveness = {
	readonly falls: number;
	readonly rises: number;
	readonly stands: number;
	readonly perYear: number;
	readonly years: number;
};

export function effectivenessOf(line: readonly SeriesPoint[]): Effectiveness {
	const signs = stepChanges(line).map(({ absolute }) => signOf(absolute));
	const first = line[0];
	const last = line.at(-1);
	const whole = first && last ? changeBetween(first, last) : null;
	return {
		falls: signs.filter((sign) => sign < 0).length,
		rises: signs.filter((sign) => sign > 0).length,
		stands: signs.filter((sign) => sign === 0).length,
		perYear: whole?.perYear ?? Number.NaN,
		years: whole?.years ?? 0,
	};
}

function signOf(change: number): number {
	return Math.abs(change) < 0.005 ? 0 : Math.sign(change);
}

/** Line of a region for one round, for comparison with `round` of the own line. */
export function comparisonLine(rows: readonly SeriesRow[], kode: string, indikator: string, round: SurveyRound): SeriesPoint[] {
	return lineOf(pointsOf(rows, kode, indikator), round);
}
