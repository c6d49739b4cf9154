import { describe, expect, it } from "vitest";
import type { Result } from "#core/base/result.ts";
import { buildHouseholds, numberColumn, rowsOf } from "#core/families/build-columns.ts";
import { columnTypes } from "#core/families/columns.ts";
import { compileFilter } from "#core/families/filter/compile.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { resolveIndicator } from "#core/measure/catalogue/resolve-indicator.ts";
import { summariseAreas } from "#core/measure/count/summarise-areas.ts";
import { empiricalBayes } from "#core/measure/statistics/empirical-bayes.ts";
import { fgtMeasures } from "#core/measure/statistics/fgt.ts";
import { wilsonInterval } from "#core/measure/statistics/interval.ts";
import { groupAreas } from "#core/place/area-groups.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import { inspectJoin } from "#core/place/join-doctor.ts";
import { areaGeometryOf } from "../fixtures/geometry.ts";
import { column, hasCases, oracleCases, tolerance } from "../fixtures/oracle-cases.ts";
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
	readonly eb_poisson_rate_households: readonly (number | null)[];
	readonly n_without_coordinates: number;
	readonly n_outside: number;
	readonly n_assigned: number;
	readonly assignment: readonly (number | null)[];
};

function value<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

function areasOf(text: string): AreaTable {
	type Feature = { properties: { kode: string }; geometry: Parameters<typeof areaGeometryOf>[0][number] };
	const { features } = JSON.parse(text) as { features: Feature[] };
	const kode = features.map(({ properties }) => properties.kode);
	return {
		...squareAreas(features.length),
		kode,
		nama: kode,
		geometry: areaGeometryOf(features.map(({ geometry }) => geometry)),
	};
}

describe.runIf(hasCases("end-to-end"))("households and polygons to a table, against sf and spdep", () => {
	it.each(oracleCases<Expected>("end-to-end"))("$id", (reference) => {
		const { params, compare, expected } = reference;
		const areas = areasOf(reference.text("kelurahan"));
		const file = reference.columns("households");
		const households = buildHouseholds(column(file, "lon"), column(file, "lat"), [
			["anggota", numberColumn(column(file, "members"))],
			["pengeluaran", numberColumn(column(file, "spending_per_capita"))],
		]);
		const line = params.poverty_line as number;

		const areaOf = assignAreas(createAreaIndex(areas.geometry), households.lng, households.lat);
		expect([...areaOf].map((area) => (area < 0 ? null : area))).toEqual(expected.assignment);
		const findings = new Map(inspectJoin({ areas, households, areaOf }).map(({ code, count }) => [code, count]));
		expect(findings.get("NO_COORDINATES") ?? 0).toBe(expected.n_without_coordinates);
		expect(findings.get("OUTSIDE") ?? 0).toBe(expected.n_outside);

		const types = columnTypes(households);
		const mask = value(compileFilter(value(parseFilter(`pengeluaran<${line}`, types)), households));
		const indicator = value(
			resolveIndicator("terpilih", { types, programmes: [], complete: true, statistics: [], chosenProgrammes: [] }),
		);
		const groups = groupAreas(areas, "kelurahan");
		const summary = value(summariseAreas({ households, areas, groups, areaOf, mask, indicator, programmes: [] }));
		expect((summary.households.at(-1) ?? 0) - summary.outside.households).toBe(expected.n_assigned);

		const expectNear = (found: number | undefined, wanted: number | null | undefined, rule = compare.rates): void => {
			if (wanted === null || wanted === undefined) expect(found).toBeNaN();
			else expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThanOrEqual(tolerance(rule, "abs", wanted));
		};
		expect(groups.kode).toEqual(expected.rows.map(({ kode }) => kode));
		expected.rows.forEach((row, area) => {
			const found = [summary.households, summary.numerator, summary.persons, summary.selectedPersons].map(
				(counts) => counts[area],
			);
			expect(found, row.kode).toEqual([row.households, row.poor_households, row.persons, row.poor_persons]);
			const [poor, all] = [summary.numerator[area] ?? 0, summary.denominator[area] ?? 0];
			expectNear(poor / all, row.rate_households);
			expectNear(wilsonInterval(poor, all)[0], row.wilson95?.[0]);
			expectNear(wilsonInterval(poor, all)[1], row.wilson95?.[1]);
			const fgt = fgtMeasures({
				expenditure: column(file, "spending_per_capita"),
				weight: column(file, "members"),
				line,
				rows: rowsOf(Uint8Array.from(areaOf, (assigned) => Number(assigned === area))),
			});
			expectNear(fgt.p0, row.P0_persons);
			expectNear(fgt.p1, row.P1_persons);
			expectNear(fgt.p2, row.P2_persons);
		});
		const smoothed = empiricalBayes(summary.numerator.subarray(0, areas.length), summary.denominator.subarray(0, areas.length));
		for (const [area, wanted] of expected.eb_poisson_rate_households.entries())
			expectNear(smoothed.estimate[area], wanted, compare.eb);
	});
});
