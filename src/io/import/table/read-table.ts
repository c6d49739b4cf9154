import { appError } from "#core/base/errors.ts";
import { type Finding, type FindingCode, MOST_FINDING_ROWS } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { SourceRows } from "../../format/format.ts";
import type { SourceSheet } from "../../format/sheet.ts";
import { type ColumnNames, columnNames } from "./column-names.ts";
import { findHeader, type HeaderPlace, type PlaceOfName } from "./find-header.ts";
import { rowCells } from "./grid.ts";
import { type RowsUnderHeader, rowsUnderHeader } from "./leave-out.ts";

/** What was decided about a table of text; rows as the file numbers them. */
export type TableShape = {
	/** "" where the format has no names. */
	readonly sheet: string;
	readonly headerRows: readonly number[];
	/** First row of data; null when there is none. */
	readonly firstRow: number | null;
};

export type ShapedTable = {
	/** `findings`: each decision that is not plain to see, with its rows. */
	readonly rows: SourceRows;
	readonly shape: TableShape;
};

type Candidate = {
	readonly sheet: SourceSheet;
	readonly place: HeaderPlace;
	readonly names: ColumnNames;
	readonly under: RowsUnderHeader;
	/** Columns with a name that is known. */
	readonly known: number;
};

/** A sheet with so many fewer known names than another one is not the table that is looked for, however long. */
const FAR_FEWER_NAMES = 3;

/**
 * One table out of the sheets of a file: which sheet (by contents: the most rows of data under a header; hidden ones only when
 * there is no other), where its header and its data begin, and which rows under it are none. Faults: TABLE_EMPTY, TABLE_HEADER
 * (no header was found; params sheet, row, text: the first row that was looked at).
 */
export function readTable(
	sheets: readonly SourceSheet[],
	options: { readonly file: string; readonly placeOf: PlaceOfName },
): Result<ShapedTable> {
	const filled = sheets.filter(({ length }) => length > 0);
	const [first] = filled;
	if (first === undefined) return fail(appError("TABLE_EMPTY", {}, options.file));
	const candidates = filled.flatMap((sheet) => candidate(sheet, options.placeOf));
	const chosen = best(candidates.filter(({ sheet }) => !sheet.hidden)) ?? best(candidates);
	if (chosen === null) {
		const text = rowCells(first, 0)
			.filter((cell) => cell !== "")
			.join(", ")
			.slice(0, 80);
		return fail(appError("TABLE_HEADER", { sheet: first.name, row: first.rowNumbers[0] as number, text }, options.file));
	}
	return ok(shaped(chosen, filled));
}

function candidate(sheet: SourceSheet, placeOf: PlaceOfName): Candidate[] {
	const place = findHeader(sheet, placeOf);
	if (place === null) return [];
	const names = columnNames(sheet, place.header, placeOf);
	const known = names.names.filter((name) => placeOf(name) !== null).length;
	return [{ sheet, place, names, under: rowsUnderHeader(sheet, place), known }];
}

function best(candidates: readonly Candidate[]): Candidate | null {
	const known = Math.max(...candidates.map((one) => one.known));
	const fitting = candidates.filter((one) => one.known > known - FAR_FEWER_NAMES);
	const most = Math.max(...fitting.map(({ under }) => under.data.length));
	return fitting.find(({ under }) => under.data.length === most) ?? null;
}

function shaped({ sheet, place, names, under }: Candidate, filled: readonly SourceSheet[]): ShapedTable {
	const { data } = under;
	const kept = sheet.columns.flatMap((_, column) => (keepsColumn(sheet, column, place, data) ? [column] : []));
	const isWhole = data.length === sheet.length - place.firstData;
	const take = (cells: readonly string[]): readonly string[] =>
		isWhole ? cells.slice(place.firstData) : data.map((row) => cells[row] as string);
	const numbers = (rows: readonly number[]): number[] => rows.map((row) => sheet.rowNumbers[row] as number);
	const dropped = new Set(sheet.columns.flatMap((_, column) => (kept.includes(column) ? [] : [names.names[column]])));
	const headerRows = numbers(place.header);
	return {
		rows: {
			names: kept.map((column) => names.names[column] as string),
			columns: kept.map((column) => take(sheet.columns[column] as readonly string[])),
			length: data.length,
			sourceRows: Uint32Array.from(data, (row) => sheet.rowNumbers[row] as number),
			ragged: raggedRows(sheet, place, data),
			points: null,
			findings: [
				...sheetFindings(sheet, filled),
				...rowFinding("TITLE_ROWS", numbers(range(0, place.header[0] as number))),
				...(headerRows.length > 1 ? rowFinding("HEADER_LINES", headerRows) : []),
				...rowFinding("UNITS_ROWS", numbers(place.units)),
				...rowFinding("HEADER_REPEATED", numbers(under.repeated)),
				...rowFinding("TOTAL_ROWS", numbers(under.totals)),
				...rowFinding("NOTE_ROWS", numbers(under.notes)),
				...(sheet.emptyRows > 0 ? [{ code: "EMPTY_ROWS" as const, count: sheet.emptyRows, rows: [] }] : []),
				...names.given.filter((name) => !dropped.has(name)).map((column) => columnFinding("COLUMN_UNNAMED", column)),
				...names.doubled.filter((name) => !dropped.has(name)).map((column) => columnFinding("COLUMN_DOUBLED", column)),
			],
		},
		shape: { sheet: sheet.name, headerRows, firstRow: data.length > 0 ? (sheet.rowNumbers[data[0] as number] as number) : null },
	};
}

/** A column without a name and without data is what trailing separators and titles leave behind. */
function keepsColumn(sheet: SourceSheet, column: number, place: HeaderPlace, data: readonly number[]): boolean {
	const cells = sheet.columns[column] as readonly string[];
	return place.header.some((row) => cells[row] !== "") || data.some((row) => cells[row] !== "");
}

/** Rows (by their index among the data) with fewer cells than the header, or with cells beyond it that hold something. */
function raggedRows(sheet: SourceSheet, { header }: HeaderPlace, data: readonly number[]): number[] {
	const counts = sheet.cellCounts;
	if (counts === null) return [];
	const line = header.at(-1) as number;
	const wide = counts[line] as number;
	const named = sheet.places.filter((_, column) => sheet.columns[column]?.[line] !== "");
	const width = Math.max(...named) + 1;
	const beyond = sheet.columns.filter((_, column) => (sheet.places[column] as number) >= wide);
	return data.flatMap((row, i) => {
		const isShort = (counts[row] as number) < width;
		return isShort || beyond.some((cells) => cells[row] !== "") ? [i] : [];
	});
}

function sheetFindings(sheet: SourceSheet, filled: readonly SourceSheet[]): Finding[] {
	const others = filled.filter((one) => one !== sheet);
	const hidden = others.filter((one) => one.hidden);
	return [
		...(others.length > 0
			? [{ code: "SHEET_CHOSEN" as const, count: others.length, rows: [], params: { sheet: sheet.name, others: listed(others) } }]
			: []),
		...(sheet.hidden ? [{ code: "SHEET_WAS_HIDDEN" as const, count: 1, rows: [], params: { sheet: sheet.name } }] : []),
		...(hidden.length > 0
			? [{ code: "SHEETS_HIDDEN" as const, count: hidden.length, rows: [], params: { others: listed(hidden) } }]
			: []),
	];
}

const MOST_SHEET_NAMES = 8;

function listed(sheets: readonly SourceSheet[]): string {
	const names = sheets.slice(0, MOST_SHEET_NAMES).map(({ name }) => name);
	return names.join(", ") + (sheets.length > MOST_SHEET_NAMES ? " …" : "");
}

function rowFinding(code: FindingCode, rows: readonly number[]): Finding[] {
	return rows.length === 0 ? [] : [{ code, count: rows.length, rows: rows.slice(0, MOST_FINDING_ROWS) }];
}

function columnFinding(code: FindingCode, column: string): Finding {
	return { code, count: 1, rows: [], params: { column } };
}

function range(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
