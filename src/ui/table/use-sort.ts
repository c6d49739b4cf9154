import { useMemo, useState } from "react";
import { compareNames } from "#i18n/format.ts";

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

/** A sorted copy: missing values last either way, equal ones in the order they came. */
export function sortRows<Row>(
	rows: readonly Row[],
	value: (row: Row) => string | number,
	{ descending = false }: { readonly descending?: boolean } = {},
): Row[] {
	const keyed = rows.map((row) => ({ row, key: value(row) }));
	const sign = descending ? -1 : 1;
	keyed.sort(
		(a, b) => Number(isMissing(a.key)) - Number(isMissing(b.key)) || (isMissing(a.key) ? 0 : sign * compare(a.key, b.key)),
	);
	return keyed.map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
	return typeof a === "number" && typeof b === "number" ? a - b : compareNames(String(a), String(b));
}

function isMissing(value: string | number): boolean {
	return value === "" || Number.isNaN(value);
}
