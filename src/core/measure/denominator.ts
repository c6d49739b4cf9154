/** What a count is put over. */
export type DenominatorKind =
	| "all_families" // rung A: every family of the layer; rung B: `keluarga_total` of areas.fgb
	| "selected_families" // families passing the filter
	| "eligible_families" // selected families meeting the programme's target rule
	| "population" // `penduduk` of areas.fgb, or persons of all families when the layer is complete
	| "square_kilometres"
	| "list_total"; // rung C: the families of the whole list; a share, labelled so

const FAMILY_WHOLES: ReadonlySet<DenominatorKind | null> = new Set([
	"all_families",
	"selected_families",
	"eligible_families",
	"list_total",
]);

/** Only a share of families carries an interval: inhabitants and square kilometres are no independent trials. */
export function isShareOfFamilies(whole: DenominatorKind | null): boolean {
	return FAMILY_WHOLES.has(whole);
}
