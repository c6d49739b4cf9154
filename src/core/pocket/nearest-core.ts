import { type CellGrid, createCellGrid, createNeighbourhood, findNeighbourhood } from "./cell-grid.ts";

/**
 * Label of the nearest core point within the radius (d ≤ radius; at equal distance the lower label) for every row with coordinates, −1
 * where there is none. `labels` is read for the rows with `core` 1 only. `grid`: all rows in cells, if at hand.
 */
export function spreadLabels(input: {
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly labels: Int32Array;
	readonly core: Uint8Array;
	readonly radiusMetres: number;
	readonly grid?: CellGrid;
}): Int32Array {
	const { x, y, labels, core, radiusMetres } = input;
	const grid = input.grid ?? createCellGrid(x, y, radiusMetres / 3);
	const spread = new Int32Array(x.length).fill(-1);
	const nearest = new Float64Array(grid.length).fill(radiusMetres * radiusMetres);
	const found = createNeighbourhood(grid, radiusMetres);
	for (let i = 0; i < grid.length; i++) {
		const row = grid.order[i];
		if (core[row] !== 1) continue;
		findNeighbourhood(grid, grid.x[i], grid.y[i], radiusMetres, found);
		for (let k = 0; k < found.partialCount; k += 2)
			claim(grid, i, found.partial[k], found.partial[k + 1], labels[row], nearest, spread);
		for (let k = 0; k < found.wholeCount; k += 2)
			claim(grid, i, found.whole[k], found.whole[k + 1], labels[row], nearest, spread);
	}
	return spread;
}

/** Gives the points of a slice to a core point where it is nearer than any before, or as near with a lower label. */
function claim(
	grid: CellGrid,
	core: number,
	start: number,
	end: number,
	label: number,
	nearest: Float64Array,
	spread: Int32Array,
): void {
	for (let j = start; j < end; j++) {
		const dx = grid.x[j] - grid.x[core];
		const dy = grid.y[j] - grid.y[core];
		const squared = dx * dx + dy * dy;
		if (squared > nearest[j]) continue;
		const row = grid.order[j];
		if (squared === nearest[j] && spread[row] >= 0 && spread[row] <= label) continue;
		nearest[j] = squared;
		spread[row] = label;
	}
}
