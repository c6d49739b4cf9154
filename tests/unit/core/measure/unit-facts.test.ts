import { describe, expect, test } from "vitest";
import { unitFacts } from "#core/measure/unit-facts.ts";
import { groupAreas } from "#core/place/area-groups.ts";
import { sumOfGroup } from "#core/place/square-kilometres.ts";
import { latestPopulation } from "#core/time/series/latest-population.ts";
import type { SeriesRow } from "#core/time/series/row.ts";
import { squareAreas } from "../../../fixtures/square-areas.ts";

const row = (kode: string, periode: string, nilai: number, indikator = "penduduk"): SeriesRow => ({
	kode,
	wilayah: "",
	periode,
	indikator,
	nilai,
	satuan: "jiwa",
	sumber: "BPS",
	catatan: "",
});

function factsOf(statistics: Readonly<Record<string, readonly number[]>>, series: readonly SeriesRow[] = []) {
	const areas = squareAreas(4, statistics);
	const groups = [groupAreas(areas, "kelurahan"), groupAreas(areas, "kecamatan")];
	return unitFacts({ areas, groups, region: "64.74", official: latestPopulation(series) });
}

describe("size of units", () => {
	test("is the file's own, summed by group and for the region", () => {
		const { squareKilometres } = factsOf({ luas_km2: [1, 2, 4, 8] });
		expect(squareKilometres.get("64.74.01.1001")).toBe(1);
		expect(squareKilometres.get("64.74.01")).toBe(5);
		expect(squareKilometres.get("64.74")).toBe(15);
	});

	test("is measured where the file has none or 0: a square degree at the equator is about 12,300 km²", () => {
		const { squareKilometres } = factsOf({ luas_km2: [Number.NaN, 0, 4, 8] });
		expect(squareKilometres.get("64.74.01.1001")).toBeCloseTo(12_308.78, 1);
		expect(squareKilometres.get("64.74.02.1002")).toBeCloseTo(12_308.78, 1);
		expect(squareKilometres.get("64.74.01.1003")).toBe(4);
	});
});

describe("inhabitants of units", () => {
	test("are the areas' own before the official series'", () => {
		const { population } = factsOf({ penduduk: [10, 20, 30, 40] }, [row("64.74", "2024", 99)]);
		expect([population.get("64.74.01"), population.get("64.74")]).toEqual([40, 100]);
	});

	test("of a group with an area of unknown inhabitants are the newest of the series, else unknown", () => {
		const series = [row("64.74", "2024", 99), row("64.74", "2025", 3.5, "P0"), row("64.74", "Desember 2019", 70)];
		const { population } = factsOf({ penduduk: [10, Number.NaN, 30, 40] }, series);
		expect(population.get("64.74.01")).toBe(40);
		expect(population.has("64.74.02")).toBe(false);
		expect(population.get("64.74")).toBe(99);
	});

	test("without statistics and series nothing is known", () => {
		expect(factsOf({}).population.size).toBe(0);
	});
});

test("the sum of a group without areas is 0", () => {
	expect(sumOfGroup(Float64Array.of(1, 2), Int32Array.of(0, 0), 1)).toBe(0);
});
