import type { Column, HouseholdColumns } from "#core/families/columns.ts";

export type FilterOption = { readonly value: string | number; readonly count: number };

/** More distinct values than this are no list a person picks from. */
const MOST_OPTIONS = 400;
/** Codes of one family or its neighbours are no filter of the panel. */
const NOT_OFFERED: ReadonlySet<string> = new Set(["id", "kode", "rt", "rw", "pengeluaran"]);

/** Distinct values with their families, ascending; missing values are not an option. Columns with too many are left out. */
export function filterOptions(households: HouseholdColumns): ReadonlyMap<string, readonly FilterOption[]> {
	const options = new Map<string, readonly FilterOption[]>();
	for (const [name, column] of households.columns) {
		if (NOT_OFFERED.has(name) || column.kind === "boolean") continue;
		const found = distinct(column);
		if (found !== null && found.length > 0) options.set(name, found);
	}
	return options;
}

function distinct(column: Exclude<Column, { kind: "boolean" }>): FilterOption[] | null {
	if (column.kind === "text") {
		if (column.dictionary.length > MOST_OPTIONS) return null;
		const counts = new Float64Array(column.dictionary.length);
		for (const code of column.codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
		return column.dictionary
			.map((value, code) => ({ value, count: counts[code] ?? 0 }))
			.filter(({ count }) => count > 0)
			.sort((a, b) => (a.value < b.value ? -1 : 1));
	}
	const counts = new Map<number, number>();
	for (const value of column.values) {
		if (Number.isNaN(value)) continue;
		counts.set(value, (counts.get(value) ?? 0) + 1);
		if (counts.size > MOST_OPTIONS) return null;
	}
	return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}
