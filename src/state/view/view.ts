import type { IndicatorId } from "#core/measure/catalogue/indicator.ts";
import type { ClassMethod } from "#core/measure/classify/classification.ts";
import type { AdminLevel } from "#core/place/area-table.ts";

export type Place = "peta" | "kantong" | "banding" | "kandidat" | "data" | "cetak" | "rapat";
/** What the Bandingkan place sets side by side. */
export type CompareUnit = "kecamatan" | "kelurahan" | "kantong";
export type CompareTab = "titik" | "tabel" | "selisih" | "tren" | "periode";
export type CandidateTab = "peringkat" | "bobot" | "himpunan" | "gelombang" | "pembanding" | "dampak" | "pantau";
export type PrintTemplate = "ringkasan" | "profil" | "kandidat" | "atlas";
export type Paper = "a4" | "f4";
/** A criterion of the pilot choice with its weight, in whole points; the weights are shown as shares of their sum. */
export type CriterionWeight = {
	readonly id: string;
	readonly weight: number;
	/** Counts the other way round than its measure usually does: a lower burden, a higher coverage is the more urgent. */
	readonly reversed?: boolean;
};
/** How criteria are put on one scale before they are weighted. */
export type CandidateScale = "minmax" | "rank";
/** Which weightings the rank ranges are drawn from: any, or 20 % around the chosen ones. */
export type WeightSpread = "any" | "near";
export type Measure = "count" | "rate";
export type PocketMethod = "casecontrol" | "dbscan";

/**
 * The shareable view: small, serialisable, and without any personal value. It is what the URL hash says, whole.
 * `null` means "the pack's own default".
 */
export type View = {
	readonly place: Place;
	readonly pack: string | null;
	readonly indicator: IndicatorId | null;
	readonly measure: Measure;
	readonly level: AdminLevel;
	/** Canonical filter sentence; "" = every family. null = the pack's opening filter. */
	readonly filter: string | null;
	readonly chosenProgrammes: readonly string[] | null;
	readonly classMethod: ClassMethod;
	readonly classCount: number;
	/** Inner breaks when the method is manual. */
	readonly manualBreaks: readonly number[];
	/** Isolated class of the legend, −1 = none. */
	readonly isolatedClass: number;
	/** kode of the selected area, or null. */
	readonly selectedKode: string | null;
	readonly showHouseholds: boolean;
	/** Draw pockets on the Peta place too. */
	readonly showPockets: boolean;
	/** Id of the families counted as poor: "pack" (the pack's definition), "desil1", "desil1_2", "desil1_4", "miskin" or "filter". */
	readonly caseDefinition: CaseDefinitionId;
	readonly pocketMethod: PocketMethod;
	/** null = suggested. */
	readonly radiusMetres: number | null;
	readonly minimumPoor: number;
	readonly selectedPocket: number | null;
	readonly camera: { readonly lng: number; readonly lat: number; readonly zoom: number } | null;
	readonly tableOpen: boolean;
	readonly tab: "peringkat" | "rincian";
	readonly compareUnit: CompareUnit;
	/** Codes of the areas compared, or "kantong-3" for pockets, 2 to 6; null = the first few of the ranking. */
	readonly compared: readonly string[] | null;
	readonly compareTab: CompareTab;
	/** Id of the measure whose gap sorts the areas; null = measures sorted by the largest gap. */
	readonly compareSort: string | null;
	/** Region of the official series; null = the pack's own. */
	readonly trendKode: string | null;
	/** Starred areas, in the order starred. */
	readonly candidates: readonly string[];
	readonly candidateTab: CandidateTab;
	/** null = the default preset. */
	readonly criteria: readonly CriterionWeight[] | null;
	readonly candidateScale: CandidateScale;
	readonly weightSpread: WeightSpread;
	readonly printTemplate: PrintTemplate;
	/** kode of the printed kecamatan or kelurahan, or "kantong-3"; null = the selected area or the first of the ranking. */
	readonly printSubject: string | null;
	readonly paper: Paper;
	readonly printMono: boolean;
	readonly printGrid: boolean;
	/** 0-based question of the meeting mode. */
	readonly meetingStep: number;
};

export type CaseDefinitionId = "pack" | "desil1" | "desil1_2" | "desil1_4" | "miskin" | "filter";

export const DEFAULT_VIEW: View = {
	place: "peta",
	pack: null,
	indicator: null,
	measure: "rate",
	level: "kelurahan",
	filter: null,
	chosenProgrammes: null,
	classMethod: "natural",
	classCount: 5,
	manualBreaks: [],
	isolatedClass: -1,
	selectedKode: null,
	showHouseholds: false,
	showPockets: false,
	caseDefinition: "pack",
	pocketMethod: "casecontrol",
	radiusMetres: null,
	minimumPoor: 5,
	selectedPocket: null,
	camera: null,
	tableOpen: false,
	tab: "peringkat",
	compareUnit: "kecamatan",
	compared: null,
	compareTab: "titik",
	compareSort: null,
	trendKode: null,
	candidates: [],
	candidateTab: "peringkat",
	criteria: null,
	candidateScale: "minmax",
	weightSpread: "any",
	printTemplate: "ringkasan",
	printSubject: null,
	paper: "a4",
	printMono: false,
	printGrid: false,
	meetingStep: 0,
};
