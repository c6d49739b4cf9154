import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isKodeWilayah } from "#core/place/kode-wilayah.ts";
import { readCsv } from "#io/format/csv.ts";
import { readFacts } from "../../../scripts/sample/facts.ts";

const folder = new URL("../../../data/bontang/", import.meta.url);
const tables = [...readdirSync(folder).filter((name) => name.endsWith(".csv")), "../seri-resmi.csv"];

describe("the tables of data/", () => {
	it.each(tables)("%s has even rows, commas and no quoted cell", (name) => {
		const text = readFileSync(new URL(name, folder), "utf8");
		expect(text).not.toContain('"');
		const table = readCsv(text);
		expect(table.ok && table.value.delimiter).toBe(",");
		expect(table.ok && table.value.ragged).toEqual([]);
		expect(table.ok && table.value.length).toBeGreaterThan(0);
	});

	it("each row of the official series names a code, a value and a page or an article", () => {
		const table = readCsv(readFacts().seriesCsv);
		if (!table.ok) throw new Error(table.error.code);
		const column = (name: string): readonly string[] =>
			table.value.columns[table.value.header.indexOf(name)] as readonly string[];
		expect(column("kode").filter((kode) => !isKodeWilayah(kode))).toEqual([]);
		expect(column("nilai").filter((value) => !Number.isFinite(Number.parseFloat(value)))).toEqual([]);
		expect(column("sumber").filter((source) => !/^https:\/\/|\d{4}|BPS/.test(source))).toEqual([]);
	});

	it("sum to the published totals of the city", () => {
		const { kelurahan, familySizes, poorByRuleOfDecile, poorByRuleWithoutFive } = readFacts();
		const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
		expect(kelurahan).toHaveLength(15);
		expect(sum(kelurahan.map((k) => k.listed))).toBe(5_315);
		expect(sum(kelurahan.map((k) => k.persons))).toBe(17_011);
		expect([0, 1, 2, 3].map((d) => sum(kelurahan.map((k) => k.deciles[d] as number)))).toEqual([768, 1_620, 1_570, 1_249]);
		expect(sum(familySizes.map((s) => s.families))).toBe(5_315);
		expect(sum(poorByRuleOfDecile)).toBe(210);
		expect(Math.round((1_000 * poorByRuleWithoutFive) / 210)).toBe(438);
		expect(sum(kelurahan.map((k) => k.squareKilometres))).toBeCloseTo(161.459, 3);
		expect(sum(kelurahan.map((k) => k.poorByRule.least))).toBeLessThanOrEqual(210);
		expect(sum(kelurahan.map((k) => k.poorByRule.most))).toBeGreaterThanOrEqual(210);
	});

	it("the counts without the three main aids are the published percentages, 55.6 % of the city", () => {
		const table = readCsv(readFileSync(new URL("verifikasi-2025.csv", folder), "utf8"));
		if (!table.ok) throw new Error(table.error.code);
		const column = (name: string): number[] =>
			(table.value.columns[table.value.header.indexOf(name)] as readonly string[]).map(Number);
		const listed = column("keluarga");
		const without = column("tanpa_tiga");
		for (const [i, percent] of column("tanpa_tiga_persen").entries())
			expect(Math.abs((100 * (without[i] as number)) / (listed[i] as number) - percent)).toBeLessThanOrEqual(0.0501);
		expect(without.reduce((a, b) => a + b, 0)).toBe(2_957);
	});
});
