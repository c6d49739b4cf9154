import Papa from "papaparse";
import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
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

const DELIMITERS = [",", ";", "\t", "|"] as const;
const REFUSED_NAMES = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads a CSV file: delimiter `, ; tab |` found from the header line (or Excel's `sep=` line), UTF-8, UTF-16 or windows-1252.
 * Cells stay texts. Faults: CSV_QUOTE (line of the open quote), CSV_HEADER (no header, columns without a name, named twice, or with
 * a name that is refused), TEXT (zero bytes).
 */
export function readCsv(input: Uint8Array | string, options: { readonly file?: string } = {}): Result<CsvTable> {
	const { text: raw, encoding } = typeof input === "string" ? { text: input, encoding: "utf-8" as const } : decodeText(input);
	const file = options.file ?? "";
	const { text, delimiter, skippedLines } = delimiterOf(raw.replace(/^\uFEFF/, ""));
	if (text.trim() === "") return fail(appError("CSV_HEADER", { columns: "", empty: 0 }, file));
	const zero = text.indexOf("\0");
	if (zero >= 0) return fail(appError("TEXT", { row: lineAt(text, zero) + skippedLines, column: "" }, file));
	const parsed = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
	const quote = parsed.errors.find(({ type }) => type === "Quotes");
	if (quote) return fail(appError("CSV_QUOTE", { line: lineAt(text, quote.index ?? 0) + skippedLines }, file));

	const [header = [""], ...rows] = parsed.data;
	const names = header.map((name) => name.trim());
	const wrong = headerFault(names, file);
	return wrong ? fail(wrong) : ok(tableOf(names, rows, skippedLines, delimiter, encoding));
}

function tableOf(
	header: string[],
	rows: readonly string[][],
	skippedLines: number,
	delimiter: string,
	encoding: TextEncodingName,
): CsvTable {
	const columns: string[][] = header.map(() => []);
	const rowNumbers: number[] = [];
	const ragged: number[] = [];
	for (const [i, cells] of rows.entries()) {
		if (cells.length === 1 && cells[0] === "" && header.length !== 1) continue;
		if (cells.length === 1 && cells[0] === "" && i === rows.length - 1) continue;
		if (cells.length !== header.length) ragged.push(rowNumbers.length);
		rowNumbers.push(i + 2 + skippedLines);
		for (const [c, column] of columns.entries()) column.push(cells[c] ?? "");
	}
	return { header, columns, length: rowNumbers.length, rowNumbers, ragged, delimiter, encoding };
}

function headerFault(names: readonly string[], file: string): AppError | null {
	const empty = names.filter((name) => name === "").length;
	const twice = names.filter((name, i) => name !== "" && names.indexOf(name) < i);
	const refused = names.filter((name) => REFUSED_NAMES.has(name));
	const wrong = [...new Set([...twice, ...refused])];
	if (empty === 0 && wrong.length === 0) return null;
	return appError("CSV_HEADER", { columns: wrong.join(", "), empty }, file);
}

/** The sign that separates the header's names best; a comma when none does. */
function delimiterOf(text: string): { readonly text: string; readonly delimiter: string; readonly skippedLines: number } {
	const declared = /^sep=(.)\r?\n/i.exec(text);
	if (declared) return { text: text.slice(declared[0].length), delimiter: declared[1] ?? ",", skippedLines: 1 };
	const counts = new Map<string, number>(DELIMITERS.map((sign) => [sign, 0]));
	let quoted = false;
	for (const sign of text.slice(0, 100_000)) {
		if (sign === '"') quoted = !quoted;
		else if (!quoted && (sign === "\n" || sign === "\r")) break;
		else if (!quoted && counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
	}
	const [best] = [...counts].sort((a, b) => b[1] - a[1]);
	return { text, delimiter: best && best[1] > 0 ? best[0] : ",", skippedLines: 0 };
}

/** 1-based line of a position. */
function lineAt(text: string, position: number): number {
	let line = 1;
	for (let i = text.indexOf("\n"); i >= 0 && i < position; i = text.indexOf("\n", i + 1)) line++;
	return line;
}
