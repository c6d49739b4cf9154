import { describe, expect, it } from "vitest";
import type { ColumnKind } from "#core/families/columns.ts";
import type { Programme } from "#core/families/programme.ts";
import { availableIndicators, measureId, resolveIndicator } from "#core/measure/catalogue/catalogue.ts";
import type { IndicatorContext } from "#core/measure/catalogue/indicator.ts";

const programme = (id: string, sasaran: string): Programme => ({
	id,
	kode: id.toUpperCase(),
	nama: id,
	pemilik: "Dinas",
	kelompok: "kota",
	sektor: "sosial",
	sasaran,
	satuan: "keluarga",
});

const columns: readonly (readonly [string, ColumnKind])[] = [
	["desil", "number"],
	["anggota", "number"],
	["terdaftar", "boolean"],
	["fm_indikator", "number"],
	["p_pkh", "boolean"],
	["p_blt", "boolean"],
];

const complete: IndicatorContext = {
	types: new Map(columns),
	programmes: [
		programme("pkh", "desil<=2"),
		programme("blt", ""),
		programme("tanpa_kolom", ""),
		programme("rusak", "tidak_ada>1"),
	],
	complete: true,
	statistics: [],
	chosenProgrammes: ["pkh", "blt", "tanpa_kolom"],
	povertyThreshold: 6,
};

const without = (...names: string[]) => new Map(columns.filter(([name]) => !names.includes(name)));

describe("availableIndicators", () => {
	it("offers everything a complete layer can answer, in the order of the picker", () => {
		const listed = [
			["terdaftar", "extent", "all_families"],
			["keluarga", "extent", "all_families"],
			["jiwa", "extent", "population"],
			["desil1", "burden", "selected_families"],
			["desil1_2", "burden", "selected_families"],
			["desil1_4", "burden", "selected_families"],
			["miskin", "burden", "selected_families"],
			["belum", "burden", "selected_families"],
			["cakupan:pkh", "coverage", "eligible_families"],
			["cakupan:blt", "coverage", "eligible_families"],
			["kepadatan", "extent", "square_kilometres"],
		];
		// an indicator more may stand between them
		const offered = availableIndicators(complete).filter(({ id }) => listed.some(([known]) => known === id));
		expect(offered.map(({ id, direction, denominator }) => [id, direction, denominator])).toEqual(listed);
	});

	it("leaves out what the columns cannot answer", () => {
		const bare: IndicatorContext = { ...complete, types: new Map(), povertyThreshold: undefined };
		expect(availableIndicators(bare).map(({ id }) => id)).toEqual(["keluarga", "kepadatan"]);
	});
});

describe("resolveIndicator", () => {
	it.each([
		["A", true, ["keluarga_total"], "all_families", { type: "families", among: "all", where: { type: "all" } }],
		["B", false, ["keluarga_total"], "all_families", { type: "statistic", name: "keluarga_total" }],
		["C", false, [], "list_total", { type: "list_total" }],
	] as const)("divides the selected by the denominator of rung %s", (_, isComplete, statistics, kind, quantity) => {
		const resolved = resolveIndicator("terpilih", { ...complete, complete: isComplete, statistics });
		expect(resolved).toMatchObject({ value: { info: { denominator: kind }, denominator: quantity } });
	});

	it("counts persons without a denominator when nobody knows the population", () => {
		expect(resolveIndicator("jiwa", { ...complete, complete: false })).toMatchObject({
			value: { info: { denominator: null, unit: "jiwa" }, denominator: null },
		});
		expect(resolveIndicator("jiwa", { ...complete, statistics: new Set(["penduduk"]) })).toMatchObject({
			value: { denominator: { name: "penduduk" } },
		});
	});

	it("takes every family of a list as listed, but not of a complete layer", () => {
		const types = without("terdaftar");
		expect(resolveIndicator("terdaftar", { ...complete, types, complete: false })).toMatchObject({
			value: { numerator: { where: { type: "all" } } },
		});
		expect(resolveIndicator("terdaftar", { ...complete, types })).toMatchObject({
			error: { code: "MISSING_COLUMN", params: { column: "terdaftar" } },
		});
	});

	it("asks for none of the chosen programmes that have a column", () => {
		expect(resolveIndicator("belum_terjangkau", complete)).toMatchObject({
			value: {
				numerator: {
					where: {
						type: "and",
						items: [
							{ type: "not", item: { column: "p_pkh" } },
							{ type: "not", item: { column: "p_blt" } },
						],
					},
				},
			},
		});
		expect(resolveIndicator("belum_terjangkau", { ...complete, chosenProgrammes: ["blt"] })).toMatchObject({
			value: { numerator: { where: { type: "not" } } },
		});
		expect(resolveIndicator("belum_terjangkau", { ...complete, chosenProgrammes: [] })).toMatchObject({
			error: { code: "MISSING_COLUMN" },
		});
	});

	it("measures coverage among those the programme is meant for", () => {
		expect(resolveIndicator("cakupan:pkh", complete)).toMatchObject({
			value: { info: { programme: "pkh" }, denominator: { where: { column: "desil" } }, numerator: { where: { type: "and" } } },
		});
		expect(resolveIndicator("cakupan:blt", complete)).toMatchObject({
			value: { denominator: { where: { type: "all" } }, numerator: { where: { column: "p_blt" } } },
		});
		expect(resolveIndicator("cakupan:tidak_ada", complete)).toMatchObject({ error: { code: "MISSING_COLUMN" } });
		const types = new Map([...columns, ["p_rusak", "boolean"] as const]);
		expect(resolveIndicator("cakupan:rusak", { ...complete, types })).toMatchObject({
			error: { code: "FILTER_COLUMN", file: "rusak" },
		});
	});

	it.each(["desil1", "miskin", "jiwa"] as const)("names the column %s needs", (id) => {
		const types = without("desil", "fm_indikator", "anggota");
		expect(resolveIndicator(id, { ...complete, types })).toMatchObject({ error: { code: "MISSING_COLUMN" } });
	});
});

describe("names of earlier versions", () => {
	it.each([
		["belum_terjangkau", "belum"],
		["terpilih", "keluarga"],
	])("%s is what is now called %s", (earlier, now) => {
		expect(resolveIndicator(earlier, complete)).toEqual(resolveIndicator(now, complete));
		expect(resolveIndicator(now, complete)).toMatchObject({ ok: true, value: { info: { id: now } } });
	});

	it("measures keep the ids that links of before have", () => {
		expect([measureId("belum", "rate"), measureId("belum", "count"), measureId("keluarga", "count")]).toEqual([
			"belum",
			"belum_jumlah",
			"keluarga",
		]);
	});
});
