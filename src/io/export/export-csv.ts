export type CsvCell = string | number | boolean | null | undefined;

export type CsvColumn<Row> = { readonly title: string; readonly value: (row: Row) => CsvCell };

/** Text that a spreadsheet would run as a formula, or an apostrophe that would be taken for our mark. */
const RISKY = /^['\s]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]|^'/;

/** How the spreadsheets of a language read a CSV file: Indonesian Excel wants `;` and decimal commas, English `,` and points. */
export type CsvStyle = {
	readonly delimiter: string;
	readonly decimal: string;
	readonly yes: string;
	readonly no: string;
};

/**
 * A CSV file a spreadsheet opens at once, with a byte order mark and CRLF. Texts that could start a formula get a leading
 * apostrophe (`inertText`); numbers stay numbers. Missing values are empty cells.
 */
export function toCsv<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row>, style: CsvStyle): string {
	const { delimiter } = style;
	const line = (cells: readonly CsvCell[]): string => cells.map((cell) => written(cell, style)).join(delimiter);
	const lines = [line(columns.map(({ title }) => title))];
	for (const row of rows) lines.push(line(columns.map(({ value }) => value(row))));
	return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function written(cell: CsvCell, { delimiter, decimal, yes, no }: CsvStyle): string {
	if (cell === null || cell === undefined) return "";
	if (typeof cell === "number") {
		if (!Number.isFinite(cell)) return "";
		const digits = plainDigits(cell).replace(".", decimal);
		return digits.includes(delimiter) ? `"${digits}"` : digits;
	}
	if (typeof cell === "boolean") return quotedIfNeeded(cell ? yes : no, delimiter);
	return quotedIfNeeded(inertText(cell), delimiter);
}

/** Full digits; beyond what a spreadsheet could show anyway, the exponent form. */
function plainDigits(value: number): string {
	return Object.is(value, -0) ? "0" : String(value);
}

/** The text, marked by an apostrophe when a spreadsheet would otherwise run it. `plainText` takes the mark off again. */
export function inertText(text: string): string {
	return RISKY.test(text) ? `'${text}` : text;
}

/** What was given to `inertText`. */
export function plainText(cell: string): string {
	return cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function quotedIfNeeded(text: string, delimiter: string): string {
	return /["\r\n\t;,]/.test(text) || text.includes(delimiter) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
