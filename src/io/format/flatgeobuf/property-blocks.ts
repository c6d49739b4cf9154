import {
	COLUMN_BOOL,
	COLUMN_BYTE,
	COLUMN_DATETIME,
	COLUMN_DOUBLE,
	COLUMN_FLOAT,
	COLUMN_JSON,
	COLUMN_STRING,
	COLUMN_UBYTE,
} from "./format.ts";
import { type PropertySink, readProperties, readWide } from "./property-columns.ts";
import { codeOf, type TextPool } from "./text-pool.ts";

/**
 * Rows whose property bytes have been found but not read. A few hundred rows fit the processor's cache, so reading them
 * column by column costs no second trip to memory, and each column is one short loop over one kind of array.
 */
export type PropertyBlock = {
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** Next unread byte of each row. */
	readonly cursors: Int32Array;
};

export const BLOCK_ROWS = 256;

export function createBlock(): PropertyBlock {
	return { starts: new Int32Array(BLOCK_ROWS), ends: new Int32Array(BLOCK_ROWS), cursors: new Int32Array(BLOCK_ROWS) };
}

/**
 * Reads the properties of rows `firstRow … firstRow + rows − 1`. Returns −1, or the first row whose bytes cannot be (COLUMN).
 * Writers put properties in column order, which the quick way relies on; a block with another order is read again row by
 * row, and so are all that follow.
 */
export function readBlock(sink: PropertySink, block: PropertyBlock, firstRow: number, rows: number): number {
	if (sink.inOrder) {
		const before = {
			lastRow: sink.lastRow.slice(),
			gaps: sink.gaps.map((gap) => gap.length),
			lossy: sink.lossyRows.map((lossy) => lossy.length),
		};
		if (readInOrder(sink, block, firstRow, rows)) return -1;
		sink.inOrder = false;
		sink.lastRow.set(before.lastRow);
		for (const [i, length] of before.gaps.entries()) (sink.gaps[i] as number[]).length = length;
		for (const [i, length] of before.lossy.entries()) (sink.lossyRows[i] as number[]).length = length;
	}
	for (let r = 0; r < rows; r++)
		if (!readProperties(sink, firstRow + r, block.starts[r] as number, block.ends[r] as number)) return firstRow + r;
	return -1;
}

/** False when a row is left with bytes that are not the next column's. */
function readInOrder(sink: PropertySink, block: PropertyBlock, firstRow: number, rows: number): boolean {
	const { cursors, ends } = block;
	cursors.set(block.starts);
	for (let column = 0; column < sink.types.length; ) {
		const type = sink.types[column] as number;
		if (isByte(type)) {
			const after = endOfBytes(sink, column);
			if (!readByteRun(sink, block, column, after, firstRow, rows))
				for (let one = column; one < after; one++) readBytes(sink, block, one, firstRow, rows);
			column = after;
			continue;
		}
		if (type === COLUMN_STRING || type === COLUMN_JSON || type === COLUMN_DATETIME)
			readTexts(sink, block, column, firstRow, rows);
		else if (type === COLUMN_FLOAT || type === COLUMN_DOUBLE) readFloats(sink, block, column, firstRow, rows);
		else readOthers(sink, block, column, firstRow, rows);
		column++;
	}
	for (let r = 0; r < rows; r++) if (cursors[r] !== ends[r]) return false;
	return true;
}

function isByte(type: number): boolean {
	return type === COLUMN_UBYTE || type === COLUMN_BOOL || type === COLUMN_BYTE;
}

/** The first column after `column` that is not of one byte. */
function endOfBytes(sink: PropertySink, column: number): number {
	let after = column + 1;
	while (after < sink.types.length && isByte(sink.types[after] as number)) after++;
	return after;
}

/**
 * Columns `first … after − 1`, each of one byte, in one step where every row of the block carries all of them, as nearly every
 * row does. False, with nothing read, where one does not.
 */
function readByteRun(
	sink: PropertySink,
	block: PropertyBlock,
	first: number,
	after: number,
	firstRow: number,
	rows: number,
): boolean {
	const { bytes, view, lastRow } = sink;
	const { cursors, ends } = block;
	const size = 3 * (after - first);
	for (let column = first; column < after; column++) if (lastRow[column] !== firstRow - 1) return false;
	for (let r = 0; r < rows; r++) {
		let at = cursors[r] as number;
		if (at + size > (ends[r] as number)) return false;
		for (let column = first; column < after; column++, at += 3) if (view.getUint16(at, true) !== column) return false;
	}
	for (let column = first; column < after; column++) {
		const values = sink.uint8[column] as Uint8Array;
		const offset = 3 * (column - first) + 2;
		if (sink.types[column] === COLUMN_BOOL)
			for (let r = 0; r < rows; r++) values[firstRow + r] = bytes[(cursors[r] as number) + offset] === 0 ? 0 : 1;
		else for (let r = 0; r < rows; r++) values[firstRow + r] = bytes[(cursors[r] as number) + offset] as number;
		lastRow[column] = firstRow + rows - 1;
	}
	for (let r = 0; r < rows; r++) cursors[r] = (cursors[r] as number) + size;
	return true;
}

function readFloats(sink: PropertySink, block: PropertyBlock, column: number, firstRow: number, rows: number): void {
	const { view } = sink;
	const { cursors, ends } = block;
	const isDouble = sink.types[column] === COLUMN_DOUBLE;
	const size = isDouble ? 10 : 6;
	const floats = sink.float32[column] as Float32Array;
	const doubles = sink.float64[column] as Float64Array;
	let last = sink.lastRow[column] as number;
	for (let r = 0; r < rows; r++) {
		const at = cursors[r] as number;
		if (at + size > (ends[r] as number) || view.getUint16(at, true) !== column) continue;
		const row = firstRow + r;
		if (isDouble) doubles[row] = view.getFloat64(at + 2, true);
		else floats[row] = view.getFloat32(at + 2, true);
		cursors[r] = at + size;
		if (last !== row - 1) (sink.gaps[column] as number[]).push(last + 1, row);
		last = row;
	}
	sink.lastRow[column] = last;
}

function readBytes(sink: PropertySink, block: PropertyBlock, column: number, firstRow: number, rows: number): void {
	const { bytes } = sink;
	const { cursors, ends } = block;
	const values = sink.uint8[column] as Uint8Array;
	const most = sink.types[column] === COLUMN_BOOL ? 1 : 255;
	const low = column & 255;
	const high = column >> 8;
	let last = sink.lastRow[column] as number;
	for (let r = 0; r < rows; r++) {
		const at = cursors[r] as number;
		if (bytes[at] !== low || bytes[at + 1] !== high || at + 3 > (ends[r] as number)) continue;
		const row = firstRow + r;
		const value = bytes[at + 2] as number;
		values[row] = Math.min(value, most);
		cursors[r] = at + 3;
		if (last !== row - 1) (sink.gaps[column] as number[]).push(last + 1, row);
		last = row;
	}
	sink.lastRow[column] = last;
}

function readTexts(sink: PropertySink, block: PropertyBlock, column: number, firstRow: number, rows: number): void {
	const { bytes, view } = sink;
	const { cursors, ends } = block;
	const codes = sink.int32[column] as Int32Array;
	const pool = sink.pools[column] as TextPool;
	const low = column & 255;
	const high = column >> 8;
	let last = sink.lastRow[column] as number;
	for (let r = 0; r < rows; r++) {
		const at = cursors[r] as number;
		const end = ends[r] as number;
		if (bytes[at] !== low || bytes[at + 1] !== high || at + 6 > end) continue;
		const length = view.getUint32(at + 2, true);
		if (at + 6 + length > end) continue;
		const row = firstRow + r;
		codes[row] = codeOf(pool, at + 6, length);
		cursors[r] = at + 6 + length;
		if (last !== row - 1) (sink.gaps[column] as number[]).push(last + 1, row);
		last = row;
	}
	sink.lastRow[column] = last;
}

function readOthers(sink: PropertySink, block: PropertyBlock, column: number, firstRow: number, rows: number): void {
	const { bytes } = sink;
	const { cursors, ends } = block;
	const low = column & 255;
	const high = column >> 8;
	let last = sink.lastRow[column] as number;
	for (let r = 0; r < rows; r++) {
		const at = cursors[r] as number;
		const end = ends[r] as number;
		if (bytes[at] !== low || bytes[at + 1] !== high || at + 3 > end) continue;
		const row = firstRow + r;
		const after = readWide(sink, column, row, at + 2, end);
		if (after < 0) continue;
		cursors[r] = after;
		if (last !== row - 1) (sink.gaps[column] as number[]).push(last + 1, row);
		last = row;
	}
	sink.lastRow[column] = last;
}
