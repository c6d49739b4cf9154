import { describe, expect, it } from "vitest";
import { placeTooltip } from "#map/place-tooltip.ts";

describe("tooltip", () => {
	const map = { width: 600, height: 400 };
	const tip = { width: 200, height: 70 };
	const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

	it("stands beside its area, not over it", () => {
		expect(placeTooltip(box(100, 100, 160, 160), { x: 130, y: 130 }, tip, map)).toEqual({ x: 172, y: 95 });
	});

	it("goes to the left where there is no room to the right, and above where there is none beside", () => {
		expect(placeTooltip(box(400, 100, 520, 160), { x: 450, y: 130 }, tip, map).x).toBe(188);
		expect(placeTooltip(box(120, 200, 500, 260), { x: 300, y: 230 }, tip, map).y).toBe(118);
	});

	it("keeps off the boxes over the map", () => {
		const at = placeTooltip(box(100, 100, 160, 160), { x: 130, y: 130 }, tip, map, [box(240, 0, 600, 400)]);
		expect(at).toEqual({ x: 30, y: 18 });
	});

	it("stays on the map beside the pointer when the area fills it", () => {
		const at = placeTooltip(box(0, 0, 600, 400), { x: 590, y: 5 }, tip, map);
		expect(at.x).toBeGreaterThanOrEqual(6);
		expect(at.x + tip.width).toBeLessThanOrEqual(594);
		expect(at.y).toBeGreaterThanOrEqual(6);
	});
});
