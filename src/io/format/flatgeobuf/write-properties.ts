import type { Column, NumberColumn, TextColumn } from "#core/families/columns.ts";
import {
	COLUMN_BOOL,
	COLUMN_BYTE,
	COLUMN_DOUBLE,
	COLUMN_FLOAT,
	COLUMN_INT,
	COLUMN_SHORT,
	COLUMN_STRING,
	COLUMN_UBYTE,
	COLUMN_UINT,
	COLUMN_USHORT,
	type FgbColumn,
} from "./format.ts";

/** Columns ready to be written row by row: types settled, texts encoded once per distinct value. */
export type PropertyPlan = {
	readonly columns: readonly FgbColumn[];
	readonly types: Uint8Array;
	/** Byte-wide and wider values by column; a column sits in the list of its kind only. */
	readonly values: readonly NumberColumn["values"][];
	/** 1 where a NaN (or −1 for yes/no and text) means: leave the property out. */
	readonly texts: readonly EncodedTexts[];
};

type EncodedTexts = { readonly codes: Int32Array; readonly bytes: Uint8Array; readonly starts: Uint32Array };

const noTexts: EncodedTexts = { codes: new Int32Array(0), bytes: new Uint8Array(0), starts: new Uint32Array(1) };
const noValues = new Uint8Array(0);
const WIDTH = [1, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8];

export function planProperties(columns: ReadonlyMap<string, Column>): PropertyPlan {
	const list = [...columns];
	const types = Uint8Array.from(list, ([, column]) => columnType(column));
	return {
		columns: list.map(([name], i) => ({ name, type: types[i] as number })),
		types,
		values: list.map(([, column]) => (column.kind === "text" ? noValues : column.values)),
		texts: list.map(([, column]) => (column.kind === "text" ? encodeTexts(column) : noTexts)),
	};
}

/** The narrowest honest type: floats that hold only whole numbers 0 … 255 (a nullable `desil`) are written as bytes. */
function columnType(column: Column): number {
	if (column.kind === "text") return COLUMN_STRING;
	if (column.kind === "boolean") return COLUMN_BOOL;
	const { values } = column;
	if (values instanceof Uint8Array) return COLUMN_UBYTE;
	if (values instanceof Int8Array) return COLUMN_BYTE;
	if (values instanceof Uint16Array) return COLUMN_USHORT;
	if (values instanceof Int16Array) return COLUMN_SHORT;
	if (values instanceof Uint32Array) return COLUMN_UINT;
	if (values instanceof Int32Array) return COLUMN_INT;
	if (holdsBytes(values)) return COLUMN_UBYTE;
	return values instanceof Float32Array ? COLUMN_FLOAT : COLUMN_DOUBLE;
}

function holdsBytes(values: Float32Array | Float64Array): boolean {
	let some = false;
	for (let row = 0; row < values.length; row++) {
		const value = values[row] as number;
		if (Number.isNaN(value)) continue;
		if (!(value >= 0 && value <= 255 && Number.isInteger(value)) || Object.is(value, -0)) return false;
		some = true;
	}
	return some;
}

function encodeTexts(column: TextColumn): EncodedTexts {
	const { dictionary, codes } = column;
	const encoder = new TextEncoder();
	const starts = new Uint32Array(dictionary.length + 1);
	const joined = encoder.encode(dictionary.join(""));
	let characters = 0;
	for (let i = 0; i < dictionary.length; i++) {
		characters += (dictionary[i] as string).length;
		starts[i + 1] = characters;
	}
	// as many bytes as UTF-16 units: all ASCII, so places in the joined text are places in its bytes
	if (joined.length === characters) return { codes, bytes: joined, starts };
	for (let i = 0; i < dictionary.length; i++) starts[i + 1] = (starts[i] as number) + encoder.encode(dictionary[i]).length;
	// a lone surrogate at a seam could join with its neighbour: encode one by one
	const bytes = new Uint8Array(starts[dictionary.length] as number);
	for (let i = 0; i < dictionary.length; i++) bytes.set(encoder.encode(dictionary[i]), starts[i]);
	return { codes, bytes, starts };
}

/** Bytes of the properties of each row. */
export function propertySizes(plan: PropertyPlan, rows: number): Uint32Array {
	const sizes = new Uint32Array(rows);
	for (let i = 0; i < plan.types.length; i++) {
		const type = plan.types[i] as number;
		if (type === COLUMN_STRING) {
			const { codes, starts } = plan.texts[i] as EncodedTexts;
			for (let row = 0; row < rows; row++) {
				const code = codes[row] as number;
				if (code >= 0) sizes[row] = (sizes[row] as number) + 6 + (starts[code + 1] as number) - (starts[code] as number);
			}
			continue;
		}
		const values = plan.values[i] as NumberColumn["values"];
		const width = 2 + (WIDTH[type] as number);
		const mayMiss = type === COLUMN_BOOL || values instanceof Float32Array || values instanceof Float64Array;
		for (let row = 0; row < rows; row++)
			if (!mayMiss || !isMissing(type, values[row] as number)) sizes[row] = (sizes[row] as number) + width;
	}
	return sizes;
}

function isMissing(type: number, value: number): boolean {
	return type === COLUMN_BOOL ? value < 0 : Number.isNaN(value);
}

/** Writes the properties of `row` from `at` on; missing ones are left out. Returns the position after them. */
export function writeProperties(plan: PropertyPlan, row: number, out: Uint8Array, view: DataView, at: number): number {
	const { types } = plan;
	let position = at;
	for (let i = 0; i < types.length; i++) {
		const type = types[i] as number;
		if (type === COLUMN_STRING) {
			const { codes, bytes, starts } = plan.texts[i] as EncodedTexts;
			const code = codes[row] as number;
			if (code < 0) continue;
			const start = starts[code] as number;
			const length = (starts[code + 1] as number) - start;
			out[position] = i & 255;
			out[position + 1] = i >> 8;
			view.setUint32(position + 2, length, true);
			position += 6;
			for (let b = 0; b < length; b++) out[position + b] = bytes[start + b] as number;
			position += length;
			continue;
		}
		const value = (plan.values[i] as NumberColumn["values"])[row] as number;
		if (isMissing(type, value)) continue;
		out[position] = i & 255;
		out[position + 1] = i >> 8;
		writeNumber(type, value, out, view, position + 2);
		position += 2 + (WIDTH[type] as number);
	}
	return position;
}

function writeNumber(type: number, value: number, out: Uint8Array, view: DataView, at: number): void {
	switch (type) {
		case COLUMN_UBYTE:
		case COLUMN_BOOL:
		case COLUMN_BYTE:
			out[at] = value;
			return;
		case COLUMN_SHORT:
		case COLUMN_USHORT:
			view.setUint16(at, value, true);
			return;
		case COLUMN_INT:
		case COLUMN_UINT:
			view.setUint32(at, value, true);
			return;
		case COLUMN_FLOAT:
			view.setFloat32(at, value, true);
			return;
		default:
			view.setFloat64(at, value, true);
	}
}
