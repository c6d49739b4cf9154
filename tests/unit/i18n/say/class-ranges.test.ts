import { describe, expect, it } from "vitest";
import { inLanguage } from "#i18n/current-language.ts";
import { breakDigits, classRanges } from "#i18n/say/class-ranges.ts";

const words = {
	upTo: (high: string) => `≤ ${high}`,
	above: (low: string) => `> ${low}`,
	between: (low: string, high: string) => `${low}–${high}`,
};
const per100 = { factor: 100, whole: false };
const whole = { factor: 1, whole: true };

describe("class ranges", () => {
	it("are written with as few decimals as keep them apart", () => {
		expect(classRanges([0.373, 0.45, 0.524, 0.826], per100, words)).toEqual(["≤ 45", "45–52", "> 52"]);
		expect(classRanges([0.1, 0.451, 0.4527, 0.5], per100, words)).toEqual(["≤ 45,1", "45,1–45,3", "> 45,3"]);
	});

	it("write counts whole with separators", () => {
		expect(classRanges([1, 1204, 5000], whole, words)).toEqual(["≤ 1.204", "> 1.204"]);
		expect(inLanguage("en", () => classRanges([1, 1204, 5000], whole, words))).toEqual(["≤ 1,204", "> 1,204"]);
	});

	it("name a single class by its ends, or by its one value", () => {
		expect(classRanges([0.2, 0.4], per100, words)).toEqual(["20–40"]);
		expect(classRanges([0.2, 0.2], per100, words)).toEqual(["20"]);
		expect(classRanges([], per100, words)).toEqual([]);
	});

	it("stop at three decimals for breaks that are all but equal", () => {
		expect(breakDigits([0.1, 0.1 + 1e-9], per100)).toBe(3);
	});
});
