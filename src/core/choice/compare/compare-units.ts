import { currentIndicatorId } from "../../measure/catalogue/aliases.ts";
import type { Cell } from "../../measure/cell.ts";
import { isShareOfFamilies } from "../../measure/denominator.ts";
import type { Measure, MeasureTable } from "../../measure/measure.ts";
import { orderOfList } from "../../measure/rank.ts";
import { type CellDifference, compareCells } from "./compare-pair.ts";

/** `a` and `b` are places among the picked units, a before b. */
export type PairDifference = CellDifference & { readonly a: number; readonly b: number };

export type ComparedMeasure = {
	readonly measure: Measure;
	/** One per picked unit, in the order picked. */
	readonly cells: readonly Cell[];
	readonly region: Cell;
	/** In the measure's own form (a ratio for a rate); NaN = no target. */
	readonly target: number;
	/** Highest less lowest known value; NaN under two known values. */
	readonly gap: number;
	/** Places of the highest and the lowest; the first of equals; −1 when none is known. */
	readonly highest: number;
	readonly lowest: number;
	/** The gap in units that measures share; see `standardisedGap`. */
	readonly standardisedGap: number;
	/** Every pair of picked units. */
	readonly pairs: readonly PairDifference[];
};

/** Every figure a picture of one measure must have room for: values, ends of intervals, the target. NaN where unknown. */
export function shownFigures({ cells, region, target }: ComparedMeasure): number[] {
	return [...cells, region].flatMap(({ value, high }) => [value, high]).concat(target);
}

export type Comparison = {
	/** Indices of the table's units. */
	readonly picked: readonly number[];
	/** In the order of the table. */
	readonly measures: readonly ComparedMeasure[];
};

export type Target = { readonly indikator: string; readonly nilai: number; readonly satuan: string };

/**
 * The picked units set side by side on every measure of the table. `targets`: of the pack's manifest; one whose `indikator` is
 * a measure's id belongs to it, in per cent for a rate. Throws on an index that is no unit.
 */
export function compareUnits(
	table: MeasureTable,
	picked: readonly number[],
	{ targets = [] }: { readonly targets?: readonly Target[] } = {},
): Comparison {
	for (const unit of picked) if (!table.units[unit]) throw new Error(`compareUnits: no unit ${unit}`);
	return {
		picked,
		measures: table.measures.map((measure, row) =>
			compareOn(
				measure,
				picked.map((unit) => table.cells[row][unit]),
				table.cells[row][table.units.length],
				targetOf(measure, targets),
			),
		),
	};
}

function compareOn(measure: Measure, cells: readonly Cell[], region: Cell, target: number): ComparedMeasure {
	const extremes = extremesOf(cells.map(({ value }) => value));
	const pairs: PairDifference[] = [];
	for (let a = 0; a < cells.length; a++)
		for (let b = a + 1; b < cells.length; b++) pairs.push({ a, b, ...compareCells(cells[a], cells[b], measure) });
	return {
		measure,
		cells,
		region,
		target,
		...extremes,
		standardisedGap: standardisedGap(measure, extremes.gap, region),
		pairs,
	};
}

function extremesOf(values: readonly number[]): { readonly gap: number; readonly highest: number; readonly lowest: number } {
	const [highest = -1, ...others] = orderOfList(values, values.length);
	const [lowest = -1] = orderOfList(values, values.length, { lowestFirst: true });
	return { highest, lowest, gap: others.length === 0 ? Number.NaN : values[highest] - values[lowest] };
}

/**
 * A rate's gap over the spread of a single family around the region's rate, √(p(1 − p)); every other gap over the region's
 * value. So ten points weigh more around 5 per cent than around 50. NaN when the gap is unknown, 0 when the region has no
 * spread and there is no gap either.
 */
function standardisedGap(measure: Measure, gap: number, region: Cell): number {
	const scale = isShareOfFamilies(measure.denominatorKind)
		? Math.sqrt(region.value * (1 - region.value))
		: Math.abs(region.value);
	return gap === 0 ? 0 : scale > 0 ? gap / scale : Number.NaN;
}

function targetOf(measure: Measure, targets: readonly Target[]): number {
	const found = targets.find(({ indikator }) => currentIndicatorId(indikator) === measure.id);
	if (!found) return Number.NaN;
	return measure.form === "rate" && found.satuan === "persen" ? found.nilai / 100 : found.nilai;
}
