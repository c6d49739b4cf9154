import { FIRST_LANGUAGE, type Language } from "#core/base/language.ts";

let current: Language = FIRST_LANGUAGE;

/** The language in which numbers, dates and sentences are written now. */
export function currentLanguage(): Language {
	return current;
}

export function setCurrentLanguage(language: Language): void {
	current = language;
}

/** Says something in another language than the one in hand: for a text that shows both, or a file in its own language. Not for promises. */
export function inLanguage<T>(language: Language, say: () => T): T {
	const before = current;
	current = language;
	try {
		return say();
	} finally {
		current = before;
	}
}
