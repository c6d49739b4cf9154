import { type Bbox, fromScreen, type Size, toScreen } from "./camera.ts";
import type { Camera } from "./map-view.ts";

export type GridLine = { readonly axis: "lng" | "lat"; readonly degrees: number; readonly at: number };

const STEPS = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
const FEWEST = 2;

/** Meridians and parallels at round degrees, with the pixel they cross the map at: the widest step with two lines each way. */
export function graticule(camera: Camera, size: Size): readonly GridLine[] {
	const [west, north] = fromScreen(camera, size, 0, 0);
	const [east, south] = fromScreen(camera, size, size.width, size.height);
	const box: Bbox = [west, south, east, north];
	const step = STEPS.find(
		(one) => multiples(box[0], box[2], one).length >= FEWEST && multiples(box[1], box[3], one).length >= FEWEST,
	);
	if (step === undefined) return [];
	return [
		...multiples(west, east, step).map(
			(degrees): GridLine => ({ axis: "lng", degrees, at: toScreen(camera, size, degrees, 0)[0] }),
		),
		...multiples(south, north, step).map(
			(degrees): GridLine => ({ axis: "lat", degrees, at: toScreen(camera, size, 0, degrees)[1] }),
		),
	];
}

/** Multiples of a step strictly between two values; counted in whole steps, so that 0.1 + 0.2 stays 0.3. */
function multiples(low: number, high: number, step: number): number[] {
	const first = Math.floor(low / step) + 1;
	const count = Math.max(0, Math.ceil(high / step) - first);
	const perUnit = Math.round(1 / step);
	return Array.from({ length: count }, (_, i) => (step >= 1 ? (first + i) * step : (first + i) / perUnit));
}
