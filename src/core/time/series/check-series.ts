import { checkSeriesUniverses } from "../../measure/identity/checks.ts";
import { checkRates } from "./check-rates.ts";
import { readPeriod, surveyRoundOf } from "./period.ts";
import { isPlanRow } from "./plan.ts";
import { pointsOf } from "./points.ts";
import type { SeriesRow } from "./row.ts";
import { marksOf, universeOf } from "./row-facts.ts";
import { type Series, type SeriesWarning, warnRow, warnSeries } from "./series-warning.ts";
import { readUnit, type SeriesUnit } from "./units.ts";

/** A yearly loss or gain beyond this share, and beyond five times the pace before, is not believed without a reason. */
const JUMP = { relative: 0.4, timesBefore: 5, quietPace: 0.02 } as const;

/**
 * The unit, universe and plausibility guard (promises.md S0.9, S3.5, S3.9; indicators.md 6.5): what would make a reader compare
 * things that are not the same. Nothing is changed or left out; a clean series gives an empty list.
 */
export function checkSeries(rows: readonly SeriesRow[]): SeriesWarning[] {
	const series = groupSeries(rows);
	return [
		...rows.flatMap((row, at) => checkRow(row, at)),
		...series.flatMap((one) => [
			...mixedUnits(one),
			...mixedUniverses(one),
			...mixedRounds(one),
			...conflicts(one),
			...jumps(one),
		]),
		...checkRates(rows, series),
	];
}

/** Rows by region and indicator, in the order of their first row. */
function groupSeries(rows: readonly SeriesRow[]): Series[] {
	const groups = new Map<string, { row: SeriesRow; at: number }[]>();
	for (const [at, row] of rows.entries()) {
		if (isPlanRow(row)) continue;
		const key = `${row.kode}|${row.indikator}`;
		const group = groups.get(key);
		if (group) group.push({ row, at });
		else groups.set(key, [{ row, at }]);
	}
	return [...groups.values()].map((group) => {
		const { kode, wilayah, indikator } = group[0].row;
		return { kode, wilayah, indikator, rows: group };
	});
}

function checkRow(row: SeriesRow, at: number): SeriesWarning[] {
	const period = readPeriod(row.periode);
	const marks = marksOf(row);
	return [
		...(typeof period === "string" ? [warnRow("PERIOD", row, at, { periode: row.periode, fault: period })] : []),
		...(readUnit(row.satuan) === null ? [warnRow("UNIT", row, at, { satuan: row.satuan })] : []),
		...(marks.includes("derived") ? [warnRow("DERIVED", row, at, { note: row.catatan })] : []),
		...(marks.includes("rounded") ? [warnRow("ROUNDED", row, at, { note: row.catatan })] : []),
		...(marks.includes("conflict") ? [warnRow("CONFLICT", row, at, { values: "", note: row.catatan })] : []),
	];
}

function mixedUnits(series: Series): SeriesWarning[] {
	const units = new Set<SeriesUnit>();
	for (const { row } of series.rows) {
		const unit = readUnit(row.satuan)?.unit;
		if (unit) units.add(unit);
	}
	return units.size > 1 ? [warnSeries("MIXED_UNITS", series, { units: [...units].join(" ") })] : [];
}

function mixedUniverses(series: Series): SeriesWarning[] {
	const universes = series.rows.map(({ row }) => universeOf(row));
	const mixed = checkSeriesUniverses(universes).map(({ params }) => params.to);
	return mixed.length > 0 ? [warnSeries("MIXED_UNIVERSES", series, { universes: [universes[0], ...mixed].join(" ") })] : [];
}

function mixedRounds(series: Series): SeriesWarning[] {
	const rounds = new Set<string>();
	for (const { row } of series.rows) {
		const period = readPeriod(row.periode);
		if (typeof period !== "string") rounds.add(surveyRoundOf(period, series.kode));
	}
	rounds.delete("other");
	return rounds.size > 1 && universeOf(series.rows[0].row) === "bps"
		? [warnSeries("MIXED_ROUNDS", series, { rounds: [...rounds].join(" ") })]
		: [];
}

function conflicts(series: Series): SeriesWarning[] {
	const byPeriod = new Map<string, { row: SeriesRow; at: number }[]>();
	for (const entry of series.rows) byPeriod.set(entry.row.periode, [...(byPeriod.get(entry.row.periode) ?? []), entry]);
	return [...byPeriod.values()].flatMap((group) => {
		const values = [...new Set(group.map(({ row }) => row.nilai))];
		return values.length > 1 ? [warnSeries("CONFLICT", { ...series, rows: group }, { values: values.join(" "), note: "" })] : [];
	});
}

/** Over every neighbouring pair, whatever the round: the change per year against the median of the changes before it. */
function jumps(series: Series): SeriesWarning[] {
	const points = pointsOf(
		series.rows.map(({ row }) => row),
		series.kode,
		series.indikator,
	);
	const found: SeriesWarning[] = [];
	const paces: number[] = [];
	for (const [i, to] of points.entries()) {
		const from = points[i - 1];
		const years = from ? to.period.years - from.period.years : 0;
		if (from === undefined || years <= 0 || from.value === 0) continue;
		const relative = (to.value - from.value) / from.value;
		// under a year the whole change counts, so that half a year is not doubled
		const pace = relative / Math.max(1, years);
		const usual = Math.max(JUMP.quietPace, median(paces));
		if (Math.abs(pace) > JUMP.relative && Math.abs(pace) > JUMP.timesBefore * usual) {
			const at = (row: SeriesRow) => series.rows.find((entry) => entry.row === row)?.at ?? -1;
			found.push({
				...warnSeries("JUMP", series, {
					from: from.value,
					to: to.value,
					percent: 100 * relative,
					before: 100 * (lastStep(points, i) ?? Number.NaN),
					fromPeriod: from.period.text,
					toPeriod: to.period.text,
				}),
				rows: [at(from.row), at(to.row)],
			});
		} else paces.push(Math.abs(pace));
	}
	return found;
}

function lastStep(points: readonly { readonly value: number }[], i: number): number | undefined {
	const [a, b] = [points[i - 2], points[i - 1]];
	return a === undefined || b === undefined || a.value === 0 ? undefined : (b.value - a.value) / a.value;
}

/** 0 for none. */
function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length === 0 ? 0 : sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
