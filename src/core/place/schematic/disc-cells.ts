/** One area of a schematic map in a plane of kilometres. */
export type Cell = {
	/** Counter-clockwise, not closed, `x, y` pairs; empty when the others leave it no room. */
	readonly ring: readonly number[];
	readonly area: number;
	/** How fast the area grows with the site's squared radius. */
	readonly growth: number;
};

/** Degrees of an outer arc per vertex. */
const ARC_STEP = (8 * Math.PI) / 180;
/** The label of a side of the box around a disc: it is never reached. */
const BOX = -1;

type Side = { readonly x: number; readonly y: number; readonly label: number };

/**
 * Cells of discs that share what they overlap: each site's disc (squared radius `weight`), cut by the radical axes with its
 * neighbours. Radical axes pass through the crossings of the circles, so neighbours share their borders to the last bit and no
 * two cells overlap (power diagram restricted to the discs; Aurenhammer 1987).
 */
export function discCells(x: Float64Array, y: Float64Array, weight: Float64Array): Cell[] {
	const radius = Float64Array.from(weight, Math.sqrt);
	return Array.from(x, (_, site) => cellOf(site, neighboursOf(site, x, y, radius), x, y, weight));
}

function neighboursOf(site: number, x: Float64Array, y: Float64Array, radius: Float64Array): number[] {
	const found: number[] = [];
	for (let other = 0; other < x.length; other++) {
		if (other === site) continue;
		const distance = Math.hypot(x[other] - x[site], y[other] - y[site]);
		if (distance < radius[other] + radius[site]) found.push(other);
	}
	return found;
}

function cellOf(site: number, neighbours: readonly number[], x: Float64Array, y: Float64Array, weight: Float64Array): Cell {
	const r = Math.sqrt(weight[site]);
	const [cx, cy] = [x[site], y[site]];
	let sides: Side[] = [
		{ x: cx - 2 * r, y: cy - 2 * r, label: BOX },
		{ x: cx + 2 * r, y: cy - 2 * r, label: BOX },
		{ x: cx + 2 * r, y: cy + 2 * r, label: BOX },
		{ x: cx - 2 * r, y: cy + 2 * r, label: BOX },
	];
	for (const other of neighbours) {
		sides = cut(sides, other, radicalAxis(site, other, x, y, weight));
		if (sides.length === 0) return { ring: [], area: 0, growth: 0 };
	}
	return withinDisc(site, sides, x, y, weight);
}

/** Points with `nx·px + ny·py ≤ c` are nearer (in power) to the site than to the other. */
type Axis = { readonly nx: number; readonly ny: number; readonly c: number };

function radicalAxis(site: number, other: number, x: Float64Array, y: Float64Array, weight: Float64Array): Axis {
	const [ax, ay, bx, by] = [x[site], y[site], x[other], y[other]];
	const c = (bx * bx + by * by - ax * ax - ay * ay + weight[site] - weight[other]) / 2;
	return { nx: bx - ax, ny: by - ay, c };
}

/** The convex polygon on the site's side of the axis; each side's label is that of the axis it runs along. */
function cut(sides: readonly Side[], label: number, { nx, ny, c }: Axis): Side[] {
	const kept: Side[] = [];
	for (const [i, from] of sides.entries()) {
		const to = sides[(i + 1) % sides.length];
		const a = nx * from.x + ny * from.y - c;
		const b = nx * to.x + ny * to.y - c;
		if (a <= 0) kept.push(from);
		if (a <= 0 !== b <= 0) {
			const t = a / (a - b);
			kept.push({ x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y), label: a <= 0 ? label : from.label });
		}
	}
	return kept;
}

function withinDisc(site: number, sides: readonly Side[], x: Float64Array, y: Float64Array, weight: Float64Array): Cell {
	const [cx, cy] = [x[site], y[site]];
	const r2 = weight[site];
	const r = Math.sqrt(r2);
	type Piece = {
		readonly start: readonly [number, number];
		readonly end: readonly [number, number];
		readonly startsOnArc: boolean;
		readonly endsOnArc: boolean;
	};
	const pieces: Piece[] = [];
	let growth = 0;
	for (const [i, from] of sides.entries()) {
		if (from.label === BOX) continue;
		const to = sides[(i + 1) % sides.length];
		const [dx, dy] = [to.x - from.x, to.y - from.y];
		const length2 = dx * dx + dy * dy;
		if (length2 === 0) continue;
		const middle = ((cx - from.x) * dx + (cy - from.y) * dy) / length2;
		const away2 = (from.x + middle * dx - cx) ** 2 + (from.y + middle * dy - cy) ** 2;
		if (away2 >= r2) continue;
		const half = Math.sqrt((r2 - away2) / length2);
		const [t0, t1] = [Math.max(0, middle - half), Math.min(1, middle + half)];
		if (t1 <= t0) continue;
		const startsOnArc = t0 > 0;
		const endsOnArc = t1 < 1;
		const before = sides[(i + sides.length - 1) % sides.length];
		const start = startsOnArc
			? crossing(site, from.label, false, x, y, weight)
			: meeting(site, before.label, from.label, x, y, weight);
		const end = endsOnArc ? crossing(site, from.label, true, x, y, weight) : meeting(site, from.label, to.label, x, y, weight);
		pieces.push({ start, end, startsOnArc, endsOnArc });
		const apart = Math.hypot(x[from.label] - cx, y[from.label] - cy);
		growth += Math.hypot(end[0] - start[0], end[1] - start[1]) / (2 * apart);
	}
	if (pieces.length === 0) {
		// no border crosses the disc: it is whole, or its centre lies beyond one
		if (!contains(sides, cx, cy)) return { ring: [], area: 0, growth: 0 };
		const ring = arcPoints(cx, cy, r, 0, 2 * Math.PI, true);
		return { ring, area: ringArea(ring), growth: Math.PI };
	}
	const ring: number[] = [];
	for (const [i, piece] of pieces.entries()) {
		const next = pieces[(i + 1) % pieces.length];
		ring.push(...piece.start);
		if (!piece.endsOnArc && !next.startsOnArc) continue;
		ring.push(...piece.end);
		const from = Math.atan2(piece.end[1] - cy, piece.end[0] - cx);
		let to = Math.atan2(next.start[1] - cy, next.start[0] - cx);
		while (to <= from) to += 2 * Math.PI;
		ring.push(...arcPoints(cx, cy, r, from, to, false));
		growth += (to - from) / 2;
	}
	return { ring, area: ringArea(ring), growth };
}

/** Where the circles of two sites cross: the one at the end (or start) of the border as the first of the two walks it. */
function crossing(site: number, other: number, atEnd: boolean, x: Float64Array, y: Float64Array, weight: Float64Array) {
	const [low, high] = site < other ? [site, other] : [other, site];
	const [ax, ay, bx, by] = [x[low], y[low], x[high], y[high]];
	const [dx, dy] = [bx - ax, by - ay];
	const d2 = dx * dx + dy * dy;
	const along = (d2 + weight[low] - weight[high]) / (2 * d2);
	const aside = Math.sqrt(Math.max(0, weight[low] / d2 - along * along));
	// counter-clockwise around the lower site the border runs to the left of the line between them
	const sign = (site === low) === atEnd ? 1 : -1;
	return [ax + along * dx - sign * aside * dy, ay + along * dy + sign * aside * dx] as const;
}

/** Where the borders of three sites meet, worked out in the order of their numbers so that all three get the same bits. */
function meeting(a: number, b: number, c: number, x: Float64Array, y: Float64Array, weight: Float64Array) {
	const [i, j, k] = [a, b, c].toSorted((p, q) => p - q);
	const first = radicalAxis(i, j, x, y, weight);
	const second = radicalAxis(i, k, x, y, weight);
	const cross = first.nx * second.ny - first.ny * second.nx;
	return [(first.c * second.ny - first.ny * second.c) / cross, (first.nx * second.c - first.c * second.nx) / cross] as const;
}

function contains(sides: readonly Side[], px: number, py: number): boolean {
	return sides.every((from, i) => {
		const to = sides[(i + 1) % sides.length];
		return (to.x - from.x) * (py - from.y) - (to.y - from.y) * (px - from.x) >= 0;
	});
}

/** Vertices on the arc between two angles, the ends left out unless the arc is a `whole` circle. */
function arcPoints(cx: number, cy: number, r: number, from: number, to: number, whole: boolean): number[] {
	const steps = Math.max(1, Math.ceil((to - from) / ARC_STEP));
	return Array.from({ length: steps - 1 + (whole ? 1 : 0) }, (_, i) => from + ((to - from) * (i + 1)) / steps).flatMap(
		(angle) => [cx + r * Math.cos(angle), cy + r * Math.sin(angle)],
	);
}

function ringArea(ring: readonly number[]): number {
	let twice = 0;
	for (let i = 0; i < ring.length; i += 2) {
		const j = (i + 2) % ring.length;
		twice += ring[i] * ring[j + 1] - ring[j] * ring[i + 1];
	}
	return twice / 2;
}
