import { expect } from "vitest";
import type { Result } from "#core/base/result.ts";
import { buildHouseholds, numberColumn, rowsOf } from "#core/families/build-columns.ts";
import { columnTypes } from "#core/families/columns.ts";
import { compileFilter } from "#core/families/filter/compile.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { inspectJoin } from "#core/families/join-doctor.ts";
import { resolveIndicator } from "#core/measure/catalogue/catalogue.ts";
import { summariseAreas } from "#core/measure/count/summarise-areas.ts";
import { empiricalBayes } from "#core/measure/statistics/empirical-bayes.ts";
import { fgtMeasures } from "#core/measure/statistics/fgt.ts";
import { wilsonInterval } from "#core/measure/statistics/wilson.ts";
import { groupAreas } from "#core/place/area-groups.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import { areaGeometryOf } from "../fixtures/geometry.ts";
import {
	features,
	maybeNumbers,
	numbers,
	type OracleCase,
	parameter,
	referenceSuite,
	tolerance,
} from "../fixtures/oracle-cases.ts";
import { squareAreas } from "../fixtures/square-areas.ts";

type Expected = {
	readonly rows: readonly {
		readonly kode: string;
		readonly households: number;
		readonly poor_households: number;
		readonly persons: number;
		readonly poor_persons: number;
		readonly rate_households: number | null;
		readonly wilson95: readonly [number, number] | null;
		readonly P0_persons: number | null;
		readonly P1_persons: number | null;
		readonly P2_persons: number | null;
	}[];
	readonly eb_poisson_rate_households?: readonly (number | null)[] | null;
	readonly n_without_coordinates?: number | null;
	readonly n_outside?: number | null;
	readonly n_assigned?: number | null;
	readonly assignment?: readonly (number | null)[] | null;
};

function value<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

const textOf = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");

function areasOf(reference: OracleCase<unknown>): AreaTable {
	const layer = features(reference);
	const kode = layer.map(({ properties }) => textOf(properties?.kode ?? properties?.id));
	return {
		...squareAreas(layer.length),
		kode,
		nama: kode,
		geometry: areaGeometryOf(layer.map(({ geometry }) => geometry)),
	};
}

referenceSuite<Expected>("end-to-end", "households and polygons to a table, against sf and spdep", (reference) => {
	const { compare, expected } = reference;
	const areas = areasOf(reference);
	const spending = numbers(reference, "spending_per_capita", "spending", "y");
	const members = maybeNumbers(reference, "members", "weight") ?? new Float64Array(spending.length).fill(1);
	const households = buildHouseholds(numbers(reference, "lon", "lng"), numbers(reference, "lat"), [
		["anggota", numberColumn(members)],
		["pengeluaran", numberColumn(spending)],
	]);
	const line = parameter(reference, ["poverty_line", "line", "z"]);

	const areaOf = assignAreas(createAreaIndex(areas.geometry), households.lng, households.lat);
	if (expected.assignment) expect([...areaOf].map((area) => (area < 0 ? null : area))).toEqual(expected.assignment);
	const findings = new Map(inspectJoin({ areas, households, areaOf }).map(({ code, count }) => [code, count]));
	expect(findings.get("NO_COORDINATES") ?? 0).toBe(expected.n_without_coordinates ?? 0);
	expect(findings.get("OUTSIDE") ?? 0).toBe(expected.n_outside ?? 0);

	const types = columnTypes(households);
	const mask = value(compileFilter(value(parseFilter(`pengeluaran<${line}`, types)), households));
	const indicator = value(
		resolveIndicator("terpilih", { types, programmes: [], complete: true, statistics: [], chosenProgrammes: [] }),
	);
	const groups = groupAreas(areas, "kelurahan");
	const summary = value(summariseAreas({ households, areas, groups, areaOf, mask, indicator, programmes: [] }));
	if (typeof expected.n_assigned === "number")
		expect((summary.households.at(-1) ?? 0) - summary.outside.households).toBe(expected.n_assigned);

	const expectNear = (found: number | undefined, wanted: number | null | undefined, rule = compare.rates): void => {
		if (wanted === null || wanted === undefined) expect(found).toBeNaN();
		else expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThanOrEqual(tolerance(rule, "abs", wanted));
	};
	expect(groups.kode).toEqual(expected.rows.map(({ kode }) => kode));
	expected.rows.forEach((row, area) => {
		const found = [summary.households, summary.numerator, summary.persons, summary.selectedPersons].map((counts) => counts[area]);
		expect(found, row.kode).toEqual([row.households, row.poor_households, row.persons, row.poor_persons]);
		const [poor, all] = [summary.numerator[area] ?? 0, summary.denominator[area] ?? 0];
		expectNear(poor / all, row.rate_households);
		expectNear(wilsonInterval(poor, all)[0], row.wilson95?.[0]);
		expectNear(wilsonInterval(poor, all)[1], row.wilson95?.[1]);
		const fgt = fgtMeasures({
			expenditure: spending,
			weight: members,
			line,
			rows: rowsOf(Uint8Array.from(areaOf, (assigned) => Number(assigned === area))),
		});
		expectNear(fgt.p0, row.P0_persons);
		expectNear(fgt.p1, row.P1_persons);
		expectNear(fgt.p2, row.P2_persons);
	});
	const smoothed = empiricalBayes(summary.numerator.subarray(0, areas.length), summary.denominator.subarray(0, areas.length));
	for (const [area, wanted] of (expected.eb_poisson_rate_households ?? []).entries())
		expectNear(smoothed.estimate[area], wanted, compare.eb);
});
