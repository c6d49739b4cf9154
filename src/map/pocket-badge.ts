import type { PovertyPocket } from "#core/pocket/pocket.ts";
import type { Size } from "./camera.ts";
import { metresPerPixel, toScreen } from "./camera.ts";
import type { Box } from "./fit-around.ts";
import type { Camera } from "./map-view.ts";

export const BADGE_RADIUS = 12;

/** The room a badge takes. */
export function badgeBox([x, y]: readonly [number, number]): Box {
	return { left: x - BADGE_RADIUS, right: x + BADGE_RADIUS, top: y - BADGE_RADIUS, bottom: y + BADGE_RADIUS };
}

/** On a pocket as small as its badge in the middle; on a larger one at its upper left shoulder, so that the points inside stay visible. */
export function badgePlace({ hectares, label }: PovertyPocket, size: Size, camera: Camera): [number, number] {
	const [x, y] = toScreen(camera, size, label[0], label[1]);
	const radius = Math.sqrt((hectares * 10_000) / Math.PI) / metresPerPixel(camera);
	const aside = radius > 1.4 * BADGE_RADIUS ? radius * 0.8 : 0;
	return [x - aside, y - aside];
}
