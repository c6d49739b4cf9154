import type { Measure, MeasureTable } from "../../measure/measure.ts";
import { cellsOf } from "../../measure/measure-table.ts";
import { inRankOrder } from "../../measure/rank.ts";
import type { ComparedMeasure } from "./compare-units.ts";

/**
 * Measures by their standardised gap, the largest first: shares first, then counts (whose gap says little but size); unknown
 * gaps last; equals keep their order. The measure named `first` leads.
 */
export function orderMeasures(measures: readonly ComparedMeasure[], first: string | null): ComparedMeasure[] {
	const leads = ({ measure }: ComparedMeasure) => measure.id === first;
	const ordered = inRankOrder(measures, ({ standardisedGap }) => standardisedGap);
	const others = ordered.filter((one) => !leads(one));
	return [
		...ordered.filter(leads),
		...others.filter(({ measure }) => isShare(measure)),
		...others.filter(({ measure }) => !isShare(measure)),
	];
}

/** Units by a measure, the highest first; unknown values last; equals by code. An unknown measure changes nothing. */
export function orderUnits(table: MeasureTable, picked: readonly number[], measureId: string): number[] {
	const cells = cellsOf(table, measureId);
	if (cells.length === 0) return [...picked];
	return inRankOrder(picked, (unit) => cells[unit].value, { codeOf: (unit) => table.units[unit].kode });
}

/** A share of families or inhabitants: neither a count nor a density. */
export function isShare({ form, denominatorKind }: Pick<Measure, "form" | "denominatorKind">): boolean {
	return form === "rate" && denominatorKind !== "square_kilometres";
}
