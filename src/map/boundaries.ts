import type { AreaGeometry } from "#core/place/area-table.ts";

/** Polylines: line i covers the `lng, lat` pairs `start[i] … start[i + 1] − 1`. */
export type LineSet = { readonly lngLat: readonly number[]; readonly start: readonly number[] };

/**
 * For the edge that begins at each vertex, the area on its other side, or −1 (coast, or a neighbour that does not share
 * the two vertices). `areaOfRing` says whose ring it is.
 */
export type SharedEdges = { readonly otherSide: Int32Array; readonly areaOfRing: Int32Array };

/** About 0.1 m: vertices this near are one vertex. */
const STEP_DEGREES = 1e-6;

export function findSharedEdges(geometry: AreaGeometry, bbox: readonly [number, number, number, number]): SharedEdges {
	const { lngLat, ringStart } = geometry;
	const areaOfRing = ringOwners(geometry);
	const vertexCount = lngLat.length / 2;
	const vertexIds = new Int32Array(vertexCount);
	const ids = new Map<number, number>();
	for (let v = 0; v < vertexCount; v++) {
		const column = Math.round(((lngLat[2 * v] as number) - bbox[0]) / STEP_DEGREES);
		const row = Math.round(((lngLat[2 * v + 1] as number) - bbox[1]) / STEP_DEGREES);
		const key = column * 2 ** 26 + row;
		const id = ids.get(key) ?? ids.size;
		ids.set(key, id);
		vertexIds[v] = id;
	}
	const otherSide = new Int32Array(vertexCount).fill(-1);
	const firstUse = new Map<number, { readonly vertex: number; readonly area: number }>();
	for (let ring = 0; ring < areaOfRing.length; ring++) {
		const area = areaOfRing[ring] as number;
		for (let v = ringStart[ring] as number; v + 1 < (ringStart[ring + 1] as number); v++) {
			const a = vertexIds[v] as number;
			const b = vertexIds[v + 1] as number;
			if (a === b) continue;
			const key = Math.min(a, b) * ids.size + Math.max(a, b);
			const first = firstUse.get(key);
			if (first === undefined) firstUse.set(key, { vertex: v, area });
			else if (otherSide[first.vertex] === -1) {
				otherSide[first.vertex] = area;
				otherSide[v] = first.area;
			}
		}
	}
	return { otherSide, areaOfRing };
}

function ringOwners({ ringStart, polygonStart, areaStart }: AreaGeometry): Int32Array {
	const owners = new Int32Array(ringStart.length - 1);
	for (let area = 0; area + 1 < areaStart.length; area++)
		for (let polygon = areaStart[area] as number; polygon < (areaStart[area + 1] as number); polygon++)
			owners.fill(area, polygonStart[polygon], polygonStart[polygon + 1]);
	return owners;
}

/** Edges between different groups, each once; with `coast` also the edges that border nothing. */
export function linesBetweenGroups(
	geometry: AreaGeometry,
	edges: SharedEdges,
	groupOf: ArrayLike<number>,
	options: { readonly coast: boolean },
): LineSet {
	return collectLines(geometry, edges, (own, other) =>
		other < 0 ? options.coast : groupOf[own] !== groupOf[other] && own < other,
	);
}

/** The outline of one group: edges with the group on one side only. */
export function outlineOfGroup(geometry: AreaGeometry, edges: SharedEdges, groupOf: ArrayLike<number>, group: number): LineSet {
	return collectLines(geometry, edges, (own, other) => groupOf[own] === group && (other < 0 || groupOf[other] !== group));
}

/** Runs of wanted edges along each ring; a run that passes the ring's first vertex is not cut there. */
function collectLines(geometry: AreaGeometry, edges: SharedEdges, wanted: (own: number, other: number) => boolean): LineSet {
	const { lngLat: source, ringStart } = geometry;
	const lngLat: number[] = [];
	const start: number[] = [0];
	for (let ring = 0; ring + 1 < ringStart.length; ring++) {
		const own = edges.areaOfRing[ring] as number;
		const first = ringStart[ring] as number;
		const count = (ringStart[ring + 1] as number) - 1 - first;
		const keeps = (step: number) => wanted(own, edges.otherSide[first + (step % count)] as number);
		let begin = 0;
		while (begin < count && keeps(begin)) begin++;
		// a wholly wanted ring starts at its first vertex; otherwise begin at an edge that is left out
		const offset = begin === count ? 0 : begin;
		let open = false;
		for (let step = 0; step < count; step++) {
			const vertex = first + ((offset + step) % count);
			if (!keeps(offset + step)) {
				if (open) start.push(lngLat.length / 2);
				open = false;
				continue;
			}
			if (!open) lngLat.push(source[2 * vertex] as number, source[2 * vertex + 1] as number);
			lngLat.push(source[2 * vertex + 2] as number, source[2 * vertex + 3] as number);
			open = true;
		}
		if (open) start.push(lngLat.length / 2);
	}
	return { lngLat, start };
}
