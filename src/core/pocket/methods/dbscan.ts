import { type CellGrid, cellOfKey, columnOfPoint, createCellGrid, pointsBefore, rowOfPoint } from "../cell-grid.ts";
import { createDisjointSets, joinSets, rootOf } from "../disjoint-sets.ts";
import type { ClusterLabels } from "../pocket.ts";

export type DbscanOptions = {
	readonly radiusMetres: number;
	/** Points (or, with weights, sum of weights) within the radius, the point itself included, that make a core point. */
	readonly minPoints: number;
	/** Only these rows take part; all rows by default. */
	readonly rows?: Uint32Array;
	/** Per input row, ≥ 0. */
	readonly weights?: Float64Array;
};

/** Cells are this much smaller than radius/√2, so that rounding never puts two points of one cell more than a radius apart. */
const SHRINK = 1 - 1e-7;

/**
 * Exact DBSCAN (Ester et al. 1996) in planar metres: d ≤ radius is near, the point counts itself. A border point belongs to its nearest
 * core point, at equal distance to the lower label; labels are numbered from the south-west, so neither depends on the order of the
 * rows. Non-finite coordinates are noise. Cells of side radius/√2: all points of a cell are mutual neighbours (Gunawan 2013).
 */
export function dbscan(x: Float64Array, y: Float64Array, options: DbscanOptions): ClusterLabels {
	const { radiusMetres, minPoints, rows, weights } = options;
	if (!(radiusMetres > 0)) throw new RangeError(`DBSCAN radius ${radiusMetres}: expected metres above 0`);
	const grid = createCellGrid(x, y, (radiusMetres / Math.SQRT2) * SHRINK, rows);
	const cells = listCells(grid);
	const limit = radiusMetres * radiusMetres;
	const coreEnd =
		weights === undefined ? markCores(cells, limit, minPoints) : markWeightedCores(cells, limit, minPoints, weights);
	const parent = joinCells(cells, limit, coreEnd);
	const labelOfCell = new Int32Array(cells.length).fill(-1);
	let clusterCount = 0;
	for (let cell = 0; cell < cells.length; cell++) {
		if (coreEnd[cell] === cells.start[cell]) continue;
		const root = rootOf(parent, cell);
		labelOfCell[cell] = root === cell ? clusterCount++ : labelOfCell[root];
	}
	const labels = new Int32Array(x.length).fill(-1);
	const core = new Uint8Array(x.length);
	for (let cell = 0; cell < cells.length; cell++) {
		for (let i = cells.start[cell]; i < coreEnd[cell]; i++) {
			labels[grid.order[i]] = labelOfCell[cell];
			core[grid.order[i]] = 1;
		}
		for (let i = coreEnd[cell]; i < cells.start[cell + 1]; i++)
			labels[grid.order[i]] = nearestCoreLabel(cells, cell, i, limit, coreEnd, labelOfCell);
	}
	return { labels, core, clusterCount };
}

/** The non-empty cells, south-west first. */
type Cells = {
	readonly grid: CellGrid;
	readonly length: number;
	/** First point of each cell, and the end of the last. */
	readonly start: Uint32Array;
	readonly column: Int32Array;
	readonly row: Int32Array;
	/** Dense grids: number of the cell at each raster place, −1 empty. */
	readonly numberAt: Int32Array | null;
};

function listCells(grid: CellGrid): Cells {
	const start = new Uint32Array(grid.length + 1);
	const column = new Int32Array(grid.length);
	const row = new Int32Array(grid.length);
	const numberAt = grid.before === null ? null : new Int32Array(grid.columns * grid.rows).fill(-1);
	let length = 0;
	for (let point = 0; point < grid.length; length++) {
		start[length] = point;
		column[length] = columnOfPoint(grid, grid.x[point]);
		row[length] = rowOfPoint(grid, grid.y[point]);
		const key = row[length] * grid.columns + column[length];
		if (numberAt !== null) numberAt[key] = length;
		point = grid.before === null ? grid.keyStart[length + 1] : grid.before[key + 1];
	}
	start[length] = grid.length;
	return { grid, length, start, column, row, numberAt };
}

/** Number of the cell some columns and rows away, −1 if it is empty or beyond the edge. */
function cellBeside(cells: Cells, cell: number, right: number, up: number): number {
	const { grid } = cells;
	const column = cells.column[cell] + right;
	const row = cells.row[cell] + up;
	if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return -1;
	return cells.numberAt !== null ? cells.numberAt[row * grid.columns + column] : cellOfKey(grid, row * grid.columns + column);
}

/** Slices of points in the five rows of five cells around a cell, the middle row first, as pairs of start and end. */
function slicesAround(cells: Cells, cell: number, slices: Int32Array): void {
	const { grid } = cells;
	const first = Math.max(0, cells.column[cell] - 2);
	const end = Math.min(grid.columns, cells.column[cell] + 3);
	for (let i = 0; i < 5; i++) {
		const row = cells.row[cell] + (i % 2 === 0 ? i >> 1 : -((i + 1) >> 1));
		const inside = row >= 0 && row < grid.rows;
		slices[2 * i] = inside ? pointsBefore(grid, row * grid.columns + first) : 0;
		slices[2 * i + 1] = inside ? pointsBefore(grid, row * grid.columns + end) : 0;
	}
}

/** Sorts each cell so that its core points come first and answers where they end, per cell. A cell with minPoints points is all core. */
function markCores(cells: Cells, limit: number, minPoints: number): Int32Array {
	const { x, y } = cells.grid;
	const isCore = new Uint8Array(cells.grid.length);
	const slices = new Int32Array(10);
	for (let cell = 0; cell < cells.length; cell++) {
		const start = cells.start[cell];
		const end = cells.start[cell + 1];
		if (end - start >= minPoints) {
			isCore.fill(1, start, end);
			continue;
		}
		slicesAround(cells, cell, slices);
		for (let i = start; i < end; i++) isCore[i] = hasNeighbours(x, y, i, limit, minPoints, slices) ? 1 : 0;
	}
	return sortCoresFirst(cells, isCore);
}

function hasNeighbours(
	x: Float64Array,
	y: Float64Array,
	i: number,
	limit: number,
	minPoints: number,
	slices: Int32Array,
): boolean {
	const px = x[i];
	const py = y[i];
	let count = 0;
	for (let slice = 0; slice < 10; slice += 2) {
		const end = slices[slice + 1];
		for (let j = slices[slice]; j < end; j++) {
			const dx = x[j] - px;
			const dy = y[j] - py;
			if (dx * dx + dy * dy <= limit && ++count >= minPoints) return true;
		}
	}
	return count >= minPoints;
}

/** As `markCores`, with the sum of weights in place of the count; a sum that reaches minPoints but for rounding counts. */
function markWeightedCores(cells: Cells, limit: number, minPoints: number, weights: Float64Array): Int32Array {
	const { order, x, y } = cells.grid;
	const isCore = new Uint8Array(cells.grid.length);
	const slices = new Int32Array(10);
	for (let cell = 0; cell < cells.length; cell++) {
		slicesAround(cells, cell, slices);
		for (let i = cells.start[cell]; i < cells.start[cell + 1]; i++) {
			let sum = 0;
			for (let slice = 0; slice < 10; slice += 2) {
				for (let j = slices[slice]; j < slices[slice + 1]; j++) {
					const dx = x[j] - x[i];
					const dy = y[j] - y[i];
					if (dx * dx + dy * dy <= limit) sum += weights[order[j]];
				}
			}
			if (sum >= minPoints - 1e-9 * Math.abs(minPoints)) isCore[i] = 1;
		}
	}
	return sortCoresFirst(cells, isCore);
}

function sortCoresFirst(cells: Cells, isCore: Uint8Array): Int32Array {
	const { order, x, y } = cells.grid;
	const coreEnd = new Int32Array(cells.length);
	for (let cell = 0; cell < cells.length; cell++) {
		let end = cells.start[cell];
		for (let i = end; i < cells.start[cell + 1]; i++) {
			if (isCore[i] === 0) continue;
			if (i !== end) {
				[order[i], order[end]] = [order[end], order[i]];
				[x[i], x[end]] = [x[end], x[i]];
				[y[i], y[end]] = [y[end], y[i]];
			}
			end++;
		}
		coreEnd[cell] = end;
	}
	return coreEnd;
}

/** Half of the steps to cells that can hold a neighbour, nearest first; the other half meets each pair from its other end. */
const HALF_STEPS = [
	[1, 0],
	[0, 1],
	[1, 1],
	[-1, 1],
	[2, 0],
	[0, 2],
	[2, 1],
	[1, 2],
	[-1, 2],
	[-2, 1],
	[2, 2],
	[-2, 2],
] as const;

/** Joins cells that hold core points within the radius of each other; pairs that are already one set are never looked at. */
function joinCells(cells: Cells, limit: number, coreEnd: Int32Array): Int32Array {
	const parent = createDisjointSets(cells.length);
	for (const [right, up] of HALF_STEPS) {
		for (let cell = 0; cell < cells.length; cell++) {
			if (coreEnd[cell] === cells.start[cell]) continue;
			const other = cellBeside(cells, cell, right, up);
			if (other < 0 || coreEnd[other] === cells.start[other]) continue;
			if (rootOf(parent, cell) === rootOf(parent, other)) continue;
			if (isNear(cells.grid, cells.start[cell], coreEnd[cell], cells.start[other], coreEnd[other], limit))
				joinSets(parent, cell, other);
		}
	}
	return parent;
}

/** Whether any point of one slice lies within the radius of any of the other; a bounding box spares most comparisons. */
function isNear(grid: CellGrid, startA: number, endA: number, startB: number, endB: number, limit: number): boolean {
	const { x, y } = grid;
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let a = startA; a < endA; a++) {
		west = Math.min(west, x[a]);
		east = Math.max(east, x[a]);
		south = Math.min(south, y[a]);
		north = Math.max(north, y[a]);
	}
	for (let b = startB; b < endB; b++) {
		const aside = Math.max(0, west - x[b], x[b] - east);
		const above = Math.max(0, south - y[b], y[b] - north);
		if (aside * aside + above * above > limit) continue;
		for (let a = startA; a < endA; a++) {
			const dx = x[a] - x[b];
			const dy = y[a] - y[b];
			if (dx * dx + dy * dy <= limit) return true;
		}
	}
	return false;
}

/** Label of the core point nearest to a point that is none, −1 if none is near; equal distances go to the lower label. */
function nearestCoreLabel(
	cells: Cells,
	cell: number,
	i: number,
	limit: number,
	coreEnd: Int32Array,
	labelOfCell: Int32Array,
): number {
	const { x, y } = cells.grid;
	let nearest = limit;
	let label = -1;
	for (let step = 0; step < 25; step++) {
		const other = cellBeside(cells, cell, (step % 5) - 2, Math.floor(step / 5) - 2);
		if (other < 0) continue;
		for (let j = cells.start[other]; j < coreEnd[other]; j++) {
			const dx = x[j] - x[i];
			const dy = y[j] - y[i];
			const squared = dx * dx + dy * dy;
			if (squared < nearest || (squared === nearest && (label < 0 || labelOfCell[other] < label))) {
				nearest = squared;
				label = labelOfCell[other];
			}
		}
	}
	return label;
}
