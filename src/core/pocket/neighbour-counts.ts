import { type CellGrid, createCellGrid, createNeighbourhood, findNeighbourhood } from "./cell-grid.ts";

export type NeighbourCounts = {
	/** Households within the radius, itself included (d ≤ radius); 0 for rows that were not asked for or have no coordinates. */
	readonly neighbourCount: Int32Array;
	readonly poorNeighbourCount: Int32Array;
};

/** Exact counts around the poor households, or around all of them with `around: "all"`. */
export function countNeighbours(input: {
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly poor: Uint8Array;
	readonly radiusMetres: number;
	readonly around?: "poor" | "all";
	/** All rows in cells, if at hand. */
	readonly grid?: CellGrid;
}): NeighbourCounts {
	const { x, y, poor, radiusMetres } = input;
	const around = input.around ?? "poor";
	const grid = input.grid ?? createCellGrid(x, y, radiusMetres / 3);
	const poorBefore = new Uint32Array(grid.length + 1);
	for (let i = 0; i < grid.length; i++) poorBefore[i + 1] = poorBefore[i] + (poor[grid.order[i]] === 1 ? 1 : 0);
	const neighbourCount = new Int32Array(x.length);
	const poorNeighbourCount = new Int32Array(x.length);
	const found = createNeighbourhood(grid, radiusMetres);
	const limit = radiusMetres * radiusMetres;
	for (let i = 0; i < grid.length; i++) {
		const row = grid.order[i];
		if (around === "poor" && poor[row] !== 1) continue;
		const px = grid.x[i];
		const py = grid.y[i];
		findNeighbourhood(grid, px, py, radiusMetres, found);
		let count = 0;
		let poorCount = 0;
		for (let k = 0; k < found.wholeCount; k += 2) {
			count += found.whole[k + 1] - found.whole[k];
			poorCount += poorBefore[found.whole[k + 1]] - poorBefore[found.whole[k]];
		}
		for (let k = 0; k < found.partialCount; k += 2) {
			for (let j = found.partial[k]; j < found.partial[k + 1]; j++) {
				const dx = grid.x[j] - px;
				const dy = grid.y[j] - py;
				if (dx * dx + dy * dy > limit) continue;
				count++;
				poorCount += poorBefore[j + 1] - poorBefore[j];
			}
		}
		neighbourCount[row] = count;
		poorNeighbourCount[row] = poorCount;
	}
	return { neighbourCount, poorNeighbourCount };
}
