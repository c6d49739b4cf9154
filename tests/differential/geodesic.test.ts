import { describe, expect, it } from "vitest";
import { geodesicDistanceMetres } from "#core/place/earth.ts";
import { referenceSuite, tolerance } from "../fixtures/oracle-cases.ts";
import { geodesicLines } from "./geodesic-lines.ts";

referenceSuite<Readonly<Record<string, unknown>>>("geodesic", "geodesic distance against PROJ", (reference) => {
	const lines = geodesicLines(reference);
	const [rule] = Object.values(reference.compare).filter((text) => /(abs|rel) \d/.test(text));
	expect(lines.length).toBeGreaterThan(0);
	for (const { ends, metres } of lines)
		expect(Math.abs(geodesicDistanceMetres(...ends) - metres)).toBeLessThanOrEqual(1e-3 + tolerance(rule, "rel", metres));
});

describe("geodesic distance", () => {
	// Karney 2013, "Algorithms for geodesics", tables 3 to 5, and the GeographicLib documentation; ends are exact, lengths to 1 µm.
	it.each([
		{ name: "JFK to LHR", ends: [-73.8, 40.6, -0.5, 51.6], metres: 5_551_759.4 },
		{ name: "Karney's nearly antipodal pair", ends: [0, -30, 179.8, 29.9], metres: 19_989_832.82761 },
		{ name: "a quarter meridian", ends: [0, 0, 0, 90], metres: 10_001_965.729312 },
		{ name: "from pole to pole", ends: [0, 90, 0, -90], metres: 20_003_931.458625 },
		{ name: "opposite each other on the equator", ends: [0, 0, 180, 0], metres: 20_003_931.458625 },
		{ name: "a degree of the equator", ends: [117, 0, 118, 0], metres: 111_319.490793 },
	])("$name", ({ ends, metres }) => {
		const got = geodesicDistanceMetres(...(ends as [number, number, number, number]));
		expect(Math.abs(got - metres)).toBeLessThan(metres === 5_551_759.4 ? 0.05 : 1e-3);
	});
});
