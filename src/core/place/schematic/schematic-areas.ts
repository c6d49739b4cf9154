import type { AreaGeometry } from "../area-table.ts";
import { type Cell, discCells } from "./disc-cells.ts";

export type SchematicSites = {
	/** Label points, degrees. */
	readonly lng: Float64Array;
	readonly lat: Float64Array;
	/** Official sizes. */
	readonly squareKilometres: Float64Array;
};

export type SchematicMap = {
	readonly geometry: AreaGeometry;
	/** Largest difference of an area from its official size, as a share of it. */
	readonly worst: number;
};

/** Of WGS 84 near the equator, along a parallel and along a meridian. */
const KILOMETRES_EAST = 111.32;
const KILOMETRES_NORTH = 110.574;
const CLOSE_ENOUGH = 0.002;
const MOST_ROUNDS = 600;
/** Share of a step that is taken: borders move for both neighbours at once. */
const DAMPING = 0.6;
/** About a centimetre. */
const STEPS_PER_DEGREE = 1e7;

/**
 * Schematic boundaries out of label points and official sizes: every area is the part of a disc around its label point that no
 * neighbour takes, and the discs grow or shrink until each area has its size. Areas that touch share their border exactly; what
 * lies apart stays apart, as islands do. They show where an area lies and how large it is, not where its border runs.
 */
export function schematicAreas({ lng, lat, squareKilometres }: SchematicSites): SchematicMap {
	const middle = lat.reduce((sum, one) => sum + one, 0) / Math.max(1, lat.length);
	const perDegree = KILOMETRES_EAST * Math.cos((middle * Math.PI) / 180);
	const x = Float64Array.from(lng, (one) => (one - lng[0]) * perDegree);
	const y = Float64Array.from(lat, (one) => (one - lat[0]) * KILOMETRES_NORTH);
	spread(x, y);
	// the plane is as wide everywhere as in its middle
	const wanted = Float64Array.from(
		squareKilometres,
		(size, i) => (size * Math.cos((middle * Math.PI) / 180)) / Math.cos((lat[i] * Math.PI) / 180),
	);
	const weight = Float64Array.from(wanted, (size) => size / Math.PI);
	let cells = discCells(x, y, weight);
	let worst = step(cells, wanted, null);
	for (let round = 0; round < MOST_ROUNDS && worst > CLOSE_ENOUGH; round++) {
		step(cells, wanted, weight);
		cells = discCells(x, y, weight);
		worst = step(cells, wanted, null);
	}
	const toDegrees = (px: number, py: number): readonly [number, number] => [
		Math.round((lng[0] + px / perDegree) * STEPS_PER_DEGREE) / STEPS_PER_DEGREE,
		Math.round((lat[0] + py / KILOMETRES_NORTH) * STEPS_PER_DEGREE) / STEPS_PER_DEGREE,
	];
	return { geometry: geometryOf(cells, toDegrees), worst };
}

/** The largest difference; with `weight` also one step towards the sizes. */
function step(cells: readonly Cell[], wanted: Float64Array, weight: Float64Array | null): number {
	let worst = 0;
	for (const [i, { area, growth }] of cells.entries()) {
		const size = wanted[i];
		const missing = size - area;
		worst = Math.max(worst, Math.abs(missing) / size);
		if (weight === null) continue;
		const own = weight[i];
		// a cell without room grows until it has some
		const change = growth > 0 ? (DAMPING * missing) / growth : size;
		weight[i] = Math.max(own + Math.max(-own / 2, Math.min(change, own + size)), size * 1e-3);
	}
	return worst;
}

/** Two label points on one spot would leave one of the areas no room. */
function spread(x: Float64Array, y: Float64Array): void {
	const seen = new Set<string>();
	for (let i = 0; i < x.length; i++) {
		for (let turn = 1; seen.has(`${x[i]} ${y[i]}`); turn++) {
			x[i] = x[i] + 0.05 * Math.cos(turn);
			y[i] = y[i] + 0.05 * Math.sin(turn);
		}
		seen.add(`${x[i]} ${y[i]}`);
	}
}

function geometryOf(cells: readonly Cell[], toDegrees: (x: number, y: number) => readonly [number, number]): AreaGeometry {
	const lngLat: number[] = [];
	const ringStart = [0];
	const polygonStart = [0];
	const areaStart = [0];
	for (const { ring } of cells) {
		if (ring.length >= 6) {
			for (let i = 0; i <= ring.length; i += 2) {
				const at = i % ring.length;
				lngLat.push(...toDegrees(ring[at], ring[at + 1]));
			}
			ringStart.push(lngLat.length / 2);
			polygonStart.push(ringStart.length - 1);
		}
		areaStart.push(polygonStart.length - 1);
	}
	return {
		lngLat: Float64Array.from(lngLat),
		ringStart: Uint32Array.from(ringStart),
		polygonStart: Uint32Array.from(polygonStart),
		areaStart: Uint32Array.from(areaStart),
	};
}
