import type { SourceSheet } from "../../format/sheet.ts";
import { cellKind, isNumberingRow, isUnitsRow } from "./cell-kinds.ts";
import { filledCounts, rowCells, typicalFill } from "./grid.ts";

/** Where a sheet's header stands; rows by their index in the sheet. */
export type HeaderPlace = {
	/** One to three, adjacent, from top to bottom. */
	readonly header: readonly number[];
	/** Rows under it that number the columns or say units. */
	readonly units: readonly number[];
	/** First row of data; the sheet's length when there is none. */
	readonly firstData: number;
};

/** The place a column of this name would fill, null for a name we do not know. Only an advice: such tables are read as well. */
export type PlaceOfName = (name: string) => string | null;

const ROWS_SEARCHED = 80;
const MOST_HEADER_LINES = 3;
const MOST_UNIT_LINES = 2;

/**
 * The header of a sheet: the row that names the most columns before the first row of data, with the group headings above it or
 * the second lines under it. null when no row looks like one.
 */
export function findHeader(sheet: SourceSheet, placeOf: PlaceOfName): HeaderPlace | null {
	const counts = filledCounts(sheet);
	const typical = typicalFill(counts);
	const wide = Math.floor(typical / 2) + 1;
	const searched = Math.min(sheet.length, ROWS_SEARCHED);
	const rows = Array.from({ length: searched }, (_, row) => inspectRow(rowCells(sheet, row), placeOf));
	const firstData = rows.findIndex((row) => row.filled >= wide && isDataRow(row));
	const before = firstData < 0 ? searched : firstData;
	const base = bestRow(rows.slice(0, before), wide, typical === 1 && firstData >= 0);
	if (base === null || (firstData < 0 && recurs(sheet, base, rows[base] as RowLook))) return null;

	const lines = [base];
	while (lines.length < MOST_HEADER_LINES && isGroupLine(sheet, (lines[0] as number) - 1, lines[0] as number))
		lines.unshift((lines[0] as number) - 1);
	while (lines.length < MOST_HEADER_LINES && continues(sheet, lines, rows[(lines.at(-1) as number) + 1]))
		lines.push((lines.at(-1) as number) + 1);
	const units: number[] = [];
	for (let row = (lines.at(-1) as number) + 1; row < sheet.length && units.length < MOST_UNIT_LINES; row++) {
		const cells = rowCells(sheet, row);
		if (!isNumberingRow(cells) && !isUnitsRow(cells)) break;
		units.push(row);
	}
	return { header: lines, units, firstData: Math.max(base, ...lines, ...units) + 1 };
}

type RowLook = {
	readonly cells: readonly string[];
	readonly filled: number;
	readonly labels: number;
	readonly values: number;
	readonly known: number;
	readonly isNumbering: boolean;
};

function inspectRow(cells: readonly string[], placeOf: PlaceOfName): RowLook {
	const kinds = cells.map(cellKind);
	const count = (kind: string) => kinds.filter((one) => one === kind).length;
	return {
		cells,
		filled: kinds.length - count("empty"),
		labels: count("label"),
		values: count("value"),
		known: cells.filter((cell, i) => kinds[i] === "label" && placeOf(cell) !== null).length,
		isNumbering: isNumberingRow(cells),
	};
}

/** A single value tells data from a header, unless the row names columns we know. */
function isDataRow({ values, known, isNumbering }: RowLook): boolean {
	return values > 0 && !isNumbering && values > known;
}

/** The row that names the most, known names counting more; of equals the first, or the last where titles are as wide as the table. */
function bestRow(rows: readonly RowLook[], wide: number, lastOfEquals: boolean): number | null {
	let best: number | null = null;
	let most = 0;
	for (const [i, { filled, labels, values, known, isNumbering }] of rows.entries()) {
		if (filled < wide || isNumbering || labels === 0 || values * 2 > filled) continue;
		const score = filled + 3 * known;
		if (score > most || (score === most && lastOfEquals)) {
			best = i;
			most = score;
		}
	}
	return best;
}

const ROWS_COMPARED = 200;

/** In a table of words only: a row whose words come again in their own columns is data, not a header. */
function recurs(sheet: SourceSheet, base: number, { cells, filled, known }: RowLook): boolean {
	if (known > 0) return false;
	const end = Math.min(sheet.length, base + ROWS_COMPARED);
	let again = 0;
	for (const [c, cell] of cells.entries()) {
		if (cell === "") continue;
		const column = sheet.columns[c] ?? [];
		for (let row = base + 1; row < end; row++)
			if (column[row] === cell && !isSameRow(sheet, base, row)) {
				again++;
				break;
			}
	}
	return again > 0 && again * 3 >= filled;
}

export function isSameRow(sheet: SourceSheet, a: number, b: number): boolean {
	return sheet.columns.every((cells) => (cells[a] ?? "").trim() === (cells[b] ?? "").trim());
}

/** A merged block that begins in a cell. */
function mergedAt(sheet: SourceSheet, row: number, column: number) {
	const number = sheet.rowNumbers[row];
	const place = sheet.places[column];
	return sheet.merged.find(({ firstRow, firstColumn }) => firstRow === number && firstColumn === place);
}

/** Headings over a part of the columns: merged over some but not all of them, or several words above empty neighbours. */
function isGroupLine(sheet: SourceSheet, row: number, below: number): boolean {
	if (row < 0 || !isAdjacent(sheet, row, below)) return false;
	const cells = rowCells(sheet, row);
	const filled = cells.flatMap((cell, column) => (cell === "" ? [] : [column]));
	if (filled.length === 0 || filled.some((column) => cellKind(cells[column] ?? "") === "value")) return false;
	const first = sheet.places[0] ?? 0;
	const width = (sheet.places.at(-1) ?? 0) - first + 1;
	const groups = filled.map((column) => mergedAt(sheet, row, column)).filter((one) => one !== undefined);
	const wide = groups.filter(({ firstColumn, lastColumn }) => lastColumn > firstColumn);
	// what is merged over the whole width from its beginning is a title
	if (wide.some(({ firstColumn, lastColumn }) => firstColumn <= first && lastColumn - firstColumn + 1 >= width * 0.8))
		return false;
	if (wide.length > 0) return true;
	// without merged cells: two headings or more, one of them with an empty neighbour that is named below
	const under = rowCells(sheet, below);
	const spreads = filled.some((column) => cells[column + 1] === "" && under[column] !== "" && (under[column + 1] ?? "") !== "");
	return filled.length >= 2 && spreads;
}

/** A second line of a header: names only, and only where the lines above are empty or spread over their neighbours. */
function continues(sheet: SourceSheet, lines: readonly number[], next: RowLook | undefined): boolean {
	const last = lines.at(-1) as number;
	if (next === undefined || next.filled === 0 || next.values > 0 || next.isNumbering || isUnitsRow(next.cells)) return false;
	if (!isAdjacent(sheet, last, last + 1)) return false;
	const above = rowCells(sheet, last);
	const number = sheet.rowNumbers[last + 1] as number;
	const top = lines.map((row) => sheet.rowNumbers[row] as number);
	const coveredDown = sheet.merged.some(({ firstRow, lastRow }) => top.includes(firstRow) && lastRow >= number);
	let fills = false;
	for (const [column, cell] of next.cells.entries()) {
		if (cell === "") continue;
		const spread = mergedAt(sheet, last, column);
		const isSpread = spread ? spread.lastColumn > spread.firstColumn : above[column + 1] === "";
		if (above[column] === "") fills = true;
		else if (!isSpread) return false;
	}
	// data would fill the columns that have their name already
	const leavesNamed = above.some((cell, column) => cell !== "" && next.cells[column] === "");
	return coveredDown || (fills && leavesNamed);
}

function isAdjacent(sheet: SourceSheet, a: number, b: number): boolean {
	return (sheet.rowNumbers[b] as number) - (sheet.rowNumbers[a] as number) === 1;
}
