import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { findDelimiter, splitCsv } from "./csv-split.ts";
import type { ReadOptions } from "./format.ts";
import { createSheetBuilder, type SourceSheet, tooManyCells } from "./sheet.ts";
import { decodeText, type TextEncodingName } from "./text-encoding.ts";

/** A table of texts, column by column. Rows are numbered as a spreadsheet shows them: the header is row 1. */
export type CsvTable = {
	readonly header: readonly string[];
	/** Cells by column, in the order of `header`; short rows are filled with "", cells beyond the header are left out. */
	readonly columns: readonly (readonly string[])[];
	readonly length: number;
	/** Spreadsheet row of each data row (blank lines are not rows). */
	readonly rowNumbers: readonly number[];
	/** Data rows (0-based) with more or fewer cells than the header. */
	readonly ragged: readonly number[];
	readonly delimiter: string;
	readonly encoding: TextEncodingName;
};

const REFUSED_NAMES = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads a CSV file whose first line is its header: delimiter `, ; tab |` found from the rows (or Excel's `sep=` line), UTF-8,
 * UTF-16 or windows-1252. Cells stay texts. Faults: CSV_QUOTE (line of the open quote), CSV_HEADER (no header, columns without
 * a name, named twice, or with a name that is refused), TEXT (zero bytes).
 */
export function readCsv(input: Uint8Array | string, options: { readonly file?: string } = {}): Result<CsvTable> {
	const file = options.file ?? "";
	const source = csvText(input, file);
	if (!source.ok) return source;
	const { text, delimiter, skippedLines, encoding } = source.value;
	if (text.trim() === "") return fail(appError("CSV_HEADER", { columns: "", empty: 0 }, file));
	const names: string[] = [];
	const columns: string[][] = [];
	const rowNumbers: number[] = [];
	const ragged: number[] = [];
	let row = skippedLines;
	let first = "";
	const { badQuote } = splitCsv(text, delimiter, {
		cell(place, cell) {
			if (row === skippedLines) {
				names.push(cell.trim());
				columns.push([]);
				return;
			}
			if (place === 0) first = cell;
			columns[place]?.push(cell);
		},
		row(cells) {
			row++;
			if (row === skippedLines + 1) return true;
			if (cells === 1 && first === "" && columns.length !== 1) {
				columns[0]?.pop();
				return true;
			}
			if (cells !== columns.length) ragged.push(rowNumbers.length);
			rowNumbers.push(row);
			for (let place = cells; place < columns.length; place++) (columns[place] as string[]).push("");
			return true;
		},
	});
	if (badQuote !== null) return fail(quoteFault(text, badQuote, skippedLines, file));
	const header = names.length === 0 ? [""] : names;
	const wrong = headerFault(header, file);
	return wrong ? fail(wrong) : ok({ header, columns, length: rowNumbers.length, rowNumbers, ragged, delimiter, encoding });
}

const ROWS_BETWEEN_REPORTS = 20_000;

/**
 * The same file as a grid, nothing decided about its header; blank lines are no rows. Faults: CSV_QUOTE, TEXT, TOO_LARGE,
 * CANCELLED.
 */
export function readCsvSheet(bytes: Uint8Array, { file, progress, cancelled }: ReadOptions): Result<SourceSheet> {
	const source = csvText(bytes, file);
	if (!source.ok) return source;
	const { text, delimiter, skippedLines } = source.value;
	const builder = createSheetBuilder();
	let row = skippedLines;
	let fault: AppError | null = null;
	let first = "";
	const { badQuote } = splitCsv(text, delimiter, {
		cell(place, cell) {
			if (place === 0) first = cell;
			builder.cell(place, cell);
		},
		row(cells) {
			row++;
			if (!builder.endRow(row, cells > 1 ? cells : Number(first !== ""))) fault = tooManyCells(builder.cells(), file);
			if (row % ROWS_BETWEEN_REPORTS === 0) {
				progress?.(builder.rows());
				if (cancelled?.()) fault = appError("CANCELLED", {}, file);
			}
			return fault === null;
		},
	});
	if (fault) return fail(fault);
	if (badQuote !== null) return fail(quoteFault(text, badQuote, skippedLines, file));
	return ok(builder.finish({ name: "", hidden: false, ragged: true, merged: [] }));
}

type CsvText = {
	readonly text: string;
	readonly delimiter: string;
	/** Lines before the text: Excel's `sep=`. */
	readonly skippedLines: number;
	readonly encoding: TextEncodingName;
};

function csvText(input: Uint8Array | string, file: string): Result<CsvText> {
	const { text: raw, encoding } = typeof input === "string" ? { text: input, encoding: "utf-8" as const } : decodeText(input);
	const whole = raw.replace(/^\uFEFF/, "");
	const declared = /^sep=(.)(?:\r\n|\r|\n)/i.exec(whole);
	const text = declared ? whole.slice(declared[0].length) : whole;
	const skippedLines = declared ? 1 : 0;
	const zero = text.indexOf("\0");
	if (zero >= 0) return fail(appError("TEXT", { row: lineAt(text, zero) + skippedLines, column: "" }, file));
	return ok({ text, delimiter: declared?.[1] ?? findDelimiter(text).delimiter, skippedLines, encoding });
}

function quoteFault(text: string, position: number, skippedLines: number, file: string): AppError {
	return appError("CSV_QUOTE", { line: lineAt(text, position) + skippedLines }, file);
}

function headerFault(names: readonly string[], file: string): AppError | null {
	const empty = names.filter((name) => name === "").length;
	const twice = names.filter((name, i) => name !== "" && names.indexOf(name) < i);
	const refused = names.filter((name) => REFUSED_NAMES.has(name));
	const wrong = [...new Set([...twice, ...refused])];
	if (empty === 0 && wrong.length === 0) return null;
	return appError("CSV_HEADER", { columns: wrong.join(", "), empty }, file);
}

/** 1-based line of a position. */
function lineAt(text: string, position: number): number {
	let line = 1;
	for (let i = text.indexOf("\n"); i >= 0 && i < position; i = text.indexOf("\n", i + 1)) line++;
	return line;
}
