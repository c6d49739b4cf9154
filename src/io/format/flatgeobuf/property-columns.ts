import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { Column, NumberColumn } from "#core/families/columns.ts";
import {
	COLUMN_BINARY,
	COLUMN_BOOL,
	COLUMN_BYTE,
	COLUMN_DATETIME,
	COLUMN_DOUBLE,
	COLUMN_FLOAT,
	COLUMN_INT,
	COLUMN_JSON,
	COLUMN_LONG,
	COLUMN_SHORT,
	COLUMN_STRING,
	COLUMN_UBYTE,
	COLUMN_UINT,
	COLUMN_ULONG,
	COLUMN_USHORT,
	type FgbColumn,
} from "./format.ts";
import { codeOf, createTextPool, dictionaryOf, type TextPool } from "./text-pool.ts";

/** Walked and checked like any other, but not kept. */
const SKIPPED_FIXED = 20;
const SKIPPED_TEXT = 36;
const FIXED_BYTES = [1, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8];
const MAX_SAFE = Number.MAX_SAFE_INTEGER;

/**
 * Typed arrays being filled, one list per column type so that each branch of the loop below touches one kind of array
 * only. Lists are indexed by column; unused places hold an empty array.
 */
export type PropertySink = {
	readonly columns: readonly FgbColumn[];
	readonly rows: number;
	readonly view: DataView;
	readonly bytes: Uint8Array;
	/** Type per column, plus SKIPPED_… for columns that are not kept. */
	readonly types: Uint8Array;
	/** Bytes of either sign and yes/no. */
	readonly uint8: Uint8Array[];
	readonly int16: Int16Array[];
	readonly uint16: Uint16Array[];
	readonly int32: Int32Array[];
	readonly uint32: Uint32Array[];
	readonly float32: Float32Array[];
	readonly float64: Float64Array[];
	readonly pools: (TextPool | null)[];
	/** Last row that carried each column, −1 = none yet. */
	readonly lastRow: Int32Array;
	/** Rows without a value as pairs `first, after`, per column. */
	readonly gaps: number[][];
	/** Every feature so far carried its properties in the order of the columns. */
	inOrder: boolean;
	/** Rows whose 64-bit integer does not fit a number exactly, per column. */
	readonly lossyRows: number[][];
};

const none = {
	uint8: new Uint8Array(0),
	int16: new Int16Array(0),
	uint16: new Uint16Array(0),
	int32: new Int32Array(0),
	uint32: new Uint32Array(0),
	float32: new Float32Array(0),
	float64: new Float64Array(0),
};

export function createSink(
	columns: readonly FgbColumn[],
	rows: number,
	bytes: Uint8Array,
	view: DataView,
	isSkipped: (name: string) => boolean,
): PropertySink {
	const types = Uint8Array.from(columns, ({ name, type }) =>
		type === COLUMN_BINARY ? SKIPPED_TEXT : !isSkipped(name) ? type : type >= COLUMN_STRING ? SKIPPED_TEXT : SKIPPED_FIXED + type,
	);
	const arrays = <A>(empty: A, make: () => A, ...wanted: readonly number[]): A[] =>
		Array.from(types, (type) => (wanted.includes(type) ? make() : empty));
	return {
		columns,
		rows,
		view,
		bytes,
		types,
		uint8: arrays(none.uint8, () => new Uint8Array(rows), COLUMN_UBYTE, COLUMN_BYTE, COLUMN_BOOL),
		int16: arrays(none.int16, () => new Int16Array(rows), COLUMN_SHORT),
		uint16: arrays(none.uint16, () => new Uint16Array(rows), COLUMN_USHORT),
		int32: arrays(none.int32, () => new Int32Array(rows), COLUMN_INT, COLUMN_STRING, COLUMN_JSON, COLUMN_DATETIME),
		uint32: arrays(none.uint32, () => new Uint32Array(rows), COLUMN_UINT),
		float32: arrays(none.float32, () => new Float32Array(rows), COLUMN_FLOAT),
		float64: arrays(none.float64, () => new Float64Array(rows), COLUMN_DOUBLE, COLUMN_LONG, COLUMN_ULONG),
		pools: Array.from(types, (type) =>
			type === COLUMN_STRING || type === COLUMN_JSON || type === COLUMN_DATETIME ? createTextPool(bytes, view) : null,
		),
		lastRow: new Int32Array(columns.length).fill(-1),
		gaps: columns.map(() => []),
		lossyRows: columns.map(() => []),
		inOrder: true,
	};
}

/**
 * Reads the property bytes `start … end − 1` of one feature into row `row`. Returns false where they name a column the
 * header lacks, name one twice, or run past their end; the caller says so as COLUMN.
 */
export function readProperties(sink: PropertySink, row: number, start: number, end: number): boolean {
	const { view, bytes, types, lastRow } = sink;
	const columnCount = types.length;
	let at = start;
	while (at < end) {
		if (at + 3 > end) return isPadding(bytes, at, end);
		const i = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
		at += 2;
		if (i >= columnCount) return false;
		const last = lastRow[i] as number;
		if (last !== row - 1) {
			if (last === row) return false;
			(sink.gaps[i] as number[]).push(last + 1, row);
		}
		lastRow[i] = row;
		switch (types[i] as number) {
			case COLUMN_UBYTE:
			case COLUMN_BYTE:
				(sink.uint8[i] as Uint8Array)[row] = bytes[at] as number;
				at += 1;
				break;
			case COLUMN_BOOL:
				(sink.uint8[i] as Uint8Array)[row] = bytes[at] === 0 ? 0 : 1;
				at += 1;
				break;
			case COLUMN_STRING:
			case COLUMN_JSON:
			case COLUMN_DATETIME: {
				if (at + 4 > end) return false;
				const length = view.getUint32(at, true);
				at += 4;
				if (at + length > end) return false;
				(sink.int32[i] as Int32Array)[row] = codeOf(sink.pools[i] as TextPool, at, length);
				at += length;
				break;
			}
			default: {
				const after = readWide(sink, i, row, at, end);
				if (after < 0) return false;
				at = after;
			}
		}
	}
	return at === end;
}

/** Too few bytes for a property: some writers leave a zero or two at the end. */
function isPadding(bytes: Uint8Array, at: number, end: number): boolean {
	for (let i = at; i < end; i++) if (bytes[i] !== 0) return false;
	return true;
}

/** The types of two and more bytes, and what is skipped; the position after the value, −1 when it does not fit. */
export function readWide(sink: PropertySink, i: number, row: number, at: number, end: number): number {
	const { view } = sink;
	const type = sink.types[i] as number;
	if (type === SKIPPED_TEXT) {
		if (at + 4 > end) return -1;
		const after = at + 4 + view.getUint32(at, true);
		return after > end ? -1 : after;
	}
	const after = at + (FIXED_BYTES[type >= SKIPPED_FIXED ? type - SKIPPED_FIXED : type] as number);
	if (after > end) return -1;
	switch (type) {
		case COLUMN_SHORT:
			(sink.int16[i] as Int16Array)[row] = view.getInt16(at, true);
			break;
		case COLUMN_USHORT:
			(sink.uint16[i] as Uint16Array)[row] = view.getUint16(at, true);
			break;
		case COLUMN_INT:
			(sink.int32[i] as Int32Array)[row] = view.getInt32(at, true);
			break;
		case COLUMN_UINT:
			(sink.uint32[i] as Uint32Array)[row] = view.getUint32(at, true);
			break;
		case COLUMN_FLOAT:
			(sink.float32[i] as Float32Array)[row] = view.getFloat32(at, true);
			break;
		case COLUMN_DOUBLE:
			(sink.float64[i] as Float64Array)[row] = view.getFloat64(at, true);
			break;
		case COLUMN_LONG:
			storeLong(sink, i, row, view.getBigInt64(at, true));
			break;
		case COLUMN_ULONG:
			storeLong(sink, i, row, view.getBigUint64(at, true));
			break;
		default: // skipped
	}
	return after;
}

function storeLong(sink: PropertySink, i: number, row: number, value: bigint): void {
	const number = Number(value);
	(sink.float64[i] as Float64Array)[row] = number;
	if (Math.abs(number) > MAX_SAFE) (sink.lossyRows[i] as number[]).push(row);
}

/** The finished columns in header order, without the skipped ones. Fault: TEXT. */
export function finishColumns(sink: PropertySink): Result<Map<string, Column>> {
	const finished = new Map<string, Column>();
	for (let i = 0; i < sink.columns.length; i++) {
		const { name } = sink.columns[i] as FgbColumn;
		const type = sink.types[i] as number;
		if (type >= SKIPPED_FIXED) continue;
		const gaps = sink.gaps[i] as number[];
		const after = (sink.lastRow[i] as number) + 1;
		if (after < sink.rows) gaps.push(after, sink.rows);
		const pool = sink.pools[i];
		if (pool) {
			const codes = fillGaps(sink.int32[i] as Int32Array, gaps, -1);
			const made = dictionaryOf(pool);
			if ("faultyEntry" in made) return fail(textFault(codes, made.faultyEntry, name));
			finished.set(name, { kind: "text", dictionary: made.dictionary, codes });
		} else if (type === COLUMN_BOOL)
			finished.set(name, { kind: "boolean", values: fillGaps(signed(sink.uint8[i] as Uint8Array), gaps, -1) });
		else finished.set(name, { kind: "number", values: numbersOf(sink, i, type, gaps) });
	}
	return ok(finished);
}

function signed(values: Uint8Array): Int8Array {
	return new Int8Array(values.buffer, values.byteOffset, values.length);
}

function textFault(codes: Int32Array, entry: number, column: string): AppError {
	return appError("TEXT", { row: codes.indexOf(entry) + 1, column });
}

function fillGaps<A extends Int8Array | Int32Array | Float32Array | Float64Array>(
	values: A,
	gaps: readonly number[],
	missing: number,
): A {
	for (let i = 0; i < gaps.length; i += 2) values.fill(missing, gaps[i], gaps[i + 1]);
	return values;
}

/** Integers keep their width unless a value is missing; then they become floats wide enough to hold them exactly. */
function numbersOf(sink: PropertySink, i: number, type: number, gaps: readonly number[]): NumberColumn["values"] {
	const lists = [
		sink.uint8.map(signed),
		sink.uint8,
		null,
		sink.int16,
		sink.uint16,
		sink.int32,
		sink.uint32,
		sink.float64,
		sink.float64,
		sink.float32,
		sink.float64,
	];
	const values = lists[type]?.[i] as NumberColumn["values"];
	if (gaps.length === 0) return values;
	if (values instanceof Float32Array || values instanceof Float64Array) return fillGaps(values, gaps, Number.NaN);
	const wide = values.BYTES_PER_ELEMENT <= 2 ? new Float32Array(values) : new Float64Array(values);
	return fillGaps(wide, gaps, Number.NaN);
}
