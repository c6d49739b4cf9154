import type { Column } from "./columns.ts";

/** Has the column any missing value? Integer arrays never do. */
export function hasMissing(column: Column): boolean {
	const { values, missing } =
		column.kind === "text"
			? { values: column.codes, missing: (value: number) => value < 0 }
			: column.kind === "boolean"
				? { values: column.values, missing: (value: number) => value < 0 }
				: { values: column.values, missing: Number.isNaN };
	if (column.kind === "number" && !(values instanceof Float64Array || values instanceof Float32Array)) return false;
	for (let row = 0; row < values.length; row++) if (missing(values[row])) return true;
	return false;
}
