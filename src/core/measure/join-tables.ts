import type { MeasureTable } from "./measure.ts";

/**
 * Units of several levels in one table, in the order of the tables, with the region of the first. Tables of other measures than
 * the first cannot be joined: null.
 */
export function joinTables([first, ...others]: readonly [MeasureTable, ...MeasureTable[]]): MeasureTable | null {
	const ids = first.measures.map(({ id }) => id).join();
	if (others.some(({ measures }) => measures.map(({ id }) => id).join() !== ids)) return null;
	if (others.length === 0) return first;
	const units = [first, ...others].flatMap((table) => table.units);
	const cells = first.measures.map((_, row) => [
		...first.cells[row].slice(0, first.units.length),
		...others.flatMap((table) => table.cells[row].slice(0, table.units.length)),
		first.cells[row][first.units.length],
	]);
	return { units, measures: first.measures, cells };
}
