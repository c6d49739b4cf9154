import type { RowFormula, Sheet, SheetColumn } from "./workbook.ts";

/** A formula keeps the value it has now, so that readers that do not compute show it too. */
export type WrittenCell = string | number | null | { readonly formula: string; readonly value: number | null };

/** "A", "Z", "AA" … */
export function columnLetters(column: number): string {
	const head = Math.floor(column / 26);
	return (head === 0 ? "" : columnLetters(head - 1)) + String.fromCharCode(65 + (column % 26));
}

/** The data rows of a sheet and its row of sums (null without one), formulas with their values. Throws on an unknown title. */
export function sheetCells(sheet: Sheet): { readonly rows: readonly WrittenCell[][]; readonly total: WrittenCell[] | null } {
	const { columns, rows, totalLabel } = sheet;
	const at = (title: string): number => {
		const column = columns.findIndex((one) => one.title === title);
		if (column < 0) throw new Error(`sheetCells: no column "${title}" in sheet "${sheet.name}"`);
		return column;
	};
	const values = rows.map((row) => columns.map((_, column) => plain(row[column])));
	const written = values.map((row, r) => {
		const cells: WrittenCell[] = [...row];
		// left to right: a formula may rest on a column before it
		for (const [column, { formula }] of columns.entries()) {
			if (formula === undefined) continue;
			const cell = rowFormula(
				formula,
				formula.of.map((title) => [at(title), row[at(title)]] as const),
				r + 2,
			);
			if (cell === null) continue;
			cells[column] = cell;
			row[column] = cell.value;
		}
		return cells;
	});
	if (totalLabel === undefined) return { rows: written, total: null };
	const sums = columns.map((_, column) =>
		values.reduce((sum, row) => {
			const value = row[column];
			return typeof value === "number" ? sum + value : sum;
		}, 0),
	);
	const total = columns.map((column, c) => totalCell(column, { c, at, sums, rowCount: rows.length }));
	total[0] = totalLabel;
	return { rows: written, total };
}

function plain(value: string | number | null | undefined): string | number | null {
	if (typeof value === "number") return Number.isFinite(value) ? value : null;
	return value ?? null;
}

type Operand = readonly [column: number, value: string | number | null | undefined];

function rowFormula(formula: RowFormula, operands: readonly Operand[], row: number) {
	const [a, b] = operands as readonly [Operand, Operand];
	if (typeof a[1] !== "number" || typeof b[1] !== "number") return null;
	const [first, second] = [columnLetters(a[0]) + row, columnLetters(b[0]) + row];
	if (formula.type === "product") return { formula: `${first}*${second}`, value: a[1] * b[1] };
	const least = formula.least ?? 1;
	return { formula: `IF(${second}>=${least},${first}/${second},"")`, value: b[1] >= least ? a[1] / b[1] : null };
}

type TotalContext = {
	readonly c: number;
	readonly at: (title: string) => number;
	readonly sums: readonly number[];
	readonly rowCount: number;
};

function totalCell({ total }: SheetColumn, { c, at, sums, rowCount }: TotalContext): WrittenCell {
	if (total === undefined) return null;
	if (total === "sum") {
		const letters = columnLetters(c);
		return rowCount === 0 ? 0 : { formula: `SUM(${letters}2:${letters}${rowCount + 1})`, value: sums[c] as number };
	}
	if ("value" in total) return plain(total.value);
	const [top, bottom] = [at(total.numerator), at(total.denominator)];
	const below = sums[bottom] as number;
	const [first, second] = [top, bottom].map((column) => `${columnLetters(column)}${rowCount + 2}`);
	return { formula: `IF(${second}>0,${first}/${second},"")`, value: below > 0 ? (sums[top] as number) / below : null };
}
