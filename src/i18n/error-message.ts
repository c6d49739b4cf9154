import type { AppError } from "#core/errors.ts";
import { ERROR_SENTENCES } from "./error-sentences.ts";
import { formatBytes, formatCount, type Language } from "./format.ts";

export type ErrorMessage = { readonly title: string; readonly detail: string; readonly action: string };

const NO_FILE = { id: "Berkas", en: "The file" } as const;
/** Facts that are sizes, not counts. */
const BYTES = new Set(["bytes", "limit"]);
/** Facts that are written as they are: 404 is no quantity. */
const PLAIN = new Set(["status", "rung"]);

/** `{?name|text}` stands only when the fact is known, `{!name|text}` only when it is not; both may hold `{name}`. */
const CONDITIONAL = /\{([?!])(\w+)\|((?:[^{}]|\{\w+\})*)\}/g;

/**
 * The sentences for a fault: what happened, what is known, what to do. Plain text; facts from files are inserted as they
 * are and must be shown as text, never as markup.
 */
export function errorMessage(error: AppError, language: Language): ErrorMessage {
	const sentence = ERROR_SENTENCES[error.code][language];
	const fact = (name: string): string | null => {
		if (name === "file") return error.file ?? null;
		const value = error.params?.[name];
		if (value === undefined || value === "") return null;
		if (typeof value === "string" || PLAIN.has(name)) return String(value);
		return BYTES.has(name) ? formatBytes(value, language) : formatCount(value, language);
	};
	const fill = (text: string): string =>
		text
			.replace(CONDITIONAL, (_, mark: string, name: string, inner: string) => ((fact(name) !== null) === (mark === "?") ? inner : ""))
			.replace(/\{(\w+)\}/g, (_, name: string) => fact(name) ?? (name === "file" ? NO_FILE[language] : "?"));
	return { title: fill(sentence.title), detail: fill(sentence.detail), action: fill(sentence.action) };
}
