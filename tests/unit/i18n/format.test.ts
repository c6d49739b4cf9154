import { describe, expect, it } from "vitest";
import { inLanguage } from "#i18n/current-language.ts";
import { formatCount, formatDate, formatPercent, formatPercentRange, formatRuns } from "#i18n/format.ts";

describe("numbers on screen", () => {
	it("are written the Indonesian way with dots and decimal commas", () => {
		expect(formatCount(12480)).toBe("12.480");
		expect(formatPercent(0.5559)).toBe("55,6%");
		expect(formatPercentRange(0.441, 0.681)).toBe("44,1–68,1%");
	});
	it("are written the English way in English", () => {
		expect(inLanguage("en", () => formatCount(12480))).toBe("12,480");
	});
	it("are a dash when there is no number, never 0", () => {
		expect(formatCount(Number.NaN)).toBe("–");
		expect(formatPercent(Number.NaN)).toBe("–");
	});
	it("write dates with the month in words", () => {
		expect(formatDate("2026-08-12")).toBe("12 Agu 2026");
	});
});

it.each([
	[[2018, 2020, 2021, 2022], "and", "2018 dan 2020–2022"],
	[[1, 2, 3, 7], "open", "1–3, 7"],
	[[4], "and", "4"],
	[[], "and", ""],
] as const)("%j are runs", (numbers, word, text) => {
	expect(inLanguage("id", () => formatRuns(numbers, word))).toBe(text);
});
