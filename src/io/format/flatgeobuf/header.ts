import type { FgbColumn, FgbCrs, FgbHeader } from "./format.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** A header whose offsets leave its own bytes, or whose text is no UTF-8. */
export class HeaderFault extends Error {}

/**
 * Walks a FlatBuffers header table. `view` covers exactly the header's bytes (without the length in front), so an offset
 * that points outside ends in a RangeError of DataView; the caller turns both kinds into a HEADER fault. There is no
 * recursion and no loop that is not bounded by a length checked against the view.
 */
export function readHeaderTable(view: DataView): FgbHeader {
	const table = tableAt(view, view.getUint32(0, true));
	return {
		geometryType: scalar(view, table, 2, 0, (at) => view.getUint8(at)),
		columns: tables(view, table, 7).map((column) => readColumn(view, column)),
		featuresCount: scalar(view, table, 8, 0, (at) => Number(view.getBigUint64(at, true))),
		indexNodeSize: scalar(view, table, 9, 16, (at) => view.getUint16(at, true)),
		envelope: readEnvelope(view, table),
		crs: readCrs(view, table),
	};
}

type Table = { readonly at: number; readonly vtable: number; readonly vtableBytes: number };

function tableAt(view: DataView, at: number): Table {
	const vtable = at - view.getInt32(at, true);
	const vtableBytes = view.getUint16(vtable, true);
	if (vtableBytes < 4 || vtable + vtableBytes > view.byteLength) throw new HeaderFault("vtable");
	return { at, vtable, vtableBytes };
}

/** Position of field `slot`, 0 when the table does not carry it. */
function fieldAt(view: DataView, table: Table, slot: number): number {
	const entry = 4 + slot * 2;
	if (entry + 2 > table.vtableBytes) return 0;
	const offset = view.getUint16(table.vtable + entry, true);
	return offset === 0 ? 0 : table.at + offset;
}

function scalar(view: DataView, table: Table, slot: number, absent: number, read: (at: number) => number): number {
	const at = fieldAt(view, table, slot);
	return at === 0 ? absent : read(at);
}

/** Start of a vector's elements and their number, checked against the view; null when absent. */
function vector(
	view: DataView,
	table: Table,
	slot: number,
	width: number,
): { readonly at: number; readonly length: number } | null {
	const field = fieldAt(view, table, slot);
	if (field === 0) return null;
	const at = field + view.getUint32(field, true);
	const length = view.getUint32(at, true);
	if (at + 4 + length * width > view.byteLength) throw new HeaderFault("vector");
	return { at: at + 4, length };
}

function text(view: DataView, table: Table, slot: number): string {
	const found = vector(view, table, slot, 1);
	if (!found) return "";
	try {
		return utf8.decode(new Uint8Array(view.buffer, view.byteOffset + found.at, found.length));
	} catch {
		throw new HeaderFault("utf-8");
	}
}

function tables(view: DataView, table: Table, slot: number): Table[] {
	const found = vector(view, table, slot, 4);
	if (!found) return [];
	return Array.from({ length: found.length }, (_, i) => {
		const at = found.at + i * 4;
		return tableAt(view, at + view.getUint32(at, true));
	});
}

function readColumn(view: DataView, column: Table): FgbColumn {
	return { name: text(view, column, 0), type: scalar(view, column, 1, 0, (at) => view.getUint8(at)) };
}

function readEnvelope(view: DataView, table: Table): FgbHeader["envelope"] {
	const found = vector(view, table, 1, 8);
	if (!found || found.length < 4) return null;
	const dimensions = found.length / 2;
	const read = (i: number) => view.getFloat64(found.at + i * 8, true);
	return Number.isInteger(dimensions) ? [read(0), read(1), read(dimensions), read(dimensions + 1)] : null;
}

function readCrs(view: DataView, table: Table): FgbCrs | null {
	const field = fieldAt(view, table, 10);
	if (field === 0) return null;
	const crs = tableAt(view, field + view.getUint32(field, true));
	return {
		org: text(view, crs, 0),
		code: scalar(view, crs, 1, 0, (at) => view.getInt32(at, true)),
		name: text(view, crs, 2),
		wkt: text(view, crs, 4),
		codeString: text(view, crs, 5),
	};
}
