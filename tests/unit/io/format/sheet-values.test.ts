import { describe, expect, test } from "vitest";
import { dateText, isDateCode, isDateNumber, isoDateText, numberText, unescapeSheetText } from "#io/format/sheet-values.ts";

test.each([
	["117.505807", "117.505807"],
	["117.50580700000001", "117.505807"],
	["0.10000000000000001", "0.1"],
	["6.474031002E9", "6474031002"],
	["1E3", "1000"],
	["-5", "-5"],
	["1.0", "1"],
	["0.0", "0"],
	["0012", "0012"],
	["999999999999999", "999999999999999"],
	// Excel has lost the last digit of these: never to be taken for a NIK that is whole
	["9999999999999990", "9.99999999999999e+15"],
	["1000000000000000", "1e+15"],
	["", ""],
	["bukan angka", "bukan angka"],
])("the number %s reads %s", (written, text) => {
	expect(numberText(written)).toBe(text);
});

describe("days", () => {
	test.each([
		[44_197, false, "2021-01-01"],
		[42_735, true, "2021-01-01"],
		[44_197.423726851855, false, "2021-01-01 10:10:10"],
		[44_196.9999999, false, "2021-01-01"],
		[0.5, false, "12:00:00"],
		[1, false, "1900-01-01"],
		[59, false, "1900-02-28"],
		[61, false, "1900-03-01"],
		[60, false, null],
		[-1, false, null],
		[3e6, false, null],
		[Number.NaN, false, null],
	])("%d (1904: %j) is %s", (serial, is1904, text) => {
		expect(dateText(serial, is1904)).toBe(text);
	});

	test.each([
		["yyyy-mm-dd", true],
		["[$-421]dd mmmm yyyy;@", true],
		['mmmm" "yyyy', true],
		["h:mm:ss", true],
		["General", false],
		['#,##0 "hari"', false],
		['"Rp"#,##0', false],
		["[Red]0.00", false],
		["0.00E+00", false],
		["\\d0", false],
		["[h]:mm", false],
		['0;"hari" d', false],
	])("the format %s shows days: %j", (code, expected) => {
		expect(isDateCode(code)).toBe(expected);
	});

	test("are known by the numbers of built-in formats", () => {
		expect([0, 2, 9, 14, 22, 45, 46, 49, 164].filter(isDateNumber)).toEqual([14, 22, 45]);
	});

	test.each([
		["2021-01-01T00:00:00Z", "2021-01-01"],
		["2021-01-01", "2021-01-01"],
		["2021-01-01T10:10:10.5", "2021-01-01 10:10:10"],
		["kemarin", "kemarin"],
	])("%s is read as %s", (written, text) => {
		expect(isoDateText(written)).toBe(text);
	});
});

test("characters written by number are themselves again", () => {
	expect(unescapeSheetText("a_x000D_b_x0041_ _xyz_")).toBe("a\rbA _xyz_");
});
