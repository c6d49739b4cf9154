import type { Bbox, Size } from "./camera.ts";
import { toScreen } from "./camera.ts";
import type { Camera } from "./map-view.ts";

/** Whether the middle of a box is on the screen, and the box at least `leastPixels` large there. */
export function isInView([west, south, east, north]: Bbox, size: Size, camera: Camera, leastPixels: number): boolean {
	const [left, top] = toScreen(camera, size, west, north);
	const [right, bottom] = toScreen(camera, size, east, south);
	const [x, y] = [(left + right) / 2, (top + bottom) / 2];
	const isMiddleInside = x > 20 && y > 20 && x < size.width - 20 && y < size.height - 20;
	return isMiddleInside && Math.max(right - left, bottom - top) >= leastPixels;
}
