import type { Size } from "./camera.ts";
import type { Box } from "./fit-around.ts";
import { overlaps } from "./labels.ts";

type Point = { readonly x: number; readonly y: number };
const GAP = 12;
const POINTER_GAP = 20;

/**
 * Top left corner for a tooltip that leaves its own area and the boxes over the map in sight: beside, above or below the
 * area's box where there is room, else beside the pointer. Never outside the map.
 */
export function placeTooltip(area: Box, pointer: Point, tip: Size, map: Size, boxes: readonly Box[] = []): Point {
	const clampX = (x: number) => Math.max(6, Math.min(map.width - tip.width - 6, x));
	const clampY = (y: number) => Math.max(6, Math.min(map.height - tip.height - 6, y));
	const middleY = clampY(pointer.y - tip.height / 2);
	const middleX = clampX(pointer.x - tip.width / 2);
	const beside: readonly Point[] = [
		{ x: area.right + GAP, y: middleY },
		{ x: area.left - GAP - tip.width, y: middleY },
		{ x: middleX, y: area.top - GAP - tip.height },
		{ x: middleX, y: area.bottom + GAP },
	];
	const fits = ({ x, y }: Point) => x >= 6 && y >= 6 && x + tip.width <= map.width - 6 && y + tip.height <= map.height - 6;
	const clear = ({ x, y }: Point) => {
		const box = { left: x, top: y, right: x + tip.width, bottom: y + tip.height };
		return ![area, ...boxes].some((other) => overlaps(box, other));
	};
	// far from the pointer a tooltip no longer belongs to it
	const near = ({ x, y }: Point) =>
		Math.abs(x + tip.width / 2 - pointer.x) < 260 && Math.abs(y + tip.height / 2 - pointer.y) < 220;
	const best = beside.find((point) => fits(point) && clear(point) && near(point));
	if (best) return best;
	const right = pointer.x + POINTER_GAP + tip.width <= map.width - 6;
	return {
		x: clampX(right ? pointer.x + POINTER_GAP : pointer.x - POINTER_GAP - tip.width),
		y: clampY(pointer.y - tip.height - GAP < 6 ? pointer.y + POINTER_GAP : pointer.y - tip.height - GAP),
	};
}
