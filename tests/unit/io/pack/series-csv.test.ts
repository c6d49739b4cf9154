import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkSeries } from "#core/time/series/check-series.ts";
import { readSeriesCsv } from "#io/pack/series-csv.ts";

const HEADER = "kode;wilayah;periode;indikator;nilai;satuan;sumber;catatan";
const read = (...lines: readonly string[]) => {
	const file = readSeriesCsv([HEADER, ...lines].join("\n"));
	if (!file.ok) throw new Error(file.error.code);
	return file.value;
};

describe("a table of official figures", () => {
	test("the shipped one is read whole, without a finding, and no source is left out", () => {
		const text = readFileSync(new URL("../../../../data/seri-resmi.csv", import.meta.url), "utf8");
		const file = readSeriesCsv(text);
		if (!file.ok) throw new Error(file.error.code);
		expect(file.value.findings).toEqual([]);
		expect(file.value.rows).toHaveLength(text.trimEnd().split("\n").length - 1);
		expect(file.value.rows.filter(({ sumber }) => sumber === "" || /seed/i.test(sumber))).toEqual([]);
		const serious = checkSeries(file.value.rows).filter(
			({ code }) => !["MIXED_ROUNDS", "CONFLICT", "DERIVED", "ROUNDED"].includes(code),
		);
		expect(serious).toEqual([]);
	});

	test.each([
		["4.62", "persen", 4.62],
		["4,62", "persen", 4.62],
		["8.410", "jiwa", 8410],
		["8,41", "ribu jiwa", 8410],
		["1.250.000", "jiwa", 1_250_000],
		["4.625", "persen", 4.625],
		["−0,5", "persen poin", -0.5],
		["Rp763.661", "Rp/kapita/bulan", 763_661],
	])("%s %s is %d", (nilai, satuan, expected) => {
		expect(read(`64.74;Kota;2024;X;${nilai};${satuan};BPS;`).rows[0]?.nilai).toBeCloseTo(expected, 9);
	});

	test("each row that is not taken says why and where", () => {
		const { rows, findings } = read(
			"64.74;Kota;2024;P0;;persen;BPS;",
			"64.74;Kota;17/22/2024;P0;4;persen;BPS;",
			"64.74;Kota;03/04/2024;P0;4;persen;BPS;",
			"64.74;Kota;2024;P0;banyak;persen;BPS;",
			"64.74;Kota;2024;P0;4;ekor;BPS;",
			"64.74;Kota;2024;P0;4,1;persen;BPS;",
			"64.74;Kota;2024;P0;4.1;persen;BPS;",
			"64.74;Kota;2024;P0;4.2;persen;lain;",
			"64.74;Kota;2024",
		);
		expect(findings.map(({ code, rows }) => `${rows.join()} ${code}`)).toEqual([
			"2 BLANK",
			"3 PERIOD_IMPOSSIBLE",
			"4 PERIOD_FORM",
			"5 VALUE",
			"6 UNIT",
			"7 DECIMAL_COMMA",
			"8 REPEATED",
			"9 CONFLICT",
			"10 RAGGED",
		]);
		expect(rows.map(({ nilai }) => nilai)).toEqual([4.1, 4.2]);
	});

	test("a needed column that is missing is a fault that names it; wilayah, sumber and catatan may be absent", () => {
		expect(readSeriesCsv("kode;periode;indikator;satuan\n1;2;3;4")).toMatchObject({
			ok: false,
			error: { code: "MISSING_COLUMN", params: { column: "nilai" } },
		});
		const file = readSeriesCsv("kode,periode,indikator,nilai,satuan\n64.74,2024,P0,4.11,persen");
		expect(file.ok && file.value.rows[0]).toMatchObject({ wilayah: "64.74", sumber: "", catatan: "" });
	});
});
