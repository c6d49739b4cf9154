import type { Measure, MeasureTable } from "../../measure/measure.ts";
import type { ComparedMeasure } from "./compare-units.ts";

/**
 * Measures by their standardised gap, the largest first: shares first, then counts (whose gap says little but size); unknown
 * gaps last; equals keep their order. The measure named `first` leads.
 */
export function orderMeasures(measures: readonly ComparedMeasure[], first: string | null): ComparedMeasure[] {
	const rank = ({ measure }: ComparedMeasure) => (measure.id === first ? 0 : isShare(measure) ? 1 : 2);
	const size = ({ standardisedGap }: ComparedMeasure) => (Number.isNaN(standardisedGap) ? -1 : standardisedGap);
	return [...measures].sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
}

/** Units by a measure, the highest first; unknown values last; equals keep their order. An unknown measure changes nothing. */
export function orderUnits(table: MeasureTable, picked: readonly number[], measureId: string): number[] {
	const row = table.measures.findIndex(({ id }) => id === measureId);
	if (row < 0) return [...picked];
	const size = (unit: number) => {
		const { value } = table.cells[row][unit];
		return Number.isFinite(value) ? value : Number.NEGATIVE_INFINITY;
	};
	return [...picked].sort((a, b) => (size(a) === size(b) ? 0 : size(b) - size(a)));
}

/** A share of families or inhabitants: neither a count nor a density. */
export function isShare({ form, denominatorKind }: Pick<Measure, "form" | "denominatorKind">): boolean {
	return form === "rate" && denominatorKind !== "square_kilometres";
}
