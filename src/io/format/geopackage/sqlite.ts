import { columnsOfSql } from "./table-sql.ts";

export type SqliteValue = number | string | Uint8Array | null;

/** A table's rows under its own names. */
export type SqliteTable = {
	readonly columns: readonly { readonly name: string; readonly type: string }[];
	rows(): Iterable<readonly SqliteValue[]>;
};

/** Thrown inside the reader only: a page, a cell or a record that cannot be. */
export class SqliteFault extends Error {}

const HEADER_BYTES = 100;
const INTERIOR = 5;
const LEAF = 13;
const MOST_DEPTH = 40;
const ENCODINGS: Readonly<Record<number, string>> = { 1: "utf-8", 2: "utf-16le", 3: "utf-16be" };

/**
 * Ordinary tables of a SQLite 3 file, read only, by walking their b-trees: no index, no virtual table, no journal. Every page is
 * visited once at most, so that no file leads round in circles. Throws `SqliteFault`.
 */
export function openSqlite(bytes: Uint8Array): { table(name: string): SqliteTable | null } {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < HEADER_BYTES) throw new SqliteFault();
	const stated = view.getUint16(16);
	const pageBytes = stated === 1 ? 65_536 : stated;
	const usable = pageBytes - view.getUint8(20);
	if (pageBytes < 512 || (pageBytes & (pageBytes - 1)) !== 0 || usable < 480) throw new SqliteFault();
	const decoder = new TextDecoder(ENCODINGS[view.getUint32(56)] ?? "utf-8");
	const pages = Math.floor(bytes.length / pageBytes);

	function pageAt(page: number): number {
		if (!Number.isInteger(page) || page < 1 || page > pages) throw new SqliteFault();
		return (page - 1) * pageBytes;
	}

	function* cellsOf(page: number, seen: Set<number>, depth: number): Generator<{ rowId: number; payload: Uint8Array }> {
		if (seen.has(page) || depth > MOST_DEPTH) throw new SqliteFault();
		seen.add(page);
		const start = pageAt(page);
		const head = page === 1 ? start + HEADER_BYTES : start;
		const kind = view.getUint8(head);
		if (kind !== INTERIOR && kind !== LEAF) throw new SqliteFault();
		const cells = view.getUint16(head + 3);
		const pointers = head + (kind === INTERIOR ? 12 : 8);
		if (pointers + cells * 2 > start + pageBytes) throw new SqliteFault();
		for (let i = 0; i < cells; i++) {
			const cell = start + view.getUint16(pointers + i * 2);
			if (kind === INTERIOR) yield* cellsOf(view.getUint32(checked(cell, start + pageBytes)), seen, depth + 1);
			else yield readCell(cell, start + usable);
		}
		if (kind === INTERIOR) yield* cellsOf(view.getUint32(head + 8), seen, depth + 1);
	}

	function checked(at: number, end: number): number {
		if (at + 4 > end) throw new SqliteFault();
		return at;
	}

	/** A cell of a leaf: what does not fit its page lies on a chain of others. */
	function readCell(cell: number, end: number): { rowId: number; payload: Uint8Array } {
		const [length, afterLength] = varint(view, cell);
		const [rowId, first] = varint(view, afterLength);
		const most = usable - 35;
		const least = Math.floor(((usable - 12) * 32) / 255) - 23;
		const spread = least + ((length - least) % (usable - 4));
		const local = length <= most ? length : spread <= most ? spread : least;
		if (first + local > end || length > bytes.length) throw new SqliteFault();
		if (local === length) return { rowId, payload: bytes.subarray(first, first + length) };
		const payload = new Uint8Array(length);
		payload.set(bytes.subarray(first, first + local));
		let used = local;
		let next = view.getUint32(checked(first + local, end));
		while (used < length) {
			const page = pageAt(next);
			const piece = Math.min(length - used, usable - 4);
			payload.set(bytes.subarray(page + 4, page + 4 + piece), used);
			used += piece;
			next = view.getUint32(page);
		}
		return { rowId, payload };
	}

	function* rowsOf(root: number, width: number, rowIdColumn: number): Generator<SqliteValue[]> {
		/** Rows that share the pages of their overflow would multiply them without bound. */
		let budget = bytes.length;
		for (const { rowId, payload } of cellsOf(root, new Set(), 0)) {
			budget -= payload.length;
			if (budget < 0) throw new SqliteFault();
			const row = readRecord(payload, decoder);
			while (row.length < width) row.push(null);
			if (rowIdColumn >= 0) row[rowIdColumn] ??= rowId;
			yield row;
		}
	}

	return {
		table(name) {
			for (const [type, , tableName, root, sql] of rowsOf(1, 5, -1)) {
				if (type !== "table" || typeof tableName !== "string" || tableName.toLowerCase() !== name.toLowerCase()) continue;
				const columns = typeof sql === "string" ? columnsOfSql(sql) : null;
				if (columns === null || typeof root !== "number" || root === 0) return null;
				const rowIdColumn = columns.findIndex(({ isRowId }) => isRowId);
				return { columns, rows: () => rowsOf(root, columns.length, rowIdColumn) };
			}
			return null;
		},
	};
}

/** A number of one to nine bytes and where it ends; more than 2⁵³ is rounded. */
function varint(view: DataView, at: number): readonly [value: number, after: number] {
	let value = 0;
	for (let i = 0; i < 9; i++) {
		if (at + i >= view.byteLength) throw new SqliteFault();
		const byte = view.getUint8(at + i);
		if (i === 8) return [value * 256 + byte, at + 9];
		value = value * 128 + (byte & 0x7f);
		if (byte < 0x80) return [value, at + i + 1];
	}
	throw new SqliteFault();
}

const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8] as const;

function readRecord(payload: Uint8Array, decoder: TextDecoder): SqliteValue[] {
	const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
	const [headerBytes, first] = varint(view, 0);
	if (headerBytes > payload.length) throw new SqliteFault();
	const row: SqliteValue[] = [];
	let at = headerBytes;
	for (let head = first; head < headerBytes; ) {
		const [serial, after] = varint(view, head);
		head = after;
		const length = serial >= 12 ? Math.floor((serial - 12) / 2) : serial === 7 ? 8 : (INTEGER_BYTES[serial] ?? 0);
		if (serial === 10 || serial === 11 || at + length > payload.length) throw new SqliteFault();
		if (serial === 0) row.push(null);
		else if (serial === 8 || serial === 9) row.push(serial - 8);
		else if (serial === 7) row.push(view.getFloat64(at));
		else if (serial < 7) row.push(readInteger(view, at, length));
		else {
			const content = payload.subarray(at, at + length);
			row.push(serial % 2 === 0 ? content : decoder.decode(content));
		}
		at += length;
	}
	return row;
}

/** Integers that a number does not keep exactly come as text. */
function readInteger(view: DataView, at: number, length: number): number | string {
	if (length === 8) {
		const value = view.getBigInt64(at);
		return BigInt.asIntN(54, value) === value ? Number(value) : String(value);
	}
	let value = view.getInt8(at);
	for (let i = 1; i < length; i++) value = value * 256 + view.getUint8(at + i);
	return value;
}
