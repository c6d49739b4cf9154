import { describe, expect, test } from "vitest";
import { parseFilter } from "#core/families/filter/parse.ts";
import { hasPersonalNumber, namesFamilies, shortened } from "#state/view/personal-value.ts";

describe("hasPersonalNumber", () => {
	test.each([
		["sixteen digits", "9900010101700001"],
		["ten digits", "0800000000"],
		["digits in groups", "9900 0101 0170 0001"],
		["digits with dots", "9900.0101.0170.0001"],
		["digits with dashes among words", "telp 0800-0000-000 rumah"],
		["digits of another script", "٩٩٠٠٠١٠١٠١"],
	])("%s are refused", (_, text) => {
		expect(hasPersonalNumber(text)).toBe(true);
	});

	test.each([
		["nothing", ""],
		["nine digits", "123456789"],
		["a dotted kode wilayah", "64.74.03.1002"],
		["several of them", 'kelurahan in ["64.74.03.1002", "64.74.03.1003"]'],
		["a list of deciles", "desil in [1,2,3,4,5,6,7,8,9,10]"],
	])("%s is no personal number", (_, text) => {
		expect(hasPersonalNumber(text)).toBe(false);
	});
});

test.each([
	['id = "K-12"', true],
	['desil<=4 and not (rt = "01")', true],
	["desil<=4 and not p_pkh", false],
])("%s names families: %s", (sentence, names) => {
	const clause = parseFilter(sentence);
	expect(clause.ok && namesFamilies(clause.value)).toBe(names);
});

test("what a notice repeats is short, without control characters and long numbers", () => {
	expect(shortened("a\u0000b 9900010101700001")).toBe("ab …");
	expect(shortened("x".repeat(50))).toBe(`${"x".repeat(40)}…`);
});
