import { centroidOf, pointInRings, polygonArea, type Ring } from "./planar-rings.ts";

type Cell = { readonly x: number; readonly y: number; readonly half: number; readonly distance: number; readonly best: number };

/**
 * A point inside the largest polygon, far from its border: the visual centre (quadtree search for the pole of inaccessibility, after
 * Mapbox' polylabel) to a hundredth of the polygon's size. The centroid where no polygon has an area, NaN without vertices.
 */
export function labelPointOf(polygons: readonly (readonly Ring[])[]): { x: number; y: number } {
	let rings: readonly Ring[] = [];
	let largest = 0;
	for (const polygon of polygons) {
		const area = polygonArea(polygon);
		if (area > largest) [largest, rings] = [area, polygon];
	}
	const centre = centroidOf(largest > 0 ? [rings] : polygons);
	if (largest === 0) return { x: centre.x, y: centre.y };
	const [west, south, east, north] = boundsOf(rings[0]);
	const longest = Math.max(east - west, north - south);
	const precision = longest / 100;
	const size = Math.max(east - west + (north - south) - longest, longest / 50);
	let best = cellAt(rings, centre.x, centre.y, 0);
	const queue: Cell[] = [];
	for (let x = west; x < east; x += size)
		for (let y = south; y < north; y += size) push(queue, cellAt(rings, x + size / 2, y + size / 2, size / 2));
	for (let tries = 0; queue.length > 0 && tries < 4_000; tries++) {
		const cell = pop(queue);
		if (cell.distance > best.distance) best = cell;
		if (cell.best - best.distance <= precision) continue;
		const half = cell.half / 2;
		for (const [dx, dy] of [
			[-1, -1],
			[1, -1],
			[-1, 1],
			[1, 1],
		] as const)
			push(queue, cellAt(rings, cell.x + dx * half, cell.y + dy * half, half));
	}
	return { x: best.x, y: best.y };
}

function boundsOf(ring: Ring): [number, number, number, number] {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i < ring.length; i += 2) {
		west = Math.min(west, ring[i]);
		east = Math.max(east, ring[i]);
		south = Math.min(south, ring[i + 1]);
		north = Math.max(north, ring[i + 1]);
	}
	return [west, south, east, north];
}

function cellAt(rings: readonly Ring[], x: number, y: number, half: number): Cell {
	const distance = borderDistance(rings, x, y) * (pointInRings(rings, x, y) ? 1 : -1);
	return { x, y, half, distance, best: distance + half * Math.SQRT2 };
}

function borderDistance(rings: readonly Ring[], x: number, y: number): number {
	let least = Number.POSITIVE_INFINITY;
	for (const ring of rings)
		for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
			least = Math.min(least, segmentDistanceSquared(x, y, ring[j], ring[j + 1], ring[i], ring[i + 1]));
	return Math.sqrt(least);
}

function segmentDistanceSquared(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
	const dx = x2 - x1;
	const dy = y2 - y1;
	const length = dx * dx + dy * dy;
	const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
	const ex = x - x1 - share * dx;
	const ey = y - y1 - share * dy;
	return ex * ex + ey * ey;
}

/** Binary heap, the most promising cell on top. */
function push(heap: Cell[], cell: Cell): void {
	let at = heap.push(cell) - 1;
	while (at > 0) {
		const parent = (at - 1) >> 1;
		if (heap[parent].best >= cell.best) break;
		heap[at] = heap[parent];
		at = parent;
	}
	heap[at] = cell;
}

function pop(heap: Cell[]): Cell {
	const top = heap[0];
	const last = heap.pop() as Cell;
	if (heap.length === 0) return top;
	let at = 0;
	for (;;) {
		let child = 2 * at + 1;
		if (child >= heap.length) break;
		if (child + 1 < heap.length && heap[child + 1].best > heap[child].best) child++;
		if (heap[child].best <= last.best) break;
		heap[at] = heap[child];
		at = child;
	}
	heap[at] = last;
	return top;
}
