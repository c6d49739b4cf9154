import type { AppError } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import type { ColumnKind, ColumnTypes } from "#core/families/columns.ts";
import type { IndicatorId, IndicatorInfo } from "#core/measure/catalogue/indicator.ts";
import type { AreaSummary } from "#core/measure/count/area-summary.ts";
import type { AdminLevel, AreaGroups, AreaTable } from "#core/place/area-table.ts";
import type { DenominatorRung, PovertyPocket } from "#core/pocket/pocket.ts";
import type { PeriodComparison } from "#core/time/lists/compare-periods.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";

/** Reading progress. `bytesTotal` and `familiesTotal` come from the manifest. */
export type Progress = {
	readonly phase: "manifest" | "areas" | "households" | "assign";
	readonly bytes: number;
	readonly bytesTotal: number;
	readonly families: number;
	readonly familiesTotal: number;
};

/** Sent once per pack. Arrays are transferred: the page owns them afterwards. */
export type OpenedPack = {
	readonly manifest: PackManifest;
	readonly areas: AreaTable;
	/** One grouping per level that the areas can answer: own level, kecamatan, kota. */
	readonly groups: readonly AreaGroups[];
	readonly columnTypes: ColumnTypes;
	readonly householdCount: number;
	readonly rung: DenominatorRung;
	/** `lng, lat` per household relative to nothing, degrees; NaN pair where there is no coordinate. */
	readonly positions: Float64Array;
	/** Welfare decile per household, 0 = not ranked or no column. */
	readonly deciles: Uint8Array;
	/** Distinct values the filter panel offers: text columns' dictionaries (status) and housing codes with counts. */
	readonly options: ReadonlyMap<string, readonly { readonly value: string | number; readonly count: number }[]>;
	readonly indicators: readonly IndicatorInfo[];
	readonly findings: readonly Finding[];
	/** Columns of the file that name persons and were not read. */
	readonly skippedColumns: readonly string[];
	/** Suggested radius of the kantong layer, metres, with what it rests on (`methods.md` 4.3). */
	readonly suggestedRadius: { readonly metres: number; readonly medianTenthNeighbourMetres: number };
};

export type ViewQuery = {
	readonly where: string;
	readonly level: AdminLevel;
	readonly indicator: IndicatorId;
	readonly chosenProgrammes: readonly string[];
};

/** Everything the screen needs for one view, computed together so that all of it changes in one step. */
export type ViewAnswer = {
	readonly query: ViewQuery;
	readonly summary: AreaSummary;
	readonly indicator: IndicatorInfo;
	/** One byte per household: 1 passes the filter. Transferred. */
	readonly mask: Uint8Array;
	readonly selectedCount: number;
	readonly householdCount: number;
	/** Selected families per decile 0–10. */
	readonly decileCounts: readonly number[];
	/** Selected families with none of the chosen programmes, per group; the last entry is the region's total. */
	readonly withoutAny: Float64Array;
	/** The engine's own time, for the status line. */
	readonly milliseconds: number;
};

export type PocketQuery = {
	/** Filter sentence of the families counted as poor. */
	readonly poor: string;
	readonly method: "casecontrol" | "dbscan";
	readonly radiusMetres: number;
	/** Case-control: fewest poor within the radius (min_poor); DBSCAN: minPoints. */
	readonly minimum: number;
	readonly alpha: number;
	readonly chosenProgrammes: readonly string[];
};

export type PocketAnswer = {
	readonly query: PocketQuery;
	readonly rung: DenominatorRung;
	/** All families with coordinates, poor among them, and their rate (NaN on rung C). */
	readonly households: number;
	readonly poor: number;
	readonly rate: number;
	readonly pockets: readonly PovertyPocket[];
	/** Per household: 0-based pocket or −1, and 1 where the household is counted as poor. Transferred. */
	readonly labels: Int32Array;
	readonly poorMask: Uint8Array;
	/** Share of flagged families that stay flagged at 0.7 and 1.4 times the radius; NaN when not asked or no pocket. */
	readonly stability: number;
	/** Codes of the warnings of `methods.md` 4.3 that apply. */
	readonly warnings: readonly (
		| "RATE_HIGH" // p0 > 40 %
		| "RATE_LOW" // p0 < 1 %
		| "RADIUS_SMALL" // median families within the radius < 10
		| "RADIUS_LARGE" // median > 300
		| "STACKED" // > 5 % share a coordinate
	)[];
	readonly milliseconds: number;
};

export type HexagonQuery = { readonly where: string; readonly sideMetres: number };
/** Non-empty planar hexagons; `corners` holds 6 `lng, lat` pairs per cell. */
export type HexagonAnswer = {
	readonly query: HexagonQuery;
	readonly length: number;
	readonly corners: Float64Array;
	readonly households: Float64Array;
	readonly selected: Float64Array;
};

/** One household without identity: attributes as stored, programmes by id. */
export type HouseholdCard = {
	readonly row: number;
	readonly id: string;
	readonly lng: number;
	readonly lat: number;
	readonly areaIndex: number;
	readonly selected: boolean;
	readonly attributes: readonly { readonly column: string; readonly value: string | number | boolean | null }[];
	readonly programmes: readonly { readonly id: string; readonly receives: boolean | null }[];
};

/** Nearest household with coordinates within `radiusMetres` of a point that passes the view's filter, or null. */
export type HouseholdAtQuery = {
	readonly lng: number;
	readonly lat: number;
	readonly radiusMetres: number;
	readonly where: string;
};

/** The units something is counted in: areas of a level, or the pockets of the kantong layer ("kantong-1", …). */
export type TallyUnit =
	| { readonly type: "level"; readonly level: AdminLevel }
	| { readonly type: "pockets"; readonly pockets: PocketQuery };

/** How many families and persons pass each sentence, per unit. A sentence stands alone: the view's filter is not added to it. */
export type TallyQuery = { readonly unit: TallyUnit; readonly sentences: readonly string[] };

export type TallyAnswer = {
	readonly query: TallyQuery;
	readonly units: readonly { readonly kode: string; readonly nama: string; readonly induk: string }[];
	/**
	 * Per sentence: one entry per unit, then the whole region (families outside every unit included). Persons are NaN when the
	 * layer has no `anggota`; a family whose size is missing adds none.
	 */
	readonly families: readonly Float64Array[];
	readonly persons: readonly Float64Array[];
};

/**
 * "What if": deprivations mended and programmes given to the families of `where`. The others stay as they are.
 */
export type EffectQuery = {
	/** Families that are reached by the intervention. */
	readonly where: string;
	/** Families counted before and after; "" or absent = every family. */
	readonly base?: string;
	readonly unit: TallyUnit;
	/** Deprivations mended: "ind_1" … "ind_8" of Kepmensos 262. */
	readonly remove: readonly string[];
	/** Programmes given to every eligible family of `where` that is known not to receive them. */
	readonly fill: readonly string[];
	/** A family with none of these is unreached. */
	readonly chosenProgrammes: readonly string[];
};

/** Every array: one entry per unit, then the whole region (families outside every unit included), families of `base` only. */
export type EffectAnswer = {
	readonly query: EffectQuery;
	readonly units: TallyAnswer["units"];
	/** Least number of criteria met by a family that meets the rule; NaN when the pack has no rule, and all of `rule*` with it. */
	readonly threshold: number;
	/** Code book the toilet codes were read by: the one that agrees with `fm_indikator` in more families. */
	readonly codeBook: "bontang" | "dtsen";
	/** In the whole file: families whose eight criteria are all known, and those among them whose sum is not `fm_indikator`. */
	readonly consistency: { readonly compared: number; readonly conflicting: number };
	readonly families: Float64Array;
	/** Of them those of `where`. */
	readonly touched: Float64Array;
	/** Families and persons meeting the rule; persons NaN without `anggota`. */
	readonly ruleFamiliesBefore: Float64Array;
	readonly ruleFamiliesAfter: Float64Array;
	readonly rulePersonsBefore: Float64Array;
	readonly rulePersonsAfter: Float64Array;
	/** Families that lose at least one deprivation, and per entry of `remove`. */
	readonly mended: Float64Array;
	readonly mendedBy: readonly Float64Array[];
	/**
	 * Touched families that cannot be scored anew, because `fm_indikator` or one of the deprivations to be mended is unknown: they
	 * count after as before. Those among them that meet the rule now are `notRescoredMeeting`.
	 */
	readonly notRescored: Float64Array;
	readonly notRescoredMeeting: Float64Array;
	/** Families with none of the chosen programmes. */
	readonly unreachedBefore: Float64Array;
	readonly unreachedAfter: Float64Array;
	/** Per entry of `fill`; what is given anew is the difference. */
	readonly receiversBefore: readonly Float64Array[];
	readonly receiversAfter: readonly Float64Array[];
	/** Families given at least one programme anew. */
	readonly newlyServed: Float64Array;
};

/** Where the earlier list comes from: the pack's own `sebelumnya`, or a file of this device, known by `key`. */
export type EarlierSource =
	| { readonly type: "pack" }
	| { readonly type: "file"; readonly key: string; readonly name: string; readonly bytes: ArrayBuffer };

export type PeriodsQuery = {
	readonly earlier: EarlierSource;
	/** Areas are counted at this level. */
	readonly level: AdminLevel;
	/** Filter sentence of the families on the list, in both periods. */
	readonly listed: string;
	/** Filter sentence of the funnel's last stage, on the later list. */
	readonly extreme: string;
};

/** `count`: families it is about; for RULE, the earlier list's threshold. */
export type PeriodWarning = {
	readonly code:
		| "UNIVERSE" // one layer lists every family, the other only the listed ones
		| "RULE" // another number of criteria makes a family poor
		| "LISTED_ASSUMED" // the earlier list cannot answer the sentence: all its rows count as listed
		| "FEW_MATCHES"
		| "REPEATED_BEFORE"
		| "REPEATED_AFTER"
		| "WITHOUT_ID_BEFORE"
		| "WITHOUT_ID_AFTER"
		| "OUTSIDE_AREAS";
	readonly count: number;
};

export type PeriodsAnswer = {
	readonly query: Omit<PeriodsQuery, "earlier">;
	/** "" where a file says no period. */
	readonly periode: { readonly before: string; readonly after: string };
	/** What the earlier pack asks to be shown with it (synthetic data). */
	readonly notice: string;
	readonly units: readonly { readonly kode: string; readonly nama: string; readonly induk: string }[];
	readonly comparison: PeriodComparison;
	readonly warnings: readonly PeriodWarning[];
};

/**
 * Rows of the household layer for a file a person has confirmed to want. Asked for nothing else: the screen never shows them.
 */
export type RowsQuery = { readonly where: string; readonly columns: readonly string[]; readonly limit: number };

export type RowsAnswer = {
	readonly query: RowsQuery;
	/** Families passing the sentence; more than the rows given when the limit cut them off. */
	readonly total: number;
	/** The asked columns that the layer has, in the order asked; yes/no as 1 and 0, missing as null. */
	readonly columns: readonly {
		readonly name: string;
		readonly kind: ColumnKind;
		readonly values: readonly (string | number | null)[];
	}[];
};

export type EngineCalls = {
	rows: { readonly request: RowsQuery; readonly answer: RowsAnswer };
	periods: { readonly request: PeriodsQuery; readonly answer: PeriodsAnswer };
	effect: { readonly request: EffectQuery; readonly answer: EffectAnswer };
	tally: { readonly request: TallyQuery; readonly answer: TallyAnswer };
	openPack: { readonly request: { readonly url: string }; readonly answer: OpenedPack };
	view: { readonly request: ViewQuery; readonly answer: ViewAnswer };
	pockets: { readonly request: PocketQuery; readonly answer: PocketAnswer };
	hexagons: { readonly request: HexagonQuery; readonly answer: HexagonAnswer };
	householdAt: { readonly request: HouseholdAtQuery; readonly answer: HouseholdCard | null };
};
export type EngineCall = keyof EngineCalls;

export type ToWorker =
	| {
			readonly [C in EngineCall]: { readonly id: number; readonly call: C; readonly request: EngineCalls[C]["request"] };
	  }[EngineCall]
	/** `id` is that of the call to cancel. */
	| { readonly id: number; readonly call: "cancel" }
	/** Asks for a sign of life, answered with `alive`. */
	| { readonly id: number; readonly call: "ping" };

export type FromWorker =
	| { readonly id: number; readonly type: "progress"; readonly progress: Progress }
	| { readonly id: number; readonly type: "answer"; readonly answer: EngineCalls[EngineCall]["answer"] }
	| { readonly id: number; readonly type: "error"; readonly error: AppError }
	| { readonly id: number; readonly type: "alive" };
