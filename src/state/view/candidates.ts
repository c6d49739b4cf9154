import * as v from "valibot";
import { field } from "./field.ts";
import { harmless, list, subject, words } from "./link-text.ts";

export type CandidateTab = "peringkat" | "bobot" | "himpunan" | "gelombang" | "pembanding" | "dampak" | "pantau";
/** A criterion of the pilot choice with its weight, in whole points; the weights are shown as shares of their sum. */
export type CriterionWeight = {
	readonly id: string;
	readonly weight: number;
	/** Counts the other way round than its measure usually does: a lower burden, a higher coverage is the more urgent. */
	readonly reversed?: boolean;
};
/** How criteria are put on one scale before they are weighted. */
type CandidateScale = "minmax" | "rank";
/** Which weightings the rank ranges are drawn from: any, or 20 % around the chosen ones. */
export type WeightSpread = "any" | "near";

export const MOST_CANDIDATES = 30;

/** "keluarga~40,belum~60~balik": criteria with their points, as a link says them. */
export const criteriaText = v.pipe(
	list(
		v.pipe(
			harmless,
			v.regex(/^[a-z0-9_]{1,30}(?::[A-Za-z0-9_-]{1,40})?~\d{1,3}(?:~balik)?$/),
			v.transform((row): CriterionWeight => {
				const [id = "", weight, reversed] = row.split("~");
				return { id, weight: Number(weight), ...(reversed === undefined ? {} : { reversed: true }) };
			}),
		),
		12,
	),
	v.check((rows) => rows.every(({ weight }) => weight <= 100) && new Set(rows.map(({ id }) => id)).size === rows.length),
);

export const CANDIDATE_FIELDS = {
	/** Starred areas, in the order starred. */
	candidates: field<readonly string[]>()({
		default: [],
		ofPack: true,
		link: {
			name: "kandidat",
			read: list(subject, MOST_CANDIDATES),
			write: (units) => (units.length === 0 ? null : units.join(",")),
		},
		events: {
			/** Stars an area, or takes its star away. */
			candidateToggled(view: { readonly candidates: readonly string[] }, unit: string) {
				const without = view.candidates.filter((known) => known !== unit);
				if (without.length < view.candidates.length) return { candidates: without };
				return without.length >= MOST_CANDIDATES ? {} : { candidates: [...without, unit] };
			},
		},
	}),
	candidateTab: field<CandidateTab>()({
		default: "peringkat",
		link: words("langkah", [
			["peringkat", "peringkat"],
			["bobot", "bobot"],
			["himpunan", "himpunan"],
			["gelombang", "gelombang"],
			["pembanding", "pembanding"],
			["dampak", "dampak"],
			["pantau", "pantau"],
		]),
		events: { candidateTabChanged: (_view: object, candidateTab: CandidateTab) => ({ candidateTab }) },
	}),
	/** null = the default preset. */
	criteria: field<readonly CriterionWeight[] | null>()({
		default: null,
		ofPack: true,
		link: {
			name: "bobot",
			read: criteriaText,
			write: (rows) => rows.map(({ id, weight, reversed }) => `${id}~${weight}${reversed === true ? "~balik" : ""}`).join(","),
		},
		events: { criteriaChanged: (_view: object, rows: readonly CriterionWeight[] | null) => ({ criteria: rows }) },
	}),
	candidateScale: field<CandidateScale>()({
		default: "minmax",
		link: words("skala", [
			["minmaks", "minmax"],
			["peringkat", "rank"],
		]),
		events: {
			candidateRuleChanged: (
				_view: object,
				change: { readonly candidateScale?: CandidateScale; readonly weightSpread?: WeightSpread },
			) => change,
		},
	}),
	weightSpread: field<WeightSpread>()({
		default: "any",
		link: words("ragam", [
			["semua", "any"],
			["dekat", "near"],
		]),
		events: {},
	}),
};
