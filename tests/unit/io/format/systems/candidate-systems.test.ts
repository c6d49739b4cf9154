import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { candidateSystems, systemOfMetres } from "#io/format/systems/candidate-systems.ts";

const BONTANG = [117.4, 0.05, 117.6, 0.25] as const;
const JAKARTA = [106.68, -6.38, 106.98, -6.08] as const;
const TM_50_2 = "+proj=tmerc +lat_0=0 +lon_0=118.5 +k=0.9999 +x_0=200000 +y_0=1500000 +ellps=WGS84";

/** Twenty-five points over a box, projected by proj4. */
function pointsOf(definition: string, [west, south, east, north]: readonly [number, number, number, number]) {
	const places = Array.from({ length: 25 }, (_, i) => [
		west + ((i % 5) / 4) * (east - west),
		south + (Math.floor(i / 5) / 4) * (north - south),
	]);
	const projected = places.map((place) => proj4(definition).forward(place));
	return { x: projected.map(([x = 0]) => x), y: projected.map(([, y = 0]) => y) };
}

describe("the systems some metres could be in", () => {
	it.each([
		["UTM 50N", "+proj=utm +zone=50 +ellps=WGS84", BONTANG, "EPSG:32650"],
		["UTM 48S", "+proj=utm +zone=48 +south +ellps=WGS84", JAKARTA, "EPSG:32748"],
		["the zone beside", "+proj=utm +zone=49 +south +ellps=WGS84", JAKARTA, "EPSG:32749"],
		["TM-3 50.2", TM_50_2, BONTANG, "EPSG:23838"],
		["Web Mercator", "EPSG:3857", JAKARTA, "EPSG:3857"],
	])("begin with %s where they are that", (_, definition, region, id) => {
		const points = pointsOf(definition, region);
		expect(candidateSystems(points, region)[0]).toMatchObject({ system: { id }, swapped: false, share: 1 });
		const turned = candidateSystems({ x: points.y, y: points.x }, region)[0];
		expect(turned).toMatchObject({ system: { id }, swapped: true, share: 1 });
	});

	it("count a share, and pass over what is no number", () => {
		const { x, y } = pointsOf("+proj=utm +zone=50 +ellps=WGS84", BONTANG);
		const some = { x: [...x.slice(0, 3), 1, Number.NaN], y: [...y.slice(0, 3), 1, 5] };
		expect(candidateSystems(some, BONTANG)[0]).toMatchObject({ system: { id: "EPSG:32650" }, share: 0.75 });
		expect(candidateSystems({ x: [], y: [] }, BONTANG)).toEqual([]);
		expect(candidateSystems({ x: [5], y: [5] }, BONTANG)).toEqual([]);
	});

	it("are one only where it fits at least half and no other does as well", () => {
		const points = pointsOf("+proj=utm +zone=50 +ellps=WGS84", BONTANG);
		const found = systemOfMetres(points, BONTANG);
		expect(found?.system).toBe("WGS 84 / UTM 50N (EPSG:32650)");
		const [lng, lat] = found?.turn(points.x[7] ?? 0, points.y[7] ?? 0) ?? [0, 0];
		expect([lng, lat].map((degrees) => degrees.toFixed(7))).toEqual(["117.5000000", "0.1000000"]);
		expect(systemOfMetres({ x: points.y, y: points.x }, BONTANG)?.system).toBe("WGS 84 / UTM 50N (EPSG:32650; y, x)");
		expect(systemOfMetres(points, undefined)).toBeNull();
		expect(systemOfMetres(points, JAKARTA)).toBeNull();
		// the whole earth: every system fits
		expect(systemOfMetres(points, [-180, -90, 180, 90])).toBeNull();
		const few = {
			x: [...points.x.slice(0, 10), ...points.x.map(() => 7)],
			y: [...points.y.slice(0, 10), ...points.y.map(() => 7)],
		};
		expect(systemOfMetres(few, BONTANG)).toBeNull();
	});
});
