import { describe, expect, it } from "vitest";
import { evenPadding, fitCamera, toScreen } from "#map/camera.ts";
import { frameTransform, geometryPath, groupPaths, lineSetPath } from "#map/svg-paths.ts";
import { areaGeometryOf } from "../../fixtures/geometry.ts";
import { squareAreas } from "../../fixtures/square-areas.ts";

const size = { width: 400, height: 200 };
const areas = squareAreas(2);
const frame = { camera: fitCamera(areas.bbox, size, evenPadding(10)), size };
const numbers = (d: string) =>
	d
		.split(/[MLZ ]+/)
		.filter(Boolean)
		.map(Number);

describe("svg paths", () => {
	it("draws each area as a closed path inside the padding", () => {
		const [first = "", second = ""] = groupPaths(areas.geometry, [0, 1], 2, frame);
		expect(first).toMatch(/^M[\d. ]+(L[\d. ]+){3}Z$/);
		const xs = numbers(first).filter((_, i) => i % 2 === 0);
		expect(Math.min(...xs)).toBeGreaterThanOrEqual(10);
		expect(Math.max(...xs)).toBeCloseTo(200, 0);
		expect(Math.max(...numbers(second).filter((_, i) => i % 2 === 0))).toBeLessThanOrEqual(390);
	});

	it("gathers areas of one group in one path and leaves an empty group empty", () => {
		const [both = "", none] = groupPaths(areas.geometry, [0, 0], 2, frame);
		expect(both.match(/M/g)).toHaveLength(2);
		expect(none).toBe("");
	});

	it("draws a hole as a second ring", () => {
		const holed = areaGeometryOf([
			{
				type: "Polygon",
				coordinates: [
					[
						[0, 0],
						[2, 0],
						[2, 1],
						[0, 1],
						[0, 0],
					],
					[
						[0.5, 0.2],
						[0.5, 0.8],
						[1.5, 0.8],
						[1.5, 0.2],
						[0.5, 0.2],
					],
				],
			},
		]);
		expect(groupPaths(holed, [0], 1, frame)[0]?.match(/M/g)).toHaveLength(2);
	});

	it("leaves out vertices that fall on the same tenth of a pixel", () => {
		const dense = areaGeometryOf([
			{
				type: "Polygon",
				coordinates: [
					[
						[0, 0],
						[1e-6, 0],
						[2e-6, 0],
						[1, 0],
						[1, 1],
						[0, 1],
						[0, 0],
					],
				],
			},
		]);
		expect(groupPaths(dense, [0], 1, frame)[0]?.match(/[ML]/g)).toHaveLength(4);
	});

	it("draws lines open and pockets of both kinds closed", () => {
		expect(lineSetPath({ lngLat: [0, 0, 1, 1, 0, 1, 1, 0], start: [0, 2, 4] }, frame)).toMatch(/^M[^Z]+M[^Z]+$/);
		const ring: [number, number][] = [
			[0, 0],
			[1, 0],
			[1, 1],
			[0, 0],
		];
		expect(geometryPath({ type: "Polygon", coordinates: [ring] }, frame).match(/Z/g)).toHaveLength(1);
		expect(geometryPath({ type: "MultiPolygon", coordinates: [[ring], [ring]] }, frame).match(/Z/g)).toHaveLength(2);
	});

	it("moves and stretches a drawn picture to any camera", () => {
		const shown = { camera: { lng: 0.7, lat: 0.3, zoom: frame.camera.zoom + 1.3 }, size: { width: 500, height: 300 } };
		const { x, y, scale } = frameTransform(frame, shown);
		const drawn = toScreen(frame.camera, frame.size, 1.2, 0.8);
		const wanted = toScreen(shown.camera, shown.size, 1.2, 0.8);
		expect(drawn[0] * scale + x).toBeCloseTo(wanted[0], 6);
		expect(drawn[1] * scale + y).toBeCloseTo(wanted[1], 6);
	});
});
