import { describe, expect, it } from "vitest";
import { geodesicDistanceMetres } from "#core/earth.ts";
import { oracleCases } from "../fixtures/oracle-cases.ts";

type Row = Readonly<Record<string, unknown>>;

/** Ends of the line of a row, from its own fields or from the case's list of pairs. */
function endsOf(row: Row, pair: unknown): [number, number, number, number] {
	const own = ["1", "2"].flatMap((end) => [row[`lon${end}`] ?? row[`lng${end}`], row[`lat${end}`]]);
	const found = own.every((value) => typeof value === "number")
		? own
		: [row.from ?? pair, row.to].flat(2).filter((value) => value !== undefined);
	if (found.length !== 4 || found.some((value) => typeof value !== "number"))
		throw new Error(`no two points in ${JSON.stringify({ row, pair })}`);
	return found as [number, number, number, number];
}

function metresOf(row: Row): number {
	const name = Object.keys(row).find(
		(key) => /dist|geodesic|ellips|s12|metres|_m$/.test(key) && !/spher|haver|azi|planar|utm/.test(key),
	);
	if (name === undefined) throw new Error(`no distance in ${JSON.stringify(row)}`);
	return row[name] as number;
}

const cases = oracleCases<Readonly<Record<string, readonly Row[]>>>("geodesic");

describe("geodesic distance", () => {
	it.each(cases)("$id", ({ input, expected }) => {
		const rows = Object.values(expected).find(Array.isArray) as readonly Row[];
		const pairs = (Object.values(input ?? {}).find(Array.isArray) ?? []) as readonly unknown[];
		for (const [i, row] of rows.entries()) {
			const want = metresOf(row);
			expect(Math.abs(geodesicDistanceMetres(...endsOf(row, pairs[i])) - want)).toBeLessThanOrEqual(1e-3 + 1e-9 * want);
		}
	});

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
