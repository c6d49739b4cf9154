import { useMemo, useState } from "react";
import { sortRows } from "#i18n/say/sort-rows.ts";

/** What rows can be sorted by; "" and NaN are missing. */
export type SortColumn<Row> = {
	readonly id: string;
	readonly value: (row: Row) => string | number;
	/** A first press puts the largest on top. */
	readonly largestFirst?: boolean;
};

export type SortableHeader = {
	readonly id: string;
	readonly direction: "ascending" | "descending" | "none";
	readonly toggle: () => void;
};

type Sorting = { readonly id: string; readonly descending: boolean };

/** The rows in the chosen order, and what each heading needs to change it. */
export function useSort<Row>(
	columns: readonly SortColumn<Row>[],
	rows: readonly Row[],
	first: Sorting,
): { readonly order: readonly Row[]; readonly headers: readonly SortableHeader[] } {
	const [{ id, descending }, setSorting] = useState(first);
	const column = columns.find((candidate) => candidate.id === id);
	const order = useMemo(
		() => (column === undefined ? rows : sortRows(rows, column.value, { descending })),
		[column, rows, descending],
	);
	return {
		order,
		headers: columns.map(({ id: own, largestFirst = false }) => ({
			id: own,
			direction: own === id ? (descending ? "descending" : "ascending") : "none",
			toggle: () => setSorting({ id: own, descending: own === id ? !descending : largestFirst }),
		})),
	};
}
