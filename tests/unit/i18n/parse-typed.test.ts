import { describe, expect, it } from "vitest";
import { inLanguage } from "#i18n/current-language.ts";
import { parseTyped } from "#i18n/parse-typed.ts";

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
	] as const)("%s in %s is %d", (text, language, value) => {
		expect(inLanguage(language, () => parseTyped(text))).toBe(value);
	});

	it("are nothing when they are not numbers", () => {
		for (const text of ["", "abc", "1e3", "12 KK", ".", "--1"]) expect(parseTyped(text)).toBeNaN();
	});
});
