import { field } from "./field.ts";
import { BOOLEAN, subject, words } from "./link-text.ts";

export type PrintTemplate = "ringkasan" | "profil" | "kandidat" | "atlas";
export type Paper = "a4" | "f4";

export const PAPER_FIELDS = {
	printTemplate: field<PrintTemplate>()({
		default: "ringkasan",
		link: words("lembar", [
			["ringkasan", "ringkasan"],
			["profil", "profil"],
			["kandidat", "kandidat"],
			["atlas", "atlas"],
		]),
		events: {
			/** Opens the paper for a subject; without one the subject in hand stays. */
			printRequested: (_view: object, printTemplate: PrintTemplate, printSubject?: string) => ({
				place: "cetak" as const,
				printTemplate,
				...(printSubject === undefined ? {} : { printSubject }),
			}),
		},
	}),
	/** kode of the printed kecamatan or kelurahan, or of a pocket; null = the selected area or the first of the ranking. */
	printSubject: field<string | null>()({
		default: null,
		ofPack: true,
		ofPart: true,
		link: { name: "tentang", read: subject, write: (value) => value },
		events: {},
	}),
	paper: field<Paper>()({
		default: "a4",
		link: words("kertas", [
			["a4", "a4"],
			["f4", "f4"],
		]),
		events: {
			paperChanged: (
				_view: object,
				change: { readonly paper?: Paper; readonly printMono?: boolean; readonly printGrid?: boolean },
			) => change,
		},
	}),
	printMono: field<boolean>()({ default: false, link: words("hitam_putih", BOOLEAN), events: {} }),
	printGrid: field<boolean>()({ default: false, link: words("kisi", BOOLEAN), events: {} }),
};
