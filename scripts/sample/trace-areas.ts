import { isInside, type Point, type Ring, signedArea } from "./plane.ts";
import type { BorderArc } from "./power-diagram.ts";
import type { Warp } from "./warp.ts";

const BORDER_STEP_METRES = 45;

export type Piece = {
	readonly owner: number;
	readonly ring: Ring;
	readonly squareMetres: number;
	readonly arcs: readonly BorderArc[];
};

/** Turns arcs of the bent plane into closed rings of the map; every arc is drawn once and shared by both sides. */
export function createTracer(
	ring: Ring,
	warp: Warp,
	options: { readonly detailed: boolean },
): (arcs: readonly BorderArc[]) => Piece[] {
	return (arcs) => {
		const vertices = new Map<string, Point>();
		const vertex = (name: string, bent: Point, arc: BorderArc, end: 0 | 1): Point => {
			const known = vertices.get(name);
			if (known) return known;
			const point = arc.edge < 0 ? warp.unbend(bent) : pointOnEdge(ring, arc.edge, arc.span[end]);
			vertices.set(name, point);
			return point;
		};
		type Step = { readonly to: string; readonly points: Point[]; readonly arc: BorderArc };
		const open = new Map<number, Map<string, Step>>();
		const add = (owner: number, from: string, step: Step): void => {
			const steps = open.get(owner) ?? new Map<string, Step>();
			steps.set(from, step);
			open.set(owner, steps);
		};
		// Outline first: its vertices come from the map's own outline, not from unbending.
		for (const arc of [...arcs].sort((a, b) => b.edge - a.edge)) {
			const start = vertex(arc.from, arc.start, arc, 0);
			const end = vertex(arc.to, arc.end, arc, 1);
			const inner = arc.edge < 0 && options.detailed ? innerPoints(arc, warp) : [];
			add(arc.left, arc.from, { to: arc.to, points: [start, ...inner], arc });
			if (arc.right >= 0) add(arc.right, arc.to, { to: arc.from, points: [end, ...inner.toReversed()], arc });
		}
		return [...open].flatMap(([owner, steps]) => chain(owner, steps));
	};
}

function chain(owner: number, steps: Map<string, { to: string; points: Point[]; arc: BorderArc }>): Piece[] {
	const pieces: Piece[] = [];
	for (const first of Array.from(steps.keys())) {
		const ring: Point[] = [];
		const arcs: BorderArc[] = [];
		for (let name = first, step = steps.get(name); step; name = step.to, step = steps.get(name)) {
			ring.push(...step.points);
			arcs.push(step.arc);
			steps.delete(name);
		}
		if (ring.length > 0) pieces.push({ owner, ring, squareMetres: signedArea(ring), arcs });
	}
	return pieces.sort((a, b) => b.squareMetres - a.squareMetres);
}

function pointOnEdge(ring: Ring, edge: number, along: number): Point {
	const a = ring[edge] as Point;
	const b = ring[(edge + 1) % ring.length] as Point;
	if (along === 0) return a;
	return along === 1 ? b : [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])];
}

function innerPoints({ start, end }: BorderArc, warp: Warp): Point[] {
	const pieces = Math.max(1, Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) / BORDER_STEP_METRES));
	const at = (s: number): Point =>
		warp.unbend([start[0] + ((end[0] - start[0]) * s) / pieces, start[1] + ((end[1] - start[1]) * s) / pieces]);
	return Array.from({ length: pieces - 1 }, (_, i) => at(i + 1));
}

/**
 * Gives every splinter (a part cut off by an inlet from the part with the area's label) to the neighbour with which it
 * shares the longest border, so that each area is one piece of the mainland where its neighbours allow it.
 */
export function absorbSplinters(
	arcs: readonly BorderArc[],
	labels: readonly Point[],
	trace: (arcs: readonly BorderArc[]) => Piece[],
): BorderArc[] {
	let current = [...arcs];
	for (let round = 0; round < 8; round++) {
		const main = new Map<number, Piece>();
		const pieces = trace(current);
		for (const piece of pieces) {
			const [x, y] = labels[piece.owner] as Point;
			if (!main.has(piece.owner) || isInside(piece.ring, x, y)) main.set(piece.owner, piece);
		}
		const splinter = pieces.find((piece) => main.get(piece.owner) !== piece && longestNeighbour(piece) >= 0);
		if (splinter === undefined) return current;
		const heir = longestNeighbour(splinter);
		const own = new Set(splinter.arcs);
		current = current.flatMap((arc) => {
			if (!own.has(arc)) return [arc];
			const left = arc.left === splinter.owner ? heir : arc.left;
			const right = arc.right === splinter.owner ? heir : arc.right;
			return left === right ? [] : [{ ...arc, left, right }];
		});
	}
	return current;
}

function longestNeighbour(piece: Piece): number {
	const shared = new Map<number, number>();
	for (const { left, right, start, end } of piece.arcs) {
		if (right < 0) continue;
		const other = left === piece.owner ? right : left;
		shared.set(other, (shared.get(other) ?? 0) + Math.hypot(end[0] - start[0], end[1] - start[1]));
	}
	return [...shared].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}
