import { describe, expect, it } from "vitest";
import { evenPadding, fitCamera, toScreen } from "#map/camera.ts";
import { type Box, fitAround, footprintOf } from "#map/fit-around.ts";
import { areaGeometryOf } from "../../fixtures/geometry.ts";

const size = { width: 600, height: 600 };
const padding = evenPadding(20);
/** A triangle with ground everywhere except towards the south-west. */
const geometry = areaGeometryOf([
	{
		type: "Polygon",
		coordinates: [
			[
				[0, 1],
				[1, 1],
				[1, 0],
				[0, 1],
			],
		],
	},
]);
const bbox = [0, 0, 1, 1] as const;
const footprint = footprintOf(geometry, bbox);

function covered(camera: ReturnType<typeof fitAround>, box: Box): number {
	let inside = 0;
	for (let lng = 0; lng <= 1; lng += 0.02)
		for (let lat = 0; lat <= 1; lat += 0.02) {
			if (lng + lat < 1) continue;
			const [x, y] = toScreen(camera, size, lng, lat);
			if (x > box.left && x < box.right && y > box.top && y < box.bottom) inside++;
		}
	return inside;
}

describe("footprint", () => {
	it("marks ground and leaves the rest of the box empty", () => {
		const at = (x: number, y: number) =>
			footprint.cells[Math.floor(y * footprint.rows) * footprint.columns + Math.floor(x * footprint.columns)];
		expect(at(0.9, 0.1)).toBe(1);
		expect(at(0.6, 0.3)).toBe(1);
		expect(at(0.1, 0.9)).toBe(0);
		expect(at(0.3, 0.8)).toBe(0);
	});

	it("leaves a hole empty and keeps an island smaller than a cell", () => {
		const holed = areaGeometryOf([
			{
				type: "MultiPolygon",
				coordinates: [
					[
						[
							[0, 0],
							[4, 0],
							[4, 4],
							[0, 4],
							[0, 0],
						],
						[
							[1, 1],
							[3, 1],
							[3, 3],
							[1, 3],
							[1, 1],
						],
					],
					[
						[
							[9.99, 9.99],
							[10, 9.99],
							[10, 10],
							[9.99, 9.99],
						],
					],
				],
			},
		]);
		const { cells, columns, rows } = footprintOf(holed, [0, 0, 10, 10]);
		const at = (x: number, y: number) => cells[Math.floor(((10 - y) / 10) * rows) * columns + Math.floor((x / 10) * columns)];
		expect([at(0.5, 2), at(2, 2), at(6, 6), cells[columns - 1]]).toEqual([1, 0, 0, 1]);
	});
});

describe("fit around", () => {
	it("is the plain fit where nothing is in the way", () => {
		expect(fitAround(footprint, size, padding, [])).toEqual(fitCamera(bbox, size, padding));
		const corner = { left: 0, top: 420, right: 200, bottom: 600 };
		expect(fitAround(footprint, size, padding, [corner])).toEqual(fitCamera(bbox, size, padding));
	});

	it("keeps the whole region out from under a box in a corner that has ground", () => {
		const corner = { left: 420, top: 0, right: 600, bottom: 200 };
		expect(covered(fitCamera(bbox, size, padding), corner)).toBeGreaterThan(0);
		const camera = fitAround(footprint, size, padding, [corner]);
		expect(covered(camera, corner)).toBe(0);
		const [left, top] = toScreen(camera, size, 0, 1);
		const [right, bottom] = toScreen(camera, size, 1, 0);
		expect(Math.min(left, top)).toBeGreaterThan(19.9);
		expect(Math.max(right, bottom)).toBeLessThan(580.1);
	});

	it("moves a narrow region aside before it makes it smaller", () => {
		const narrow = footprintOf(
			areaGeometryOf([
				{
					type: "Polygon",
					coordinates: [
						[
							[0, 0],
							[0.3, 0],
							[0.3, 1],
							[0, 1],
							[0, 0],
						],
					],
				},
			]),
			[0, 0, 0.3, 1],
		);
		const box = { left: 0, top: 0, right: 250, bottom: 600 };
		const camera = fitAround(narrow, size, padding, [box]);
		expect(camera.zoom).toBeCloseTo(fitCamera([0, 0, 0.3, 1], size, padding).zoom, 6);
		expect(toScreen(camera, size, 0, 0)[0]).toBeGreaterThan(250);
	});

	it("falls back to the plain fit when everything is covered", () => {
		const all = { left: 0, top: 0, right: 600, bottom: 600 };
		expect(fitAround(footprint, size, padding, [all])).toEqual(fitCamera(bbox, size, padding));
	});
});
