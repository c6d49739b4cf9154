import * as v from "valibot";
import { field } from "./field.ts";
import { kode, list, measureId, subject, words } from "./link-text.ts";

/** What the Bandingkan place sets side by side. */
export type CompareUnit = "kecamatan" | "kelurahan" | "kantong";
export type CompareTab = "titik" | "tabel" | "selisih" | "tren" | "periode";

export const COMPARED = { least: 2, most: 6 } as const;

export const COMPARISON_FIELDS = {
	compareUnit: field<CompareUnit>()({
		default: "kecamatan",
		link: words("banding", [
			["kecamatan", "kecamatan"],
			["kelurahan", "kelurahan"],
			["kantong", "kantong"],
		]),
		events: {
			compareUnitChanged: (view: { readonly compareUnit: CompareUnit }, compareUnit: CompareUnit) =>
				compareUnit === view.compareUnit ? {} : { compareUnit, compared: null },
		},
	}),
	/** Codes of the areas compared, or of pockets, 2 to 6; null = the first few of the ranking. */
	compared: field<readonly string[] | null>()({
		default: null,
		ofPack: true,
		ofPart: true,
		link: {
			name: "wilayah_banding",
			read: v.pipe(list(subject, COMPARED.most), v.minLength(COMPARED.least)),
			write: (units) => units.join(","),
		},
		events: {
			/** Between two and six areas; a seventh, or leaving fewer than two, changes nothing. */
			comparedChanged(_view: object, units: readonly string[]) {
				const unique = [...new Set(units)];
				return unique.length < COMPARED.least || unique.length > COMPARED.most ? {} : { compared: unique };
			},
		},
	}),
	compareTab: field<CompareTab>()({
		default: "titik",
		link: words("lihat", [
			["titik", "titik"],
			["tabel", "tabel"],
			["selisih", "selisih"],
			["tren", "tren"],
			["periode", "periode"],
		]),
		events: { compareTabChanged: (_view: object, compareTab: CompareTab) => ({ compareTab }) },
	}),
	/** Id of the measure whose gap sorts the areas; null = measures sorted by the largest gap. */
	compareSort: field<string | null>()({
		default: null,
		ofPack: true,
		link: { name: "urut", read: measureId, write: (id) => id },
		events: { compareSortChanged: (_view: object, compareSort: string | null) => ({ compareSort }) },
	}),
	/** Region of the official series; null = the pack's own. */
	trendKode: field<string | null>()({
		default: null,
		ofPack: true,
		ofPart: true,
		link: { name: "tren", read: kode, write: (value) => value },
		events: { trendRegionChanged: (_view: object, trendKode: string | null) => ({ trendKode }) },
	}),
};
