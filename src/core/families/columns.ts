/**
 * The household layer as columns. A data set is a length and typed arrays; a subset is a mask or row indices;
 * there is never an object per household.
 */

/** Text, each distinct value once; `codes[row]` indexes `dictionary`, −1 = missing. */
export type TextColumn = {
	readonly kind: "text";
	readonly dictionary: readonly string[];
	readonly codes: Int32Array;
};

/** Numbers. Integer arrays hold no missing value; a column with any missing value is a float array, NaN = missing. */
export type NumberColumn = {
	readonly kind: "number";
	readonly values: Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array | Float64Array;
};

/** Yes/no: 1 yes, 0 no, −1 missing. */
export type BooleanColumn = { readonly kind: "boolean"; readonly values: Int8Array };

export type Column = TextColumn | NumberColumn | BooleanColumn;
export type ColumnKind = Column["kind"];

/** Column names and kinds, enough to type-check a filter sentence without the data. */
export type ColumnTypes = ReadonlyMap<string, ColumnKind>;

export type HouseholdColumns = {
	readonly length: number;
	/** Degrees, WGS 84. NaN where the household has no usable coordinate. */
	readonly lng: Float64Array;
	readonly lat: Float64Array;
	/** Keyed by column name as in the pack format: `desil`, `p_pkh`, `r_lantai` … */
	readonly columns: ReadonlyMap<string, Column>;
	/** Row of each household in the file it came from, as that file numbers them; without it, rows count from 1. */
	readonly sourceRows?: Uint32Array;
};

/** The row as a person finds it in the file: a spreadsheet's row, or a feature from 1. */
export function sourceRow(households: Pick<HouseholdColumns, "sourceRows">, row: number): number {
	return households.sourceRows === undefined ? row + 1 : households.sourceRows[row];
}

export function columnTypes(households: HouseholdColumns): ColumnTypes {
	return new Map([...households.columns].map(([name, column]) => [name, column.kind]));
}

export function numberAt(column: Column | undefined, row: number): number {
	if (column === undefined) return Number.NaN;
	if (column.kind === "number") return column.values[row];
	if (column.kind === "boolean") return column.values[row] < 0 ? Number.NaN : column.values[row];
	return Number.NaN;
}

export function textAt(column: Column | undefined, row: number): string | undefined {
	if (column?.kind !== "text") return undefined;
	const code = column.codes[row];
	return code < 0 ? undefined : column.dictionary[code];
}

/** Programme columns are named `p_<id>`; bit i of a household's mask is programme i of this list. */
export function programmeIds(columns: ColumnTypes): string[] {
	return [...columns.keys()].filter((name) => name.startsWith("p_")).map((name) => name.slice(2));
}
