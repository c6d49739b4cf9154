import { type CsvColumn, toCsv } from "#io/export/export-csv.ts";
import { csvStyle } from "../../file-words.ts";
import { roundTo } from "../../format.ts";
import type { TableColumn } from "./table-columns.ts";

/** What the figures are worth only with: said in columns of its own, so that every row keeps it when rows are cut out. */
export type FileNote = { readonly title: string; readonly value: string };

function rounded(value: string | number, digits: number): string | number {
	return typeof value === "number" ? roundTo(value, digits) : value;
}

/** The rows in the order shown, the region's total last, as a spreadsheet of the language opens it. */
export function tableCsv(
	columns: readonly TableColumn[],
	rows: readonly number[],
	notes: readonly FileNote[],
	title: (column: TableColumn) => string,
): string {
	const written: CsvColumn<number>[] = columns
		.filter(({ where }) => where !== "screen")
		.map((column) => ({ title: title(column), value: (row) => rounded(column.value(row), column.digits) }));
	return toCsv(
		[...written, ...notes.map(({ title: name, value }): CsvColumn<number> => ({ title: name, value: () => value }))],
		rows,
		csvStyle(),
	);
}
