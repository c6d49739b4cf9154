/** What an import did, so that nothing is dropped in silence. Row numbers are those of the file (a spreadsheet's rows, or features from 1). */
export type ImportReport = {
	readonly kind: "csv" | "geojson" | "fgb";
	readonly read: number;
	readonly used: number;
	/** Rows left out. */
	readonly skipped: readonly {
		readonly reason:
			| "RAGGED" // more or fewer cells than the header
			| "NIK_LOSSY"; // a NIK damaged by a spreadsheet, and no other id to tell the family by
		readonly count: number;
		readonly rows: readonly number[];
	}[];
	/** Rows that were used, with something to look at. */
	readonly warnings: readonly ImportWarning[];
	readonly columns: readonly { readonly from: string; readonly to: string }[];
	readonly skippedColumns: readonly {
		readonly column: string;
		readonly reason:
			| "PRIVATE" // names a person, a family or a dwelling: never carried
			| "IDENTITY_NUMBER" // values are 16-digit numbers
			| "FREE_TEXT" // every row something else: could name a person
			| "DUPLICATE" // another column already fills this place
			| "EMPTY"
			| "REFUSED"; // a name such as __proto__
	}[];
};

export type ImportWarning = {
	readonly code:
		| "NO_COORDINATES" // no usable coordinates, counted by kode only
		| "SWAPPED" // longitude and latitude the wrong way round
		| "METRES" // projected coordinates instead of degrees
		| "ZERO_COORDINATES" // 0, 0
		| "OUTSIDE_REGION" // far from the areas
		| "UNREAD_VALUES" // cells that are no value of their column's kind
		| "NIK_LOSSY"
		| "DUPLICATE_ID"
		| "MISSING_COLUMN"; // params.column
	readonly count: number;
	readonly rows: readonly number[];
	readonly column?: string;
};

/** Gathers counts with the first rows of each kind. */
export function createTally<C extends string>(): {
	note(code: C, row: number, column?: string): void;
	list(): { readonly code: C; readonly count: number; readonly rows: readonly number[]; readonly column?: string }[];
} {
	const found = new Map<string, { code: C; count: number; rows: number[]; column?: string }>();
	return {
		note(code, row, column) {
			const key = `${code}|${column ?? ""}`;
			const entry = found.get(key) ?? { code, count: 0, rows: [], ...(column === undefined ? {} : { column }) };
			entry.count++;
			if (entry.rows.length < 20) entry.rows.push(row);
			found.set(key, entry);
		},
		list: () => [...found.values()],
	};
}
