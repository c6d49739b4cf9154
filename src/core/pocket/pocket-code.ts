import { createCellGrid, createNeighbourhood, findNeighbourhood } from "./cell-grid.ts";

/** Before the code, where pockets stand among the codes of areas. */
export const POCKET_PREFIX = "kantong-";

/** Side of the cells a pocket is named by. Coarse on purpose: the code travels in links and must point at no family. */
const CELL_METRES = 200;
/** Reach of the kernel that finds the thickest spot; fixed, so that the spot does not move with the radius of the search. */
const REACH_METRES = 100;
/** More rows of cells than UTM has from the equator to its end. */
const CELL_ROWS = 50_000;
const DIGITS = 36;

export type PocketCodeInput = {
	/** UTM metres per household; those of the members are finite. */
	readonly x: Float64Array;
	readonly y: Float64Array;
	/** Poor members of each pocket, as rows. */
	readonly poorRows: readonly Uint32Array[];
};

/**
 * A code for each pocket that another radius, another device and another order of the rows give again where the pocket is the same:
 * the 200 m cell (UTM) of its thickest spot, seven letters and digits. The thickest spot is the poor member with the largest sum of
 * 1 − d²/R² over the poor members of any pocket within R = 100 m (Epanechnikov kernel). Where two pockets name one cell, the one whose
 * spot is thicker keeps it and the other takes the cell of its next thickest member; one that has none left adds a letter to its
 * first. No two pockets have one code.
 */
export function pocketCodes({ x, y, poorRows }: PocketCodeInput): string[] {
	const thickness = thicknessOf(x, y, poorRows);
	const cellOf = (row: number) => Math.floor(x[row] / CELL_METRES) * CELL_ROWS + Math.floor(y[row] / CELL_METRES);
	const choices = poorRows.flatMap((rows, pocket) => {
		const best = new Map<number, number>();
		for (const row of rows) best.set(cellOf(row), Math.max(best.get(cellOf(row)) ?? 0, thickness[row]));
		return [...best].map(([cell, thickest]) => ({ pocket, cell, thickest }));
	});
	choices.sort((a, b) => b.thickest - a.thickest || a.cell - b.cell || a.pocket - b.pocket);
	const codes = poorRows.map(() => "");
	const taken = new Set<string>();
	function give(pocket: number, code: string): void {
		if (codes[pocket] !== "" || taken.has(code)) return;
		codes[pocket] = code;
		taken.add(code);
	}
	for (const { pocket, cell } of choices) give(pocket, codeOfCell(cell));
	for (const { pocket, cell } of choices)
		for (let next = DIGITS / 2; codes[pocket] === ""; next++) give(pocket, codeOfCell(cell) + next.toString(DIGITS));
	return codes;
}

/** Sum of the kernel around each poor member, per household row; to a millionth, so that the order of summing does not show. */
function thicknessOf(x: Float64Array, y: Float64Array, poorRows: readonly Uint32Array[]): Float64Array {
	const thickness = new Float64Array(x.length);
	const grid = createCellGrid(
		x,
		y,
		REACH_METRES / 3,
		poorRows.flatMap((rows) => [...rows]),
	);
	const found = createNeighbourhood(grid, REACH_METRES);
	const limit = REACH_METRES * REACH_METRES;
	for (let i = 0; i < grid.length; i++) {
		const [px, py] = [grid.x[i], grid.y[i]];
		findNeighbourhood(grid, px, py, REACH_METRES, found);
		let sum = 0;
		for (const [slices, count] of [
			[found.whole, found.wholeCount],
			[found.partial, found.partialCount],
		] as const)
			for (let k = 0; k < count; k += 2)
				for (let j = slices[k]; j < slices[k + 1]; j++) {
					const squared = (grid.x[j] - px) ** 2 + (grid.y[j] - py) ** 2;
					if (squared < limit) sum += 1 - squared / limit;
				}
		thickness[grid.order[i]] = Math.round(sum * 1e6) / 1e6;
	}
	return thickness;
}

/** Three digits to the base of 36 for the column and four for the row of the cell. */
function codeOfCell(cell: number): string {
	const digits = (value: number, length: number) => value.toString(DIGITS).padStart(length, "0");
	return digits(Math.floor(cell / CELL_ROWS), 3) + digits(cell % CELL_ROWS, 4);
}
