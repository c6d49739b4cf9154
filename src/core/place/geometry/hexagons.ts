/**
 * Planar pointy-top hexagons in UTM metres: the centre of cell (q, r) is
 * x = ox + s·√3·(q + r/2), y = oy + 1.5·s·r; every cell has the same area (1.5·√3·s²).
 */
export type HexagonGrid = {
	readonly sideMetres: number;
	/** Centre of cell (0, 0), metres. */
	readonly origin: readonly [number, number];
};

export type Hexagons = {
	readonly length: number;
	readonly q: Int32Array;
	readonly r: Int32Array;
	readonly households: Float64Array;
	readonly selected: Float64Array;
	/** Planar x, y of six corners per cell, counter-clockwise from the lower right. */
	readonly corners: Float64Array;
};

const SQRT3 = Math.sqrt(3);

/** The cell whose centre is nearest (cube rounding). */
export function hexagonOf(grid: HexagonGrid, x: number, y: number): { q: number; r: number } {
	const rFloat = (y - grid.origin[1]) / (1.5 * grid.sideMetres);
	const qFloat = (x - grid.origin[0]) / (SQRT3 * grid.sideMetres) - rFloat / 2;
	let q = Math.round(qFloat);
	let r = Math.round(rFloat);
	const s = Math.round(-qFloat - rFloat);
	const [dq, dr, ds] = [Math.abs(q - qFloat), Math.abs(r - rFloat), Math.abs(s + qFloat + rFloat)];
	if (dq > dr && dq > ds) q = -r - s;
	else if (dr > ds) r = -q - s;
	return { q: q + 0, r: r + 0 };
}

/**
 * Counts households (rows with finite coordinates) and those with mask 1 per non-empty cell, cells ordered by r then q: the answer
 * does not depend on the order of the rows, and Σ households = rows with coordinates.
 */
export function buildHexagons(input: {
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly mask?: Uint8Array;
	readonly sideMetres: number;
	readonly origin?: readonly [number, number];
}): Hexagons {
	const grid: HexagonGrid = { sideMetres: input.sideMetres, origin: input.origin ?? [0, 0] };
	if (!(grid.sideMetres > 0)) throw new RangeError(`hexagon side ${grid.sideMetres}: expected metres above 0`);
	const { x, y, mask } = input;
	const cellOf = new Map<number, number>();
	const cells: { q: number; r: number; households: number; selected: number }[] = [];
	for (let row = 0; row < x.length; row++) {
		if (!Number.isFinite(x[row]) || !Number.isFinite(y[row])) continue;
		const { q, r } = hexagonOf(grid, x[row], y[row]);
		const key = r * 67_108_864 + q;
		let cell = cellOf.get(key);
		if (cell === undefined) {
			cell = cells.push({ q, r, households: 0, selected: 0 }) - 1;
			cellOf.set(key, cell);
		}
		cells[cell].households++;
		if (mask === undefined || mask[row] === 1) cells[cell].selected++;
	}
	cells.sort((a, b) => a.r - b.r || a.q - b.q);
	return {
		length: cells.length,
		q: Int32Array.from(cells, (cell) => cell.q),
		r: Int32Array.from(cells, (cell) => cell.r),
		households: Float64Array.from(cells, (cell) => cell.households),
		selected: Float64Array.from(cells, (cell) => cell.selected),
		corners: hexagonCorners(grid, cells),
	};
}

function hexagonCorners(grid: HexagonGrid, cells: readonly { q: number; r: number }[]): Float64Array {
	const corners = new Float64Array(cells.length * 12);
	for (const [cell, { q, r }] of cells.entries()) {
		const x = grid.origin[0] + grid.sideMetres * SQRT3 * (q + r / 2);
		const y = grid.origin[1] + 1.5 * grid.sideMetres * r;
		for (let corner = 0; corner < 6; corner++) {
			const angle = ((2 * corner - 1) * Math.PI) / 6;
			corners[cell * 12 + corner * 2] = x + grid.sideMetres * Math.cos(angle);
			corners[cell * 12 + corner * 2 + 1] = y + grid.sideMetres * Math.sin(angle);
		}
	}
	return corners;
}
