import Delaunator from "delaunator";
import { createDisjointSets, joinSets, rootOf } from "./disjoint-sets.ts";

/** What an outline is drawn around: the border of the kept triangles, and bridges that hold the rest together. Planar x1, y1, x2, y2. */
export type OutlineShape = {
	/** Segments with a kept triangle on exactly one side: together they bound an area, even–odd. */
	readonly border: Float64Array;
	/** Shortest segments that join parts without a triangle between them; a lone point is a segment of length 0. */
	readonly bridges: Float64Array;
};

/**
 * Alpha shape on a Delaunay triangulation: triangles whose edges are all ≤ `maximumEdgeMetres` are kept. Parts that no triangle joins are
 * joined by the shortest edges ≤ `maximumEdgeMetres`; the triangulation holds the minimum spanning tree, so points connected by steps of
 * that length stay connected. One point, two points and points on one line have no triangle: they are bridges only. Places are distinct.
 */
export function outlineShape(x: Float64Array, y: Float64Array, maximumEdgeMetres: number): OutlineShape {
	const coordinates = new Float64Array(2 * x.length);
	for (let i = 0; i < x.length; i++) {
		coordinates[2 * i] = x[i];
		coordinates[2 * i + 1] = y[i];
	}
	const { triangles, halfedges, hull } = new Delaunator(coordinates);
	const limit = maximumEdgeMetres * maximumEdgeMetres;
	const squared = (a: number, b: number): number => (x[a] - x[b]) * (x[a] - x[b]) + (y[a] - y[b]) * (y[a] - y[b]);
	const part = createDisjointSets(x.length);
	const kept = new Uint8Array(triangles.length / 3);
	for (let t = 0; t < kept.length; t++) {
		const [a, b, c] = [triangles[3 * t], triangles[3 * t + 1], triangles[3 * t + 2]];
		if (squared(a, b) > limit || squared(b, c) > limit || squared(c, a) > limit) continue;
		kept[t] = 1;
		joinSets(part, a, b);
		joinSets(part, b, c);
	}
	const border: number[] = [];
	const steps: { a: number; b: number; squared: number }[] = [];
	for (let edge = 0; edge < triangles.length; edge++) {
		const other = halfedges[edge];
		if (other > edge) continue;
		const a = triangles[edge];
		const b = triangles[edge % 3 === 2 ? edge - 2 : edge + 1];
		const sides = kept[(edge / 3) | 0] + (other < 0 ? 0 : kept[(other / 3) | 0]);
		if (sides === 1) border.push(x[a], y[a], x[b], y[b]);
		else if (sides === 0 && squared(a, b) <= limit) steps.push({ a, b, squared: squared(a, b) });
	}
	if (triangles.length === 0) {
		for (let i = 0; i + 1 < hull.length; i++) {
			const [a, b] = [hull[i], hull[i + 1]];
			if (squared(a, b) <= limit) steps.push({ a, b, squared: squared(a, b) });
		}
	}
	return { border: Float64Array.from(border), bridges: bridge(x, y, part, steps) };
}

/** Kruskal's minimum spanning tree over the parts; points that end up alone become segments of length 0. */
function bridge(
	x: Float64Array,
	y: Float64Array,
	part: Int32Array,
	steps: { a: number; b: number; squared: number }[],
): Float64Array {
	const bridges: number[] = [];
	const alone = new Uint8Array(x.length).fill(1);
	for (let i = 0; i < x.length; i++) if (rootOf(part, i) !== i) alone[i] = alone[rootOf(part, i)] = 0;
	for (const { a, b } of steps.sort((p, q) => p.squared - q.squared)) {
		if (rootOf(part, a) === rootOf(part, b)) continue;
		joinSets(part, a, b);
		alone[a] = alone[b] = 0;
		bridges.push(x[a], y[a], x[b], y[b]);
	}
	for (let i = 0; i < x.length; i++) if (alone[i] === 1) bridges.push(x[i], y[i], x[i], y[i]);
	return Float64Array.from(bridges);
}
