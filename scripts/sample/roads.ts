import type { Random } from "#core/base/random.ts";
import { type PlaceContext, settle } from "./place-context.ts";
import { distanceToSegment, type Point } from "./plane.ts";
import { createNoise } from "./value-noise.ts";

export type Hamlet = { readonly area: number; readonly point: Point };

const HAMLET_SQUARE_METRES = 8e6;
const ROAD_STEP_METRES = 120;

/** Centres of settlement beside the label points: none in small areas, several in large ones, apart from each other. */
export function chooseHamlets(context: PlaceContext, areaSquareMetres: readonly number[], random: Random): Hamlet[] {
	const hamlets: Hamlet[] = [];
	areaSquareMetres.forEach((size, area) => {
		const [west, south, east, north] = context.boxes[area] as readonly [number, number, number, number];
		const wanted = Math.round(size / HAMLET_SQUARE_METRES);
		const taken = [...context.labels, ...hamlets.map(({ point }) => point)];
		for (let tries = 0, found = 0; tries < 4_000 && found < wanted; tries++) {
			const point: Point = [west + random.next() * (east - west), south + random.next() * (north - south)];
			const ring = [0, 1, 2, 3, 4, 5].map(
				(i): Point => [point[0] + 260 * Math.cos((i * Math.PI) / 3), point[1] + 260 * Math.sin((i * Math.PI) / 3)],
			);
			if ([point, ...ring].some(([x, y]) => settle(context, x, y).area !== area)) continue;
			if (taken.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) < 1_300)) continue;
			hamlets.push({ area, point });
			taken.push(point);
			found++;
		}
	});
	return hamlets;
}

/** Main roads: the shortest tree over all centres and each centre's two nearest, gently winding. Metres to the nearest road. */
export function createRoadDistance(centres: readonly Point[], seed: number): (x: number, y: number) => number {
	const segments = roadEdges(centres).flatMap(([i, j]) => windingRoad(centres[i] as Point, centres[j] as Point, seed));
	const cell = 250;
	const cells = new Map<string, (readonly [Point, Point])[]>();
	for (const segment of segments) {
		const [a, b] = segment;
		for (let cx = Math.floor(Math.min(a[0], b[0]) / cell) - 1; cx <= Math.floor(Math.max(a[0], b[0]) / cell) + 1; cx++)
			for (let cy = Math.floor(Math.min(a[1], b[1]) / cell) - 1; cy <= Math.floor(Math.max(a[1], b[1]) / cell) + 1; cy++) {
				const key = `${cx},${cy}`;
				const list = cells.get(key);
				if (list) list.push(segment);
				else cells.set(key, [segment]);
			}
	}
	return (x, y) => {
		let nearest = Number.POSITIVE_INFINITY;
		for (const [a, b] of cells.get(`${Math.floor(x / cell)},${Math.floor(y / cell)}`) ?? [])
			nearest = Math.min(nearest, distanceToSegment(a, b, x, y));
		return nearest;
	};
}

function roadEdges(centres: readonly Point[]): [number, number][] {
	const distance = (i: number, j: number): number => {
		const a = centres[i] as Point;
		const b = centres[j] as Point;
		return Math.hypot(a[0] - b[0], a[1] - b[1]);
	};
	const edges = new Map<string, [number, number]>();
	const add = (i: number, j: number): void =>
		void edges.set(`${Math.min(i, j)}-${Math.max(i, j)}`, [Math.min(i, j), Math.max(i, j)]);
	const joined = new Set([0]);
	while (joined.size < centres.length) {
		let best: [number, number, number] = [-1, -1, Number.POSITIVE_INFINITY];
		for (const i of joined)
			for (let j = 0; j < centres.length; j++) if (!joined.has(j) && distance(i, j) < best[2]) best = [i, j, distance(i, j)];
		add(best[0], best[1]);
		joined.add(best[1]);
	}
	for (let i = 0; i < centres.length; i++) {
		const others = centres.map((_, j) => j).filter((j) => j !== i);
		others.sort((a, b) => distance(i, a) - distance(i, b));
		for (const j of others.slice(0, 2)) if (distance(i, j) < 3_500) add(i, j);
	}
	return [...edges.values()];
}

function windingRoad(a: Point, b: Point, seed: number): (readonly [Point, Point])[] {
	const sway = createNoise({ seed, wavelength: 900 });
	const swayY = createNoise({ seed: seed + 1, wavelength: 900 });
	const pieces = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / ROAD_STEP_METRES));
	const points = Array.from({ length: pieces + 1 }, (_, i): Point => {
		const t = i / pieces;
		const x = a[0] + (b[0] - a[0]) * t;
		const y = a[1] + (b[1] - a[1]) * t;
		const free = 4 * t * (1 - t);
		return [x + 160 * free * sway(x, y), y + 160 * free * swayY(x, y)];
	});
	return points.slice(1).map((point, i) => [points[i] as Point, point] as const);
}
