import { type Cell, cellOf } from "../measure/cell.ts";
import type { Measure, MeasureTable } from "../measure/measure.ts";
import { cellsOf } from "../measure/measure-table.ts";

const BASELINE = ["keluarga", "desil1", "desil1_2", "miskin", "belum"] as const;
const MOST = 7;

/**
 * What a pilot and its comparison area are described by before the programme starts, on screen, on paper and in files: load,
 * severity, gap, then receivers of the first programmes; at most seven, fewer where the data lack them.
 */
export function baselineMeasures(table: MeasureTable): readonly Measure[] {
	const chosen = BASELINE.flatMap((id) => table.measures.filter((measure) => measure.id === id));
	const received = table.measures.filter(({ id }) => id.startsWith("menerima:"));
	return [...chosen, ...received].slice(0, MOST);
}

/** One measure of several units (rows of the table): a rate of their families together; the mean of a count. NaN for no unit. */
export function pooled(table: MeasureTable, measure: Measure, rows: readonly number[]): Cell {
	const cells = cellsOf(table, measure.id);
	const sum = (part: "numerator" | "denominator") => rows.reduce((all, row) => all + (cells[row]?.[part] ?? Number.NaN), 0);
	if (measure.form === "rate") return cellOf(measure, sum("numerator"), sum("denominator"));
	const cell = cellOf(measure, sum("numerator"), Number.NaN);
	return { ...cell, value: cell.value / rows.length };
}
