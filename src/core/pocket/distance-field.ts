import type { OutlineShape } from "./outline-shape.ts";

/** Distances to a shape on a square lattice; node (column, row) lies at (west + column·step, south + row·step). */
export type DistanceField = {
	readonly values: Float32Array;
	readonly columns: number;
	readonly rows: number;
	readonly west: number;
	readonly south: number;
	readonly step: number;
};

/** Nodes further than this from a level can neither reach nor leave it by smoothing with their neighbours (√2 steps away at most). */
const REACH_STEPS = 1.5;

/**
 * A field whose contour at `level` is the border of the shape's surroundings up to that distance, corners rounded: the distance of every
 * node to the shape (0 inside the kept triangles), cut off 1.5 steps above the level, and near the level smoothed once by the 3 × 3 binomial
 * kernel, which rounds the notches of the shape's inner corners. The shape lies within 0 … width, 0 … height; the lattice leaves a margin
 * around it, so the field is above the level all along its rim.
 */
export function distanceField(shape: OutlineShape, width: number, height: number, step: number, level: number): DistanceField {
	const reach = level + REACH_STEPS * step;
	const margin = Math.ceil(reach / step) + 2;
	const columns = Math.ceil(width / step) + 2 * margin + 1;
	const rows = Math.ceil(height / step) + 2 * margin + 1;
	const values = new Float32Array(columns * rows).fill(reach);
	const field = { values, columns, rows, west: -margin * step, south: -margin * step, step };
	for (let i = 0; i < shape.border.length; i += 4) lowerAround(field, shape.border, i, reach);
	for (let i = 0; i < shape.bridges.length; i += 4) lowerAround(field, shape.bridges, i, reach);
	clearInside(field, shape.border);
	return { ...field, values: smoothed(field, level - REACH_STEPS * step, Math.fround(reach)) };
}

function smoothed({ values, columns }: DistanceField, low: number, reach: number): Float32Array {
	const smooth = values.slice();
	for (let i = columns + 1; i < values.length - columns - 1; i++) {
		if (values[i] <= low || values[i] === reach) continue;
		const [below, above] = [i - columns, i + columns];
		const corners = values[below - 1] + values[below + 1] + values[above - 1] + values[above + 1];
		const sides = values[below] + values[i - 1] + values[i + 1] + values[above];
		smooth[i] = (corners + 2 * sides + 4 * values[i]) / 16;
	}
	return smooth;
}

/** Lowers the distances of the nodes within reach of one segment. */
function lowerAround(field: DistanceField, segments: Float64Array, i: number, reach: number): void {
	const { values, columns, step } = field;
	const [x1, y1] = [(segments[i] - field.west) / step, (segments[i + 1] - field.south) / step];
	const [dx, dy] = [(segments[i + 2] - segments[i]) / step, (segments[i + 3] - segments[i + 1]) / step];
	const length = dx * dx + dy * dy;
	const perLength = length === 0 ? 0 : 1 / length;
	const far = reach / step;
	const square = step * step;
	const [left, right] = [Math.ceil(x1 + Math.min(0, dx) - far), Math.floor(x1 + Math.max(0, dx) + far)];
	const [bottom, top] = [Math.ceil(y1 + Math.min(0, dy) - far), Math.floor(y1 + Math.max(0, dy) + far)];
	for (let row = bottom; row <= top; row++) {
		const py = row - y1;
		for (let column = left; column <= right; column++) {
			const px = column - x1;
			let share = (px * dx + py * dy) * perLength;
			share = Math.max(0, Math.min(1, share));
			const [ex, ey] = [px - share * dx, py - share * dy];
			const squared = (ex * ex + ey * ey) * square;
			const node = row * columns + column;
			if (squared < values[node] * values[node]) values[node] = Math.sqrt(squared);
		}
	}
}

/** Sets the nodes inside the border to 0: along each lattice row, between the crossings of the border segments. */
function clearInside(field: DistanceField, border: Float64Array): void {
	const { columns, rows, step } = field;
	const crossings: number[][] = Array.from({ length: rows }, () => []);
	for (let i = 0; i < border.length; i += 4) {
		const [x1, y1] = [(border[i] - field.west) / step, (border[i + 1] - field.south) / step];
		const [x2, y2] = [(border[i + 2] - field.west) / step, (border[i + 3] - field.south) / step];
		if (y1 === y2) continue;
		const last = Math.ceil(Math.max(y1, y2)) - 1;
		for (let row = Math.ceil(Math.min(y1, y2)); row <= last; row++)
			crossings[row].push(x1 + ((row - y1) / (y2 - y1)) * (x2 - x1));
	}
	for (let row = 0; row < rows; row++) {
		const places = crossings[row].sort((a, b) => a - b);
		for (let i = 0; i + 1 < places.length; i += 2) {
			const first = Math.ceil(places[i]);
			const end = Math.floor(places[i + 1]) + 1;
			if (first < end) field.values.fill(0, row * columns + first, row * columns + end);
		}
	}
}

/** Makes the four nodes around a place at most `value`, so that a contour at a higher level goes around the place. */
export function holdPlace(field: DistanceField, x: number, y: number, value: number): void {
	const column = Math.floor((x - field.west) / field.step);
	const row = Math.floor((y - field.south) / field.step);
	for (const node of [row * field.columns + column, (row + 1) * field.columns + column])
		for (const i of [node, node + 1]) if (field.values[i] > value) field.values[i] = value;
}
