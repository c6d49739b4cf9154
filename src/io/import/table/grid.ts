import type { SourceSheet } from "../../format/sheet.ts";

/** The cells of one row, in the order of the sheet's columns. */
export function rowCells(sheet: SourceSheet, row: number): string[] {
	return sheet.columns.map((cells) => cells[row] ?? "");
}

/** How many cells of each row are filled. */
export function filledCounts(sheet: SourceSheet): Uint32Array {
	const counts = new Uint32Array(sheet.length);
	for (const cells of sheet.columns)
		for (let row = 0; row < counts.length; row++) if (cells[row] !== "") counts[row] = (counts[row] as number) + 1;
	return counts;
}

const LOOKED_AT = 1000;

/** Filled cells of a row of data: the upper quartile of the first thousand rows. */
export function typicalFill(counts: Uint32Array): number {
	const sorted = counts.slice(0, LOOKED_AT).sort();
	return sorted[Math.floor(sorted.length * 0.75)] ?? 0;
}
