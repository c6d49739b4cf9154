import { describe, expect, it } from "vitest";
import { inLanguage } from "#i18n/current-language.ts";
import { formatCount, formatInput, formatRupiah } from "#i18n/format.ts";
import { parseTyped, wholeNumber } from "#i18n/parse-typed.ts";

describe("typed numbers", () => {
	it.each([
		["45,5", "id", 45.5],
		["45.5", "id", 45.5],
		["1.204,5", "id", 1204.5],
		["1.204", "id", 1204],
		["1,204.5", "en", 1204.5],
		["45,5", "en", 45.5],
		[" 12 ", "id", 12],
		["-3,5", "id", -3.5],
		["763.661,00", "id", 763_661],
		["Rp763.661,00", "id", 763_661],
		["20 000 000", "id", 20_000_000],
	] as const)("%s in %s is %d", (text, language, value) => {
		expect(inLanguage(language, () => parseTyped(text))).toBe(value);
	});

	it("are nothing when they are not numbers", () => {
		for (const text of ["", "abc", "1e3", "12 KK", ".", "--1"]) expect(parseTyped(text)).toBeNaN();
	});

	it("are read back as the app writes them, in either language", () => {
		for (const language of ["id", "en"] as const)
			inLanguage(language, () => {
				for (const value of [0, 7, 955, 2_955, 45_000, 20_000_000]) expect(wholeNumber(formatCount(value))).toBe(value);
				for (const value of [3.875, 12.5, 763_661.5, 2_955, 0.125]) expect(parseTyped(formatInput(value))).toBe(value);
				for (const value of [763_661, 763_661.25]) expect(parseTyped(formatRupiah(value))).toBe(value);
			});
	});

	it("are whole numbers only where they are whole, and not below 0", () => {
		expect(inLanguage("id", () => ["2.955", "1.5", "-3", "", "1,25"].map(wholeNumber))).toEqual([2_955, NaN, NaN, NaN, NaN]);
		expect(inLanguage("en", () => ["2,955", "1.5", "2.955"].map(wholeNumber))).toEqual([2_955, NaN, NaN]);
	});
});
