import { type PlaceContext, settle } from "./place-context.ts";
import type { Point } from "./plane.ts";
import { createNoise, hashedUnit } from "./value-noise.ts";

/** Places for families in one area, most densely settled first. Degrees as written, and metres. */
export type Houses = {
	readonly lng: Float64Array;
	readonly lat: Float64Array;
	readonly x: Float64Array;
	readonly y: Float64Array;
};

export type Settlement = {
	/** How attractive a place is: towns, roads, coast; any scale. */
	readonly intensity: (x: number, y: number) => number;
	readonly roadMetres: (x: number, y: number) => number;
	readonly coastMetres: (x: number, y: number) => number;
};

const PATCH_METRES = 185;
const ROAD_HALF_WIDTH_METRES = 9;
const MOST_ROUNDS = 14;

type Patch = { readonly ix: number; readonly iy: number; readonly centre: Point; readonly intensity: number };
type Fabric = { readonly squareMetresPerFamily: number; readonly seed: number };

/**
 * `count` houses in area `area`: patches with a street pattern of their own (rows of houses on both sides of parallel
 * streets) or, near the coast, kampung without streets. Where an area is too small for the wanted density, everything
 * moves closer together until all families have a place.
 */
export function buildHouses(task: {
	readonly context: PlaceContext;
	readonly area: number;
	readonly count: number;
	readonly settlement: Settlement;
	readonly squareMetresPerFamily: number;
	readonly seed: number;
}): Houses {
	const { context, area, count, settlement, seed } = task;
	const patches = patchesOf(context, area, settlement, seed);
	let squareMetresPerFamily = task.squareMetresPerFamily;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const found: { lng: number; lat: number; x: number; y: number; rank: number }[] = [];
		for (const patch of patches) {
			if (found.length > 1.35 * count + 200) break;
			for (const [x, y] of patchPlaces(patch, settlement, { squareMetresPerFamily, seed })) {
				const place = settle(context, x, y);
				if (place.area !== area || settlement.roadMetres(x, y) < ROAD_HALF_WIDTH_METRES) continue;
				const luck = hashedUnit(Math.round(x * 10), Math.round(y * 10), seed + 7);
				found.push({ ...place, x, y, rank: settlement.intensity(x, y) + 0.12 * luck });
			}
		}
		if (found.length >= count) {
			const best = found.sort((a, b) => b.rank - a.rank).slice(0, count);
			return {
				lng: Float64Array.from(best, (p) => p.lng),
				lat: Float64Array.from(best, (p) => p.lat),
				x: Float64Array.from(best, (p) => p.x),
				y: Float64Array.from(best, (p) => p.y),
			};
		}
		squareMetresPerFamily *= Math.max(0.2, Math.min(0.95, (0.97 * found.length) / count));
	}
	throw new Error(`houses: no room for ${count} families in area ${area}`);
}

function patchCentre(ix: number, iy: number, seed: number): Point {
	return [
		(ix + 0.5 + 0.7 * (hashedUnit(ix, iy, seed + 1) - 0.5)) * PATCH_METRES,
		(iy + 0.5 + 0.7 * (hashedUnit(ix, iy, seed + 2) - 0.5)) * PATCH_METRES,
	];
}

function patchesOf(context: PlaceContext, area: number, settlement: Settlement, seed: number): Patch[] {
	const [west, south, east, north] = context.boxes[area] as readonly [number, number, number, number];
	const patches: Patch[] = [];
	for (let ix = Math.floor(west / PATCH_METRES) - 1; ix <= east / PATCH_METRES + 1; ix++)
		for (let iy = Math.floor(south / PATCH_METRES) - 1; iy <= north / PATCH_METRES + 1; iy++) {
			const centre = patchCentre(ix, iy, seed);
			patches.push({ ix, iy, centre, intensity: settlement.intensity(centre[0], centre[1]) });
		}
	return patches.sort((a, b) => b.intensity - a.intensity);
}

function isOwnPatch(patch: Patch, x: number, y: number, seed: number): boolean {
	const own = (x - patch.centre[0]) ** 2 + (y - patch.centre[1]) ** 2;
	for (let dx = -2; dx <= 2; dx++)
		for (let dy = -2; dy <= 2; dy++) {
			if (dx === 0 && dy === 0) continue;
			const [cx, cy] = patchCentre(patch.ix + dx, patch.iy + dy, seed);
			if ((x - cx) ** 2 + (y - cy) ** 2 < own) return false;
		}
	return true;
}

function patchPlaces(patch: Patch, settlement: Settlement, fabric: Fabric): Point[] {
	const { ix, iy, centre } = patch;
	const { seed, squareMetresPerFamily } = fabric;
	const sway = createNoise({ seed: seed + 3, wavelength: 1_400 });
	const angle = Math.PI * sway(centre[0], centre[1]) + 0.5 * (hashedUnit(ix, iy, seed + 4) - 0.5);
	const cos = Math.cos(angle);
	const sin = Math.sin(angle);
	const chance = settlement.coastMetres(centre[0], centre[1]) < 190 ? 0.85 : 0.08;
	const isKampung = hashedUnit(ix, iy, seed + 5) < chance;
	const local = isKampung ? kampungPlaces(patch, fabric) : streetPlaces(patch, fabric, squareMetresPerFamily);
	return local
		.map(([u, v]): Point => [centre[0] + u * cos - v * sin, centre[1] + u * sin + v * cos])
		.filter(([x, y]) => isOwnPatch(patch, x, y, seed));
}

/** Rows of houses along streets; every so often a side street, here and there an empty plot. */
function streetPlaces({ ix, iy }: Patch, { seed }: Fabric, squareMetresPerFamily: number): Point[] {
	const plot = Math.sqrt(squareMetresPerFamily * (0.85 + 0.3 * hashedUnit(ix, iy, seed + 8)));
	const street = 2.1 * plot;
	const step = plot / 1.12;
	const setback = Math.min(0.27 * street, 7.5);
	const reach = 1.15 * PATCH_METRES;
	const places: Point[] = [];
	const sideStreet = Math.max(5, Math.round(85 / step));
	for (let row = Math.ceil(-reach / street); row * street <= reach; row++)
		for (let house = Math.ceil(-reach / step); house * step <= reach; house++)
			for (const side of [-1, 1]) {
				const luck = hashedUnit(house * 4 + side, row * 977 + ix * 31 + iy * 17, seed + 9);
				if (((house % sideStreet) + sideStreet) % sideStreet === 0 || luck < 0.05) continue;
				const across = hashedUnit(house * 4 + side, row * 991 + ix * 13 + iy * 29, seed + 10);
				places.push([house * step + (luck - 0.5) * 0.32 * step, row * street + side * setback + (across - 0.5) * 2.4]);
			}
	return places;
}

/** Dense, without streets: a lattice whose every point has been pushed about. */
function kampungPlaces({ ix, iy }: Patch, { seed, squareMetresPerFamily }: Fabric): Point[] {
	const plot = Math.sqrt(Math.min(squareMetresPerFamily * 0.92, Math.max(70, 0.5 * squareMetresPerFamily)));
	const reach = 1.15 * PATCH_METRES;
	const places: Point[] = [];
	for (let row = Math.ceil(-reach / plot); row * plot <= reach; row++)
		for (let column = Math.ceil(-reach / plot); column * plot <= reach; column++) {
			const east = hashedUnit(column, row * 919 + ix * 37 + iy * 11, seed + 11);
			const north = hashedUnit(column, row * 929 + ix * 19 + iy * 41, seed + 12);
			if (east < 0.04) continue;
			places.push([(column + 0.66 * (east - 0.5)) * plot, (row + 0.66 * (north - 0.5)) * plot]);
		}
	return places;
}
