import { expect, test } from "vitest";
import { withKnownValues } from "#core/families/filter/known-values.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { printFilter } from "#core/families/filter/print.ts";

test.each([
	['kelurahan in ["a", "x"] and desil<=4', 'kelurahan in ["a"] and desil<=4', ['kelurahan in ["x"]']],
	['kelurahan="x" and desil<=4', "desil<=4", ['kelurahan="x"']],
	['desil<=4 or kelurahan in ["x", "y"]', "desil<=4", ['kelurahan in ["x", "y"]']],
	['terdaftar and (kelurahan="x" or kelurahan="y")', "terdaftar", ['kelurahan="x"', 'kelurahan="y"']],
	['terdaftar and (kelurahan="x" or kelurahan="a")', 'terdaftar and kelurahan="a"', ['kelurahan="x"']],
	['kelurahan="x"', "", ['kelurahan="x"']],
	['not kelurahan="x" and kelurahan!="y"', 'not kelurahan="x" and kelurahan!="y"', []],
	['kelurahan="a" and desil in [1, 2]', 'kelurahan="a" and desil in [1, 2]', []],
])("%s keeps what is known of its values", (sentence, kept, gone) => {
	const parsed = parseFilter(sentence);
	const [known, lost] = [parseFilter(kept), gone.map((one) => parseFilter(one))];
	if (!parsed.ok || !known.ok) throw new Error("a sentence of the test does not parse");
	const { clause, dropped } = withKnownValues(parsed.value, (column, value) => column !== "kelurahan" || value === "a");
	expect(printFilter(clause)).toBe(printFilter(known.value));
	expect(dropped.map(printFilter)).toEqual(lost.map((one) => (one.ok ? printFilter(one.value) : "")));
});
