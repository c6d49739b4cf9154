import { describe, expect, it } from "vitest";
import { booleanColumn, buildHouseholds, numberColumn, textColumn } from "#core/families/build-columns.ts";
import type { Column } from "#core/families/columns.ts";
import { compileFilter } from "#core/families/filter/compile.ts";
import { parseFilter } from "#core/families/filter/parse.ts";

function passing(sentence: string, columns: Readonly<Record<string, Column>>): number[] {
	const length = Object.values(columns).map((column) => (column.kind === "text" ? column.codes : column.values).length)[0] ?? 0;
	const households = buildHouseholds(new Float64Array(length), new Float64Array(length), Object.entries(columns));
	const clause = parseFilter(sentence);
	if (!clause.ok) throw new Error(JSON.stringify(clause.error));
	const mask = compileFilter(clause.value, households);
	if (!mask.ok) throw new Error(JSON.stringify(mask.error));
	return [...mask.value];
}

describe("compileFilter", () => {
	it("does not place a family without a rank (desil 0) in an order, but finds it by its 0", () => {
		const desil = { desil: numberColumn([0, 1, 4, 5]) };
		expect(passing("desil<=4", desil)).toEqual([0, 1, 1, 0]);
		expect(passing("not desil<=4", desil)).toEqual([0, 0, 0, 1]);
		expect(passing("desil=0", desil)).toEqual([1, 0, 0, 0]);
		expect(passing("desil<=4", { desil: numberColumn([0, 1.5, Number.NaN]) })).toEqual([0, 1, 0]);
	});

	it("passes every household for the empty sentence, and gives an empty mask for no households", () => {
		expect(passing("", { desil: numberColumn([1, 2]) })).toEqual([1, 1]);
		expect(passing("desil=1", { desil: numberColumn([]) })).toEqual([]);
	});

	it.each([
		["v=2", [0, 1, 0, 0]],
		["v!=2", [1, 0, 1, 1]],
		["v<2", [1, 0, 0, 0]],
		["v<=2", [1, 1, 0, 0]],
		["v>2", [0, 0, 1, 1]],
		["v>=3", [0, 0, 1, 1]],
		["v in [1,3,99]", [1, 0, 1, 0]],
		["v in []", [0, 0, 0, 0]],
		["not v in []", [1, 1, 1, 1]],
		["v>-0.5 and v<300", [1, 1, 1, 1]],
	])("evaluates %s alike on every kind of number array", (sentence, expected) => {
		for (const type of [Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float32Array, Float64Array])
			expect(passing(sentence, { v: { kind: "number", values: type.of(1, 2, 3, 4) } }), type.name).toEqual(expected);
	});

	it("compares every byte with every bound, aligned to words or not", () => {
		const all = Uint8Array.from({ length: 259 }, (_, i) => i % 256);
		const shifted = new Uint8Array(260).subarray(1);
		shifted.set(all);
		const small = all.map((value) => value % 128);
		const compare = {
			"<": (a: number, b: number) => a < b,
			">=": (a: number, b: number) => a >= b,
			"=": (a: number, b: number) => a === b,
			"!=": (a: number, b: number) => a !== b,
		};
		for (const bound of [-300, -1, -0.5, 0, 1, 63.5, 126, 127, 128, 200, 255, 256, 1e9])
			for (const [operator, test] of Object.entries(compare))
				for (const values of [all, shifted, small])
					expect(passing(`v${operator}${bound}`, { v: { kind: "number", values } }), `${operator}${bound}`).toEqual(
						[...values].map((value) => Number(test(value, bound))),
					);
	});

	it("reads yes/no bytes that do not start on a word", () => {
		const given = [1, 0, -1, 1, 1, -1, 0];
		const shifted = new Int8Array(8).subarray(1);
		shifted.set(given);
		for (const values of [Int8Array.from(given), shifted]) {
			expect(passing("a", { a: { kind: "boolean", values } })).toEqual([1, 0, 0, 1, 1, 0, 0]);
			expect(passing("not a", { a: { kind: "boolean", values } })).toEqual([0, 1, 0, 0, 0, 0, 1]);
		}
	});

	it("compares wide numbers strictly at the neighbouring double", () => {
		const v = numberColumn([0.1, -0.1, 0, Number.MAX_VALUE]);
		expect(passing("v<0.1", { v })).toEqual([0, 1, 1, 0]);
		expect(passing("v>-0.1", { v })).toEqual([1, 0, 1, 1]);
		expect(passing("v<0", { v })).toEqual([0, 1, 0, 0]);
		expect(passing("v>0", { v })).toEqual([1, 0, 0, 1]);
	});

	it("compares texts exactly, and by code unit for order", () => {
		const rt = textColumn(["001", "010", "9", null, "A"]);
		expect(passing('rt="001"', { rt })).toEqual([1, 0, 0, 0, 0]);
		expect(passing('rt<"010"', { rt })).toEqual([1, 0, 0, 0, 0]);
		expect(passing('rt in ["9","a","tidak ada"]', { rt })).toEqual([0, 0, 1, 0, 0]);
		expect(passing('rt="__proto__"', { rt })).toEqual([0, 0, 0, 0, 0]);
	});

	it("lets a missing value pass neither a comparison nor its negation", () => {
		const columns = {
			a: booleanColumn([true, false, null]),
			n: numberColumn([1, Number.NaN, Number.NaN]),
			t: textColumn([null, "x", null]),
		};
		expect(passing("a", columns)).toEqual([1, 0, 0]);
		expect(passing("not a", columns)).toEqual([0, 1, 0]);
		expect(passing("n!=5", columns)).toEqual([1, 0, 0]);
		expect(passing("not n=5", columns)).toEqual([1, 0, 0]);
		expect(passing("n in [1]", columns)).toEqual([1, 0, 0]);
		expect(passing("not n in []", columns)).toEqual([1, 0, 0]);
		expect(passing('t!="y"', columns)).toEqual([0, 1, 0]);
	});

	it("follows the truth tables of three-valued logic", () => {
		const three = [true, false, null];
		const left = booleanColumn(three.flatMap((value) => [value, value, value]));
		const right = booleanColumn([...three, ...three, ...three]);
		const columns = { l: left, r: right };
		expect(passing("l and r", columns)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0]);
		expect(passing("l or r", columns)).toEqual([1, 1, 1, 1, 0, 0, 1, 0, 0]);
		expect(passing("not (l and r)", columns)).toEqual([0, 1, 0, 1, 1, 1, 0, 1, 0]);
		expect(passing("not (l or r)", columns)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0]);
	});

	it("answers the same beyond one block, with nested series", () => {
		const length = 20_001;
		const rows = Array.from({ length }, (_, row) => row);
		const columns = {
			a: booleanColumn(rows.map((row) => row % 2 === 0)),
			b: booleanColumn(rows.map((row) => row % 3 === 0)),
			n: numberColumn(rows.map((row) => row % 11)),
		};
		const found = passing("(a or b) and not (n<3 and (b or n=1)) and n!=10", columns);
		const expected = rows.map((row) => {
			const [a, b, n] = [row % 2 === 0, row % 3 === 0, row % 11];
			return Number((a || b) && !(n < 3 && (b || n === 1)) && n !== 10);
		});
		expect(found).toEqual(expected);
	});

	it("refuses an unknown column and a wrong kind", () => {
		const households = buildHouseholds(new Float64Array(1), new Float64Array(1), [["desil", numberColumn([1])]]);
		expect(compileFilter({ type: "is", column: "desil", position: 4 }, households)).toMatchObject({
			error: { code: "FILTER_TYPE", params: { position: 4 } },
		});
		expect(compileFilter({ type: "not", item: { type: "is", column: "x" } }, households)).toMatchObject({
			error: { code: "FILTER_COLUMN" },
		});
	});

	it("handles an `and` or `or` of nothing", () => {
		const households = buildHouseholds(new Float64Array(2), new Float64Array(2), []);
		const mask = (type: "and" | "or") => compileFilter({ type, items: [] }, households);
		expect(mask("and")).toEqual({ ok: true, value: Uint8Array.of(1, 1) });
		expect(mask("or")).toEqual({ ok: true, value: Uint8Array.of(0, 0) });
		expect(compileFilter({ type: "not", item: { type: "and", items: [] } }, households)).toEqual({
			ok: true,
			value: Uint8Array.of(0, 0),
		});
	});
});
