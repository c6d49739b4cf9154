import { type AppError, appError } from "#core/base/errors.ts";

/** A block of cells shown as one: rows as the file numbers them, columns from 0, both ends included. */
export type MergedCells = {
	readonly firstRow: number;
	readonly lastRow: number;
	readonly firstColumn: number;
	readonly lastColumn: number;
};

/** A grid of texts before anybody decides what its header is. */
export type SourceSheet = {
	/** "" where the format has no names. */
	readonly name: string;
	readonly hidden: boolean;
	/** Columns that hold anything, from left to right; "" is an empty cell. */
	readonly columns: readonly (readonly string[])[];
	/** Place of each of `columns` in the file, from 0. */
	readonly places: readonly number[];
	/** Rows that hold anything. */
	readonly length: number;
	/** Each row as a spreadsheet numbers it: the first of the file is 1. */
	readonly rowNumbers: Uint32Array;
	/** How many cells each row was written with; null where rows have no end of their own. */
	readonly cellCounts: Uint32Array | null;
	/** Rows written as cells without any content, already left out. */
	readonly emptyRows: number;
	readonly merged: readonly MergedCells[];
};

/** Cells one table may have, filled or not: 8 bytes each before any text. */
export const MOST_CELLS = 64_000_000;
const BYTES_PER_CELL = 8;

export function tooManyCells(cells: number, file: string): AppError {
	return appError("TOO_LARGE", { bytes: cells * BYTES_PER_CELL, limit: MOST_CELLS * BYTES_PER_CELL }, file);
}

/** Gathers a sheet row by row; columns nobody writes to cost nothing. */
export type SheetBuilder = {
	/** The next cell of the row in hand; what is blank is not kept. */
	cell(place: number, text: string): void;
	/** Ends the row in hand; false: the table is too large (see `cells`). `cellCount` 0: nothing was written, not even empty cells. */
	endRow(rowNumber: number, cellCount: number): boolean;
	rows(): number;
	/** Rows × columns so far. */
	cells(): number;
	finish(facts: {
		readonly name: string;
		readonly hidden: boolean;
		readonly ragged: boolean;
		readonly merged: readonly MergedCells[];
	}): SourceSheet;
};

export function createSheetBuilder(mostCells = MOST_CELLS): SheetBuilder {
	const byPlace = new Map<number, string[]>();
	const rowNumbers: number[] = [];
	const cellCounts: number[] = [];
	let emptyRows = 0;
	let filled = false;
	return {
		cell(place, text) {
			if (text === "" || text.trim() === "") return;
			filled = true;
			let cells = byPlace.get(place);
			if (cells === undefined) {
				cells = [];
				byPlace.set(place, cells);
			}
			pad(cells, rowNumbers.length);
			cells[rowNumbers.length] = text;
		},
		endRow(rowNumber, cellCount) {
			if (filled) {
				rowNumbers.push(rowNumber);
				cellCounts.push(cellCount);
			} else if (cellCount > 0) emptyRows++;
			filled = false;
			return rowNumbers.length * byPlace.size <= mostCells;
		},
		rows: () => rowNumbers.length,
		cells: () => rowNumbers.length * byPlace.size,
		finish({ name, hidden, ragged, merged }) {
			const places = [...byPlace.keys()].sort((a, b) => a - b);
			const columns = places.map((place) => {
				const cells = byPlace.get(place) ?? [];
				pad(cells, rowNumbers.length);
				return cells;
			});
			return {
				name,
				hidden,
				columns,
				places,
				length: rowNumbers.length,
				rowNumbers: Uint32Array.from(rowNumbers),
				cellCounts: ragged ? Uint32Array.from(cellCounts) : null,
				emptyRows,
				merged,
			};
		},
	};
}

function pad(cells: string[], length: number): void {
	while (cells.length < length) cells.push("");
}
