import type { DenominatorKind } from "./catalogue/indicator.ts";
import type { Reliability } from "./reliability.ts";

/** Something counted per unit: families or persons of the families passing a sentence, or a fact about the unit itself. */
export type MeasureQuantity =
	| { readonly type: "families" | "persons"; readonly where: string }
	| { readonly type: "population" }
	| { readonly type: "square_kilometres" };

/**
 * A figure that units are compared, ranked and described by. Ids: `keluarga`, `jiwa`, `penduduk`, `desil1_jumlah`, `desil1`,
 * `desil1_2`, `miskin_jumlah`, `miskin`, `belum_jumlah`, `belum`, `menerima:<p>`, `cakupan:<p>`, `kesenjangan:<p>`, `kepadatan`.
 */
export type Measure = {
	readonly id: string;
	readonly form: "count" | "rate";
	/** What the numerator counts. */
	readonly unit: "keluarga" | "jiwa";
	/** burden: more is worse; coverage: more is better; extent: neither. */
	readonly direction: "burden" | "coverage" | "extent";
	readonly numerator: MeasureQuantity;
	readonly denominator: MeasureQuantity | null;
	readonly denominatorKind: DenominatorKind | null;
	/** Of `menerima:`, `cakupan:` and `kesenjangan:`. */
	readonly programme?: string;
};

export type MeasureCell = {
	readonly numerator: number;
	/** NaN for a count, and where it is unknown. */
	readonly denominator: number;
	/** A count, a ratio 0–1, or families per km²; NaN where there is none or it rests on fewer than ten. */
	readonly value: number;
	/** 95 % Wilson interval of a ratio of families; NaN otherwise. */
	readonly low: number;
	readonly high: number;
	/** "ok" for every count. */
	readonly reliability: Reliability;
};

export type MeasureUnit = { readonly kode: string; readonly nama: string; readonly induk: string };

/** `cells[measure][unit]`; one entry beyond the units is the whole region. */
export type MeasureTable = {
	readonly units: readonly MeasureUnit[];
	readonly measures: readonly Measure[];
	readonly cells: readonly (readonly MeasureCell[])[];
};
