/** For the middle of a sentence: "keluarga desil 1", but "PKH" and "BLT Desa" stay. */
export function insideSentence(name: string): string {
	return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
