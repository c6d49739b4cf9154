/**
 * Points sorted into square cells, row-major: the points of neighbouring columns of one cell row lie side by side in `order`,
 * so a range of columns is one slice. Coordinates are kept as given (never shifted), so distances are those of the input.
 */
export type CellGrid = {
	/** Number of points in the grid (rows with finite coordinates). */
	readonly length: number;
	/** Input row of each point, and its coordinates, in cell order. */
	readonly order: Uint32Array;
	readonly x: Float64Array;
	readonly y: Float64Array;
	/** Cells per metre. */
	readonly perMetre: number;
	readonly minX: number;
	readonly minY: number;
	readonly columns: number;
	readonly rows: number;
	/** Dense: points before cell key, one entry per cell and one more. Null when the raster would be too large. */
	readonly before: Uint32Array | null;
	/** Sparse: ascending keys of the non-empty cells and the points before each. */
	readonly keys: Float64Array;
	readonly keyStart: Uint32Array;
};

const MAXIMUM_DENSE_CELLS = 1 << 24;

/** Cell numbers are compared with this slack (in cells), more than rounding can move a coordinate. */
const CELL_SLACK = 1e-6;

export function createCellGrid(x: Float64Array, y: Float64Array, sideMetres: number, rows?: ArrayLike<number>): CellGrid {
	const points = finiteRows(x, y, rows);
	const length = points.length;
	let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i < length; i++) {
		const px = x[points[i]];
		const py = y[points[i]];
		if (px < minX) minX = px;
		if (px > maxX) maxX = px;
		if (py < minY) minY = py;
		if (py > maxY) maxY = py;
	}
	const perMetre = 1 / sideMetres;
	const columns = length === 0 ? 0 : Math.floor((maxX - minX) * perMetre) + 1;
	const cellRows = length === 0 ? 0 : Math.floor((maxY - minY) * perMetre) + 1;
	const dense = columns * cellRows <= Math.min(MAXIMUM_DENSE_CELLS, 1024 + 64 * length);
	const cells = dense ? new Uint32Array(length) : new Float64Array(length);
	for (let i = 0; i < length; i++)
		cells[i] = Math.floor((y[points[i]] - minY) * perMetre) * columns + Math.floor((x[points[i]] - minX) * perMetre);
	const starts = dense ? countDense(cells, columns * cellRows) : countSparse(cells);
	const { next } = starts;
	const order = new Uint32Array(length);
	const sortedX = new Float64Array(length);
	const sortedY = new Float64Array(length);
	for (let i = 0; i < length; i++) {
		const at = next[dense ? cells[i] : lowerBound(starts.keys, cells[i])]++;
		order[at] = points[i];
		sortedX[at] = x[points[i]];
		sortedY[at] = y[points[i]];
	}
	const { before, keys, keyStart } = starts;
	return { length, order, x: sortedX, y: sortedY, perMetre, minX, minY, columns, rows: cellRows, before, keys, keyStart };
}

function finiteRows(x: Float64Array, y: Float64Array, rows?: ArrayLike<number>): Uint32Array {
	const count = rows?.length ?? x.length;
	const points = new Uint32Array(count);
	let length = 0;
	for (let i = 0; i < count; i++) {
		const row = rows === undefined ? i : rows[i];
		const sum = x[row] + y[row];
		if (sum - sum === 0) points[length++] = row;
	}
	return points.subarray(0, length);
}

type CellStarts = Pick<CellGrid, "before" | "keys" | "keyStart"> & { readonly next: Uint32Array };

function countDense(cells: Uint32Array | Float64Array, cellCount: number): CellStarts {
	const before = new Uint32Array(cellCount + 1);
	for (let i = 0; i < cells.length; i++) before[cells[i] + 1]++;
	for (let cell = 0; cell < cellCount; cell++) before[cell + 1] += before[cell];
	return { keys: new Float64Array(0), keyStart: new Uint32Array(0), before, next: before.slice() };
}

function countSparse(cells: Uint32Array | Float64Array): CellStarts {
	const all = Float64Array.from(cells).sort();
	const keys = all.filter((key, i) => i === 0 || key !== all[i - 1]);
	const keyStart = new Uint32Array(keys.length + 1);
	for (let i = 0, cell = -1; i < all.length; i++) {
		if (i === 0 || all[i] !== all[i - 1]) cell++;
		keyStart[cell + 1] = i + 1;
	}
	return { before: null, keys, keyStart, next: keyStart.slice() };
}

function lowerBound(keys: Float64Array, key: number): number {
	let low = 0;
	let high = keys.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (keys[middle] < key) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Number of points in cells before this one: the points of columns a … b of row r are `pointsBefore(r·columns + a)` up to `pointsBefore(r·columns + b + 1)`. */
export function pointsBefore(grid: CellGrid, key: number): number {
	return grid.before !== null ? grid.before[key] : grid.keyStart[lowerBound(grid.keys, key)];
}

/** Sparse grids: number of the non-empty cell with this key, −1 = empty. */
export function cellOfKey(grid: CellGrid, key: number): number {
	const cell = lowerBound(grid.keys, key);
	return grid.keys[cell] === key ? cell : -1;
}

export function columnOfPoint(grid: CellGrid, x: number): number {
	return Math.floor((x - grid.minX) * grid.perMetre);
}

export function rowOfPoint(grid: CellGrid, y: number): number {
	return Math.floor((y - grid.minY) * grid.perMetre);
}

/**
 * Slices of `order` that hold every point within the radius of a place, as pairs start, end, and after them the slices that surely lie
 * within it wholly: `[partial pairs …]` in `partial`, `[whole pairs …]` in `whole`. One reused object per caller, no allocation per query.
 */
export type Neighbourhood = {
	readonly partial: Int32Array;
	partialCount: number;
	readonly whole: Int32Array;
	wholeCount: number;
};

export function createNeighbourhood(grid: CellGrid, radiusMetres: number): Neighbourhood {
	const bands = Math.ceil(radiusMetres * grid.perMetre) * 2 + 4;
	return { partial: new Int32Array(bands * 4), partialCount: 0, whole: new Int32Array(bands * 2), wholeCount: 0 };
}

/** Fills `found` with the slices around (x, y): each cell row is cut to the chord of the circle. */
export function findNeighbourhood(grid: CellGrid, x: number, y: number, radiusMetres: number, found: Neighbourhood): void {
	const u = (x - grid.minX) * grid.perMetre;
	const v = (y - grid.minY) * grid.perMetre;
	const radius = radiusMetres * grid.perMetre;
	found.partialCount = 0;
	found.wholeCount = 0;
	const lastRow = Math.min(grid.rows - 1, Math.floor(v + radius + CELL_SLACK));
	for (let row = Math.max(0, Math.floor(v - radius - CELL_SLACK)); row <= lastRow; row++) {
		const near = Math.max(0, row - v - CELL_SLACK, v - row - 1 - CELL_SLACK);
		const far = Math.max(v - row, row + 1 - v) + CELL_SLACK;
		const reach = Math.sqrt(Math.max(0, radius * radius - near * near)) + CELL_SLACK;
		const first = Math.max(0, Math.floor(u - reach));
		const end = Math.min(grid.columns, Math.floor(u + reach) + 1);
		if (first >= end) continue;
		const base = row * grid.columns;
		const sure = radius > far ? Math.sqrt(radius * radius - far * far) - CELL_SLACK : 0;
		const wholeFirst = Math.max(first, Math.ceil(u - sure));
		const wholeEnd = Math.min(end, Math.floor(u + sure));
		if (wholeFirst < wholeEnd) {
			const wholeStart = pointsBefore(grid, base + wholeFirst);
			const wholeStop = pointsBefore(grid, base + wholeEnd);
			addPartial(found, pointsBefore(grid, base + first), wholeStart);
			addPartial(found, wholeStop, pointsBefore(grid, base + end));
			if (wholeStart < wholeStop) {
				found.whole[found.wholeCount++] = wholeStart;
				found.whole[found.wholeCount++] = wholeStop;
			}
		} else addPartial(found, pointsBefore(grid, base + first), pointsBefore(grid, base + end));
	}
}

function addPartial(found: Neighbourhood, start: number, end: number): void {
	if (start === end) return;
	found.partial[found.partialCount++] = start;
	found.partial[found.partialCount++] = end;
}
