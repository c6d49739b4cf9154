import type { DistanceField } from "./distance-field.ts";

/** Contours cross a lattice edge this far from its ends at least, so that two rings never share a point. */
const CLEARANCE = 0.02;

/**
 * The rings around {value < level} by marching squares: closed, simple and free of each other, the low side on their left (shells counter-
 * clockwise, holes clockwise). Every lattice edge is crossed at most once and at diagonal cells the low corners stay apart, so no ring
 * meets itself or another. The field must be ≥ level along its rim.
 */
export function contourRings(field: DistanceField, level: number): Float64Array[] {
	const { values, columns, rows } = field;
	const followed = new Uint8Array(values.length);
	const rings: Float64Array[] = [];
	for (let row = 1; row + 1 < rows; row++) {
		for (let column = 1; column + 1 < columns; column++) {
			const node = row * columns + column;
			// A low node with a high node to its left: the contour passes between them going down.
			if (values[node] < level && values[node - 1] >= level && followed[node] === 0)
				rings.push(followRing(field, level, node, followed));
		}
	}
	return rings;
}

/** Right, up, left, down. */
const RIGHT = [1, 0, -1, 0];
const UP = [0, 1, 0, -1];

/**
 * Walks the contour with the low node on the left: `facing` is the direction from the low node to the high node across the edge. Edges
 * that face left are marked; each ring has at least one.
 */
function followRing(field: DistanceField, level: number, first: number, followed: Uint8Array): Float64Array {
	const { columns, values, west, south, step } = field;
	const points: number[] = [];
	let low = first;
	let column = first % columns;
	let row = (first - column) / columns;
	let facing = 2;
	do {
		if (facing === 2) followed[low] = 1;
		const high = low + RIGHT[facing] + UP[facing] * columns;
		const exact = (level - values[low]) / (values[high] - values[low]);
		const share = Math.max(CLEARANCE, Math.min(1 - CLEARANCE, exact));
		points.push(west + (column + share * RIGHT[facing]) * step, south + (row + share * UP[facing]) * step);
		const turn = (facing + 1) & 3;
		const ahead = RIGHT[turn] + UP[turn] * columns;
		if (values[low + ahead] >= level) facing = turn;
		else {
			low += ahead;
			column += RIGHT[turn];
			row += UP[turn];
			if (values[high + ahead] >= level) continue;
			low = high + ahead;
			column += RIGHT[facing];
			row += UP[facing];
			facing = (facing + 3) & 3;
		}
	} while (low !== first || facing !== 2);
	points.push(points[0], points[1]);
	return Float64Array.from(points);
}
