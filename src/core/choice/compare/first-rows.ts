import type { ComparedMeasure } from "./compare-units.ts";
import { isShare } from "./order.ts";

/** Rows drawn at first. */
const FIRST_ROWS = 7;

/** The largest gaps among the shares, one per programme; the measure of the maps is always there. */
export function firstRows(measures: readonly ComparedMeasure[], shown: ComparedMeasure): readonly ComparedMeasure[] {
	const programmes = new Set<string>();
	const rows = measures.filter((on) => {
		const { programme } = on.measure;
		if (on === shown) return true;
		if (!isShare(on.measure) || (programme !== undefined && (programmes.has(programme) || programme === shown.measure.programme)))
			return false;
		if (programme !== undefined) programmes.add(programme);
		return true;
	});
	const first = rows.slice(0, FIRST_ROWS);
	return first.includes(shown) ? first : [...first.slice(0, -1), shown];
}
