import type { Column } from "./columns.ts";

/** Has the column any missing value? Integer arrays never do. */
export function hasMissing(column: Column): boolean {
	if (column.kind === "text") return hasNegative(column.codes);
	if (column.kind === "boolean") return hasNegative(column.values);
	const { values } = column;
	return (values instanceof Float64Array || values instanceof Float32Array) && values.some(Number.isNaN);
}

function hasNegative(values: Int32Array | Int8Array): boolean {
	for (let row = 0; row < values.length; row++) if (values[row] < 0) return true;
	return false;
}
