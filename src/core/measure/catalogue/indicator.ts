/**
 * What the map can show. An indicator has a numerator and a NAMED denominator; nothing is divided without one.
 *
 * Let S be the families passing the filter. Composition indicators (deciles, poverty rule, no programme, coverage) are
 * measured among S: the filter restricts numerator and denominator alike. Extent indicators (listed, selected, persons,
 * per km²) put the families of S over everything in the area.
 */
export type IndicatorId =
	| "terdaftar" // listed families / all families
	| "terpilih" // selected families / all families
	| "jiwa" // persons in selected families / population, or persons of all families
	| "desil1" // selected families in decile 1 / selected families
	| "desil1_2"
	| "desil1_4"
	| "miskin" // selected families meeting the poverty rule (fm_indikator ≥ k) / selected families
	| "belum_terjangkau" // selected families with none of the chosen programmes / selected families
	| "kepadatan" // selected families / km²
	| `cakupan:${string}`; // selected eligible families receiving programme / selected eligible families

export type DenominatorKind =
	| "all_families" // rung A: every family of the layer; rung B: `keluarga_total` of areas.fgb
	| "selected_families" // families passing the filter
	| "eligible_families" // selected families meeting the programme's target rule
	| "population" // `penduduk` of areas.fgb, or persons of all families when the layer is complete
	| "square_kilometres"
	| "list_total"; // rung C: the families of the whole list; a share, labelled so

export type IndicatorInfo = {
	readonly id: IndicatorId;
	/** Which ramp and which wording: burden = higher is worse, coverage = higher is better, extent = neither. */
	readonly direction: "burden" | "coverage" | "extent";
	readonly unit: "keluarga" | "jiwa";
	/** null = only a count exists (no denominator on this data). */
	readonly denominator: DenominatorKind | null;
	/** false for families per km², which has no count form of its own. */
	readonly hasCount: boolean;
	/** For `cakupan:<id>`: the programme's id. */
	readonly programme?: string;
};
