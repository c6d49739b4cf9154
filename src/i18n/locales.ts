import type { Language } from "#core/base/language.ts";

export type Locale = {
	/** BCP 47. */
	readonly tag: string;
	/** As its speakers call it. */
	readonly name: string;
	readonly short: string;
	readonly group: string;
	readonly decimal: string;
	/** Between the cells of a CSV file, as spreadsheets of the language expect it. */
	readonly delimiter: string;
	/** Fetches one topic. The folder is written out: bundlers take a pattern with two holes for every folder here. */
	readonly texts: (topic: string) => Promise<{ readonly texts: object }>;
};

export const LOCALES: Readonly<Record<Language, Locale>> = {
	id: {
		tag: "id-ID",
		name: "Bahasa Indonesia",
		short: "ID",
		group: ".",
		decimal: ",",
		delimiter: ";",
		texts: (topic) => import(`./id/${topic}.ts`),
	},
	en: {
		tag: "en-GB",
		name: "English",
		short: "EN",
		group: ",",
		decimal: ".",
		delimiter: ",",
		texts: (topic) => import(`./en/${topic}.ts`),
	},
};
