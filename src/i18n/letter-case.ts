/** The first letter of a sentence; names and figures stay as they are. */
export function sentenceCase(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** For the middle of a sentence: "keluarga desil 1", but "PKH", "MCK umum" and "450 W" stay. */
export function insideSentence(text: string): string {
	return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
