import { type Point, type Ring, signedArea } from "./plane.ts";
import { type BorderArc, powerDiagram } from "./power-diagram.ts";
import { absorbSplinters, createTracer, type Piece } from "./trace-areas.ts";
import { createWarp } from "./warp.ts";

const OUTLINE_STEP_METRES = 60;
const AREA_TOLERANCE = 5e-4;
const MOST_ROUNDS = 200;

/** Rings of one area (counter-clockwise, not closed); neighbours share the very same points along a common border. */
export type SchematicArea = { readonly rings: readonly Ring[]; readonly squareMetres: number };

type Site = { readonly point: Point; readonly area: number };

type Task = {
	readonly mainland: Ring;
	readonly islands: readonly { readonly ring: Ring; readonly area: number }[];
	/** Sites of the diagram; an area may have several, its cell is their union; its first is the label point. */
	readonly sites: readonly Site[];
	readonly areaSquareMetres: readonly number[];
	/** Square metres; near the answer they save rounds. */
	readonly startWeights: readonly number[];
	readonly seed: number;
};

/**
 * Schematic boundaries: a power diagram of the label points, weighted until each area measures its official size,
 * drawn in a bent plane so that the borders wind, clipped to the outline. Islands go whole to the area named.
 */
export function schematicAreas(task: Task): SchematicArea[] {
	const warp = createWarp(task.seed);
	const ring = densify(task.mainland);
	const bentRing = ring.map(warp.bend);
	const sites = task.sites.map((site) => warp.bend(site.point));
	const owner = task.sites.map((site) => site.area);
	const labels = task.areaSquareMetres.map((_, area) => (task.sites.find((site) => site.area === area) as Site).point);
	const trace = createTracer(ring, warp, { detailed: false });
	const traceDetailed = createTracer(ring, warp, { detailed: true });
	const islandArea = new Float64Array(task.areaSquareMetres.length);
	for (const island of task.islands) islandArea[island.area] = (islandArea[island.area] as number) + signedArea(island.ring);
	const weights = Float64Array.from(task.startWeights);
	const draw = (): { merged: BorderArc[]; arcs: BorderArc[] } => {
		const siteWeights = owner.map((area) => weights[area] as number);
		const merged = powerDiagram(bentRing, sites, siteWeights).flatMap((arc) => mergeOwners(arc, owner, sites));
		return { merged, arcs: absorbSplinters(merged, labels, trace) };
	};
	let settled = draw();
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const error = adjustWeights({ task, merged: settled.merged, pieces: traceDetailed(settled.arcs), islandArea, weights });
		if (error < AREA_TOLERANCE) break;
		settled = draw();
	}
	const rings: Ring[][] = task.areaSquareMetres.map(() => []);
	for (const piece of traceDetailed(settled.arcs)) (rings[piece.owner] as Ring[]).push(piece.ring);
	for (const island of task.islands) (rings[island.area] as Ring[]).push(island.ring);
	return rings.map((own) => ({ rings: own, squareMetres: own.reduce((sum, r) => sum + signedArea(r), 0) }));
}

function densify(ring: Ring): Ring {
	return ring.flatMap((a, i) => {
		const b = ring[(i + 1) % ring.length] as Point;
		const pieces = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / OUTLINE_STEP_METRES));
		return Array.from(
			{ length: pieces },
			(_, s): Point => (s === 0 ? a : [a[0] + ((b[0] - a[0]) * s) / pieces, a[1] + ((b[1] - a[1]) * s) / pieces]),
		);
	});
}

type MergedArc = BorderArc & { readonly siteDistance?: number };

/** From sites to areas: borders between two sites of one area vanish. */
function mergeOwners(arc: BorderArc, owner: readonly number[], sites: readonly Point[]): MergedArc[] {
	const left = owner[arc.left] as number;
	if (arc.right < 0) return [{ ...arc, left }];
	const right = owner[arc.right] as number;
	if (left === right) return [];
	const a = sites[arc.left] as Point;
	const b = sites[arc.right] as Point;
	return [{ ...arc, left, right, siteDistance: Math.hypot(a[0] - b[0], a[1] - b[1]) }];
}

/** One damped Newton step; an area grows by Σ border length ÷ (2 × distance of the sites) per unit of weight. */
function adjustWeights(step: {
	task: Task;
	merged: readonly MergedArc[];
	pieces: readonly Piece[];
	islandArea: Float64Array;
	weights: Float64Array;
}): number {
	const { task, merged, pieces, islandArea, weights } = step;
	const have = Float64Array.from(islandArea);
	for (const piece of pieces) have[piece.owner] = (have[piece.owner] as number) + piece.squareMetres;
	const growth = new Float64Array(weights.length);
	for (const { left, right, start, end, siteDistance } of merged) {
		if (siteDistance === undefined) continue;
		const share = Math.hypot(end[0] - start[0], end[1] - start[1]) / (2 * siteDistance);
		growth[left] = (growth[left] as number) + share;
		growth[right] = (growth[right] as number) + share;
	}
	let worst = 0;
	for (let k = 0; k < weights.length; k++) {
		const wanted = task.areaSquareMetres[k] as number;
		const missing = wanted - (have[k] as number);
		worst = Math.max(worst, Math.abs(missing) / wanted);
		const change = (0.4 * missing) / Math.max(growth[k] as number, 1);
		weights[k] = (weights[k] as number) + Math.max(-5e4, Math.min(5e4, change));
	}
	return worst;
}
