import type { Sheet, SheetColumn } from "../format/xlsx/workbook.ts";
import type { ColumnWords } from "./export-plan.ts";

/** Columns of the list as the layer has them; yes/no as 1 and 0, missing as null. */
export type FamilyColumn = {
	readonly name: string;
	readonly kind: "text" | "number" | "boolean";
	readonly values: readonly (string | number | null)[];
};

export type FamilyWords = {
	readonly sheet: string;
	readonly yes: string;
	readonly no: string;
	readonly columns: Readonly<Record<string, ColumnWords>>;
	readonly programme: (name: string) => ColumnWords;
};

/** What a list of families may hold: pseudonym, place without coordinates, decile, status and programmes. */
export function familyColumnNames(programmes: readonly { readonly id: string }[]): string[] {
	return ["id", "kode", "rt", "rw", "desil", "status", ...programmes.map(({ id }) => `p_${id}`)];
}

/** One row per family. RT and RW stay text, so that "002" stays "002". */
export function familiesSheet(
	columns: readonly FamilyColumn[],
	programmes: readonly { readonly id: string; readonly nama: string }[],
	words: FamilyWords,
): Sheet {
	const titled = columns.map(({ name, kind }): SheetColumn => {
		const programme = programmes.find(({ id }) => name === `p_${id}`);
		const [title, definition] = programme ? words.programme(programme.nama) : (words.columns[name] ?? [name, ""]);
		return { title, definition, unit: "", format: kind === "number" && name === "desil" ? "year" : "text" };
	});
	const cell = ({ kind, values }: FamilyColumn, row: number) => {
		const value = values[row] ?? null;
		if (kind !== "boolean" || value === null) return value;
		return value === 1 ? words.yes : words.no;
	};
	return {
		name: words.sheet,
		columns: titled,
		rows: Array.from({ length: columns[0]?.values.length ?? 0 }, (_, row) => columns.map((column) => cell(column, row))),
	};
}
