import { type AppError, appError } from "#core/base/errors.ts";
import type { Finding, FindingCode } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { readPeriod } from "#core/time/series/period.ts";
import type { SeriesRow } from "#core/time/series/row.ts";
import { readUnit } from "#core/time/series/units.ts";
import { type CsvTable, readCsv } from "../format/csv.ts";

/** One finding per row and doubt, with params `column` and `value`. */
export type SeriesFile = { readonly rows: readonly SeriesRow[]; readonly findings: readonly Finding[] };

const NEEDED = ["kode", "periode", "indikator", "nilai", "satuan"] as const;
/** Headings of a series file, in their usual order. */
export const SERIES_COLUMNS = ["kode", "wilayah", "periode", "indikator", "nilai", "satuan", "sumber", "catatan"] as const;
type Column = (typeof SERIES_COLUMNS)[number];

/**
 * Reads a table of official figures. Values in thousands or millions ("8,41 ribu jiwa") become whole units. Every row that is
 * not taken, or taken with a doubt, is a finding. Faults: those of `readCsv`, and MISSING_COLUMN.
 */
export function readSeriesCsv(input: Uint8Array | string, options: { readonly file?: string } = {}): Result<SeriesFile> {
	const table = readCsv(input, options);
	if (!table.ok) return table;
	const missing = missingColumn(table.value, options.file ?? "");
	if (missing) return fail(missing);
	const cells = (name: Column) => table.value.columns[table.value.header.findIndex((known) => known.toLowerCase() === name)];
	const columns = Object.fromEntries(SERIES_COLUMNS.map((name) => [name, cells(name)])) as Partial<
		Record<Column, readonly string[]>
	>;
	const ragged = new Set(table.value.ragged);
	const rows: SeriesRow[] = [];
	const findings: Finding[] = [];
	const known = new Map<string, number>();
	for (const [i, row] of table.value.rowNumbers.entries()) {
		const cell = (name: Column) => columns[name]?.[i]?.trim() ?? "";
		const note = (code: FindingCode, column = "", value = "") =>
			findings.push({ code, count: 1, rows: [row], params: { column, value } });
		if (ragged.has(i)) {
			note("RAGGED");
			continue;
		}
		const read = readRow(cell, note);
		if (read === null) continue;
		const key = `${read.kode}|${read.periode}|${read.indikator}`;
		const before = known.get(key);
		if (before === read.nilai) note("REPEATED", "nilai", cell("nilai"));
		else {
			if (before !== undefined) note("CONFLICT", "nilai", cell("nilai"));
			known.set(key, before ?? read.nilai);
			rows.push(read);
		}
	}
	return ok({ rows, findings });
}

function missingColumn(table: CsvTable, file: string): AppError | null {
	const header = table.header.map((name) => name.toLowerCase());
	const column = NEEDED.find((name) => !header.includes(name));
	return column === undefined ? null : appError("MISSING_COLUMN", { column, found: table.header.join(", ") }, file);
}

type Note = (code: FindingCode, column?: string, value?: string) => void;

function readRow(cell: (name: Column) => string, note: Note): SeriesRow | null {
	const blank = NEEDED.find((name) => cell(name) === "");
	if (blank !== undefined) {
		note("BLANK", blank);
		return null;
	}
	const period = readPeriod(cell("periode"));
	const unit = readUnit(cell("satuan"));
	const number = readNumber(cell("nilai"), unit?.unit === "persen" || unit?.unit === "indeks", note);
	if (typeof period === "string") note(period === "impossible" ? "PERIOD_IMPOSSIBLE" : "PERIOD_FORM", "periode", cell("periode"));
	if (unit === null) note("UNIT", "satuan", cell("satuan"));
	if (Number.isNaN(number)) note("VALUE", "nilai", cell("nilai"));
	if (typeof period === "string" || unit === null || Number.isNaN(number)) return null;
	return {
		kode: cell("kode"),
		wilayah: cell("wilayah") === "" ? cell("kode") : cell("wilayah"),
		periode: period.text,
		indikator: cell("indikator"),
		nilai: number * unit.factor,
		satuan: unit.factor === 1 ? cell("satuan") : cell("satuan").replace(/^(ribu|juta)\s+/i, ""),
		sumber: cell("sumber"),
		catatan: cell("catatan"),
	};
}

/** "4.62", "4,62", "8.410", "1.250.000", "−0,5". A dot before exactly three last digits groups thousands where things are counted. */
function readNumber(text: string, isRate: boolean, note: Note): number {
	const plain = text.replace(/^\u2212/, "-").replace(/^rp\.?\s*/i, "");
	if (!isRate && /^[-+]?[1-9]\d{0,2}(\.\d{3})+$/.test(plain)) return Number(plain.replaceAll(".", ""));
	if (/^[-+]?\d+(\.\d+)?$/.test(plain)) return Number(plain);
	if (!/^[-+]?\d{1,3}((\.\d{3})*|\d*),\d+$/.test(plain)) return Number.NaN;
	note("DECIMAL_COMMA", "nilai", text);
	return Number(plain.replaceAll(".", "").replace(",", "."));
}
