import { describe, expect, test } from "vitest";
import type { ColumnTypes } from "#core/families/columns.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import type { Programme } from "#core/families/programme.ts";
import { availableMeasures } from "#core/measure/catalogue/catalogue.ts";
import type { IndicatorContext } from "#core/measure/catalogue/indicator.ts";
import { cellOf } from "#core/measure/cell.ts";
import type { Measure } from "#core/measure/measure.ts";
import { measuresAmong, measureTable, sentenceOf, sentencesOf, type Tallied } from "#core/measure/measure-table.ts";

const TYPES: ColumnTypes = new Map([
	["desil", "number"],
	["anggota", "number"],
	["fm_indikator", "number"],
	["terdaftar", "boolean"],
	["p_pkh", "boolean"],
	["p_blt", "boolean"],
]);
const programme = (id: string, sasaran: string): Programme => ({
	id,
	kode: id,
	nama: id,
	pemilik: "",
	kelompok: "nasional",
	sektor: "",
	sasaran,
	satuan: "keluarga",
});
function context(change: Partial<IndicatorContext> = {}): IndicatorContext {
	return {
		types: TYPES,
		programmes: [programme("pkh", "desil<=4"), programme("zakat", "")],
		complete: true,
		statistics: [],
		chosenProgrammes: ["pkh", "blt", "zakat"],
		povertyThreshold: 6,
		officialPopulation: true,
		...change,
	};
}
/** The measures among the families on the list. */
function listed(): Measure[] {
	const base = parseFilter("terdaftar");
	if (!base.ok) throw new Error("filter");
	return measuresAmong(availableMeasures(context()), base.value);
}
const idsOf = (change: Partial<IndicatorContext> = {}) => availableMeasures(context(change)).map(({ id }) => id);

describe("availableMeasures", () => {
	test("lists counts and rates in a fixed order, coverage per programme with a column", () => {
		const listed = [
			"terdaftar_jumlah",
			"terdaftar",
			"keluarga",
			"keluarga_persen",
			"jiwa",
			"jiwa_persen",
			"penduduk",
			"desil1_jumlah",
			"desil1",
			"desil1_2_jumlah",
			"desil1_2",
			"desil1_4_jumlah",
			"desil1_4",
			"miskin_jumlah",
			"miskin",
			"belum_jumlah",
			"belum",
			"menerima:pkh",
			"cakupan_jumlah:pkh",
			"cakupan:pkh",
			"kesenjangan:pkh",
			"kepadatan",
		];
		// a measure more may stand between them
		expect(idsOf().filter((id) => listed.includes(id))).toEqual(listed);
	});

	test("leaves out what the data cannot answer", () => {
		expect(idsOf({ types: new Map([["terdaftar", "boolean"]]) })).toEqual([
			"terdaftar_jumlah",
			"terdaftar",
			"keluarga",
			"keluarga_persen",
			"kepadatan",
		]);
		expect(idsOf({ povertyThreshold: undefined })).not.toContain("miskin");
		expect(idsOf({ officialPopulation: false })).not.toContain("penduduk");
	});

	test("a programme whose target rule names a missing column still has receivers, but no coverage", () => {
		const ids = idsOf({ programmes: [programme("blt", "a_lansia>0")] });
		expect(ids).toContain("menerima:blt");
		expect(ids).not.toContain("cakupan:blt");
		expect(ids).not.toContain("kesenjangan:blt");
	});

	test("every count stands inside the filter in hand, and none of the chosen programmes is one sentence", () => {
		const measures = listed();
		const sentence = (id: string) => {
			const numerator = measures.find((measure) => measure.id === id)?.numerator;
			return numerator ? sentenceOf(numerator) : null;
		};
		expect(sentence("keluarga")).toBe("terdaftar");
		expect(sentence("desil1_2")).toBe("terdaftar and desil in [1,2]");
		expect(sentence("belum")).toBe("terdaftar and not p_pkh and not p_blt");
		expect(sentence("kesenjangan:pkh")).toBe("terdaftar and desil<=4 and not p_pkh");
	});
});

describe("a cell", () => {
	const FAMILIES = "selected_families" as const;
	test.each([
		["a count needs no denominator", 12, null, Number.NaN, 12, "ok"],
		["a count that is unknown is no figure", Number.NaN, null, Number.NaN, Number.NaN, "none"],
		["a rate on thirty is ranked", 15, FAMILIES, 30, 0.5, "ok"],
		["a rate on 29 is shown, not ranked", 29, FAMILIES, 29, 1, "few"],
		["nine families give no rate", 3, FAMILIES, 9, Number.NaN, "too_few"],
		["an empty area has no rate", 0, FAMILIES, 0, Number.NaN, "none"],
		["density is never too few", 3, "square_kilometres" as const, 2, 1.5, "ok"],
		["no population, no rate", 3, "population" as const, Number.NaN, Number.NaN, "none"],
	])("%s", (_, numerator, denominatorKind, denominator, value, reliability) => {
		const cell = cellOf({ denominatorKind }, numerator, denominator);
		expect(cell.value).toEqual(value);
		expect(cell.reliability).toBe(reliability);
	});

	test("only ratios of families carry an interval", () => {
		expect(cellOf({ denominatorKind: FAMILIES }, 209, 332).low).toBeCloseTo(0.5764, 3);
		expect(cellOf({ denominatorKind: "population" }, 209, 332).low).toBeNaN();
	});
});

describe("measureTable", () => {
	const measures = listed().filter(({ id }) => ["keluarga", "desil1", "penduduk", "kepadatan"].includes(id));
	const tallied: Tallied = {
		sentences: sentencesOf(measures),
		units: [{ kode: "64.74.01", nama: "Utara", induk: "" }],
		families: [
			[40, 50],
			[10, 15],
		],
		persons: [
			[100, 140],
			[30, 40],
		],
	};
	const facts = {
		statistics: new Map(),
		population: new Map([["64.74.01", 1000]]),
		squareKilometres: new Map([["64.74", 5]]),
		region: "64.74",
	};

	test("asks for each sentence once", () => {
		expect(sentencesOf(measures)).toEqual(["terdaftar", "terdaftar and desil in [1]"]);
	});

	test("gives the area, then the region; a fact that is not known is no figure", () => {
		const table = measureTable(measures, tallied, facts);
		expect(table.cells.map((row) => row.map(({ value }) => value))).toEqual([
			[40, 50],
			[0.1, Number.NaN],
			[0.25, 0.3],
			[Number.NaN, 10],
		]);
	});

	test("a sentence that was not counted is a fault of the program", () => {
		expect(() => measureTable(measures, { ...tallied, sentences: ["terdaftar"] }, facts)).toThrow("was not counted");
	});
});
