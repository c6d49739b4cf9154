import { type AppError, appError } from "../../base/errors.ts";
import { fail, ok, type Result } from "../../base/result.ts";

/**
 * Words of the filter sentence. Keywords (`and or not in`) are read in any case and printed in lower case; column names and
 * texts are exact, capital letters count. A name is a letter or underscore, then letters, digits, underscores; any other
 * column name, and a column named like a keyword, stands between backticks. Texts use JSON's escapes.
 */
export type Token = {
	readonly kind: "name" | "keyword" | "number" | "text" | "symbol" | "end";
	/** Keyword in lower case, symbol, column name or content of a text. */
	readonly text: string;
	readonly number: number;
	/** 0-based offset in the sentence, UTF-16 units. */
	readonly position: number;
};

export const KEYWORDS: readonly string[] = ["and", "or", "not", "in"];

/** What would have been right, as a code for the message. */
export type FilterExpected =
	| "column"
	| "value"
	| "operator"
	| "list"
	| "closing"
	| "connective"
	| "quote"
	| "escape"
	| "shallower"
	| "symbol";

export function syntaxError(position: number, found: string, expected: FilterExpected): AppError {
	return appError("FILTER_SYNTAX", { position, found: found.slice(0, 40), expected });
}

const SPACE = /\s+/y;
const NAME = /[\p{L}_][\p{L}\p{N}\p{M}_]*/uy;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const TEXT = /"(?:[^"\\]|\\.)*"/sy;
const QUOTED_NAME = /`[^`]+`/y;
const SYMBOL = /<=|>=|!=|[=<>()[\],]/y;

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u;

export function isPlainName(column: string): boolean {
	return PLAIN_NAME.test(column) && !KEYWORDS.includes(column.toLowerCase());
}

export function tokenise(sentence: string): Result<readonly Token[]> {
	const tokens: Token[] = [];
	let position = 0;
	const take = (pattern: RegExp): string | null => {
		pattern.lastIndex = position;
		return pattern.exec(sentence)?.[0] ?? null;
	};
	while (true) {
		position += take(SPACE)?.length ?? 0;
		if (position >= sentence.length) {
			tokens.push({ kind: "end", text: "", number: Number.NaN, position });
			return ok(tokens);
		}
		const read = readToken(sentence, position, take);
		if (!read.ok) return read;
		tokens.push(read.value.token);
		position += read.value.length;
	}
}

function readToken(
	sentence: string,
	position: number,
	take: (pattern: RegExp) => string | null,
): Result<{ readonly token: Token; readonly length: number }> {
	const done = (kind: Token["kind"], raw: string, text = raw, number = Number.NaN) =>
		ok({ token: { kind, text, number, position }, length: raw.length });
	const name = take(NAME);
	if (name !== null) {
		const lower = name.toLowerCase();
		return KEYWORDS.includes(lower) ? done("keyword", name, lower) : done("name", name);
	}
	const number = take(NUMBER);
	if (number !== null) {
		if (!Number.isFinite(Number(number))) return fail(syntaxError(position, number, "value"));
		return done("number", number, number, Number(number));
	}
	const quotedName = take(QUOTED_NAME);
	if (quotedName !== null) return done("name", quotedName, quotedName.slice(1, -1));
	const text = take(TEXT);
	if (text !== null) {
		const content = unescapeText(text);
		return content === null ? fail(syntaxError(position, text, "escape")) : done("text", text, content);
	}
	const symbol = take(SYMBOL);
	if (symbol !== null) return done("symbol", symbol);
	const found = String.fromCodePoint(sentence.codePointAt(position) ?? 0);
	return fail(syntaxError(position, found, found === '"' || found === "`" ? "quote" : "symbol"));
}

/** null when an escape is none of JSON's, or a raw control character stands in the text. */
function unescapeText(quoted: string): string | null {
	try {
		return JSON.parse(quoted) as string;
	} catch {
		return null;
	}
}
