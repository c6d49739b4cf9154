import type { Bbox } from "./camera.ts";

/** The same box, with its longer side `factor` times as long and the same margin on all sides. */
export function widened([west, south, east, north]: Bbox, factor: number): Bbox {
	const reach = (Math.max(east - west, north - south) * (factor - 1)) / 2;
	return [west - reach, south - reach, east + reach, north + reach];
}
