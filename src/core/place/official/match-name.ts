import type { AdminLevel } from "../area-table.ts";
import { foldSpelling, kindOfCity, type PlaceName, placeName } from "./place-name.ts";
import { spellingDistance } from "./spelling-distance.ts";

/** Why a name is taken for another one; the words stand in `i18n`. */
export type NameReason =
	| "same" // letter by letter, signs and capitals aside
	| "prefix" // without KEL., DESA, KEC. …
	| "spelling" // old spelling, doubled letters
	| "letters" // `letters` letters differ, and no other name is near
	| "short" // words are shortened or written as initials
	| "moved"; // the name stands under another kecamatan of the same kabupaten/kota

export type NameMatch = {
	/** Index among the candidates. */
	readonly at: number;
	/** 0 to 1; a proposal under `SURE_ENOUGH` waits for a person. */
	readonly certainty: number;
	readonly reason: NameReason;
	/** Of reason "letters". */
	readonly letters: number;
};

/** From here on a name is taken without asking (and said); below, its rows wait. */
export const SURE_ENOUGH = 0.95;

const CERTAINTY = { same: 1, prefix: 0.99, spelling: 0.97, remark: 0.97, oneLetter: 0.97, twoLetters: 0.9, short: 0.88 } as const;
/** Names shorter than this may not differ at all; a second letter needs twice as many. */
const SHORTEST_FUZZY = 5;

export type NameList = { readonly level: AdminLevel; readonly texts: readonly string[]; readonly names: readonly PlaceName[] };

export function createNameList(level: AdminLevel, texts: readonly string[]): NameList {
	return { level, texts, names: texts.map((text) => placeName(text, level)) };
}

/**
 * The one official name a written name means, among names under one parent; null when none is near or two are as near. Rules
 * stand from the surest down; the first that fits any name decides, and it must fit exactly one.
 */
export function matchName(text: string, list: NameList): NameMatch | null {
	const own = placeName(text, list.level);
	if (own.full === "") return null;
	const folded = foldSpelling(own.bare);
	const rules: readonly (readonly [NameReason, number, (name: PlaceName, at: number) => boolean])[] = [
		["same", CERTAINTY.same, (name) => name.full === own.full],
		// "Kota Baru" is Kabupaten Kotabaru before it is a kota called Baru
		["prefix", CERTAINTY.prefix, (name) => name.bare === own.full || name.full === own.bare],
		["prefix", CERTAINTY.prefix, (name, at) => name.bare === own.bare && isKind(text, list, at)],
		["spelling", CERTAINTY.spelling, (name, at) => foldSpelling(name.bare) === folded && isKind(text, list, at)],
	];
	for (const [reason, certainty, fits] of rules) {
		const found = list.names.flatMap((name, at) => (fits(name, at) ? [at] : []));
		if (found.length > 0) return found.length === 1 ? { at: found[0], certainty, reason, letters: 0 } : null;
	}
	const plain = withoutRemark(text);
	const remark = plain === null ? null : matchName(plain, list);
	if (remark !== null) return { ...remark, certainty: Math.min(remark.certainty, CERTAINTY.remark) };
	return byLetters(own, list) ?? byShortWords(own, list);
}

/** "Banjarsari (Air Senda IV)" without what is added to the name; null when nothing is. */
function withoutRemark(text: string): string | null {
	const plain = text.replace(/\([^)]*\)?/g, " ").trim();
	return plain !== "" && plain !== text.trim() ? plain : null;
}

/** "Bogor" may be the kota or the kabupaten; a text that says which means only that one. */
function isKind(text: string, list: NameList, at: number): boolean {
	const kind = list.level === "kota" ? kindOfCity(text) : "";
	return kind === "" || kindOfCity(list.texts[at]) === kind;
}

function byShortWords(own: PlaceName, list: NameList): NameMatch | null {
	const found = list.names.flatMap((name, at) => (isShortFor(own.words, name.words) ? [at] : []));
	return found.length === 1 ? { at: found[0], certainty: CERTAINTY.short, reason: "short", letters: 0 } : null;
}

function byLetters(own: PlaceName, list: NameList): NameMatch | null {
	const { length } = own.bare;
	if (length < SHORTEST_FUZZY) return null;
	const most = length >= SHORTEST_FUZZY * 2 ? 2 : 1;
	// digits are no slip of the pen: "Danau 2" is not "Danau 3"
	const digits = digitsOf(own.bare);
	const distances = list.names.map((name) =>
		digitsOf(name.bare) === digits ? spellingDistance(own.bare, name.bare, most + 1) : most + 2,
	);
	const least = Math.min(...distances);
	if (least > most || distances.filter((distance) => distance <= least + 1).length > 1) return null;
	const certainty = least === 1 ? CERTAINTY.oneLetter : CERTAINTY.twoLetters;
	return { at: distances.indexOf(least), certainty, reason: "letters", letters: least };
}

function digitsOf(text: string): string {
	return text.replace(/\D/g, "");
}

/** "TL Indah", "Tj. Laut Indah" and "Tanjung L Indah" for "Tanjung Laut Indah": every word is the beginning or the initials of the next ones. */
function isShortFor(short: readonly string[], whole: readonly string[]): boolean {
	if (short.length === 0) return whole.length === 0;
	if (whole.length === 0) return false;
	const [word = "", ...rest] = short;
	const [first = "", ...others] = whole;
	if (word === first || isSkeleton(word, first)) return isShortFor(rest, others);
	if (word.length < 2 || word.length > whole.length) return false;
	const initials = whole.slice(0, word.length).map((one) => one[0]);
	return initials.join("") === word && isShortFor(rest, whole.slice(word.length));
}

/** "tj" or "tanj" for "tanjung", "sei" for "sungai", "bdr" for "bandar": same first letter, letters in order, shorter by two. */
function isSkeleton(word: string, whole: string): boolean {
	if (word[0] !== whole[0] || word.length > whole.length - 2) return false;
	let at = 0;
	for (const letter of whole) if (letter === word[at]) at++;
	return at === word.length;
}
