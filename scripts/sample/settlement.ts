import type { Random } from "#core/base/random.ts";
import type { Houses, Settlement } from "./houses.ts";
import { buildHouses } from "./houses.ts";
import type { PlaceContext } from "./place-context.ts";
import { distanceToSegment, type Point } from "./plane.ts";
import { chooseHamlets, createRoadDistance } from "./roads.ts";
import { createNoise } from "./value-noise.ts";

const TOWN_SQUARE_METRES_PER_FAMILY = 440;
const RURAL_SQUARE_METRES_PER_FAMILY = 800;
const LEAST_SQUARE_METRES_PER_FAMILY = 55;
/** Share of an area that may be built over before houses move closer together. */
const BUILT_SHARE = 0.74;

/** Houses of every area, `families[area]` of them. */
export function settleFamilies(task: {
	readonly context: PlaceContext;
	readonly families: readonly number[];
	readonly areaSquareMetres: readonly number[];
	readonly coast: readonly (readonly [Point, Point])[];
	readonly random: Random;
	readonly seed: number;
}): Houses[] {
	const { context, families, areaSquareMetres, seed } = task;
	const hamlets = chooseHamlets(context, areaSquareMetres, task.random);
	const roadMetres = createRoadDistance([...context.labels, ...hamlets.map(({ point }) => point)], seed + 20);
	const coastMetres = createCoastDistance(task.coast);
	const wild = createNoise({ seed: seed + 30, wavelength: 620 });
	return families.map((count, area) => {
		const size = areaSquareMetres[area] as number;
		const comfortable = size / count > 4_000 ? RURAL_SQUARE_METRES_PER_FAMILY : TOWN_SQUARE_METRES_PER_FAMILY;
		const squareMetresPerFamily = Math.max(
			LEAST_SQUARE_METRES_PER_FAMILY,
			Math.min(comfortable, (BUILT_SHARE * size) / Math.max(1, count)),
		);
		const townMetres = Math.sqrt((count * squareMetresPerFamily) / Math.PI);
		const label = context.labels[area] as Point;
		const own = hamlets.filter((hamlet) => hamlet.area === area).map(({ point }) => point);
		const townWeight = own.length > 2 ? 0.7 : 1;
		const intensity = (x: number, y: number): number => {
			let centre = townWeight * Math.exp(-Math.hypot(x - label[0], y - label[1]) / (1.1 * townMetres));
			for (const [hx, hy] of own)
				centre = Math.max(centre, 0.72 * Math.exp(-Math.hypot(x - hx, y - hy) / (0.35 * townMetres + 60)));
			const road = 0.3 * Math.exp(-roadMetres(x, y) / 90);
			const coast = 0.22 * Math.exp(-coastMetres(x, y) / 110);
			return centre + road + coast + 0.26 * wild(x, y);
		};
		const settlement: Settlement = { intensity, roadMetres, coastMetres };
		return buildHouses({ context, area, count, settlement, squareMetresPerFamily, seed });
	});
}

function createCoastDistance(coast: readonly (readonly [Point, Point])[]): (x: number, y: number) => number {
	const cell = 400;
	const cells = new Map<string, (readonly [Point, Point])[]>();
	for (const edge of coast) {
		const [a, b] = edge;
		for (let cx = Math.floor(Math.min(a[0], b[0]) / cell) - 1; cx <= Math.floor(Math.max(a[0], b[0]) / cell) + 1; cx++)
			for (let cy = Math.floor(Math.min(a[1], b[1]) / cell) - 1; cy <= Math.floor(Math.max(a[1], b[1]) / cell) + 1; cy++)
				cells.set(`${cx},${cy}`, [...(cells.get(`${cx},${cy}`) ?? []), edge]);
	}
	return (x, y) => {
		let nearest = Number.POSITIVE_INFINITY;
		for (const [a, b] of cells.get(`${Math.floor(x / cell)},${Math.floor(y / cell)}`) ?? [])
			nearest = Math.min(nearest, distanceToSegment(a, b, x, y));
		return nearest;
	};
}
