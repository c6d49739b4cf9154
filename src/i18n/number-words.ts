import { formatCount, type Language } from "./format.ts";

const WORDS: Readonly<Record<Language, readonly string[]>> = {
	id: ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"],
	en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
};

/** Whole numbers up to ten as words ("tiga"), larger ones as figures ("15"). */
export function numberInWords(value: number, language: Language): string {
	return WORDS[language][value] ?? formatCount(value, language);
}

/** The first letter of a sentence; names and figures stay as they are. */
export function sentenceCase(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

const LAST_WORD = { id: { and: "dan", or: "atau", nor: "maupun" }, en: { and: "and", or: "or", nor: "or" } } as const;

/** "A", "A dan B", "A, B, dan C" (English without the last comma). */
export function joinNames(names: readonly string[], word: "and" | "or" | "nor", language: Language): string {
	const last = names.at(-1);
	if (last === undefined) return "";
	if (names.length === 1) return last;
	const comma = names.length > 2 && language === "id" ? "," : "";
	return `${names.slice(0, -1).join(", ")}${comma} ${LAST_WORD[language][word]} ${last}`;
}
