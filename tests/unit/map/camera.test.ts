import { describe, expect, it } from "vitest";
import {
	evenPadding,
	fitCamera,
	fromScreen,
	MAX_ZOOM,
	metresPerPixel,
	panned,
	sameCamera,
	toScreen,
	zoomedAbout,
} from "#map/camera.ts";
import { scaleBar } from "#map/scale-bar.ts";

const size = { width: 678, height: 618 };
const camera = { lng: 117.48, lat: 0.12, zoom: 11.5 };

describe("camera", () => {
	it("puts its own place in the middle of the screen", () => {
		expect(toScreen(camera, size, camera.lng, camera.lat)).toEqual([339, 309]);
	});

	it("goes to the screen and back", () => {
		const [x, y] = toScreen(camera, size, 117.51, 0.05);
		const [lng, lat] = fromScreen(camera, size, x, y);
		expect(lng).toBeCloseTo(117.51, 9);
		expect(lat).toBeCloseTo(0.05, 9);
	});

	it("shows 512 pixels of world at zoom 0", () => {
		const [west] = toScreen({ lng: 0, lat: 0, zoom: 0 }, size, -180, 0);
		const [east] = toScreen({ lng: 0, lat: 0, zoom: 0 }, size, 180, 0);
		expect(east - west).toBeCloseTo(512, 9);
	});

	it("fits a tall box to the height the padding leaves, in the middle of it", () => {
		const padding = { top: 20, right: 100, bottom: 60, left: 30 };
		const fitted = fitCamera([117.4, 0, 117.5, 0.2], size, padding);
		const [left, top] = toScreen(fitted, size, 117.4, 0.2);
		const [right, bottom] = toScreen(fitted, size, 117.5, 0);
		expect(top).toBeCloseTo(20, 6);
		expect(bottom).toBeCloseTo(618 - 60, 6);
		expect(left - 30).toBeCloseTo(678 - 100 - right, 6);
	});

	it("fits a wide box to the width", () => {
		const fitted = fitCamera([110, -1, 120, 1], size, evenPadding(10));
		expect(toScreen(fitted, size, 110, 0)[0]).toBeCloseTo(10, 6);
		expect(toScreen(fitted, size, 120, 0)[0]).toBeCloseTo(668, 6);
	});

	it("gives a box without extent the greatest zoom, and stays finite when the padding leaves nothing", () => {
		expect(fitCamera([117, 0, 117, 0], size, evenPadding(0)).zoom).toBe(MAX_ZOOM);
		expect(fitCamera([117, 0, 117, 0], size, evenPadding(0), { maxZoom: 14 })).toEqual({
			lng: 117,
			lat: expect.closeTo(0, 9),
			zoom: 14,
		});
		expect(Number.isFinite(fitCamera([117, 0, 118, 1], size, evenPadding(1000)).zoom)).toBe(true);
	});

	it("zooms about a point that stays where it is", () => {
		const before = fromScreen(camera, size, 100, 500);
		const after = fromScreen(zoomedAbout(camera, size, 100, 500, 1.5), size, 100, 500);
		expect(after[0]).toBeCloseTo(before[0], 9);
		expect(after[1]).toBeCloseTo(before[1], 9);
	});

	it("moves the picture with the hand", () => {
		const [x, y] = toScreen(panned(camera, size, 40, -25), size, camera.lng, camera.lat);
		expect([x, y]).toEqual([expect.closeTo(339 + 40, 6), expect.closeTo(309 - 25, 6)]);
	});

	it("calls cameras the same within half a pixel", () => {
		expect(sameCamera(camera, { ...camera, lng: camera.lng + 1e-7 })).toBe(true);
		expect(sameCamera(camera, { ...camera, lng: camera.lng + 1e-2 })).toBe(false);
		expect(sameCamera(camera, { ...camera, zoom: 11.52 })).toBe(false);
		expect(sameCamera(null, null)).toBe(true);
		expect(sameCamera(camera, null)).toBe(false);
	});
});

describe("scale bar", () => {
	it("is the longest round length that fits", () => {
		expect(scaleBar(30, 90)).toEqual({ metres: 2000, pixels: expect.closeTo(66.67, 2) });
		expect(scaleBar(1, 90)).toEqual({ metres: 50, pixels: 50 });
		expect(scaleBar(1, 100)).toEqual({ metres: 100, pixels: 100 });
	});

	it("has no length where a pixel has none", () => {
		expect(scaleBar(0, 90)).toEqual({ metres: Number.NaN, pixels: 0 });
		expect(scaleBar(Number.NaN, 90)).toEqual({ metres: Number.NaN, pixels: 0 });
	});

	it("knows the metres of a pixel on the equator and towards the pole", () => {
		expect(metresPerPixel({ lng: 0, lat: 0, zoom: 0 })).toBeCloseTo(78_271.5, 0);
		expect(metresPerPixel({ lng: 0, lat: 60, zoom: 1 })).toBeCloseTo(78_271.5 / 4, 0);
	});
});
