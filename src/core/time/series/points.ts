import { type Period, parsePeriod, type SurveyRound, surveyRoundOf } from "./period.ts";
import type { SeriesRow } from "./row.ts";

/** A figure on the axis of time. */
export type SeriesPoint = {
	readonly period: Period;
	readonly value: number;
	readonly round: SurveyRound;
	readonly row: SeriesRow;
};

/** Figures of one region and indicator, oldest first. Rows without a readable period are left out (`checkSeries` names them). */
export function pointsOf(rows: readonly SeriesRow[], kode: string, indikator: string): SeriesPoint[] {
	return rows
		.flatMap((row): SeriesPoint[] => {
			if (row.kode !== kode || row.indikator !== indikator) return [];
			const period = parsePeriod(row.periode);
			return period ? [{ period, value: row.nilai, round: surveyRoundOf(period, kode), row }] : [];
		})
		.sort((a, b) => a.period.years - b.period.years);
}

/** Do the figures lie so far from 0 beside their spread that an axis for them cannot begin there? */
export function isFarFromZero(points: readonly SeriesPoint[]): boolean {
	const values = points.map(({ value }) => value);
	return Math.min(...values) > Math.max(...values) - Math.min(...values);
}

/** The Susenas round with the most figures; March wins a tie. Empty list: "march". */
export function mainRoundOf(points: readonly SeriesPoint[]): SurveyRound {
	const rounds: readonly SurveyRound[] = ["march", "september", "unknown", "other"];
	const count = (round: SurveyRound) => points.filter((point) => point.round === round).length;
	return rounds.reduce((best, round) => (count(round) > count(best) ? round : best), "march");
}

/** One figure per period of one round, so that March and September never stand in one line. Of two for a period the first stays. */
export function lineOf(points: readonly SeriesPoint[], round: SurveyRound = mainRoundOf(points)): SeriesPoint[] {
	return points
		.filter((point) => point.round === round)
		.filter((point, i, all) => i === 0 || point.period.years !== all[i - 1].period.years);
}

/** A line cut where a year is missing: neighbours at most a year apart stay together. */
export function unbrokenRuns(line: readonly SeriesPoint[]): SeriesPoint[][] {
	const runs: SeriesPoint[][] = [];
	for (const point of line) {
		const run = runs.at(-1);
		if (run !== undefined && point.period.years - (run.at(-1) as SeriesPoint).period.years <= 1) run.push(point);
		else runs.push([point]);
	}
	return runs;
}
