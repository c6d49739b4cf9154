import { fill } from "./fill.ts";
import { topicTexts } from "./topics.ts";

type Labels = Readonly<Record<string, string>>;

/** The housing columns in the order the screen lists them. */
export const HOUSING_COLUMNS = [
	"r_lantai",
	"r_dinding",
	"r_atap",
	"r_air",
	"r_penerangan",
	"r_daya",
	"r_bab",
	"r_bahan_bakar",
] as const;

function isHousing(column: string): column is (typeof HOUSING_COLUMNS)[number] {
	return HOUSING_COLUMNS.some((housing) => housing === column);
}

/** The column's name on screen; a column we have no name for is shown as it is called in the file. */
export function columnLabel(column: string): string {
	const labels: Labels = topicTexts("columns").column;
	return labels[column] ?? column;
}

/** "Layak" for `layak`; an unknown status is shown as written. */
export function statusLabel(status: string): string {
	const labels: Labels = topicTexts("columns").status;
	return labels[status] ?? status;
}

/** The label of a housing code, or "Kode 17" when the list has no such code. */
export function codeLabel(column: string, code: number): string {
	const { housing, code: unknown } = topicTexts("columns");
	const labels: Labels = isHousing(column) ? housing[column] : {};
	return labels[code] ?? fill(unknown, { code: String(code) });
}

/** Any stored value of a column in words, or null when the column is not a coded one. */
export function valueLabel(column: string, value: string | number): string | null {
	if (column === "status" && typeof value === "string") return statusLabel(value);
	if (isHousing(column) && typeof value === "number") return codeLabel(column, value);
	return null;
}
