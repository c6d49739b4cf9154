import polylabel from "polylabel";
import { centroidOf, polygonArea, type Ring } from "./planar-rings.ts";

/**
 * A point inside the largest polygon, far from its border: the pole of inaccessibility to a hundredth of the polygon's size. The
 * centroid where no polygon has an area, NaN without vertices.
 */
export function labelPointOf(polygons: readonly (readonly Ring[])[]): { x: number; y: number } {
	let rings: readonly Ring[] = [];
	let largest = 0;
	for (const polygon of polygons) {
		const area = polygonArea(polygon);
		if (area > largest) [largest, rings] = [area, polygon];
	}
	if (largest === 0) {
		const { x, y } = centroidOf(polygons);
		return { x, y };
	}
	const pairs = rings.map((ring) =>
		Array.from({ length: ring.length / 2 }, (_, i): [number, number] => [ring[2 * i], ring[2 * i + 1]]),
	);
	const [x, y] = polylabel(pairs, longestSide(rings[0]) / 100);
	return { x, y };
}

function longestSide(ring: Ring): number {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i < ring.length; i += 2) {
		west = Math.min(west, ring[i]);
		east = Math.max(east, ring[i]);
		south = Math.min(south, ring[i + 1]);
		north = Math.max(north, ring[i + 1]);
	}
	return Math.max(east - west, north - south);
}
