import type { Clause, Literal } from "./clause.ts";
import { isPlainName } from "./tokens.ts";

/**
 * The canonical sentence: operators and list commas without spaces, lower-case keywords, parentheses only where needed.
 * Reading it back gives the clause in normal form (see `normalClause`); printing what was read gives the same sentence.
 * What no sentence can say (`not` of everything, an empty `or`, NaN, a column name with a backtick) throws.
 */
export function printFilter(clause: Clause): string {
	return print(normalClause(clause));
}

function print(clause: Clause): string {
	switch (clause.type) {
		case "all":
			return "";
		case "and":
			return clause.items.map((item) => (item.type === "or" ? `(${print(item)})` : print(item))).join(" and ");
		case "or":
			return clause.items.map(print).join(" or ");
		case "not": {
			const { item } = clause;
			return item.type === "and" || item.type === "or" ? `not (${print(item)})` : `not ${print(item)}`;
		}
		case "is":
			return printName(clause.column);
		case "compare":
			return `${printName(clause.column)}${clause.operator}${printLiteral(clause.value)}`;
		case "in":
			return `${printName(clause.column)} in [${clause.values.map(printLiteral).join(",")}]`;
	}
}

function printName(column: string): string {
	if (isPlainName(column)) return column;
	if (column === "" || column.includes("`"))
		throw new TypeError(`printFilter: no sentence can name the column ${JSON.stringify(column)}`);
	return `\`${column}\``;
}

function printLiteral(value: Literal): string {
	if (typeof value === "string") return JSON.stringify(value);
	if (!Number.isFinite(value)) throw new TypeError(`printFilter: a literal must be finite, got ${value}`);
	return String(value);
}

/** Flat `and`/`or` with two or more items, no "all" inside, no positions; the same families pass. */
export function normalClause(clause: Clause): Clause {
	switch (clause.type) {
		case "all":
			return clause;
		case "and": {
			const items = flatItems(clause).filter((item) => item.type !== "all");
			return items.length === 0 ? { type: "all" } : items.length === 1 ? items[0] : { type: "and", items };
		}
		case "or": {
			const items = flatItems(clause);
			if (items.length === 0) throw new TypeError("printFilter: an empty `or` passes nobody, which no sentence can say");
			if (items.some((item) => item.type === "all")) return { type: "all" };
			return items.length === 1 ? items[0] : { type: "or", items };
		}
		case "not": {
			const item = normalClause(clause.item);
			if (item.type === "all") throw new TypeError("printFilter: `not` of everything passes nobody, which no sentence can say");
			return { type: "not", item };
		}
		case "is":
			return { type: "is", column: clause.column };
		case "compare":
			return { type: "compare", column: clause.column, operator: clause.operator, value: normalLiteral(clause.value) };
		case "in":
			return { type: "in", column: clause.column, values: clause.values.map(normalLiteral) };
	}
}

/** −0 has no sentence of its own. */
function normalLiteral(value: Literal): Literal {
	return value === 0 ? 0 : value;
}

function flatItems(clause: Extract<Clause, { items: readonly Clause[] }>): Clause[] {
	return clause.items.map(normalClause).flatMap((item) => (item.type === clause.type ? item.items : [item]));
}
