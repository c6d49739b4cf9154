import { sheetCells } from "../format/xlsx/sheet-cells.ts";
import { headerText } from "../format/xlsx/sheet-xml.ts";
import type { CellFormat, Sheet, Workbook } from "../format/xlsx/workbook.ts";
import { type CsvCell, type CsvColumn, type CsvStyle, toCsv } from "./export-csv.ts";

const DIGITS: Readonly<Record<Exclude<CellFormat, "text">, number>> = {
	count: 0,
	decimal1: 1,
	decimal2: 2,
	percent: 2,
	points: 2,
	rupiah: 0,
	year: 0,
};

/** One sheet as CSV with its notes in columns of their own, so that every row keeps them; per cent as 55,6, not as 0,556. */
export function sheetCsv(sheet: Sheet, notes: Workbook["notes"], style: CsvStyle): string {
	const { rows, total } = sheetCells(sheet);
	const columns = sheet.columns.map((column, c): CsvColumn<(typeof rows)[number]> => {
		const { format } = column;
		return {
			title: headerText(column),
			value: (row): CsvCell => {
				const cell = row[c];
				const value = cell !== null && typeof cell === "object" ? cell.value : cell;
				if (typeof value !== "number" || format === "text") return value;
				const scale = 10 ** DIGITS[format];
				return Math.round(value * (format === "percent" ? 100 : 1) * scale) / scale;
			},
		};
	});
	const said = notes.map(({ title, value }): CsvColumn<(typeof rows)[number]> => ({ title, value: () => value }));
	return toCsv([...columns, ...said], total === null ? rows : [...rows, total], style);
}
