/**
 * What a cell looks like, without knowing its column: "label" names something, "value" is a figure, a code, a date or a plain
 * yes or no; "neutral" may be either (a year, a sign without letters).
 */
export type CellKind = "empty" | "label" | "value" | "neutral";

const YEAR = /^(19|20)\d\d$/;
const PLAIN_ANSWER = /^(ya|tidak|tdk|true|false|belum|sudah|benar|salah)$/i;
/** Months written out, so that "31 Januari 2024" is a date. */
const DATE = /^\d{1,2}[\s\-/](\d{1,2}|[a-z]{3,9})[\s\-/]\d{2,4}$/i;
const EXPONENT = /^[-+]?\d+([.,]\d+)?e[-+]?\d+$/i;
const MOST_LABEL = 160;

export function cellKind(cell: string): CellKind {
	const text = cell.trim();
	if (text === "") return "empty";
	if (YEAR.test(text)) return "neutral";
	if (PLAIN_ANSWER.test(text) || DATE.test(text) || EXPONENT.test(text)) return "value";
	const bare = text.replace(/^(rp\.?|idr)\s*(?=[\d-])/i, "");
	if (!/\p{L}/u.test(bare)) return /\d/.test(bare) ? "value" : "neutral";
	return text.length <= MOST_LABEL ? "label" : "neutral";
}

const NUMBER_OF_COLUMN = /^[([]?(\d{1,3})[)\].]?$/;
const BRACKETED = /^[([]\s*(\d{1,3}|[a-z])\s*([=+\-x*:/].*)?[)\]]$/i;
/** A row of plain 1 2 3 … may be data where the table is narrow. */
const FEWEST_PLAIN_NUMBERS = 5;

/** The row under a printed header that numbers its columns: "(1) (2) (3)", "1 2 3 4 5". */
export function isNumberingRow(cells: readonly string[]): boolean {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
	if (filled.length < 2) return false;
	if (filled.every((cell) => BRACKETED.test(cell))) return true;
	if (filled.length < FEWEST_PLAIN_NUMBERS) return false;
	return filled.every((cell, i) => Number(NUMBER_OF_COLUMN.exec(cell)?.[1]) === i + 1);
}

const UNIT =
	/^[([]?\s*(kk|rtm?|krt|ruta|jiwa|orang|org|keluarga|rumah( tangga)?|unit|%|persen|persentase|rp\.?|rupiah|ribu( rp| rupiah)?|juta( rp| rupiah)?|rp\.? ?(ribu|juta)|m2|m²|meter( persegi)?|km|km2|km²|ha|hektar|kg|liter|tahun|bulan|hari|ya ?\/ ?tidak|derajat|dd)\s*[)\]]?$/i;

/** The row under a header that says in what its columns are counted: "KK", "jiwa", "(%)". */
export function isUnitsRow(cells: readonly string[]): boolean {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
	return filled.length > 0 && filled.every((cell) => UNIT.test(cell));
}

const TOTAL = /^(grand\s*total|sub\s*[- ]?\s*(total|jumlah)|total|jumlah|jml|rata\s*-?\s*rata)(?![\p{L}\d_])/iu;

/** "JUMLAH", "TOTAL", "Jumlah Seluruhnya", "Sub Total Kecamatan A". */
export function isTotalLabel(cell: string): boolean {
	return TOTAL.test(cell.trim());
}
