import type { Result } from "../../base/result.ts";
import type { ColumnTypes } from "../../families/columns.ts";
import type { Programme } from "../../families/programme.ts";
import type { DenominatorKind } from "../denominator.ts";
import type { Direction, Form, Quantity } from "../measure.ts";

/** "desil1", or "cakupan:pkh" for one of the programmes. */
export type IndicatorId = string;

/** What the data in hand can answer. */
export type IndicatorContext = {
	readonly types: ColumnTypes;
	readonly programmes: readonly Programme[];
	/** The layer lists every family of the region (rung A). */
	readonly complete: boolean;
	/** Names of the areas' statistics: `penduduk`, `keluarga_total`, `luas_km2` … */
	readonly statistics: readonly string[] | ReadonlySet<string>;
	/** The official number of inhabitants is known of at least one unit. */
	readonly officialPopulation?: boolean;
	/** Programme ids that count as reached; those without a column in the layer are left out. */
	readonly chosenProgrammes: readonly string[];
	/** A family meets the poverty rule when `fm_indikator` ≥ this. */
	readonly povertyThreshold?: number | undefined;
};

export type Whole = { readonly kind: DenominatorKind; readonly quantity: Quantity };

/**
 * An indicator of the catalogue. It has a numerator and a NAMED whole; nothing is divided without one. Let S be the families
 * passing the filter. Composition indicators (deciles, poverty rule, not reached, coverage) are measured among S: the filter
 * restricts numerator and whole alike. Extent indicators put the families of S over everything in the area.
 */
export type IndicatorDefinition = {
	/** With `perProgramme` the first part of the id, before the colon. */
	readonly id: string;
	readonly perProgramme: boolean;
	readonly unit: "keluarga" | "jiwa";
	readonly direction: Direction;
	/** The whole it usually has; the data may know another, or none. */
	readonly whole: DenominatorKind | null;
	readonly hasCount: boolean;
	/** The form that the bare id stands for in links of measures; the other form's id says it. */
	readonly bare: Form;
	/** Offered on the map. */
	readonly onMap: boolean;
	/** Counts by the programmes that were chosen as reaching a family: who speaks of it names them. */
	readonly ofChosen?: true;
	/**
	 * Who is counted, on this data; `whole` null = only a count exists. Errors: MISSING_COLUMN (params.column) when the layer or
	 * the manifest lacks what it needs, FILTER_* when a programme's target rule does not fit. `programme`: "" unless `perProgramme`.
	 */
	readonly count: (
		context: IndicatorContext,
		programme: string,
	) => Result<{ readonly numerator: Quantity; readonly whole: Whole | null }>;
};

/** What the screen needs to know of an indicator on the data in hand. */
export type IndicatorInfo = {
	readonly id: IndicatorId;
	readonly direction: Direction;
	readonly unit: "keluarga" | "jiwa";
	/** null = only a count exists (no denominator on this data). */
	readonly denominator: DenominatorKind | null;
	/** false for families per km², which has no count form of its own. */
	readonly hasCount: boolean;
	/** The programme it is about, if any. */
	readonly programme?: string;
};

export type ResolvedIndicator = {
	readonly info: IndicatorInfo;
	readonly numerator: Quantity;
	/** null = only a count exists. */
	readonly denominator: Quantity | null;
};
