import {
	type BooleanColumn,
	type Column,
	type ColumnKind,
	type HouseholdColumns,
	type NumberColumn,
	sourceRow,
	type TextColumn,
} from "./columns.ts";

/** Texts with each distinct value once, in order of appearance; null and undefined are missing, "" is a text. */
export function textColumn(values: ArrayLike<string | null | undefined>): TextColumn {
	const rows = new Map<string, number>();
	const codes = new Int32Array(values.length);
	for (let row = 0; row < values.length; row++) {
		const value = values[row];
		if (value === null || value === undefined) {
			codes[row] = -1;
			continue;
		}
		let code = rows.get(value);
		if (code === undefined) {
			code = rows.size;
			rows.set(value, code);
		}
		codes[row] = code;
	}
	return { kind: "text", dictionary: [...rows.keys()], codes };
}

/** Numbers in the narrowest array that holds them all exactly; Float64Array as soon as one is missing (NaN) or no integer. */
export function numberColumn(values: ArrayLike<number>): NumberColumn {
	let low = 0;
	let high = 0;
	for (let row = 0; row < values.length; row++) {
		const value = values[row];
		if (!Number.isInteger(value)) return { kind: "number", values: Float64Array.from(values) };
		if (value < low) low = value;
		if (value > high) high = value;
	}
	const Narrow = INTEGER_ARRAYS.find((candidate) => low >= candidate.low && high <= candidate.high);
	return { kind: "number", values: Narrow === undefined ? Float64Array.from(values) : Narrow.type.from(values) };
}

const INTEGER_ARRAYS = [
	{ type: Uint8Array, low: 0, high: 0xff },
	{ type: Int8Array, low: -0x80, high: 0x7f },
	{ type: Uint16Array, low: 0, high: 0xffff },
	{ type: Int16Array, low: -0x8000, high: 0x7fff },
	{ type: Uint32Array, low: 0, high: 0xffffffff },
	{ type: Int32Array, low: -0x80000000, high: 0x7fffffff },
] as const;

/** Yes/no; null and undefined are missing. */
export function booleanColumn(values: ArrayLike<boolean | null | undefined>): BooleanColumn {
	const bytes = new Int8Array(values.length);
	for (let row = 0; row < values.length; row++) bytes[row] = values[row] === true ? 1 : values[row] === false ? 0 : -1;
	return { kind: "boolean", values: bytes };
}

/** Households from columns of one length; a length that differs throws. */
export function buildHouseholds(
	lng: Float64Array,
	lat: Float64Array,
	columns: Iterable<readonly [name: string, column: Column]>,
): HouseholdColumns {
	const map = new Map(columns);
	if (lat.length !== lng.length) throw new RangeError(`buildHouseholds: ${lng.length} lng, ${lat.length} lat`);
	for (const [name, column] of map)
		if (columnLength(column) !== lng.length)
			throw new RangeError(`buildHouseholds: column ${name} has ${columnLength(column)} rows, expected ${lng.length}`);
	return { length: lng.length, lng, lat, columns: map };
}

function columnLength(column: Column): number {
	return column.kind === "text" ? column.codes.length : column.values.length;
}

/** The same columns for other rows (a subset, a permutation, with repeats). */
export function takeRows(households: HouseholdColumns, rows: ArrayLike<number>): HouseholdColumns {
	const columns = [...households.columns].map(([name, column]) => [name, takeColumn(column, rows)] as const);
	return {
		length: rows.length,
		lng: take(households.lng, rows),
		lat: take(households.lat, rows),
		columns: new Map(columns),
		sourceRows: Uint32Array.from({ length: rows.length }, (_, i) => sourceRow(households, rows[i])),
	};
}

function takeColumn(column: Column, rows: ArrayLike<number>): Column {
	return column.kind === "text"
		? { ...column, codes: take(column.codes, rows) }
		: ({ ...column, values: take(column.values, rows) } as Column);
}

type TypedArray = NumberColumn["values"];

function take<A extends TypedArray>(values: A, rows: ArrayLike<number>): A {
	const taken = values.slice(0, 0).constructor as new (length: number) => A;
	const result = new taken(rows.length);
	for (let i = 0; i < rows.length; i++) result[i] = values[rows[i]];
	return result;
}

/** Row numbers where the mask is 1; it holds 0 and 1 only. A view on `into` (as long as the mask) when that is given. */
export function rowsOf(mask: Uint8Array, into?: Uint32Array): Uint32Array {
	const rows = into ?? new Uint32Array(mask.length);
	let count = 0;
	for (let row = 0; row < mask.length; row++) {
		// Written always, kept only when selected: a branch would be guessed wrong every few rows.
		rows[count] = row;
		count += mask[row];
	}
	return rows.subarray(0, count);
}

/** Kinds that the pack format fixes, whatever the cells look like. */
export function knownKind(name: string): ColumnKind | null {
	if (TEXT_COLUMNS.has(name)) return "text";
	if (NUMBER_COLUMNS.has(name) || name.startsWith("r_")) return "number";
	return name === "terdaftar" || name.startsWith("p_") ? "boolean" : null;
}

const TEXT_COLUMNS: ReadonlySet<string> = new Set(["id", "kode", "rt", "rw", "status"]);
const NUMBER_COLUMNS: ReadonlySet<string> = new Set(["desil", "anggota", "fm_indikator", "pengeluaran"]);

/** A column from texts, and how many filled cells could not be read as its kind (they become missing), first row numbers 1-based. */
export type InferredColumn = { readonly column: Column; readonly unread: number; readonly unreadRows: readonly number[] };

/**
 * Kind by the pack format, else by the cells: yes/no words in every filled cell → boolean; numbers without leading zeros in
 * every filled cell → number; anything else → text. Empty and blank cells are missing. Decimals take a dot or a comma.
 */
export function inferColumn(name: string, cells: readonly string[]): InferredColumn {
	const trimmed = cells.map((cell) => cell.trim());
	const kind = knownKind(name) ?? inferKind(trimmed);
	const filled = (row: number): boolean => trimmed[row] !== "";
	let unread = 0;
	const unreadRows: number[] = [];
	const note = (row: number, readable: boolean): void => {
		if (readable || !filled(row)) return;
		unread++;
		if (unreadRows.length < 20) unreadRows.push(row + 1);
	};
	if (kind === "text") return { column: textColumn(trimmed.map((cell) => (cell === "" ? null : cell))), unread, unreadRows };
	if (kind === "boolean") {
		const values = trimmed.map(readBoolean);
		for (const [row, value] of values.entries()) note(row, value !== null);
		return { column: booleanColumn(values), unread, unreadRows };
	}
	const values = trimmed.map(readNumber);
	for (const [row, value] of values.entries()) note(row, !Number.isNaN(value));
	return { column: numberColumn(values), unread, unreadRows };
}

function inferKind(cells: readonly string[]): ColumnKind {
	const filled = cells.filter((cell) => cell !== "");
	if (filled.length === 0) return "text";
	if (
		filled.every((cell) => YES.has(cell.toLowerCase()) || NO.has(cell.toLowerCase())) &&
		!filled.every((cell) => /^\d$/.test(cell))
	)
		return "boolean";
	return filled.every((cell) => !/^-?0\d/.test(cell) && !Number.isNaN(readNumber(cell))) ? "number" : "text";
}

const YES: ReadonlySet<string> = new Set(["true", "ya", "yes", "y", "1"]);
const NO: ReadonlySet<string> = new Set(["false", "tidak", "no", "n", "0"]);

/** null when the cell is neither. */
export function readBoolean(cell: string): boolean | null {
	const word = cell.trim().toLowerCase();
	return YES.has(word) ? true : NO.has(word) ? false : null;
}

/** Plain decimals only, dot or comma before the fraction; NaN otherwise (thousands separators are not guessed). */
export function readNumber(cell: string): number {
	const text = cell.trim();
	if (!/^-?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?$/.test(text)) return Number.NaN;
	const value = Number(text.replace(",", "."));
	return Number.isFinite(value) ? value : Number.NaN;
}
