import { describe, expect, test } from "vitest";
import { checkSeries } from "#core/time/series/check-series.ts";
import { EXAMPLES } from "#core/time/series/printed-examples.ts";
import type { SeriesRow } from "#core/time/series/row.ts";
import { readSeriesCsv } from "#io/pack/series-csv.ts";
import { row } from "./rows.ts";

const codes = (rows: readonly SeriesRow[]) => [...new Set(checkSeries(rows).map(({ code }) => code))].sort();

function example(id: string) {
	const file = readSeriesCsv(EXAMPLES.find((one) => one.id === id)?.table ?? "");
	if (!file.ok) throw new Error(file.error.code);
	return file.value;
}

describe("the five articles typed in", () => {
	test("S0.9 Smart Sakina: a target in per cent a year may mean points", () => {
		const warnings = checkSeries(example("s0").rows);
		expect(codes(example("s0").rows)).toEqual(["PERCENT_WORDING"]);
		expect(warnings[0]?.params).toMatchObject({ points: 1, rate: 10.01 });
	});

	test("S1.3 Bontang: only the derived figure is marked", () => {
		expect(codes(example("s1").rows)).toEqual(["DERIVED"]);
		expect(example("s1").rows[0]?.nilai).toBe(8410);
	});

	test("S2.4 Sibangkit: the nation's figure conflicts with BPS", () => {
		expect(codes(example("s2").rows)).toEqual(["CONFLICT"]);
	});

	test("S3.5 SIPMAS: −93.6 % in a year against −1.8 % before, KK among jiwa, registrants among extreme poor", () => {
		const { rows } = example("s3");
		const warnings = checkSeries(rows);
		const jump = warnings.find(({ code }) => code === "JUMP");
		expect(codes(rows)).toEqual(["JUMP", "MIXED_UNITS", "MIXED_UNIVERSES"]);
		expect(Number(jump?.params.percent)).toBeCloseTo(-93.58, 2);
		expect(Number(jump?.params.before)).toBeCloseTo(-1.8, 1);
		expect(warnings.find(({ code }) => code === "MIXED_UNITS")?.params.units).toBe("jiwa keluarga");
		expect(warnings.find(({ code }) => code === "MIXED_UNIVERSES")?.params.universes).toBe("registry extreme");
	});

	test("S3.9 SIPMAS: the article's date 17/22/2024 is a flagged row", () => {
		expect(example("s3").findings).toMatchObject([{ code: "PERIOD_IMPOSSIBLE", rows: [6], params: { value: "17/22/2024" } }]);
	});

	test("S4.3 Kalsel: March and September mixed, and 0.11 per cent are 0.11 points", () => {
		const warnings = checkSeries(example("s4").rows);
		expect(codes(example("s4").rows)).toEqual(["MIXED_ROUNDS", "PERCENT_WORDING"]);
		expect(warnings.find(({ code }) => code === "PERCENT_WORDING")?.params).toMatchObject({ points: 0.11, rate: 4.65 });
	});
});

describe("the guard", () => {
	const persons = { indikator: "jumlah_miskin", satuan: "jiwa" } as const;

	test("a clean series, one figure and nothing give no warning", () => {
		expect(checkSeries([])).toEqual([]);
		expect(checkSeries([row("2024", 4.11)])).toEqual([]);
		expect(checkSeries([row("2021", 4.62), row("2022", 4.54), row("2023", 4.11)])).toEqual([]);
	});

	test("a number over inhabitants that is not the rate: 20,560 of 166,134 is 12.4 %, not 10.54 %", () => {
		const warnings = checkSeries([
			row("2024", 10.54),
			row("2024", 20_560, persons),
			row("2024", 166_134, { indikator: "penduduk", satuan: "jiwa" }),
		]);
		expect(warnings.map(({ code }) => code)).toEqual(["OTHER_BASE"]);
		expect(Number(warnings[0]?.params.percent)).toBeCloseTo(12.38, 2);
	});

	test("families over persons are recognised by their quotient", () => {
		const rows = [
			row("2025", 31.24, { indikator: "rasio" }),
			row("2025", 5_315, { indikator: "keluarga_terdaftar", satuan: "KK" }),
			row("2025", 17_011, { indikator: "jiwa_terdaftar", satuan: "jiwa" }),
		];
		expect(checkSeries(rows).map(({ code }) => code)).toEqual(["FAMILIES_PER_PERSON"]);
		expect(checkSeries(rows.map((one) => (one.satuan === "KK" ? { ...one, satuan: "jiwa" } : one)))).toEqual([]);
	});

	test("a change in words that is really per cent of the rate before is left alone; points called per cent are not", () => {
		const told = (catatan: string) => codes([row("2023", 4.54), row("2024", 4.11, { catatan })]);
		expect(told("turun 9.47 persen")).toEqual([]);
		expect(told("turun 0.43 persen")).toEqual(["PERCENT_WORDING"]);
		expect(told("turun 0.43 persen poin")).toEqual([]);
	});

	test("a share of a registry called P0 is named", () => {
		expect(codes([row("2025", 9.2, { sumber: "DTSEN triwulan 1" })])).toEqual(["REGISTRY_AS_P0"]);
		expect(codes([row("2025", 9.2, { sumber: "https://contoh.test/dtsen" })])).toEqual([]);
	});

	test("two values for one period conflict; marks of the note are told", () => {
		expect(codes([row("2012", 8.77), row("2012", 8.79)])).toEqual(["CONFLICT"]);
		expect(codes([row("2012", 8.77, { catatan: "DERIVED 9-0.23; rounded" })])).toEqual(["DERIVED", "ROUNDED"]);
	});

	test("a period and a unit that are not known are told", () => {
		expect(codes([row("17/22/2024", 1)])).toEqual(["PERIOD"]);
		expect(codes([row("2024", 1, { satuan: "ekor" })])).toEqual(["UNIT"]);
	});

	test("ordinary falls and rises are no jump, also over long gaps", () => {
		expect(codes([row("2006", 22.6), row("2017", 12.36), row("2020", 10.01)])).toEqual([]);
		expect(codes([row("2010", 29_200, persons), row("2011", 25_300, persons), row("2012", 25_200, persons)])).toEqual([]);
		expect(codes([row("2010", 0, persons), row("2011", 25_300, persons)])).toEqual([]);
	});
});
