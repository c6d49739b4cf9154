import { checkRatio, quotedChangeReading, registryShareLabelledP0 } from "../../measure/identity/checks.ts";
import type { NumberPart } from "../../measure/identity/number-identity.ts";
import { parsePeriod } from "./period.ts";
import { pointsOf } from "./points.ts";
import type { SeriesRow } from "./row.ts";
import { universeOf } from "./row-facts.ts";
import { type Series, type SeriesWarning, warnRow } from "./series-warning.ts";
import { readUnit } from "./units.ts";

/** A rate and the quotient it should be may differ by this, relative to the rate: rounding and mid-year inhabitants. */
const BASE_TOLERANCE = 0.05;
/** Two percentages are the same when they agree in the published two decimals. */
const SAME_PERCENT = 0.0051;

/** Rates: whose they are, what they were divided by, and whether a difference of them is called by its name. */
export function checkRates(rows: readonly SeriesRow[], series: readonly Series[]): SeriesWarning[] {
	return [
		...rows.flatMap((row, at) => [...registryAsP0(row, at), ...percentWording(row, at, rows)]),
		...series.filter(({ indikator }) => isRateName(indikator)).flatMap((rates) => otherBase(rates, rows)),
		...rows.flatMap((row, at) => familiesPerPerson(row, at, rows)),
	];
}

function isRateName(indikator: string): boolean {
	return indikator === "P0";
}

function registryAsP0(row: SeriesRow, at: number): SeriesWarning[] {
	const called = registryShareLabelledP0(row.indikator, universeOf({ ...row, indikator: "" }));
	return called === null ? [] : [warnRow("REGISTRY_AS_P0", row, at, { nilai: row.nilai })];
}

const CHANGE_IN_PERCENT =
	/\b(?:turun|naik|berkurang|bertambah|menurun|meningkat)\s+(?:sebesar\s+)?(\d+(?:[.,]\d+)?)\s*(?:persen|%)(?!\s*poin)/i;

/** A change or an aimed-at change of a rate that is given in per cent: percentage points, or a share of the rate? */
function percentWording(row: SeriesRow, at: number, rows: readonly SeriesRow[]): SeriesWarning[] {
	const unit = readUnit(row.satuan)?.unit;
	const isChange = /^(perubahan|selisih|target_laju|target_penurunan)_?/.test(row.indikator);
	const inWords = CHANGE_IN_PERCENT.exec(row.catatan);
	const points =
		isChange && (unit === "persen" || unit === "persen_per_tahun") ? Math.abs(row.nilai) : wordedPoints(row, inWords);
	if (points === null || (!isChange && isPercentOfRate(row, points, rows))) return [];
	const latest = rows.filter((other) => other.kode === row.kode && isRateName(other.indikator)).at(-1)?.nilai ?? Number.NaN;
	const rate = isRateName(row.indikator) ? row.nilai : latest;
	return [warnRow("PERCENT_WORDING", row, at, { points, rate, percent: rate > 0 ? (100 * points) / rate : Number.NaN })];
}

function wordedPoints(row: SeriesRow, words: RegExpExecArray | null): number | null {
	return words && isRateName(row.indikator) ? Number(words[1].replace(",", ".")) : null;
}

/** Is the change in words really per cent of an earlier rate of the region? */
function isPercentOfRate(row: SeriesRow, said: number, rows: readonly SeriesRow[]): boolean {
	const rate = ({ nilai, indikator }: SeriesRow): NumberPart => ({ value: nilai, unit: "persen", label: indikator });
	const earlier = pointsOf(rows, row.kode, row.indikator).filter(
		({ period }) => period.years < (parsePeriod(row.periode)?.years ?? 0),
	);
	const readings = earlier.map((point) => quotedChangeReading(rate(point.row), rate(row), said));
	return readings.includes("percent") && !readings.includes("points");
}

/** Number of poor / inhabitants of the same region and year against the rate. */
function otherBase(rates: Series, rows: readonly SeriesRow[]): SeriesWarning[] {
	return rates.rows.flatMap(({ row, at }) => {
		const year = row.periode.slice(0, 4);
		const same = (indikator: string, unit: string) =>
			rows.find(
				(other) =>
					other.kode === row.kode &&
					other.indikator === indikator &&
					other.periode.slice(0, 4) === year &&
					readUnit(other.satuan)?.unit === unit,
			)?.nilai;
		const number = same("jumlah_miskin", "jiwa");
		const population = same("penduduk", "jiwa");
		if (number === undefined || population === undefined || !(population > 0) || !(row.nilai > 0)) return [];
		const percent = (100 * number) / population;
		return Math.abs(percent - row.nilai) / row.nilai > BASE_TOLERANCE
			? [warnRow("OTHER_BASE", row, at, { number, population, percent, rate: row.nilai })]
			: [];
	});
}

/** A percentage that is exactly families of the same region and year over its inhabitants. */
function familiesPerPerson(row: SeriesRow, at: number, rows: readonly SeriesRow[]): SeriesWarning[] {
	if (readUnit(row.satuan)?.unit !== "persen") return [];
	const near = rows
		.filter((other) => other.kode === row.kode && other.periode.slice(0, 4) === row.periode.slice(0, 4))
		.flatMap((other) => countOf(other) ?? []);
	for (const numerator of near)
		for (const denominator of near) {
			const isRefused = checkRatio(numerator, denominator).cautions.some(({ code }) => code === "FAMILIES_OVER_PERSONS");
			const percent = (100 * numerator.value) / denominator.value;
			if (isRefused && Math.abs(percent - row.nilai) < SAME_PERCENT)
				return [
					warnRow("FAMILIES_PER_PERSON", row, at, {
						numerator: numerator.value,
						denominator: denominator.value,
						percent,
					}),
				];
		}
	return [];
}

/** A row that counts families or persons; null for any other. */
function countOf({ satuan, nilai, indikator }: SeriesRow): NumberPart | null {
	const unit = readUnit(satuan)?.unit;
	return (unit === "keluarga" || unit === "jiwa") && nilai > 0 ? { value: nilai, unit, label: indikator } : null;
}
