import { type Point, type Ring, signedArea } from "./plane.ts";
import { hashedUnit } from "./value-noise.ts";

/**
 * The inland border of the schematic city, from the south coast around the west to the north coast (degrees). Drawn
 * freehand: plausible, not surveyed. The last number says how far the vertex moves when the border is shifted to make
 * the total area right.
 */
const INLAND: readonly (readonly [number, number, number])[] = [
	[117.503, -0.0145, 0],
	[117.487, -0.017, 0.1],
	[117.4665, -0.0125, 0.3],
	[117.447, -0.0155, 0.6],
	[117.43, -0.01, 0.9],
	[117.418, 0.004, 1],
	[117.4125, 0.021, 1],
	[117.4075, 0.036, 1],
	[117.411, 0.052, 1],
	[117.404, 0.066, 1],
	[117.4, 0.082, 1],
	[117.406, 0.0975, 1],
	[117.4175, 0.1065, 0.8],
	[117.427, 0.113, 0.5],
	[117.4305, 0.126, 0.35],
	[117.4285, 0.14, 0.3],
	[117.4325, 0.1545, 0.3],
	[117.4415, 0.1655, 0.2],
	[117.4535, 0.172, 0.1],
	[117.463, 0.1815, 0.05],
	[117.4675, 0.193, 0],
	[117.48, 0.2, 0],
	[117.497, 0.2025, 0],
	[117.5095, 0.199, 0],
];

/** A spit joined to the land by a neck of nine metres in the coarse mask: the schematic city ends before it. */
const NECK: readonly [Point, Point] = [
	[117.4919, 0.10547],
	[117.49252, 0.09875],
];

const NORTH_COAST: Point = [117.51865, 0.19841];
const SOUTH_COAST: Point = [117.51614, -0.01255];

/** Bends each edge by halving it with a sideways step (a share of its length), the same every time; the first point is left out. */
function roughen(
	points: readonly Point[],
	options: { share: number; shortestMetres: number; seed: number; inward: boolean },
): Point[] {
	const { share, shortestMetres, seed, inward } = options;
	const result: Point[] = [];
	const bend = (a: Point, b: Point, edge: number, path: number): void => {
		const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
		if (length < shortestMetres || path > 255) {
			result.push(b);
			return;
		}
		const unit = hashedUnit(edge, path, seed);
		const step = (inward ? unit : 2 * unit - 1) * share * length;
		// A counter-clockwise ring has its inside on the left: +90° of the direction of travel.
		const middle: Point = [
			(a[0] + b[0]) / 2 - (step * (b[1] - a[1])) / length,
			(a[1] + b[1]) / 2 + (step * (b[0] - a[0])) / length,
		];
		bend(a, middle, edge, 2 * path);
		bend(middle, b, edge, 2 * path + 1);
	};
	for (let i = 1; i < points.length; i++) bend(points[i - 1] as Point, points[i] as Point, i, 1);
	return result;
}

export type Outline = {
	/** Counter-clockwise, metres. */
	readonly mainland: Ring;
	readonly islands: readonly Ring[];
	/** Edges `0 … coastEdges − 1` of the mainland are coast, the rest is the inland border. */
	readonly coastEdges: number;
};

/**
 * The city's schematic outline: the coast of the land mask (only ever bent towards the land) and the freehand inland
 * border, moved west or east until the land inside measures `areaSquareMetres`.
 */
export function cityOutline(options: {
	readonly landRings: readonly (readonly Point[])[];
	readonly areaSquareMetres: number;
	readonly toPlane: (lng: number, lat: number) => Point;
}): Outline {
	const [main, ...others] = options.landRings as [readonly Point[], ...(readonly Point[])[]];
	const indexOf = (wanted: Point): number => {
		const index = main.findIndex(([lng, lat]) => lng === wanted[0] && lat === wanted[1]);
		if (index < 0) throw new Error(`outline: the land mask has no vertex ${wanted.join()}`);
		return index;
	};
	const plane = ([lng, lat]: Point): Point => options.toPlane(lng, lat);
	// The mask runs clockwise (down the east coast); upwards, with the land on the left, is counter-clockwise.
	const coastCorners = [
		...main.slice(indexOf(NORTH_COAST), indexOf(NECK[0])),
		...main.slice(indexOf(NECK[1]) + 1, indexOf(SOUTH_COAST) + 1),
	]
		.reverse()
		.map(plane);
	const coast = roughen(coastCorners, { share: 0.025, shortestMetres: 130, seed: 11, inward: true });
	const islands = others.map((ring) => {
		const corners = ring.map(plane);
		return signedArea(corners) < 0 ? corners.reverse() : corners;
	});
	const islandArea = islands.reduce((sum, ring) => sum + signedArea(ring), 0);
	const southCoast = coastCorners[0] as Point;
	const northCoast = coastCorners.at(-1) as Point;
	const mainlandFor = (shiftMetres: number): Ring => {
		const inland = [...INLAND].reverse().map(([lng, lat, share]): Point => {
			const [x, y] = options.toPlane(lng, lat);
			return [x - shiftMetres * share, y];
		});
		const border = roughen([northCoast, ...inland, southCoast], {
			share: 0.13,
			shortestMetres: 160,
			seed: 12,
			inward: false,
		});
		return [southCoast, ...coast, ...border.slice(0, -1)];
	};
	let low = -6_000;
	let high = 6_000;
	for (let step = 0; step < 60; step++) {
		const middle = (low + high) / 2;
		if (signedArea(mainlandFor(middle)) + islandArea < options.areaSquareMetres) low = middle;
		else high = middle;
	}
	const mainland = mainlandFor(high);
	return { mainland, islands, coastEdges: coast.length };
}
