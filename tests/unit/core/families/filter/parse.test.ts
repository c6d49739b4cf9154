import { describe, expect, it } from "vitest";
import type { ColumnKind } from "#core/families/columns.ts";
import type { Clause } from "#core/families/filter/clause.ts";
import { DEEPEST, LONGEST, parseFilter } from "#core/families/filter/parse.ts";
import { normalClause, printFilter } from "#core/families/filter/print.ts";

const types = new Map<string, ColumnKind>([
	["desil", "number"],
	["r_lantai", "number"],
	["p_pkh", "boolean"],
	["p_sembako", "boolean"],
	["p_blt", "boolean"],
	["kecamatan", "text"],
	["status", "text"],
]);

function parsed(sentence: string): Clause {
	const result = parseFilter(sentence, types);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return normalClause(result.value);
}

function fault(sentence: string) {
	const result = parseFilter(sentence, types);
	return result.ok ? null : result.error;
}

const is = (column: string): Clause => ({ type: "is", column });

describe("parseFilter", () => {
	it("takes the empty sentence for every household", () => {
		expect(parsed("")).toEqual({ type: "all" });
		expect(parsed(" \n\t ")).toEqual({ type: "all" });
	});

	it("reads the contract's example and prints it back", () => {
		const sentence = 'desil<=4 and not p_pkh and (p_sembako or p_blt) and kecamatan in ["64.74.03"] and r_lantai in [6,7,8,9]';
		expect(printFilter(parsed(sentence))).toBe(sentence);
		expect(parsed(sentence)).toEqual({
			type: "and",
			items: [
				{ type: "compare", column: "desil", operator: "<=", value: 4 },
				{ type: "not", item: is("p_pkh") },
				{ type: "or", items: [is("p_sembako"), is("p_blt")] },
				{ type: "in", column: "kecamatan", values: ["64.74.03"] },
				{ type: "in", column: "r_lantai", values: [6, 7, 8, 9] },
			],
		});
	});

	it("binds not before and before or", () => {
		expect(parsed("p_pkh or not p_blt and p_sembako")).toEqual({
			type: "or",
			items: [is("p_pkh"), { type: "and", items: [{ type: "not", item: is("p_blt") }, is("p_sembako")] }],
		});
		expect(parsed("not desil=1")).toEqual({ type: "not", item: { type: "compare", column: "desil", operator: "=", value: 1 } });
	});

	it("reads keywords in any case, spaces anywhere, and flattens needless parentheses", () => {
		expect(printFilter(parsed("( p_pkh AND ( p_blt And p_sembako ) ) OR NOT ( p_pkh )"))).toBe(
			"p_pkh and p_blt and p_sembako or not p_pkh",
		);
		expect(printFilter(parsed("desil   >=  1"))).toBe("desil>=1");
		expect(printFilter(parsed("desil In [ 1 , 2 ]"))).toBe("desil in [1,2]");
	});

	it("tells capital letters of names and texts apart", () => {
		expect(fault("P_PKH")).toMatchObject({ code: "FILTER_COLUMN", params: { column: "P_PKH", position: 0 } });
		expect(parsed('status="LAYAK"')).not.toEqual(parsed('status="layak"'));
	});

	it("reads and prints escapes in texts", () => {
		expect(parsed('status="a\\"b\\\\c\\nd\\u00e9"')).toEqual({
			type: "compare",
			column: "status",
			operator: "=",
			value: 'a"b\\c\ndé',
		});
		expect(printFilter(parsed('status="a\\"b\\\\"'))).toBe('status="a\\"b\\\\"');
	});

	it("reads signed, decimal and exponent numbers, and −0 as 0", () => {
		const value = (sentence: string) => (parsed(sentence) as Extract<Clause, { type: "compare" }>).value;
		expect([value("desil=-1.5"), value("desil=2e3"), value("desil=1e-7"), value("desil=-0")]).toEqual([-1.5, 2000, 1e-7, 0]);
		expect(printFilter(parsed("desil<1e21"))).toBe("desil<1e+21");
		expect(parsed("desil<1e+21")).toEqual(parsed("desil<1e21"));
	});

	it("names a column that is no plain name between backticks", () => {
		const odd = new Map<string, ColumnKind>([
			["jumlah anggota", "number"],
			["and", "boolean"],
		]);
		const clause = parseFilter("`jumlah anggota`>3 and `and`", odd);
		expect(clause.ok && printFilter(clause.value)).toBe("`jumlah anggota`>3 and `and`");
	});

	it("accepts an empty list, which no household passes", () => {
		expect(printFilter(parsed("desil in []"))).toBe("desil in []");
	});

	it.each([
		["desil<=", 7, "value"],
		["desil<= and p_pkh", 8, "value"],
		["and p_pkh", 0, "column"],
		["p_pkh and", 9, "column"],
		["p_pkh p_blt", 6, "connective"],
		["(p_pkh", 6, "closing"],
		["p_pkh)", 5, "connective"],
		["desil in 1", 9, "list"],
		["desil in [1 2]", 12, "closing"],
		["desil in [1,]", 12, "value"],
		["desil in [p_pkh]", 10, "value"],
		['status="abc', 7, "quote"],
		['status="\\q"', 7, "escape"],
		["`abc", 0, "quote"],
		["desil=1e999", 6, "value"],
		["desil ; drop", 6, "symbol"],
		["desil==1", 6, "value"],
		["1=desil", 0, "column"],
		["not", 3, "column"],
		["()", 1, "column"],
	])("refuses %s at %i, expecting %s", (sentence, position, expected) => {
		expect(fault(sentence)).toMatchObject({ code: "FILTER_SYNTAX", params: { position, expected } });
	});

	it.each([
		["p_pkh and tidak_ada=1", "FILTER_COLUMN", { position: 10, column: "tidak_ada" }],
		["desil", "FILTER_TYPE", { position: 0, column: "desil", expected: "number" }],
		["not (p_blt or p_pkh=1)", "FILTER_TYPE", { position: 14, column: "p_pkh", expected: "boolean" }],
		['desil in [1,"2"]', "FILTER_TYPE", { position: 0, column: "desil", expected: "number" }],
		["kecamatan=64", "FILTER_TYPE", { position: 0, column: "kecamatan", expected: "text" }],
		["constructor", "FILTER_COLUMN", { position: 0, column: "constructor" }],
		["__proto__=1", "FILTER_COLUMN", { position: 0, column: "__proto__" }],
	])("refuses %s: %s", (sentence, code, params) => {
		expect(fault(sentence)).toEqual({ code, params });
	});

	it("refuses nesting too deep and sentences too long instead of overflowing", () => {
		const nested = (depth: number) => `${"(".repeat(depth)}p_pkh${")".repeat(depth)}`;
		expect(fault(nested(DEEPEST))).toBeNull();
		expect(fault(nested(100_000))).toMatchObject({
			code: "FILTER_SYNTAX",
			params: { expected: "shallower", position: DEEPEST + 1 },
		});
		expect(fault("not ".repeat(50_000))).toMatchObject({ code: "FILTER_SYNTAX", params: { expected: "shallower" } });
		expect(fault("p".repeat(LONGEST + 1))).toMatchObject({ code: "TOO_LARGE" });
	});

	it("reads a long flat sentence", () => {
		const sentence = Array.from({ length: 20_000 }, (_, i) => `desil=${i}`).join(" or ");
		expect(printFilter(parsed(sentence))).toBe(sentence);
	});
});

describe("printFilter", () => {
	it("drops what says nothing and adds parentheses where needed", () => {
		expect(printFilter({ type: "and", items: [] })).toBe("");
		expect(printFilter({ type: "and", items: [{ type: "all" }, is("a")] })).toBe("a");
		expect(printFilter({ type: "or", items: [{ type: "all" }, is("a")] })).toBe("");
		expect(printFilter({ type: "not", item: { type: "and", items: [is("a"), is("b")] } })).toBe("not (a and b)");
		expect(printFilter({ type: "or", items: [{ type: "and", items: [is("a"), is("b")] }, is("c")] })).toBe("a and b or c");
	});

	it("throws on what no sentence can say", () => {
		expect(() => printFilter({ type: "or", items: [] })).toThrow(TypeError);
		expect(() => printFilter({ type: "not", item: { type: "all" } })).toThrow(TypeError);
		expect(() => printFilter({ type: "compare", column: "a", operator: "<", value: Number.NaN })).toThrow(TypeError);
		expect(() => printFilter(is("a`b"))).toThrow(TypeError);
		expect(() => printFilter(is(""))).toThrow(TypeError);
	});
});
