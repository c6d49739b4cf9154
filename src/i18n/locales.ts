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
};

export const LOCALES: Readonly<Record<Language, Locale>> = {
	id: { tag: "id-ID", name: "Bahasa Indonesia", short: "ID", group: ".", decimal: ",", delimiter: ";" },
	en: { tag: "en-GB", name: "English", short: "EN", group: ",", decimal: ".", delimiter: "," },
};
