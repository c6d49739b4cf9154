import { describe, expect, it } from "vitest";
import { formatCount, formatDate, formatPercent, formatPercentRange } from "#i18n/format.ts";

describe("numbers on screen", () => {
	it("are written the Indonesian way with dots and decimal commas", () => {
		expect(formatCount(12480, "id")).toBe("12.480");
		expect(formatPercent(0.5559, "id")).toBe("55,6%");
		expect(formatPercentRange(0.441, 0.681, "id")).toBe("44,1–68,1%");
	});
	it("are written the English way in English", () => {
		expect(formatCount(12480, "en")).toBe("12,480");
	});
	it("are a dash when there is no number, never 0", () => {
		expect(formatCount(Number.NaN, "id")).toBe("–");
		expect(formatPercent(Number.NaN, "id")).toBe("–");
	});
	it("write dates with the month in words", () => {
		expect(formatDate("2026-08-12", "id")).toBe("12 Agu 2026");
	});
});
