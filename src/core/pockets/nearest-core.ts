import { type CellGrid, createCellGrid, createNeighbourhood, findNeighbourhood, type Neighbourhood } from "./cell-grid.ts";

/**
 * Gives every row of `others` the label of its nearest core point within the radius (d ≤ radius; at equal distance the lower label),
 * written into `labels`; rows with no core point near keep what they have. `labels` must be set for the rows of `cores`.
 */
export function spreadLabels(input: {
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly labels: Int32Array;
	readonly cores: ArrayLike<number>;
	readonly others: ArrayLike<number>;
	readonly radiusMetres: number;
}): void {
	const { x, y, labels, others, radiusMetres } = input;
	const grid = createCellGrid(x, y, radiusMetres / 2, input.cores);
	if (grid.length === 0) return;
	const found = createNeighbourhood(grid, radiusMetres);
	for (let i = 0; i < others.length; i++) {
		const label = nearestLabel(grid, x[others[i]], y[others[i]], radiusMetres, labels, found);
		if (label >= 0) labels[others[i]] = label;
	}
}

function nearestLabel(grid: CellGrid, px: number, py: number, radius: number, labels: Int32Array, found: Neighbourhood): number {
	findNeighbourhood(grid, px, py, radius, found);
	let nearest = radius * radius;
	let label = -1;
	for (let k = 0; k < found.partialCount + found.wholeCount; k += 2) {
		const slices = k < found.partialCount ? found.partial : found.whole;
		const slice = k < found.partialCount ? k : k - found.partialCount;
		for (let j = slices[slice]; j < slices[slice + 1]; j++) {
			const dx = grid.x[j] - px;
			const dy = grid.y[j] - py;
			const squared = dx * dx + dy * dy;
			if (squared > nearest) continue;
			const candidate = labels[grid.order[j]];
			if (squared < nearest || label < 0 || candidate < label) label = candidate;
			nearest = squared;
		}
	}
	return label;
}
