import { isInside, type Point, type Ring } from "./plane.ts";

/** A stretch of border between two sites, or of the region's outline (`right` −1), directed with `left` on its left. */
export type BorderArc = {
	readonly left: number;
	readonly right: number;
	/** Names of the two ends: equal names are the same point for every cell that meets there. */
	readonly from: string;
	readonly to: string;
	readonly start: Point;
	readonly end: Point;
	/** For outline arcs: the edge of the ring, and where on it the arc runs (0–1). */
	readonly edge: number;
	readonly span: readonly [number, number];
};

type Crossing = { readonly edge: number; readonly along: number; readonly name: string; readonly point: Point };
type Bisector = { readonly base: Point; readonly direction: Point };

/**
 * Cells of the power diagram (distance² − weight) of `sites` inside a counter-clockwise ring, as arcs. Each vertex is
 * computed once, from the sorted numbers of the sites that meet there, so neighbours share it to the last bit.
 */
export function powerDiagram(ring: Ring, sites: readonly Point[], weights: ArrayLike<number>): BorderArc[] {
	const arcs: BorderArc[] = [];
	const crossingsOfEdge: Crossing[][] = ring.map(() => []);
	for (let i = 0; i < sites.length; i++)
		for (let j = i + 1; j < sites.length; j++) addBisectorArcs({ ring, sites, weights, i, j, arcs, crossingsOfEdge });
	addOutlineArcs({ ring, sites, weights, arcs, crossingsOfEdge });
	return arcs;
}

function bisector(sites: readonly Point[], weights: ArrayLike<number>, i: number, j: number): Bisector {
	const [ax, ay] = sites[i] as Point;
	const [bx, by] = sites[j] as Point;
	const nx = bx - ax;
	const ny = by - ay;
	const length2 = nx * nx + ny * ny;
	const t = (length2 + (weights[i] as number) - (weights[j] as number)) / (2 * length2);
	const length = Math.sqrt(length2);
	return { base: [ax + t * nx, ay + t * ny], direction: [-ny / length, nx / length] };
}

function power(sites: readonly Point[], weights: ArrayLike<number>, site: number, [x, y]: Point): number {
	const [sx, sy] = sites[site] as Point;
	return (x - sx) ** 2 + (y - sy) ** 2 - (weights[site] as number);
}

function meetingPoint(sites: readonly Point[], weights: ArrayLike<number>, trio: readonly number[]): Point {
	const [i, j, k] = [...trio].sort((a, b) => a - b) as [number, number, number];
	const first = bisector(sites, weights, i, j);
	const second = bisector(sites, weights, i, k);
	const [dx, dy] = first.direction;
	const [ex, ey] = second.direction;
	const cross = dx * ey - dy * ex;
	const t = ((second.base[0] - first.base[0]) * ey - (second.base[1] - first.base[1]) * ex) / cross;
	return [first.base[0] + t * dx, first.base[1] + t * dy];
}

function addBisectorArcs(task: {
	ring: Ring;
	sites: readonly Point[];
	weights: ArrayLike<number>;
	i: number;
	j: number;
	arcs: BorderArc[];
	crossingsOfEdge: Crossing[][];
}): void {
	const { ring, sites, weights, i, j, arcs, crossingsOfEdge } = task;
	const { base, direction } = bisector(sites, weights, i, j);
	const reach = 1e6;
	let low = -reach;
	let high = reach;
	let lowSite = -1;
	let highSite = -1;
	for (let k = 0; k < sites.length; k++) {
		if (k === i || k === j) continue;
		const at = (t: number): number => {
			const p: Point = [base[0] + t * direction[0], base[1] + t * direction[1]];
			return power(sites, weights, k, p) - power(sites, weights, i, p);
		};
		const here = at(0);
		const slope = (at(reach) - here) / reach;
		const root = -here / slope;
		if (slope > 0 && root > low) {
			low = root;
			lowSite = k;
		} else if (slope < 0 && root < high) {
			high = root;
			highSite = k;
		} else if (slope === 0 && here < 0) return;
	}
	if (low >= high) return;
	type Stop = { t: number; name: string; point: Point };
	const endStop = (t: number, site: number): Stop => ({
		t,
		name: site < 0 ? `far:${i},${j},${t}` : `v:${[i, j, site].sort((a, b) => a - b).join()}`,
		point: site < 0 ? [base[0] + t * direction[0], base[1] + t * direction[1]] : meetingPoint(sites, weights, [i, j, site]),
	});
	const stops: Stop[] = [];
	for (let edge = 0; edge < ring.length; edge++) {
		const a = ring[edge] as Point;
		const b = ring[(edge + 1) % ring.length] as Point;
		const sideA = (a[0] - base[0]) * direction[1] - (a[1] - base[1]) * direction[0];
		const sideB = (b[0] - base[0]) * direction[1] - (b[1] - base[1]) * direction[0];
		if (sideA > 0 === sideB > 0) continue;
		const along = sideA / (sideA - sideB);
		const point: Point = [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])];
		const t = (point[0] - base[0]) * direction[0] + (point[1] - base[1]) * direction[1];
		if (t <= low || t >= high) continue;
		const name = `c:${i},${j},${edge}`;
		stops.push({ t, name, point });
		(crossingsOfEdge[edge] as Crossing[]).push({ edge, along, name, point });
	}
	stops.sort((a, b) => a.t - b.t);
	const first = endStop(low, lowSite);
	let inside = isInside(ring, first.point[0], first.point[1]);
	let previous = first;
	for (const stop of [...stops, endStop(high, highSite)]) {
		if (inside)
			arcs.push({
				left: i,
				right: j,
				from: previous.name,
				to: stop.name,
				start: previous.point,
				end: stop.point,
				edge: -1,
				span: [0, 1],
			});
		previous = stop;
		inside = !inside;
	}
}

function addOutlineArcs(task: {
	ring: Ring;
	sites: readonly Point[];
	weights: ArrayLike<number>;
	arcs: BorderArc[];
	crossingsOfEdge: Crossing[][];
}): void {
	const { ring, sites, weights, arcs, crossingsOfEdge } = task;
	for (let edge = 0; edge < ring.length; edge++) {
		const next = (edge + 1) % ring.length;
		const stops: Crossing[] = [
			{ edge, along: 0, name: `r:${edge}`, point: ring[edge] as Point },
			...(crossingsOfEdge[edge] as Crossing[]).sort((a, b) => a.along - b.along),
			{ edge, along: 1, name: `r:${next}`, point: ring[next] as Point },
		];
		for (let s = 1; s < stops.length; s++) {
			const a = stops[s - 1] as Crossing;
			const b = stops[s] as Crossing;
			const middle: Point = [(a.point[0] + b.point[0]) / 2, (a.point[1] + b.point[1]) / 2];
			const left = nearestSite(sites, weights, middle);
			arcs.push({
				left,
				right: -1,
				from: a.name,
				to: b.name,
				start: a.point,
				end: b.point,
				edge,
				span: [a.along, b.along],
			});
		}
	}
}

/** The site whose cell a point lies in; the lowest number where two are equally near. */
export function nearestSite(sites: readonly Point[], weights: ArrayLike<number>, point: Point): number {
	let best = 0;
	for (let site = 1; site < sites.length; site++)
		if (power(sites, weights, site, point) < power(sites, weights, best, point)) best = site;
	return best;
}
