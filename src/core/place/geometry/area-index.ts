import type { AreaGeometry } from "../area-table.ts";

/**
 * A raster over the region for point-in-area questions. A cell that no edge touches answers at once; a cell that edges touch names
 * the polygons whose edges touch it, and those are tested with the edges of the cell's row only.
 */
export type AreaIndex = {
	readonly lngLat: Float64Array;
	readonly columns: number;
	readonly rows: number;
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
	/** Cells per degree. */
	readonly perLng: number;
	readonly perLat: number;
	/** Per cell: −1 outside, an area index, or −2 − k for touched cell k. */
	readonly answer: Int32Array;
	/** Touched cell k: lowest area that covers it wholly (−1 none), and its slots `touched[touchedStart[k] … touchedStart[k + 1] − 1]`. */
	readonly cover: Int32Array;
	readonly touchedStart: Uint32Array;
	readonly touched: Uint32Array;
	/** A slot is one polygon in one raster row: its area, and the first vertices of its edges there. Ascending areas within a row. */
	readonly slotArea: Int32Array;
	readonly slotStart: Uint32Array;
	readonly slotEdge: Uint32Array;
};

/** Cells are widened by this share before edges are marked, more than rounding can move a point. */
const MARGIN_CELLS = 1e-6;

type Raster = Pick<AreaIndex, "lngLat" | "columns" | "rows" | "west" | "south" | "perLng" | "perLat">;

/** Rings are closed as `AreaGeometry` says; edges with non-finite vertices are left out. `gridSize`² cells, 512² by default. */
export function createAreaIndex(geometry: AreaGeometry, options: { readonly gridSize?: number } = {}): AreaIndex {
	const size = options.gridSize ?? 512;
	const { lngLat } = geometry;
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i < lngLat.length; i += 2) {
		const [lng, lat] = [lngLat[i], lngLat[i + 1]];
		if (!Number.isFinite(lng) || !Number.isFinite(lat)) continue;
		if (lng < west) west = lng;
		if (lng > east) east = lng;
		if (lat < south) south = lat;
		if (lat > north) north = lat;
	}
	const perLng = east > west ? size / (east - west) : 0;
	const perLat = north > south ? size / (north - south) : 0;
	const raster: Raster = { lngLat, columns: size, rows: size, west, south, perLng, perLat };
	const slots = buildSlots(geometry, raster);
	const touch = markTouched(raster, slots);
	const answer = new Int32Array(size * size).fill(-1);
	const cover = new Int32Array(touch.count).fill(-1);
	fillCovered(raster, slots, touch.cellOf, answer, cover);
	return {
		...raster,
		east,
		north,
		...touch.lists,
		answer,
		cover,
		slotArea: slots.area,
		slotStart: slots.start,
		slotEdge: slots.edge,
	};
}

type Slots = { readonly row: Uint16Array; readonly area: Int32Array; readonly start: Uint32Array; readonly edge: Uint32Array };

/** Gathers, per raster row and polygon, the edges that reach into the row. */
function buildSlots(geometry: AreaGeometry, raster: Raster): Slots {
	const { lngLat, ringStart, polygonStart, areaStart } = geometry;
	const perRow: { area: number; edges: number[] }[][] = Array.from({ length: raster.rows }, () => []);
	for (let area = 0; area + 1 < areaStart.length; area++) {
		for (let polygon = areaStart[area]; polygon < areaStart[area + 1]; polygon++) {
			const open = new Map<number, number[]>();
			for (let vertex = ringStart[polygonStart[polygon]]; vertex + 1 < ringStart[polygonStart[polygon + 1]]; vertex++) {
				const [y1, y2] = [lngLat[2 * vertex + 1], lngLat[2 * vertex + 3]];
				if (!Number.isFinite(lngLat[2 * vertex] + y1 + lngLat[2 * vertex + 2] + y2)) continue;
				const first = rowOf(raster, Math.min(y1, y2), -MARGIN_CELLS);
				const last = rowOf(raster, Math.max(y1, y2), MARGIN_CELLS);
				for (let row = first; row <= last; row++) {
					const edges = open.get(row);
					if (edges === undefined) open.set(row, [vertex]);
					else edges.push(vertex);
				}
			}
			dropRingJoints(open, ringStart, polygonStart[polygon], polygonStart[polygon + 1]);
			for (const [row, edges] of open) perRow[row].push({ area, edges });
		}
	}
	const flat = perRow.flat();
	const start = new Uint32Array(flat.length + 1);
	for (const [slot, { edges }] of flat.entries()) start[slot + 1] = start[slot] + edges.length;
	const edge = new Uint32Array(start[flat.length]);
	for (const [slot, { edges }] of flat.entries()) edge.set(edges, start[slot]);
	const row = Uint16Array.from(perRow.flatMap((slots, at) => slots.map(() => at)));
	return { row, area: Int32Array.from(flat, (slot) => slot.area), start, edge };
}

/** Vertices of one polygon lie end to end, so the step from one ring's last vertex to the next ring's first is no edge. */
function dropRingJoints(open: Map<number, number[]>, ringStart: Uint32Array, firstRing: number, endRing: number): void {
	if (endRing - firstRing < 2) return;
	const joints = new Set<number>();
	for (let ring = firstRing + 1; ring < endRing; ring++) joints.add(ringStart[ring] - 1);
	for (const [row, edges] of open) {
		const kept = edges.filter((vertex) => !joints.has(vertex));
		if (kept.length === 0) open.delete(row);
		else open.set(row, kept);
	}
}

function rowOf(raster: Raster, lat: number, shift: number): number {
	return Math.max(0, Math.min(raster.rows - 1, Math.floor((lat - raster.south) * raster.perLat + shift)));
}

function columnOf(raster: Raster, lng: number, shift: number): number {
	return Math.max(0, Math.min(raster.columns - 1, Math.floor((lng - raster.west) * raster.perLng + shift)));
}

type Touch = {
	readonly count: number;
	/** Touched-cell number per cell, −1 = no edge. */
	readonly cellOf: Int32Array;
	readonly lists: { readonly touchedStart: Uint32Array; readonly touched: Uint32Array };
};

function markTouched(raster: Raster, slots: Slots): Touch {
	const cellOf = new Int32Array(raster.columns * raster.rows).fill(-1);
	const lists: number[][] = [];
	for (let slot = 0; slot < slots.row.length; slot++) {
		const row = slots.row[slot];
		for (let i = slots.start[slot]; i < slots.start[slot + 1]; i++) {
			const [first, last] = columnsOfEdge(raster, slots.edge[i], row);
			for (let cell = row * raster.columns + first; cell <= row * raster.columns + last; cell++) {
				if (cellOf[cell] < 0) cellOf[cell] = lists.push([slot]) - 1;
				else if (lists[cellOf[cell]].at(-1) !== slot) lists[cellOf[cell]].push(slot);
			}
		}
	}
	const touchedStart = new Uint32Array(lists.length + 1);
	for (const [cell, list] of lists.entries()) touchedStart[cell + 1] = touchedStart[cell] + list.length;
	return { count: lists.length, cellOf, lists: { touchedStart, touched: Uint32Array.from(lists.flat()) } };
}

/** First and last column that an edge can touch within a raster row. */
function columnsOfEdge(raster: Raster, vertex: number, row: number): [number, number] {
	const { lngLat } = raster;
	const [x1, y1, x2, y2] = [lngLat[2 * vertex], lngLat[2 * vertex + 1], lngLat[2 * vertex + 2], lngLat[2 * vertex + 3]];
	let [from, to] = [0, 1];
	if (y1 !== y2 && raster.perLat > 0) {
		const low = (raster.south + (row - MARGIN_CELLS) / raster.perLat - y1) / (y2 - y1);
		const high = (raster.south + (row + 1 + MARGIN_CELLS) / raster.perLat - y1) / (y2 - y1);
		from = Math.max(0, Math.min(1, low, high));
		to = Math.min(1, Math.max(0, low, high));
	}
	const [xa, xb] = [x1 + (x2 - x1) * from, x1 + (x2 - x1) * to];
	return [columnOf(raster, Math.min(xa, xb), -MARGIN_CELLS), columnOf(raster, Math.max(xa, xb), MARGIN_CELLS)];
}

/**
 * Cells wholly inside a polygon: along the row's middle line, between the crossings of its edges (even–odd). Only cells that the
 * polygon's own edges do not touch are decided here, and for them the middle line speaks for the whole cell.
 */
function fillCovered(raster: Raster, slots: Slots, cellOf: Int32Array, answer: Int32Array, cover: Int32Array): void {
	const own = new Uint32Array(raster.columns).fill(0xffffffff);
	for (let slot = 0; slot < slots.row.length; slot++) {
		const row = slots.row[slot];
		const crossings: number[] = [];
		for (let i = slots.start[slot]; i < slots.start[slot + 1]; i++) {
			const [first, last] = columnsOfEdge(raster, slots.edge[i], row);
			own.fill(slot, first, last + 1);
			const crossing = middleCrossing(raster, slots.edge[i], row);
			if (!Number.isNaN(crossing)) crossings.push(crossing);
		}
		crossings.sort((a, b) => a - b);
		let [passed, inside] = [0, false];
		for (
			let column = crossings.length > 0 ? columnOf(raster, crossings[0], -1) : raster.columns;
			column < raster.columns;
			column++
		) {
			const middle = raster.west + (column + 0.5) / raster.perLng;
			for (; passed < crossings.length && crossings[passed] < middle; passed++) inside = !inside;
			if (passed === crossings.length && !inside) break;
			if (!inside || own[column] === slot) continue;
			const cell = row * raster.columns + column;
			if (cellOf[cell] < 0) answer[cell] = answer[cell] < 0 ? slots.area[slot] : Math.min(answer[cell], slots.area[slot]);
			else cover[cellOf[cell]] = cover[cellOf[cell]] < 0 ? slots.area[slot] : Math.min(cover[cellOf[cell]], slots.area[slot]);
		}
	}
	for (let cell = 0; cell < cellOf.length; cell++) if (cellOf[cell] >= 0) answer[cell] = -2 - cellOf[cell];
}

/** Longitude at which an edge crosses the middle line of a raster row, NaN if it does not. */
function middleCrossing(raster: Raster, vertex: number, row: number): number {
	const { lngLat } = raster;
	const middle = raster.south + (row + 0.5) / raster.perLat;
	const [y1, y2] = [lngLat[2 * vertex + 1], lngLat[2 * vertex + 3]];
	if (y1 > middle === y2 > middle) return Number.NaN;
	return lngLat[2 * vertex] + ((lngLat[2 * vertex + 2] - lngLat[2 * vertex]) * (middle - y1)) / (y2 - y1);
}
