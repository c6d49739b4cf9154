import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { createRandom } from "#core/base/random.ts";
import {
	fromUtm,
	geodesicAreaSquareMetres,
	geodesicDistanceMetres,
	projectToUtm,
	toUtm,
	utmZoneOf,
	utmZoneOfBbox,
} from "#core/place/earth.ts";

const bontang = utmZoneOf(117.48, 0.12);

describe("the UTM zone", () => {
	it.each([
		{ lng: 117.48, lat: 0.12, epsg: 32650 },
		{ lng: 117.48, lat: -0.12, epsg: 32750 },
		{ lng: 114, lat: 0, epsg: 32650 },
		{ lng: 113.9999999, lat: 0, epsg: 32649 },
		{ lng: 180, lat: 1, epsg: 32660 },
		{ lng: -180, lat: 1, epsg: 32601 },
	])("of ($lng, $lat) is EPSG $epsg", ({ lng, lat, epsg }) => {
		expect(utmZoneOf(lng, lat).epsg).toBe(epsg);
	});

	it("of a box is that of its centre, also across the antimeridian", () => {
		expect(utmZoneOfBbox([113, -4, 117, 1]).epsg).toBe(32750);
		expect(utmZoneOfBbox([179, 1, -177, 2]).epsg).toBe(32601);
	});

	it("of no place is a programmer's fault", () => {
		expect(() => utmZoneOf(Number.NaN, 0)).toThrow(RangeError);
	});
});

describe("UTM", () => {
	it("agrees with proj4 within a millimetre up to 3.5° off the meridian, and comes back", () => {
		const random = createRandom(3);
		for (let i = 0; i < 500; i++) {
			const lng = 117 + (random.next() - 0.5) * 7;
			const lat = (random.next() - 0.5) * 160;
			const zone = { zone: 50, south: lat < 0, epsg: lat < 0 ? 32750 : 32650 };
			const [x, y] = toUtm(zone, lng, lat);
			const want = proj4(`+proj=utm +zone=50 +datum=WGS84 ${zone.south ? "+south" : ""}`, [lng, lat]);
			expect(Math.hypot(x - (want[0] ?? 0), y - (want[1] ?? 0))).toBeLessThan(1e-3);
			const back = fromUtm(zone, x, y);
			expect(Math.hypot(back[0] - lng, back[1] - lat)).toBeLessThan(1e-11);
		}
	});

	it("of a column is that of each row, and a row without a coordinate stays NaN", () => {
		const { x, y } = projectToUtm(bontang, Float64Array.of(117.48, Number.NaN, 117.5), Float64Array.of(0.12, 0.1, Number.NaN));
		expect([x[0], y[0]]).toEqual(toUtm(bontang, 117.48, 0.12));
		expect([x[1], y[1], x[2], y[2]]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
	});

	it("of an empty column is empty", () => {
		expect(projectToUtm(bontang, new Float64Array(0), new Float64Array(0)).x.length).toBe(0);
	});

	it("south of the equator in a northern zone gives negative northings", () => {
		expect(toUtm(bontang, 117, -0.001)[1]).toBeLessThan(0);
	});
});

describe("geodesic distance", () => {
	it("of a point to itself is 0 and NaN stays NaN", () => {
		expect(geodesicDistanceMetres(117, 0.1, 117, 0.1)).toBe(0);
		expect(geodesicDistanceMetres(Number.NaN, 0.1, 117, 0.1)).toBeNaN();
	});

	it("is the same both ways, and across the antimeridian", () => {
		expect(geodesicDistanceMetres(10, 5, 11, 6)).toBeCloseTo(geodesicDistanceMetres(11, 6, 10, 5), 6);
		expect(geodesicDistanceMetres(179.9, 0, -179.9, 0)).toBeCloseTo(geodesicDistanceMetres(0, 0, 0.2, 0), 6);
	});

	it("between opposite points is near the two-pole way round, never NaN", () => {
		for (const lat of [0, 10, 45, 89]) {
			const metres = geodesicDistanceMetres(0, lat, 180, -lat);
			expect(metres).toBeGreaterThan(20_003_900);
			expect(metres).toBeLessThan(20_004_000);
		}
	});
});

describe("geodesic area", () => {
	it("of the northern hemisphere is half the ellipsoid", () => {
		const equator = Array.from({ length: 36 }, (_, i) => [i * 10, 0]).flat();
		expect(geodesicAreaSquareMetres(equator) / (510_065_621_724_088.44 / 2)).toBeCloseTo(1, 9);
	});

	it("does not depend on orientation or closing", () => {
		const ring = [117.4, 0.1, 117.5, 0.1, 117.5, 0.2, 117.4, 0.2];
		const area = geodesicAreaSquareMetres(ring);
		const reversed = [117.4, 0.2, 117.5, 0.2, 117.5, 0.1, 117.4, 0.1];
		expect(geodesicAreaSquareMetres([...ring, 117.4, 0.1])).toBeCloseTo(area, 3);
		expect(geodesicAreaSquareMetres(reversed)).toBeCloseTo(area, 3);
		expect(area / 123_093_610).toBeCloseTo(1, 3);
	});

	it.each([{ ring: [] }, { ring: [117, 0] }, { ring: [117, 0, 118, 1] }])("of $ring is 0", ({ ring }) => {
		expect(geodesicAreaSquareMetres(ring)).toBeCloseTo(0, 1);
	});
});
