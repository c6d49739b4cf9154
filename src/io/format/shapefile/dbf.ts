import { appError } from "#core/base/errors.ts";
import { type Finding, MOST_FINDING_ROWS } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { decodeUtf8 } from "../../bytes/json.ts";
import { codePageLabel, encodingOf } from "./dbf-encoding.ts";

type Cell = string | number | boolean | null;

export type DbfTable = {
	/** In the order of the file, deleted ones too, so that each stays beside its shape. */
	readonly rows: readonly Readonly<Record<string, Cell>>[];
	readonly deleted: ReadonlySet<number>;
	/** DELETED_ROWS, ENCODING (params: stated, used), SKIPPED_COLUMN. */
	readonly findings: readonly Finding[];
};

type Field = { readonly name: string; readonly type: string; readonly first: number; readonly bytes: number };

const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const HEADER_END = 0x0d;
const DELETED = 0x2a;

/**
 * A dBase table. `stated` is the name of its encoding in the `.cpg`; one that the bytes contradict is passed over, and it is said.
 * Faults: HEADER, COUNT (params: expected, found; fewer rows than written).
 */
export function readDbf(bytes: Uint8Array, stated: string | null, file: string): Result<DbfTable> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < HEADER_BYTES) return fail(appError("HEADER", {}, file));
	const count = view.getUint32(4, true);
	const headerBytes = view.getUint16(8, true);
	const rowBytes = view.getUint16(10, true);
	const last = headerBytes + count * rowBytes;
	const hasHeader = headerBytes > HEADER_BYTES && headerBytes <= bytes.length;
	if (!hasHeader || rowBytes < 1) return fail(appError("HEADER", {}, file));
	if (last > bytes.length) {
		const found = Math.floor((bytes.length - headerBytes) / rowBytes);
		return fail(appError("COUNT", { expected: count, found }, file));
	}
	const encoding = encodingOf(bytes.subarray(headerBytes, last), stated, codePageLabel(view.getUint8(29)));
	const fields = readFields(bytes.subarray(0, headerBytes), encoding.label);
	if (fields === null || fields.some(({ first, bytes: length }) => first + length > rowBytes))
		return fail(appError("HEADER", {}, file));
	const decoder = new TextDecoder(encoding.label);
	const readers = fields.filter(({ type }) => READABLE.includes(type));
	const rows: Record<string, Cell>[] = [];
	const deleted = new Set<number>();
	for (let row = 0; row < count; row++) {
		const at = headerBytes + row * rowBytes;
		if (bytes[at] === DELETED) deleted.add(row);
		const cells = readers.map((field) => [field.name, readCell(view, at + field.first, field, decoder)] as const);
		rows.push(Object.fromEntries(cells));
	}
	const skipped = fields.filter((field) => !readers.includes(field));
	return ok({
		rows,
		deleted,
		findings: [
			...encoding.findings,
			...skipped.map(
				({ name }): Finding => ({ code: "SKIPPED_COLUMN", count: 1, rows: [], params: { column: name, reason: "REFUSED" } }),
			),
			...deletedFinding(deleted),
		],
	});
}

function deletedFinding(deleted: ReadonlySet<number>): Finding[] {
	const rows = [...deleted].slice(0, MOST_FINDING_ROWS).map((row) => row + 1);
	return deleted.size === 0 ? [] : [{ code: "DELETED_ROWS", count: deleted.size, rows }];
}

/** null when a name repeats nothing but itself: empty or refused names get the number of their column. */
function readFields(header: Uint8Array, label: string): Field[] | null {
	const decoder = new TextDecoder(label);
	const fields: Field[] = [];
	const seen = new Set<string>();
	let first = 1;
	for (let at = HEADER_BYTES; at + FIELD_BYTES <= header.length && header[at] !== HEADER_END; at += FIELD_BYTES) {
		const nameBytes = header.subarray(at, at + 11);
		const end = nameBytes.indexOf(0);
		const raw = nameBytes.subarray(0, end < 0 ? 11 : end);
		const stated = (decodeUtf8(raw) ?? decoder.decode(raw)).trim();
		const type = String.fromCharCode(header[at + 11] ?? 0);
		const length = header[at + 16] ?? 0;
		const bytes = type === "C" ? length + (header[at + 17] ?? 0) * 256 : length;
		let name = stated === "" || stated === "__proto__" ? `kolom_${fields.length + 1}` : stated;
		while (seen.has(name)) name += "_";
		seen.add(name);
		fields.push({ name, type, first, bytes });
		first += bytes;
	}
	return fields.length === 0 ? null : fields;
}

/** Texts, numbers, yes/no, days, binary numbers; notes in a file of their own (M) and pictures (G, P) are not read. */
const READABLE = "CNFLDIOB+@T";

function readCell(view: DataView, at: number, { type, bytes }: Field, decoder: TextDecoder): Cell {
	if ((type === "I" || type === "+") && bytes === 4) return view.getInt32(at, true);
	if ((type === "O" || type === "B") && bytes === 8) return view.getFloat64(at, true);
	const text = decoder
		.decode(new Uint8Array(view.buffer, view.byteOffset + at, bytes))
		.replace(/\0.*$/s, "")
		.trim();
	if (text === "") return null;
	if (type === "N" || type === "F") return readNumber(text);
	if (type === "L") return /^[YyTt]$/.test(text) ? true : /^[NnFf]$/.test(text) ? false : null;
	return type === "D" && /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text;
}

/** Longer ones than a number keeps exactly, and those with leading zeros, stay text; stars mean a number that did not fit. */
function readNumber(text: string): Cell {
	if (/^\*+$/.test(text)) return null;
	const isExact = text.replace(/\D/g, "").length <= 15 && !/^-?0\d/.test(text);
	const value = Number(text.replace(",", "."));
	return isExact && Number.isFinite(value) ? value : text;
}
