import { pointInRings, ringArea } from "../geometry/planar-rings.ts";
import { contourRings } from "./contour-rings.ts";
import { distanceField, holdPlace, smoothField } from "./distance-field.ts";
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
const STEP_SHARE = 0.4;

/**
 * Outline of a group of houses: their alpha shape with a rounded margin. The margin is drawn as a contour of the distance to the shape, so
 * the result is a valid polygon in every case: no ring meets itself or another (pinched shapes and single houses included), holes are rings
 * of their own, every member lies inside. One polygon where the members are connected by steps of 1.5 radii, more polygons otherwise. Holes
 * smaller than a circle of the radius are filled. No members: no polygons. Independent of the order of the rows.
 */
export function outlineOf(input: OutlineInput): Outline {
	const radius = input.radiusMetres ?? 100;
	const places = distinctPlaces(input);
	if (places.x.length === 0) return { polygons: [], squareMetres: 0 };
	const [ox, oy] = [Math.floor(places.bounds[0]), Math.floor(places.bounds[1])];
	const [width, height] = [places.bounds[2] - places.bounds[0], places.bounds[3] - places.bounds[1]];
	const wanted = input.bufferMetres ?? Math.max(10, Math.min(40, radius / 5));
	const buffer = Math.max(wanted, Math.sqrt((width * height) / MAXIMUM_NODES) / STEP_SHARE, (width + height) / 20_000 / STEP_SHARE);
	const step = buffer * STEP_SHARE;
	const localX = places.x.map((value) => value - ox);
	const localY = places.y.map((value) => value - oy);
	const thin = localX.length > 1_000 ? thinned(localX, localY, step) : { x: localX, y: localY };
	const shape = outlineShape(thin.x, thin.y, 1.5 * radius + (thin.x === localX ? 0 : 3 * step));
	const bounds = [places.bounds[0] - ox, places.bounds[1] - oy, places.bounds[2] - ox, places.bounds[3] - oy] as const;
	const field = smoothField(distanceField(shape, bounds, step, buffer + 2 * step));
	for (let i = 0; i < localX.length; i++) holdPlace(field, localX[i], localY[i], 0.9 * buffer);
	const rings = contourRings(field, buffer);
	for (const ring of rings) {
		for (let i = 0; i < ring.length; i += 2) {
			ring[i] += ox;
			ring[i + 1] += oy;
		}
	}
	return gatherPolygons(rings, Math.PI * radius * radius);
}

type Places = { readonly x: Float64Array; readonly y: Float64Array; readonly bounds: readonly [number, number, number, number] };

/** Distinct coordinates, south-west first. */
function distinctPlaces({ x, y, rows }: OutlineInput): Places {
	const finite: number[] = [];
	for (let i = 0; i < rows.length; i++) if (Number.isFinite(x[rows[i]]) && Number.isFinite(y[rows[i]])) finite.push(rows[i]);
	finite.sort((a, b) => x[a] - x[b] || y[a] - y[b]);
	const kept = finite.filter((row, i) => i === 0 || x[row] !== x[finite[i - 1]] || y[row] !== y[finite[i - 1]]);
	const [px, py] = [Float64Array.from(kept, (row) => x[row]), Float64Array.from(kept, (row) => y[row])];
	let [south, north] = [Infinity, -Infinity];
	for (const value of py) {
		south = Math.min(south, value);
		north = Math.max(north, value);
	}
	return { x: px, y: py, bounds: [px[0], south, px[px.length - 1], north] };
}

/** The first place of every lattice cell: enough for the shape of a large group, the members themselves are held by the field. */
function thinned(x: Float64Array, y: Float64Array, step: number): { x: Float64Array; y: Float64Array } {
	const seen = new Set<number>();
	const kept: number[] = [];
	for (let i = 0; i < x.length; i++) {
		const key = Math.floor(y[i] / step) * 67_108_864 + Math.floor(x[i] / step);
		if (seen.has(key)) continue;
		seen.add(key);
		kept.push(i);
	}
	return { x: Float64Array.from(kept, (i) => x[i]), y: Float64Array.from(kept, (i) => y[i]) };
}

/** Shells with the holes they hold; a hole below the limit is filled, and so is whatever lies within it. */
function gatherPolygons(rings: readonly Float64Array[], smallestHole: number): Outline {
	const shells = rings.filter((ring) => ringArea(ring) > 0).sort((a, b) => ringArea(a) - ringArea(b));
	const filled = rings.filter((ring) => ringArea(ring) <= 0 && -ringArea(ring) < smallestHole);
	const outer = shells.filter((shell) => !filled.some((hole) => pointInRings([hole], shell[0], shell[1])));
	const polygons = outer.map((shell) => [shell]);
	let squareMetres = outer.reduce((sum, shell) => sum + ringArea(shell), 0);
	for (const hole of rings) {
		const area = -ringArea(hole);
		if (area < smallestHole) continue;
		const owner = outer.findIndex((shell) => ringArea(shell) > area && pointInRings([shell], hole[0], hole[1]));
		if (owner < 0) continue;
		polygons[owner].push(hole);
		squareMetres -= area;
	}
	return { polygons: polygons.reverse(), squareMetres };
}
