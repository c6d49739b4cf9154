import { describe, expect, test } from "vitest";
import { findDelimiter, splitCsv } from "#io/format/csv-split.ts";

function rows(text: string, delimiter = ","): string[][] {
	const found: string[][] = [];
	let cells: string[] = [];
	const sink = {
		cell: (place: number, cell: string) => {
			expect(place).toBe(cells.length);
			cells.push(cell);
		},
		row: (count: number) => {
			expect(count).toBe(cells.length);
			found.push(cells);
			cells = [];
			return true;
		},
	};
	expect(splitCsv(text, delimiter, sink)).toEqual({ badQuote: null });
	return found;
}

describe("separated values", () => {
	test.each([
		["lines of every end, also mixed", "a,b\r\n1,2\n3,4\r5,6", ["a b", "1 2", "3 4", "5 6"]],
		["line ends inside quotes", '"a\nb",c\r\n"d\r\ne",f\n', ["a\nb c", "d\r\ne f"]],
		["doubled quotes", '"a ""b""",""\n', ['a "b" ']],
		["quotes inside a plain cell", 'a 5" pipe,b"\n', ['a 5" pipe b"']],
		["spaces after a quoted cell", '"a" ,b\n', ["a b"]],
		["blank lines as one empty cell", "a\n\nb\n", ["a", "", "b"]],
		["a separator at the end", "a,\nb,", ["a ", "b "]],
	])("keep %s", (_what, text, expected) => {
		expect(rows(text).map((cells) => cells.join(" "))).toEqual(expected);
	});

	test.each([
		['a\n"b', 2],
		['"a"b,c\n', 2],
		['"a""', 0],
	])("%j has a quote that is not closed", (text, badQuote) => {
		expect(splitCsv(text, ",", { cell: () => undefined, row: () => true })).toEqual({ badQuote });
	});

	test("end where the reader has enough", () => {
		let seen = 0;
		splitCsv("a\nb\nc\n", ",", { cell: () => undefined, row: () => ++seen < 2 });
		expect(seen).toBe(2);
	});
});

describe("the delimiter", () => {
	test.each([
		["of a heading that holds seven commas", "id;kode;pekerjaan (a, b, c, d, e, f, g, h)\n1;2;3\n4;5;6\n", ";"],
		["of decimal commas", "id;lat;lng\n1;-5,1;119,4\n2;-5,2;119,5\n", ";"],
		["under titles without one", "DATA KELUARGA, TAHUN 2024\n\nid;kode\n1;2\n3;4\n", ";"],
		["of names with commas in quotes", '"Budi, S.Pd"\tx\n"Ani, S.E"\ty\n', "\t"],
		["of a single column", "desil\n1\n2\n", ","],
	])("%s", (_what, text, delimiter) => {
		expect(findDelimiter(text).delimiter).toBe(delimiter);
	});

	test("says how many lines agree", () => {
		expect(findDelimiter("judul\na;b\n1;2\n3;4\n")).toEqual({ delimiter: ";", agreement: 0.75, rows: 4 });
		expect(findDelimiter("satu\ndua\n").agreement).toBe(0);
	});
});
