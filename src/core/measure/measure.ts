import type { Clause } from "../families/filter/clause.ts";
import type { Cell } from "./cell.ts";
import type { DenominatorKind } from "./denominator.ts";

/** A measure is shown as a number, or as a share of a named whole. */
export type Form = "count" | "rate";

/** Something counted per unit. */
export type Quantity =
	/** Families meeting `where`, or their persons: among those passing the filter in hand, or among all of the layer. */
	| { readonly type: "families" | "persons"; readonly among: "selected" | "all"; readonly where: Clause }
	/** A number the area layer itself gives. */
	| { readonly type: "statistic"; readonly name: "keluarga_total" | "penduduk" }
	/** Inhabitants: the areas' own `penduduk`, else those of the official series; a pass over the families knows none of these. */
	| { readonly type: "official_population" }
	/** `luas_km2`, or where that is missing the polygon's own size. */
	| { readonly type: "square_kilometres" }
	/** All families of the list, the same number for every unit. */
	| { readonly type: "list_total" };

/** burden: more is worse; coverage: more is better; extent: neither. */
export type Direction = "burden" | "coverage" | "extent";

/** An indicator in one of its forms: what units are compared, ranked and described by. Its id stands in links (see `measureId`). */
export type Measure = {
	readonly id: string;
	readonly form: Form;
	/** What the numerator counts. */
	readonly unit: "keluarga" | "jiwa";
	readonly direction: Direction;
	readonly numerator: Quantity;
	/** null for a count. */
	readonly denominator: Quantity | null;
	readonly denominatorKind: DenominatorKind | null;
	/** The programme it is about, if any. */
	readonly programme?: string;
};

export type MeasureUnit = { readonly kode: string; readonly nama: string; readonly induk: string };

/** `cells[measure][unit]`; one entry beyond the units is the whole region. */
export type MeasureTable = {
	readonly units: readonly MeasureUnit[];
	readonly measures: readonly Measure[];
	readonly cells: readonly (readonly Cell[])[];
};
