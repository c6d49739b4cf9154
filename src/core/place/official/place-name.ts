import type { AdminLevel } from "../area-table.ts";

/** Words officers write before a name, by level. They are part of some names ("Kampung Baru"), so a name is tried with and without. */
const PREFIXES: Readonly<Record<AdminLevel, RegExp>> = {
	kelurahan: /^(kel(urahan)?|desa|ds|dsn?|nagari|gampong|kampung|kp|kampong|pekon|lembang|tiyuh|negeri|distrik)\b[\s.]*/,
	kecamatan: /^(kec(amatan)?|distrik|kapanewon|kemantren)\b[\s.]*/,
	kota: /^(kab(upaten)?|kota(madya)?|kodya)\b[\s.]*(administrasi\b[\s.]*|adm\b[\s.]*)?/,
	provinsi: /^(prov(insi)?|propinsi)\b[\s.]*/,
};
/** "Bontang, Kota", "Bogor (Kab.)". */
const TRAILING_KIND = /^(.*?)[\s,(]+(kota|kab(?:upaten)?)\.?\)?$/;
const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];

/** The words of a name in lower case; numerals of every kind as digits, an opened abbreviation as it is. */
function wordsOf(text: string): string[] {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "")
		.map((word, at) => (at > 0 && ROMAN.includes(word) ? String(ROMAN.indexOf(word) + 1) : word.replace(/^0+(?=\d)/, "")));
}

/** How names are compared: full and without the word before it, each squashed ("Lok Tuan", "lok_tuan" and "Loktuan" are one). */
export type PlaceName = { readonly words: readonly string[]; readonly full: string; readonly bare: string };

export function placeName(text: string, level: AdminLevel): PlaceName {
	const words = wordsOf(text);
	const spoken = words.join(" ");
	const [, turned, kind] = level === "kota" ? (TRAILING_KIND.exec(spoken) ?? []) : [];
	const bare = turned !== undefined && kind !== undefined ? turned : spoken.replace(PREFIXES[level], "");
	const bareWords = bare === "" ? words : bare.split(" ");
	return { words: bareWords, full: words.join(""), bare: bareWords.join("") };
}

/** "Kota", "Kabupaten" or "" when a name of a kabupaten/kota does not say which it is. */
export function kindOfCity(text: string): "kota" | "kabupaten" | "" {
	const spoken = wordsOf(text).join(" ");
	if (/^kab(upaten)?\b/.test(spoken) || /\bkab(upaten)?$/.test(spoken)) return "kabupaten";
	return /^(kota|kotamadya|kodya)\b/.test(spoken) || /\bkota$/.test(spoken) ? "kota" : "";
}

/** One spelling for the old and the new: oe, dj, tj, doubled letters, silent h's and the like. */
export function foldSpelling(squashed: string): string {
	return squashed
		.replaceAll("oe", "u")
		.replaceAll("dj", "j")
		.replaceAll("tj", "c")
		.replaceAll("sj", "sy")
		.replace(/(\p{L})\1+/gu, "$1");
}

/** A name as it is shown: without KEL. or KEC. before it, and not in capitals only. */
export function shownName(text: string, level: AdminLevel): string {
	const bare = level === "kelurahan" || level === "kecamatan" ? text.trim().replace(SHOWN_PREFIX, "") : text.trim();
	const plain = bare === "" ? text.trim() : bare.replaceAll("_", " ");
	if (plain !== plain.toUpperCase() && plain !== plain.toLowerCase()) return plain;
	return plain
		.toLowerCase()
		.replace(/(^|[^\p{L}\p{N}'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
		.replace(/\b[Ii]{1,3}\b|\b[Ii][VvXx]\b|\b[Vv][Ii]{0,3}\b/g, (numeral) => numeral.toUpperCase());
}

/** "Kecamatan A" is shown whole: what would be left is no name. */
const SHOWN_PREFIX = /^(kel|kelurahan|desa|ds|kec|kecamatan)\b[\s.]*(?=\S{3})/i;
