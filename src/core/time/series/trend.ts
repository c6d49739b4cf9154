import { type Change, changeBetween, overallChange, yearBefore } from "./change.ts";
import type { SurveyRound } from "./period.ts";
import { type Plan, planOf } from "./plan.ts";
import { lineOf, mainRoundOf, pointsOf, type SeriesPoint } from "./points.ts";
import { comparisonLine, neighboursAt, type Position, positionAgainst, type Rank, rankAmong } from "./position.ts";
import type { SeriesRow } from "./row.ts";
import { judgeTarget, type Target, type TargetVerdict } from "./target.ts";

export const TREND_INDICATORS = ["P0", "jumlah_miskin", "garis_kemiskinan", "P1", "P2"] as const;
export type TrendIndicator = (typeof TREND_INDICATORS)[number];

export const NATION = "00";

export type TrendRegion = { readonly kode: string; readonly wilayah: string };

/** Provinces, kabupaten, kota and the nation with at least one poverty figure, in the order of the table. */
export function trendRegions(rows: readonly SeriesRow[]): TrendRegion[] {
	const found = new Map<string, TrendRegion>();
	for (const { kode, wilayah, indikator } of rows)
		if (kode.length <= 5 && isTrendIndicator(indikator) && !found.has(kode)) found.set(kode, { kode, wilayah });
	return [...found.values()];
}

function isTrendIndicator(indikator: string): indikator is TrendIndicator {
	return (TREND_INDICATORS as readonly string[]).includes(indikator);
}

/** Indicators with figures for a region, in the order of the releases. */
export function trendIndicators(rows: readonly SeriesRow[], kode: string): TrendIndicator[] {
	return TREND_INDICATORS.filter((indikator) => pointsOf(rows, kode, indikator).length > 0);
}

export type Trend = {
	readonly kode: string;
	readonly wilayah: string;
	readonly indikator: TrendIndicator;
	/** The round shown; the other one is never mixed in. */
	readonly round: SurveyRound;
	readonly rounds: readonly SurveyRound[];
	/** Every figure, all rounds, oldest first. */
	readonly points: readonly SeriesPoint[];
	/** One figure per period of `round`. */
	readonly line: readonly SeriesPoint[];
	readonly latest: SeriesPoint | null;
	/** The figure asked for, the newest by default. */
	readonly point: SeriesPoint | null;
	/** The figure that stands beside other regions. */
	readonly compared: SeriesPoint | null;
	/** `point` against one year before; null when that year is missing. */
	readonly yearChange: Change | null;
	readonly overall: Change | null;
	readonly plan: Plan;
	readonly target: Target | null;
	readonly verdict: TargetVerdict | null;
	readonly province: Comparison | null;
	readonly nation: Comparison | null;
	readonly neighbours: readonly SeriesPoint[];
	readonly rank: Rank | null;
};

export type Comparison = TrendRegion & {
	readonly line: readonly SeriesPoint[];
	readonly position: Position | null;
};

export type TrendQuestion = {
	readonly kode: string;
	readonly indikator: TrendIndicator;
	/** null = the round with the most figures. */
	readonly round?: SurveyRound | null;
	/** null = the newest target of the series. */
	readonly target?: Target | null;
	/** Period read aloud and compared; null = the newest, compared where other regions have a figure. */
	readonly at?: string | null;
	/** Where the path to the target starts; null = the planning period's first year. */
	readonly baseYear?: number | null;
};

/** Everything the screens of trend and target say about one line. Empty series: empty lists and nulls. */
export function trendOf(rows: readonly SeriesRow[], question: TrendQuestion): Trend {
	const { kode, indikator } = question;
	const points = pointsOf(rows, kode, indikator);
	const round = question.round ?? mainRoundOf(points);
	const line = lineOf(points, round);
	const latest = line.at(-1) ?? null;
	const asked = (question.at ?? null) === null ? null : (points.find(({ period }) => period.text === question.at) ?? null);
	const point = asked ?? latest;
	const before = point ? yearBefore(line, point) : null;
	const others = comparedCodes(rows, kode).map((other) => pointsOf(rows, other, indikator));
	const hasOthers = (own: SeriesPoint) => others.some((other) => positionAgainst(own, other)?.isSamePeriod === true);
	const compared = asked ?? line.filter(hasOthers).at(-1) ?? latest;
	const plan = planOf(rows, kode, indikator);
	const target = question.target ?? plan.targets.at(-1) ?? null;
	const neighbours = compared ? neighboursAt(rows, compared, neighbourCodes(rows, kode)) : [];
	return {
		kode,
		wilayah: rows.find((row) => row.kode === kode)?.wilayah ?? kode,
		indikator,
		round,
		rounds: [...new Set(points.map((point) => point.round))],
		points,
		line,
		latest,
		point,
		compared,
		yearChange: point && before ? changeBetween(before, point) : null,
		overall: overallChange(line),
		plan,
		target,
		verdict: target ? judgeTarget(line, target, question.baseYear ?? baseYearOf(plan, target)) : null,
		province: kode.length > 2 ? comparison(rows, kode.slice(0, 2), indikator, round, compared) : null,
		nation: kode === NATION ? null : comparison(rows, NATION, indikator, round, compared),
		neighbours,
		rank: compared ? rankAmong(compared, neighbours) : null,
	};
}

const YEARS_BEFORE_TARGET = 3;

/** First year of the planning period the target belongs to; without one, three years before the target. */
function baseYearOf(plan: Plan, target: Target): number {
	return plan.periods.find(({ from, to }) => from < target.year && target.year <= to)?.from ?? target.year - YEARS_BEFORE_TARGET;
}

function comparison(
	rows: readonly SeriesRow[],
	kode: string,
	indikator: TrendIndicator,
	round: SurveyRound,
	compared: SeriesPoint | null,
): Comparison | null {
	const points = pointsOf(rows, kode, indikator);
	const wilayah = points[0]?.row.wilayah;
	if (wilayah === undefined) return null;
	const line = comparisonLine(rows, kode, indikator, round);
	return { kode, wilayah, line, position: compared ? positionAgainst(compared, points) : null };
}

function comparedCodes(rows: readonly SeriesRow[], kode: string): string[] {
	return [...(kode.length > 2 ? [kode.slice(0, 2)] : []), ...(kode === NATION ? [] : [NATION]), ...neighbourCodes(rows, kode)];
}

/** Same level and parent: kabupaten and kota of a province, provinces of an island group (first digit of the code). */
export function neighbourCodes(rows: readonly SeriesRow[], kode: string): string[] {
	if (kode === NATION) return [];
	const parent = kode.length > 2 ? 2 : 1;
	return trendRegions(rows)
		.map((region) => region.kode)
		.filter(
			(other) =>
				other !== kode && other !== NATION && other.length === kode.length && other.slice(0, parent) === kode.slice(0, parent),
		);
}
