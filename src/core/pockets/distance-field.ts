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

/**
 * Exact distance of every node to the shape where it is below `reach`, `reach` elsewhere, 0 inside the kept triangles. The lattice leaves
 * a margin of more than `reach` around the points, so the field is `reach` all along its rim.
 */
export function distanceField(shape: OutlineShape, bounds: readonly [number, number, number, number], step: number, reach: number): DistanceField {
	const margin = Math.ceil(reach / step) + 2;
	const west = bounds[0] - margin * step;
	const south = bounds[1] - margin * step;
	const columns = Math.ceil((bounds[2] - bounds[0]) / step) + 2 * margin + 1;
	const rows = Math.ceil((bounds[3] - bounds[1]) / step) + 2 * margin + 1;
	const values = new Float32Array(columns * rows).fill(reach * reach);
	const field = { values, columns, rows, west, south, step };
	for (let i = 0; i < shape.border.length; i += 4) lowerAround(field, shape.border, i, reach);
	for (let i = 0; i < shape.bridges.length; i += 4) lowerAround(field, shape.bridges, i, reach);
	for (let i = 0; i < values.length; i++) values[i] = Math.sqrt(values[i]);
	clearInside(field, shape.border);
	return field;
}

/** Lowers the squared distances of the nodes within reach of one segment. */
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
			share = share < 0 ? 0 : share > 1 ? 1 : share;
			const [ex, ey] = [px - share * dx, py - share * dy];
			const squared = (ex * ex + ey * ey) * square;
			const node = row * columns + column;
			if (squared < values[node]) values[node] = squared;
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
		for (let row = Math.ceil(Math.min(y1, y2)); row <= last; row++) crossings[row].push(x1 + ((row - y1) / (y2 - y1)) * (x2 - x1));
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

/** One pass of the 3 × 3 binomial kernel: rounds the notches that the shape's inner corners leave. The rim keeps its values. */
export function smoothField(field: DistanceField): DistanceField {
	const { values, columns, rows } = field;
	const along = values.slice();
	for (let i = 1; i + 1 < values.length; i++) along[i] = (values[i - 1] + 2 * values[i] + values[i + 1]) / 4;
	const smooth = values.slice();
	for (let row = 1; row + 1 < rows; row++) {
		for (let i = row * columns + 1; i + 1 < (row + 1) * columns; i++)
			smooth[i] = (along[i - columns] + 2 * along[i] + along[i + columns]) / 4;
	}
	return { ...field, values: smooth };
}

/** Makes the four nodes around a place at most `value`, so that a contour at a higher level goes around the place. */
export function holdPlace(field: DistanceField, x: number, y: number, value: number): void {
	const column = Math.floor((x - field.west) / field.step);
	const row = Math.floor((y - field.south) / field.step);
	for (const node of [row * field.columns + column, (row + 1) * field.columns + column])
		for (const i of [node, node + 1]) if (field.values[i] > value) field.values[i] = value;
}
