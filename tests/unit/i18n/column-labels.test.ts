import { beforeAll, describe, expect, test } from "vitest";
import { codeLabel, columnLabel, HOUSING_COLUMNS, statusLabel, valueLabel } from "#i18n/column-labels.ts";
import { inLanguage } from "#i18n/current-language.ts";
import { loadAllWords } from "../../words.ts";

beforeAll(loadAllWords);

describe("names of columns and codes", () => {
	test("the eight housing items of the pack format have names in both languages", () => {
		expect([...HOUSING_COLUMNS].sort()).toEqual(
			["r_air", "r_atap", "r_bab", "r_bahan_bakar", "r_daya", "r_dinding", "r_lantai", "r_penerangan"].sort(),
		);
		for (const column of HOUSING_COLUMNS)
			for (const language of ["id", "en"] as const) expect(inLanguage(language, () => columnLabel(column))).not.toBe(column);
	});

	test.each([
		["r_lantai", 1, "Marmer/granit"],
		["r_lantai", 8, "Tanah"],
		["r_atap", 5, "Bambu"], // DTSEN; Regsosek swaps 5 and 6
		["r_atap", 6, "Kayu/sirap"],
		["r_dinding", 7, "Lainnya"],
		["r_air", 11, "Lainnya"],
		["r_penerangan", 4, "Bukan listrik"],
		["r_daya", 3, "1.300 W"],
		["r_bab", 6, "Tidak ada"],
		["r_bahan_bakar", 0, "Tidak memasak"],
		["r_bahan_bakar", 10, "Kayu bakar"],
	])("%s %i is %s", (column, code, label) => {
		expect(codeLabel(column, code)).toBe(label);
	});

	test("a code outside the list is shown as a code, not as another label", () => {
		expect(codeLabel("r_lantai", 0)).toBe("Kode 0");
		expect(inLanguage("en", () => codeLabel("r_bahan_bakar", 12))).toBe("Code 12");
	});

	test("unknown columns and statuses are shown as written", () => {
		expect(columnLabel("x_jarak")).toBe("x_jarak");
		expect(statusLabel("ditunda")).toBe("ditunda");
	});

	test("only coded values have words of their own", () => {
		expect(inLanguage("en", () => valueLabel("status", "tidak_layak"))).toBe("Not eligible");
		expect(valueLabel("r_atap", 3)).toBe("Seng");
		expect(valueLabel("anggota", 3)).toBeNull();
		expect(valueLabel("rt", "003")).toBeNull();
	});
});
