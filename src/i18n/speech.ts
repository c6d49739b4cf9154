import type { Language } from "./format.ts";

/** The small words with which a filter is read aloud. */
export type Speech = {
	readonly everyone: string;
	readonly nobody: string;
	readonly and: string;
	readonly or: string;
	readonly listed: string;
	readonly notListed: string;
	/** Decile 0. */
	readonly unranked: string;
	readonly village: string;
	readonly compare: Readonly<Record<"<" | "<=" | ">" | ">=", string>>;
	receives(names: string): string;
	/** `names` already carries "maupun" / "or". */
	lacks(names: string): string;
	neither(names: readonly string[]): string;
	not(spoken: string): string;
	has(label: string): string;
	hasNo(label: string): string;
	decile(spans: string): string;
	inside(places: string): string;
	outside(places: string): string;
	join(parts: readonly string[], word: string): string;
};

/** "A, B, dan C"; "A dan B"; "A". */
function join(parts: readonly string[], word: string): string {
	if (parts.length <= 2) return parts.join(` ${word} `);
	return `${parts.slice(0, -1).join(", ")}, ${word} ${parts[parts.length - 1]}`;
}

export const SPEECH: Readonly<Record<Language, Speech>> = {
	id: {
		everyone: "semua keluarga",
		nobody: "tidak satu pun keluarga",
		and: "dan",
		or: "atau",
		listed: "terdaftar",
		notListed: "tidak terdaftar",
		unranked: "belum diperingkat",
		village: "Desa",
		compare: { "<": "kurang dari", "<=": "paling banyak", ">": "lebih dari", ">=": "sedikitnya" },
		receives: (names) => `menerima ${names}`,
		lacks: (names) => `belum menerima ${names}`,
		neither: (names) => join(names, "maupun"),
		not: (spoken) => `bukan ${spoken}`,
		has: (label) => `ada ${label}`,
		hasNo: (label) => `tanpa ${label}`,
		decile: (spans) => `desil ${spans}`,
		inside: (places) => `di ${places}`,
		outside: (places) => `di luar ${places}`,
		join,
	},
	en: {
		everyone: "all families",
		nobody: "no family at all",
		and: "and",
		or: "or",
		listed: "on the verification list",
		notListed: "not on the verification list",
		unranked: "not ranked",
		village: "Desa",
		compare: { "<": "below", "<=": "at most", ">": "above", ">=": "at least" },
		receives: (names) => `receiving ${names}`,
		lacks: (names) => `not receiving ${names}`,
		neither: (names) => join(names, "or"),
		not: (spoken) => `not ${spoken}`,
		has: (label) => `with ${label}`,
		hasNo: (label) => `without ${label}`,
		decile: (spans) => (/^\d+$/.test(spans) ? `decile ${spans}` : `deciles ${spans}`),
		inside: (places) => `in ${places}`,
		outside: (places) => `outside ${places}`,
		join,
	},
};
