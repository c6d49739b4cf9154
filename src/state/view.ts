import type { AdminLevel } from "#core/areas/table.ts";
import type { ClassMethod } from "#core/classify/classification.ts";
import type { IndicatorId } from "#core/indicators/indicator.ts";

export type Place = "peta" | "kantong" | "data";
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
};
