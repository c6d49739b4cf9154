import { compareNames } from "../format.ts";

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
