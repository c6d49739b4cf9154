import type { Random } from "#core/base/random.ts";
import type { Houses } from "./houses.ts";

/** A pocket to plant, or a dense kampung that must not be taken for one. */
export type PlantedPlace = {
	readonly kind: "kantong" | "pengecoh";
	readonly kode: string;
	/** Share of the families in the circle that are poor; NaN for decoys, which keep the ordinary rate. */
	readonly rate: number;
	readonly radiusMetres: number;
};

export const PLANTED: readonly PlantedPlace[] = [
	{ kind: "kantong", kode: "64.74.03.1002", rate: 0.48, radiusMetres: 130 },
	{ kind: "kantong", kode: "64.74.03.1003", rate: 0.48, radiusMetres: 130 },
	{ kind: "kantong", kode: "64.74.01.1003", rate: 0.44, radiusMetres: 125 },
	{ kind: "kantong", kode: "64.74.01.1006", rate: 0.46, radiusMetres: 135 },
	{ kind: "kantong", kode: "64.74.02.1001", rate: 0.38, radiusMetres: 120 },
	{ kind: "kantong", kode: "64.74.01.1004", rate: 0.49, radiusMetres: 140 },
	{ kind: "pengecoh", kode: "64.74.02.1003", rate: Number.NaN, radiusMetres: 120 },
	{ kind: "pengecoh", kode: "64.74.02.1006", rate: Number.NaN, radiusMetres: 120 },
];

const LEAST_FAMILIES = 60;
const POCKET_FAMILIES = 130;
/** A planted circle keeps this distance from others, so that each stays a pocket of its own. */
const APART_METRES = 500;

export type Site = { readonly x: number; readonly y: number; readonly houses: readonly number[] };

/**
 * Where in a kelurahan a circle fits: a house whose whole surroundings are built up. Pockets take a place with
 * about as many families everywhere, decoys the densest of all.
 */
export function chooseSite(task: {
	readonly houses: Houses;
	readonly place: PlantedPlace;
	readonly taken: readonly { readonly x: number; readonly y: number }[];
	readonly random: Random;
}): Site {
	const { houses, place, taken, random } = task;
	const { x, y } = houses;
	const reach = place.radiusMetres;
	const candidates = Array.from({ length: 500 }, () => random.integer(x.length)).map((house) => {
		const cx = x[house] as number;
		const cy = y[house] as number;
		const quarters = [0, 0, 0, 0];
		const inside: number[] = [];
		for (let row = 0; row < x.length; row++) {
			const dx = (x[row] as number) - cx;
			const dy = (y[row] as number) - cy;
			if (dx * dx + dy * dy > reach * reach) continue;
			inside.push(row);
			const quarter = (dx < 0 ? 1 : 0) + (dy < 0 ? 2 : 0);
			quarters[quarter] = (quarters[quarter] as number) + 1;
		}
		const balance = Math.min(...quarters) / Math.max(1, inside.length);
		const isFree = taken.every((other) => Math.hypot(other.x - cx, other.y - cy) > APART_METRES);
		return { x: cx, y: cy, houses: inside, balance, isFree };
	});
	const fitting = candidates.filter((site) => site.isFree && site.houses.length >= LEAST_FAMILIES && site.balance > 0.15);
	const pool = fitting.length > 0 ? fitting : candidates;
	const densest = Math.max(...pool.map((site) => site.houses.length));
	const wanted = place.kind === "pengecoh" ? densest : POCKET_FAMILIES;
	return pool.reduce((best, site) =>
		Math.abs(site.houses.length - wanted) < Math.abs(best.houses.length - wanted) ? site : best,
	);
}
