import type { Cell } from "../../measure/cell.ts";
import type { MeasureTable } from "../../measure/measure.ts";
import { type CellDifference, compareCells } from "./compare-pair.ts";

/**
 * Each unit of one measure (a row of the table) against one reference, for the difference map; one entry per unit.
 * `holds`: is this unit a part of the reference? Always so for the region.
 */
export function unitDifferences(
	table: MeasureTable,
	row: number,
	reference: { readonly cell: Cell; readonly holds: (unit: number) => boolean },
): CellDifference[] {
	return table.units.map((_, unit) =>
		compareCells(table.cells[row][unit], reference.cell, table.measures[row], { partOf: reference.holds(unit) }),
	);
}

/** Inner breaks of five classes, symmetric around 0, from the largest known difference: ±⅕ and ±⅗ of it. Empty when there is none. */
export function differenceBreaks(differences: readonly CellDifference[]): number[] {
	const known = differences.map(({ difference }) => Math.abs(difference)).filter(Number.isFinite);
	const most = known.reduce((a, b) => Math.max(a, b), 0);
	return most > 0 ? [-0.6 * most, -0.2 * most, 0.2 * most, 0.6 * most] : [];
}
