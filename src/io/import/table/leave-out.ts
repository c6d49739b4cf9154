import type { SourceSheet } from "../../format/sheet.ts";
import { isNumberingRow, isTotalLabel } from "./cell-kinds.ts";
import { type HeaderPlace, isSameRow } from "./find-header.ts";
import { filledCounts, rowCells, typicalFill } from "./grid.ts";

/** Rows under a header, by their index in the sheet: data, and what only looks like it. */
export type RowsUnderHeader = {
	readonly data: readonly number[];
	readonly totals: readonly number[];
	/** The header again, as printed pages repeat it. */
	readonly repeated: readonly number[];
	/** Sources, remarks and signatures under the last row of data. */
	readonly notes: readonly number[];
};

/** A label of a total stands in one of the first filled cells. */
const CELLS_BEFORE_TOTAL = 3;
/** Below this width a short row is as good as any other. */
const NARROW = 4;
/** From this width on, two filled cells are a remark as well: "Mengetahui," and "Kepala Dinas". */
const WIDE = 6;

export function rowsUnderHeader(sheet: SourceSheet, place: HeaderPlace): RowsUnderHeader {
	const counts = filledCounts(sheet);
	const typical = typicalFill(counts.slice(place.firstData));
	const totals: number[] = [];
	const repeated: number[] = [];
	const data: number[] = [];
	for (let row = place.firstData; row < sheet.length; row++) {
		const isShort = (counts[row] as number) < typical;
		if (isTotalRow(sheet, row, isShort)) totals.push(row);
		else if (place.header.some((line) => isSameRow(sheet, line, row))) repeated.push(row);
		else if (row > place.firstData && repeated.at(-1) === row - 1 && isNumberingRow(rowCells(sheet, row))) repeated.push(row);
		else data.push(row);
	}
	const notes = trailingNotes(data, counts, typical);
	return { data: data.slice(0, data.length - notes.length), totals, repeated, notes };
}

function isTotalRow(sheet: SourceSheet, row: number, isShort: boolean): boolean {
	let looked = 0;
	for (const cells of sheet.columns) {
		const cell = cells[row] as string;
		if (cell === "") continue;
		if (isTotalLabel(cell)) return true;
		// in a full row only its very first cell counts: anything may be called so further on
		if (++looked === (isShort ? CELLS_BEFORE_TOTAL : 1)) return false;
	}
	return false;
}

/** The rows at the end with hardly a cell filled, in a table that is wide enough to tell. */
function trailingNotes(data: readonly number[], counts: Uint32Array, typical: number): number[] {
	if (typical < NARROW) return [];
	const most = typical < WIDE ? 1 : 2;
	let end = data.length;
	while (end > 0 && (counts[data[end - 1] as number] as number) <= most) end--;
	// where every row is nearly empty there is no table to stand under
	return end === 0 ? [] : data.slice(end);
}
