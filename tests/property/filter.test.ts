import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "#core/base/result.ts";
import { booleanColumn, buildHouseholds, numberColumn, textColumn } from "#core/families/build-columns.ts";
import { type HouseholdColumns, numberAt, textAt } from "#core/families/columns.ts";
import type { Clause } from "#core/families/filter/clause.ts";
import { compileFilter } from "#core/families/filter/compile.ts";
import type { FilterForm } from "#core/families/filter/form.ts";
import { clauseToForm, formToClause } from "#core/families/filter/form-clause.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { normalClause, printFilter } from "#core/families/filter/print.ts";

function value<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

const operator = fc.constantFrom("=", "!=", "<", "<=", ">", ">=");

/** Any clause the type allows, with odd names and texts. */
const literal = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.string({ unit: "binary" }));
const column = fc.oneof(
	fc.constantFrom("desil", "p_pkh", "and", "Not", "nama lengkap", "__proto__", "ñandú", "é1"),
	fc.string({ unit: "grapheme", minLength: 1 }).filter((name) => !name.includes("`")),
);
const leaf: fc.Arbitrary<Clause> = fc.oneof(
	fc.record({ type: fc.constant("is" as const), column }),
	fc.record({ type: fc.constant("compare" as const), column, operator, value: literal }),
	fc.record({ type: fc.constant("in" as const), column, values: fc.array(literal, { maxLength: 4 }) }),
);

function trees(leaves: fc.Arbitrary<Clause>): fc.Arbitrary<Clause> {
	return fc.letrec<{ clause: Clause }>((tie) => ({
		clause: fc.oneof(
			{ maxDepth: 5, withCrossShrink: true },
			leaves,
			fc.record({
				type: fc.constantFrom("and" as const, "or" as const),
				items: fc.array(tie("clause"), { minLength: 1, maxLength: 4 }),
			}),
			fc.record({ type: fc.constant("not" as const), item: tie("clause") }),
		),
	})).clause;
}

describe("the filter sentence of any clause", () => {
	it("reads back as the clause in normal form, and prints the same again", () => {
		fc.assert(
			fc.property(trees(leaf), (clause) => {
				const sentence = printFilter(clause);
				const back = value(parseFilter(sentence));
				expect(normalClause(back)).toEqual(normalClause(clause));
				expect(printFilter(back)).toBe(sentence);
			}),
			{ seed: 20260201, numRuns: 1000 },
		);
	});

	it("is refused, or read and printed stably, whatever was typed", () => {
		const word = fc.constantFrom(
			"and",
			"or",
			"not",
			"in",
			"(",
			")",
			"[",
			"]",
			",",
			"=",
			"<=",
			"desil",
			"p_pkh",
			"1",
			"-2.5",
			'"a"',
			'"',
			"`",
			"!",
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.array(word).map((words) => words.join(" ")),
					fc.array(word).map((words) => words.join("")),
				),
				(typed) => {
					const read = parseFilter(typed);
					if (!read.ok) {
						expect(read.error.code).toBe("FILTER_SYNTAX");
						const position = Number(read.error.params?.position);
						expect(position >= 0 && position <= typed.length).toBe(true);
						return;
					}
					const sentence = printFilter(read.value);
					expect(printFilter(value(parseFilter(sentence)))).toBe(sentence);
				},
			),
			{ seed: 20260202, numRuns: 1000 },
		);
	});
});

/** A table of four kinds with missing values, and clauses that fit it. */
const row = fc.record({
	small: fc.integer({ min: 0, max: 11 }),
	wide: fc.oneof(fc.constantFrom(Number.NaN, 0, -0.5, 0.5, 1e9), fc.integer({ min: -3, max: 3 })),
	flag: fc.option(fc.boolean()),
	text: fc.option(fc.constantFrom("", "a", "b", "A", "64.74")),
});
const table = fc.array(row, { maxLength: 30 }).map((rows) =>
	buildHouseholds(new Float64Array(rows.length), new Float64Array(rows.length), [
		["small", numberColumn(rows.map(({ small }) => small))],
		["wide", numberColumn(rows.map(({ wide }) => wide))],
		["flag", booleanColumn(rows.map(({ flag }) => flag))],
		["text", textColumn(rows.map(({ text }) => text))],
	]),
);
const number = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constantFrom(0.5, -0.5, 1e9));
const word = fc.constantFrom("", "a", "b", "A", "B", "64.74");
const fitting = trees(
	fc.oneof(
		fc.constant({ type: "is" as const, column: "flag" }),
		fc.record({ type: fc.constant("compare" as const), column: fc.constantFrom("small", "wide"), operator, value: number }),
		fc.record({ type: fc.constant("compare" as const), column: fc.constant("text"), operator, value: word }),
		fc.record({
			type: fc.constant("in" as const),
			column: fc.constantFrom("small", "wide"),
			values: fc.array(number, { maxLength: 3 }),
		}),
		fc.record({ type: fc.constant("in" as const), column: fc.constant("text"), values: fc.array(word, { maxLength: 3 }) }),
	),
);

/** The language by definition, one row at a time: true, false, or null = unknown. */
function evaluate(clause: Clause, households: HouseholdColumns, at: number): boolean | null {
	switch (clause.type) {
		case "all":
			return true;
		case "and": {
			const items = clause.items.map((item) => evaluate(item, households, at));
			return items.includes(false) ? false : items.includes(null) ? null : true;
		}
		case "or": {
			const items = clause.items.map((item) => evaluate(item, households, at));
			return items.includes(true) ? true : items.includes(null) ? null : false;
		}
		case "not": {
			const item = evaluate(clause.item, households, at);
			return item === null ? null : !item;
		}
		case "is":
		case "compare":
		case "in": {
			const found = households.columns.get(clause.column);
			const cell = found?.kind === "text" ? textAt(found, at) : numberAt(found, at);
			if (cell === undefined || Number.isNaN(cell)) return null;
			if (clause.type === "is") return cell === 1;
			if (clause.type === "in") return clause.values.some((accepted) => accepted === cell);
			const order = {
				"=": cell === clause.value,
				"!=": cell !== clause.value,
				"<": cell < clause.value,
				">": cell > clause.value,
			};
			if (clause.operator === "<=") return order["<"] || order["="];
			return clause.operator === ">=" ? order[">"] || order["="] : order[clause.operator];
		}
	}
}

describe("the mask of any clause", () => {
	const maskOf = (clause: Clause, households: HouseholdColumns) => [...value(compileFilter(clause, households))];

	it("equals the definition row by row", () => {
		fc.assert(
			fc.property(fitting, table, (clause, households) => {
				const expected = Array.from({ length: households.length }, (_, at) => Number(evaluate(clause, households, at) === true));
				expect(maskOf(clause, households)).toEqual(expected);
			}),
			{ seed: 20260203, numRuns: 1000 },
		);
	});

	it("composes: and is the overlap, or the union, not never overlaps", () => {
		fc.assert(
			fc.property(fitting, fitting, table, (a, b, households) => {
				const [first, second] = [maskOf(a, households), maskOf(b, households)];
				expect(maskOf({ type: "and", items: [a, b] }, households)).toEqual(first.map((bit, i) => bit & (second[i] ?? 0)));
				expect(maskOf({ type: "or", items: [a, b] }, households)).toEqual(first.map((bit, i) => bit | (second[i] ?? 0)));
				const opposite = maskOf({ type: "not", item: a }, households);
				expect(opposite.some((bit, i) => bit === 1 && first[i] === 1)).toBe(false);
			}),
			{ seed: 20260204 },
		);
	});
});

describe("the form of any controls", () => {
	const ids = fc.uniqueArray(
		fc.string({ unit: "grapheme-ascii", minLength: 1 }).filter((id) => !id.includes("`")),
		{ maxLength: 3 },
	);
	const codes = fc.uniqueArray(fc.constantFrom("64.74.01", "64.74.02", "64.74.03.1002"), { maxLength: 3 });
	const form: fc.Arbitrary<FilterForm> = fc.record({
		listed: fc.option(fc.boolean()),
		programmes: ids.chain((names) =>
			fc
				.tuple(...names.map((id) => fc.tuple(fc.constant(id), fc.constantFrom("receives" as const, "lacks" as const))))
				.map(Object.fromEntries),
		),
		deciles: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
		statuses: fc.subarray(["belum", "layak", "pindah"]),
		kecamatan: codes,
		kelurahan: codes,
		housing: fc
			.subarray(["r_lantai", "r_bab", "r_air"])
			.chain((names) =>
				fc
					.tuple(
						...names.map((name) =>
							fc.tuple(fc.constant(name), fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 })),
						),
					)
					.map(Object.fromEntries),
			),
	});

	it("survives the way through the sentence", () => {
		fc.assert(
			fc.property(form, (controls) => {
				const sentence = printFilter(formToClause(controls));
				expect(clauseToForm(value(parseFilter(sentence)))).toEqual(controls);
			}),
			{ seed: 20260205, numRuns: 500 },
		);
	});

	it("passes the same families as the clause it was read from", () => {
		fc.assert(
			fc.property(fitting, table, (clause, households) => {
				const renamed = JSON.parse(
					JSON.stringify(clause)
						.replaceAll('"small"', '"desil"')
						.replaceAll('"flag"', '"p_x"')
						.replaceAll('"text"', '"status"')
						.replaceAll('"wide"', '"r_x"'),
				) as Clause;
				const columns = [
					["desil", "small"],
					["p_x", "flag"],
					["status", "text"],
					["r_x", "wide"],
				] as const;
				const decile = numberColumn(
					Array.from({ length: households.length }, (_, i) => numberAt(households.columns.get("small"), i) % 11),
				);
				const table = buildHouseholds(
					households.lng,
					households.lat,
					columns.flatMap(([to, from]) => {
						const found = to === "desil" ? decile : households.columns.get(from);
						return found === undefined ? [] : [[to, found] as const];
					}),
				);
				const controls = clauseToForm(renamed);
				if (controls === null) return;
				expect(maskOf(formToClause(controls), table)).toEqual(maskOf(renamed, table));
			}),
			{ seed: 20260206, numRuns: 1000 },
		);
	});

	const maskOf = (clause: Clause, households: HouseholdColumns) => [...value(compileFilter(clause, households))];
});
