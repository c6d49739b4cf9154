import type { Measure, MeasureCell, MeasureTable } from "#core/measures/measure.ts";
import { measureCell } from "#core/measures/measure-table.ts";
import { cellsOf } from "./candidates.ts";

/** What a pilot and its comparison area are described by before the programme starts: at most seven, shares where there are. */
const BASELINE = ["keluarga", "desil1", "desil1_2", "miskin", "belum"] as const;
const MOST = 7;

export function baselineMeasures(table: MeasureTable): readonly Measure[] {
	const chosen = BASELINE.flatMap((id) => table.measures.filter((measure) => measure.id === id));
	const received = table.measures.filter(({ id }) => id.startsWith("menerima:"));
	return [...chosen, ...received].slice(0, MOST);
}

/** A rate of the areas' families together; a count per area. */
export function pooled(table: MeasureTable, measure: Measure, rows: readonly number[]): MeasureCell {
	const cells = cellsOf(table, measure.id);
	const sum = (part: "numerator" | "denominator") => rows.reduce((all, row) => all + (cells[row]?.[part] ?? Number.NaN), 0);
	if (measure.form === "rate") return measureCell(sum("numerator"), measure.denominator, sum("denominator"));
	const cell = measureCell(sum("numerator"), null, Number.NaN);
	return { ...cell, value: cell.value / rows.length };
}
