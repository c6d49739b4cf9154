import { pointInRings, ringArea } from "../place/geometry/planar-rings.ts";
import { contourRings } from "./contour-rings.ts";
import { distanceField, holdPlace } from "./distance-field.ts";
import { outlineShape } from "./outline-shape.ts";

/** Planar polygons in the units of the input: closed rings of x, y pairs, the shell first (counter-clockwise), then holes (clockwise). */
export type Outline = { readonly polygons: readonly (readonly Float64Array[])[]; readonly squareMetres: number };

export type OutlineInput = {
	readonly x: Float64Array;
	readonly y: Float64Array;
	/** The members. Rows with non-finite coordinates are passed over. */
	readonly rows: ArrayLike<number>;
	/** Radius the group was found with: sets how deep the outline may bend in. 100 by default. */
	readonly radiusMetres?: number;
	/** Width of the rounded margin around the outermost houses; a fifth of the radius, 10 to 40 m, by default. */
	readonly bufferMetres?: number;
};

const MAXIMUM_NODES = 1_000_000;
/** Lattice step as a share of the buffer. */
const STEP_SHARE = 0.6;

/**
 * Outline of a group of houses: their alpha shape with a rounded margin. The margin is drawn as a contour of the distance to the shape, so
 * the result is a valid polygon in every case: no ring meets itself or another (pinched shapes and single houses included), holes are rings
 * of their own, every member lies inside. One polygon where the members are connected by steps of 1.5 radii, more polygons otherwise. Holes
 * smaller than a circle of the radius are filled. No members: no polygons. Independent of the order of the rows.
 */
export function outlineOf(input: OutlineInput): Outline {
	const radius = input.radiusMetres ?? 100;
	const places = distinctPlaces(input);
	const { west, south, width, height } = places;
	if (places.x.length === 0) return { polygons: [], squareMetres: 0 };
	const wanted = input.bufferMetres ?? Math.max(10, Math.min(40, radius / 5));
	const buffer = Math.max(
		wanted,
		Math.sqrt((width * height) / MAXIMUM_NODES) / STEP_SHARE,
		(width + height) / 20_000 / STEP_SHARE,
	);
	const step = buffer * STEP_SHARE;
	const coarse = Math.max(radius / 2, 4 * step);
	const rim = withoutInterior(places, coarse);
	const shape = outlineShape(rim.x, rim.y, 3 * coarse);
	const field = distanceField(shape, width, height, step, buffer);
	for (let i = 0; i < places.x.length; i++) holdPlace(field, places.x[i], places.y[i], 0.9 * buffer);
	const rings = contourRings(field, buffer);
	for (const ring of rings) {
		for (let i = 0; i < ring.length; i += 2) {
			ring[i] += west;
			ring[i + 1] += south;
		}
	}
	return gatherPolygons(rings, Math.PI * radius * radius);
}

/** Coordinates relative to their south-west corner, to the nearest millimetre, each once, from west to east. */
type Places = {
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly west: number;
	readonly south: number;
	readonly width: number;
	readonly height: number;
};

function distinctPlaces({ x, y, rows }: OutlineInput): Places {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	const keys = new Float64Array(rows.length);
	for (let i = 0; i < rows.length; i++) {
		const [px, py] = [x[rows[i]], y[rows[i]]];
		if (!Number.isFinite(px) || !Number.isFinite(py)) continue;
		west = Math.min(west, px);
		east = Math.max(east, px);
		south = Math.min(south, py);
		north = Math.max(north, py);
	}
	const [width, height] = [Math.max(0, east - west), Math.max(0, north - south)];
	const quantum = Math.max(0.001, width / 2 ** 25, height / 2 ** 25);
	let count = 0;
	for (let i = 0; i < rows.length; i++) {
		const key = Math.round((x[rows[i]] - west) / quantum) * 2 ** 26 + Math.round((y[rows[i]] - south) / quantum);
		if (Number.isFinite(key)) keys[count++] = key;
	}
	const sorted = keys.subarray(0, count).sort();
	const [px, py] = [new Float64Array(count), new Float64Array(count)];
	let length = 0;
	for (let i = 0; i < count; i++) {
		if (i > 0 && sorted[i] === sorted[i - 1]) continue;
		const column = Math.floor(sorted[i] / 2 ** 26);
		px[length] = column * quantum;
		py[length++] = (sorted[i] - column * 2 ** 26) * quantum;
	}
	return { x: px.subarray(0, length), y: py.subarray(0, length), west, south, width, height };
}

/**
 * Of cells whose eight neighbours hold places too, only the first place: a shape with edges up to three cells long covers them all the
 * same (neighbouring places are at most 2√2 cells apart), and what is left to triangulate is mostly the rim.
 */
function withoutInterior({ x, y, width, height }: Places, side: number): { x: Float64Array; y: Float64Array } {
	const columns = Math.floor(width / side) + 3;
	const cells = new Uint8Array(columns * (Math.floor(height / side) + 3));
	const cellOf = new Int32Array(x.length);
	for (let i = 0; i < x.length; i++) {
		cellOf[i] = (Math.floor(y[i] / side) + 1) * columns + Math.floor(x[i] / side) + 1;
		cells[cellOf[i]] = HOLDS;
	}
	const [keptX, keptY] = [new Float64Array(x.length), new Float64Array(x.length)];
	let length = 0;
	for (let i = 0; i < x.length; i++) {
		const cell = cellOf[i];
		if (cells[cell] === TAKEN) continue;
		if (isSurrounded(cells, cell, columns)) cells[cell] = TAKEN;
		keptX[length] = x[i];
		keptY[length++] = y[i];
	}
	return { x: keptX.subarray(0, length), y: keptY.subarray(0, length) };
}

const HOLDS = 1;
const TAKEN = 2;

function isSurrounded(cells: Uint8Array, cell: number, columns: number): boolean {
	for (let row = cell - columns; row <= cell + columns; row += columns)
		if (cells[row - 1] === 0 || cells[row] === 0 || cells[row + 1] === 0) return false;
	return true;
}

/** Shells with the holes they hold; a hole below the limit is filled, and so is whatever lies within it. */
function gatherPolygons(rings: readonly Float64Array[], smallestHole: number): Outline {
	const measured = rings.map((ring) => ({ ring, area: ringArea(ring) })).sort((a, b) => a.area - b.area);
	const holes = measured.filter(({ area }) => area <= 0);
	const filled = holes.filter(({ area }) => -area < smallestHole);
	const shells = measured.filter(
		({ area, ring }) => area > 0 && !filled.some((hole) => pointInRings([hole.ring], ring[0], ring[1])),
	);
	const polygons = shells.map(({ ring }) => [ring]);
	let squareMetres = shells.reduce((sum, { area }) => sum + area, 0);
	for (const { ring, area } of holes) {
		if (-area < smallestHole) continue;
		const owner = shells.findIndex((shell) => shell.area > -area && pointInRings([shell.ring], ring[0], ring[1]));
		if (owner < 0) continue;
		polygons[owner].push(ring);
		squareMetres += area;
	}
	return { polygons: polygons.reverse(), squareMetres };
}
