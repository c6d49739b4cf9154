import { columnLetters, sheetCells, type WrittenCell } from "./sheet-cells.ts";
import { HEADER_STYLE, styleOf, WRAPPED_STYLE } from "./styles-xml.ts";
import type { CellFormat, Sheet, SheetColumn } from "./workbook.ts";
import { escapeXml } from "./xml.ts";

/** What a spreadsheet cell can hold. */
const LONGEST_TEXT = 32_767;
const NARROWEST = 9;
const WIDEST = 60;
const WIDEST_NUMBER = 18;
const MEASURED_ROWS = 200;

/** A worksheet: bold frozen header with units, typed cells, formulas with their present values. `wrap`: long texts in lines. */
export function sheetXml(sheet: Sheet, options: { readonly wrap?: boolean } = {}): string {
	const { columns } = sheet;
	const { rows, total } = sheetCells(sheet);
	const style = (format: CellFormat, part: "row" | "total") =>
		options.wrap === true && format === "text" ? WRAPPED_STYLE : styleOf(format, part);
	const line = (cells: readonly WrittenCell[], row: number, part: "row" | "total") =>
		rowXml(
			cells.map((cell, c) => cellXml(cell, columnLetters(c) + row, style((columns[c] as SheetColumn).format, part))),
			row,
		);
	const headers = columns.map(headerText);
	const lines = [
		rowXml(
			headers.map((header, c) => cellXml(header, `${columnLetters(c)}1`, HEADER_STYLE)),
			1,
		),
		...rows.map((cells, r) => line(cells, r + 2, "row")),
		...(total === null ? [] : [line(total, rows.length + 2, "total")]),
	];
	const widths = columns.map(
		(column, c) => `<col min="${c + 1}" max="${c + 1}" width="${widthOf(column, c, rows)}" customWidth="1"/>`,
	);
	return (
		'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
		'<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
		'<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
		`<cols>${widths.join("")}</cols><sheetData>${lines.join("")}</sheetData>` +
		'<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
		'<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
	);
}

export function headerText({ title, unit }: SheetColumn): string {
	return unit === "" ? title : `${title} (${unit})`;
}

function rowXml(cells: readonly string[], row: number): string {
	return `<row r="${row}">${cells.join("")}</row>`;
}

function cellXml(cell: WrittenCell, address: string, style: number): string {
	const start = `<c r="${address}" s="${style}"`;
	if (cell === null) return `${start}/>`;
	if (typeof cell === "number") return `${start}><v>${cell}</v></c>`;
	// a text is written as a text whatever it begins with: "=1+1" is never computed
	if (typeof cell === "string")
		return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.slice(0, LONGEST_TEXT))}</t></is></c>`;
	const formula = `<f>${escapeXml(cell.formula)}</f>`;
	return cell.value === null ? `${start} t="str">${formula}<v></v></c>` : `${start}>${formula}<v>${cell.value}</v></c>`;
}

/** In characters, by what stands in the first rows. */
function widthOf(column: SheetColumn, c: number, rows: readonly (readonly WrittenCell[])[]): number {
	const longest = rows.slice(0, MEASURED_ROWS).reduce((most, row) => {
		const cell = row[c];
		return typeof cell === "string" ? Math.max(most, cell.length) : most;
	}, 0);
	if (column.format !== "text") return Math.min(WIDEST_NUMBER, Math.max(NARROWEST + 3, headerText(column).length + 1));
	return Math.min(WIDEST, Math.max(NARROWEST, longest + 2, column.title.length + 2));
}
