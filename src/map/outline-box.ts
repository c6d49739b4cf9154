import type { PovertyPocket } from "#core/pocket/pocket.ts";

/** West, south, east, north of a pocket. */
export function outlineBox({ outline }: PovertyPocket): [number, number, number, number] {
	const rings = outline.type === "Polygon" ? outline.coordinates : outline.coordinates.flat();
	const positions = rings.flat();
	const lng = positions.map((position) => position[0]);
	const lat = positions.map((position) => position[1]);
	return [Math.min(...lng), Math.min(...lat), Math.max(...lng), Math.max(...lat)];
}
