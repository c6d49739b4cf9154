import { appError } from "../../base/errors.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import type { ColumnTypes } from "../columns.ts";
import { checkTypes } from "./check-types.ts";
import type { Clause, Comparison, Literal } from "./clause.ts";
import { type FilterExpected, syntaxError, type Token, tokenise } from "./tokens.ts";

/** Nesting (parentheses and `not`) beyond this is refused instead of overflowing the stack. */
export const DEEPEST = 100;
/** Longer sentences are refused; the longest real one (a list of all villages of a province) is a tenth of it. */
export const LONGEST = 500_000;

/**
 * Reads a filter sentence (`pack-format.md` "Filter sentence"):
 *
 *     or      := and ("or" and)*
 *     and     := not ("and" not)*
 *     not     := "not" not | primary
 *     primary := "(" or ")" | column | column compare literal | column "in" "[" [literal ("," literal)*] "]"
 *
 * The empty sentence means every household. `and` and `or` come back flat (no `and` directly inside `and`), with at least two items.
 * With `types`, unknown columns and wrong kinds are faults too. Errors: FILTER_SYNTAX, FILTER_COLUMN, FILTER_TYPE, each with
 * the 0-based `position`.
 */
export function parseFilter(sentence: string, types?: ColumnTypes): Result<Clause> {
	if (sentence.length > LONGEST) return fail(appError("TOO_LARGE", { bytes: sentence.length, limit: LONGEST }));
	const tokens = tokenise(sentence);
	if (!tokens.ok) return tokens;
	if (tokens.value.length === 1) return ok({ type: "all" });
	const parser = new Parser(tokens.value);
	const clause = parser.either(0);
	if (!clause.ok) return clause;
	const rest = parser.peek();
	if (rest.kind !== "end") return parser.refuse("connective");
	return types === undefined ? clause : checkTypes(clause.value, types);
}

const COMPARISONS: readonly string[] = ["=", "!=", "<", "<=", ">", ">="] satisfies Comparison[];

class Parser {
	readonly #tokens: readonly Token[];
	#next = 0;

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	peek(): Token {
		return this.#tokens[this.#next];
	}

	either(depth: number): Result<Clause> {
		return this.#series("or", () => this.#series("and", () => this.#negation(depth)));
	}

	refuse(expected: FilterExpected): Result<never> {
		const token = this.peek();
		return fail(syntaxError(token.position, token.text, expected));
	}

	#accept(kind: Token["kind"], text: string): boolean {
		const token = this.peek();
		if (token.kind !== kind || token.text !== text) return false;
		this.#next++;
		return true;
	}

	#series(type: "and" | "or", item: () => Result<Clause>): Result<Clause> {
		const items: Clause[] = [];
		do {
			const read = item();
			if (!read.ok) return read;
			if (read.value.type === type) for (const inner of read.value.items) items.push(inner);
			else items.push(read.value);
		} while (this.#accept("keyword", type));
		return ok(items.length === 1 ? items[0] : { type, items });
	}

	#negation(depth: number): Result<Clause> {
		if (depth > DEEPEST) return this.refuse("shallower");
		if (!this.#accept("keyword", "not")) return this.#primary(depth);
		const item = this.#negation(depth + 1);
		return item.ok ? ok({ type: "not", item: item.value }) : item;
	}

	#primary(depth: number): Result<Clause> {
		if (this.#accept("symbol", "(")) {
			const inner = this.either(depth + 1);
			if (!inner.ok) return inner;
			return this.#accept("symbol", ")") ? inner : this.refuse("closing");
		}
		const token = this.peek();
		if (token.kind !== "name") return this.refuse("column");
		this.#next++;
		const { text: column, position } = token;
		if (this.#accept("keyword", "in")) {
			const values = this.#list();
			return values.ok ? ok({ type: "in", column, values: values.value, position }) : values;
		}
		const operator = this.peek();
		if (operator.kind !== "symbol" || !isComparison(operator.text)) return ok({ type: "is", column, position });
		this.#next++;
		const value = this.#literal();
		return value.ok ? ok({ type: "compare", column, operator: operator.text, value: value.value, position }) : value;
	}

	#literal(): Result<Literal> {
		const token = this.peek();
		if (token.kind !== "number" && token.kind !== "text") return this.refuse("value");
		this.#next++;
		return ok(token.kind === "number" ? token.number + 0 : token.text); // −0 + 0 is 0
	}

	#list(): Result<Literal[]> {
		if (!this.#accept("symbol", "[")) return this.refuse("list");
		const values: Literal[] = [];
		if (this.#accept("symbol", "]")) return ok(values);
		do {
			const value = this.#literal();
			if (!value.ok) return value;
			values.push(value.value);
		} while (this.#accept("symbol", ","));
		return this.#accept("symbol", "]") ? ok(values) : this.refuse("closing");
	}
}

function isComparison(text: string): text is Comparison {
	return COMPARISONS.includes(text);
}
