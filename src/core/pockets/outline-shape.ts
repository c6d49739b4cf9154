import Delaunator from "delaunator";

/** What an outline is drawn around: the border of the kept triangles, and edges that hold the rest together. Planar, x, y pairs. */
export type OutlineShape = {
	/** Segments x1, y1, x2, y2 with kept triangles on exactly one side: together they bound an area, even–odd. */
	readonly border: Float64Array;
	/** Segments that bridge parts without a triangle; a lone point is a segment of length 0. */
	readonly bridges: Float64Array;
};

/**
 * Alpha shape on a Delaunay triangulation: triangles whose edges are all ≤ `maximumEdgeMetres` are kept; points and edges ≤
 * `maximumEdgeMetres` outside them become bridges. Since the triangulation holds the minimum spanning tree, points connected by steps of
 * that length stay connected. One point, two points and points on one line have no triangle: they are bridges only. `x`, `y` distinct.
 */
export function outlineShape(x: Float64Array, y: Float64Array, maximumEdgeMetres: number): OutlineShape {
	const coordinates = new Float64Array(2 * x.length);
	for (let i = 0; i < x.length; i++) {
		coordinates[2 * i] = x[i];
		coordinates[2 * i + 1] = y[i];
	}
	const { triangles, halfedges, hull } = new Delaunator(coordinates);
	const limit = maximumEdgeMetres * maximumEdgeMetres;
	const isShort = (a: number, b: number): boolean => (x[a] - x[b]) ** 2 + (y[a] - y[b]) ** 2 <= limit;
	const kept = new Uint8Array(triangles.length / 3);
	const held = new Uint8Array(x.length);
	for (let t = 0; t < kept.length; t++) {
		const [a, b, c] = [triangles[3 * t], triangles[3 * t + 1], triangles[3 * t + 2]];
		if (!isShort(a, b) || !isShort(b, c) || !isShort(c, a)) continue;
		kept[t] = 1;
		held[a] = held[b] = held[c] = 1;
	}
	const border: number[] = [];
	const bridges: number[] = [];
	for (let edge = 0; edge < triangles.length; edge++) {
		const other = halfedges[edge];
		if (other > edge) continue;
		const a = triangles[edge];
		const b = triangles[edge % 3 === 2 ? edge - 2 : edge + 1];
		const sides = kept[Math.floor(edge / 3)] + (other < 0 ? 0 : kept[Math.floor(other / 3)]);
		if (sides === 1) border.push(x[a], y[a], x[b], y[b]);
		else if (sides === 0 && isShort(a, b)) bridges.push(x[a], y[a], x[b], y[b]);
	}
	if (triangles.length === 0) {
		for (let i = 0; i + 1 < hull.length; i++)
			if (isShort(hull[i], hull[i + 1])) bridges.push(x[hull[i]], y[hull[i]], x[hull[i + 1]], y[hull[i + 1]]);
	}
	for (let i = 0; i < x.length; i++) if (held[i] === 0) bridges.push(x[i], y[i], x[i], y[i]);
	return { border: Float64Array.from(border), bridges: Float64Array.from(bridges) };
}
