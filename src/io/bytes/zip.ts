import { Inflate } from "fflate";
import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { decodeUtf8 } from "./json.ts";

/** One file in a ZIP, as its central directory has it. */
export type ZipEntry = {
	/** With `/` between folders, without drives, leading slashes, `.` and `..`. */
	readonly name: string;
	readonly method: number;
	readonly locked: boolean;
	readonly packedBytes: number;
	readonly unpackedBytes: number;
	readonly crc: number;
	/** Where its local header begins. */
	readonly at: number;
};

export type ZipLimits = {
	readonly file: string;
	/** What one entry may unpack to; `MOST_ENTRY_BYTES` by default. */
	readonly most?: number;
};

const MOST_ENTRIES = 4000;
const MOST_ENTRY_BYTES = 512 * 1024 * 1024;
/** An entry that unpacks to more than this may not be packed tighter than `MOST_RATIO`. */
const SMALL_BYTES = 32 * 1024 * 1024;
const MOST_RATIO = 200;
/** One push of deflate unpacks to at most 1,032 times its length. */
const PUSH_BYTES = 16 * 1024;

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END_BYTES = 22;
const MOST_COMMENT = 0xffff;
const UNKNOWN_32 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of a ZIP in the order of its directory, folders left out; nothing is unpacked. Faults: ZIP (damaged, cut short, in
 * several volumes), ZIP_MANY (params: entries, limit).
 */
export function listZip(bytes: Uint8Array, file: string): Result<readonly ZipEntry[]> {
	const view = viewOf(bytes);
	const end = findEnd(view);
	if (end === null) return fail(damaged(file));
	if (end.entries > MOST_ENTRIES) return fail(appError("ZIP_MANY", { entries: end.entries, limit: MOST_ENTRIES }, file));
	const entries: ZipEntry[] = [];
	let packed = 0;
	let at = end.directory;
	for (let i = 0; i < end.entries; i++) {
		if (at + 46 > end.after || view.getUint32(at, true) !== DIRECTORY_ENTRY) return fail(damaged(file));
		const nameBytes = view.getUint16(at + 28, true);
		const extraBytes = view.getUint16(at + 30, true);
		const next = at + 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
		if (next > end.after) return fail(damaged(file));
		const sizes = readSizes(view, at, at + 46 + nameBytes, at + 46 + nameBytes + extraBytes);
		if (sizes === null) return fail(damaged(file));
		const name = decodeName(bytes.subarray(at + 46, at + 46 + nameBytes));
		// entries that share their bytes would multiply them without bound
		packed += sizes.packedBytes;
		if (packed > bytes.length) return fail(damaged(file));
		if (!/[\\/]$/.test(name) && cleanName(name) !== "")
			entries.push({
				name: cleanName(name),
				method: view.getUint16(at + 10, true),
				locked: (view.getUint16(at + 8, true) & 1) !== 0,
				crc: view.getUint32(at + 16, true),
				packedBytes: sizes.packedBytes,
				unpackedBytes: sizes.unpackedBytes,
				at: sizes.at + end.before,
			});
		at = next;
	}
	return ok(entries);
}

/**
 * One file out of a ZIP; never more of it is held than its directory says. Faults: ZIP (damaged, packed in an unknown way),
 * ZIP_LOCKED (a password), TOO_LARGE (params: bytes, limit; packed suspiciously tight too).
 */
export function unzipEntry(bytes: Uint8Array, entry: ZipEntry, limits: ZipLimits): Result<Uint8Array> {
	const packed = packedBytesOf(bytes, entry, limits);
	if (!packed.ok) return packed;
	const whole = new Uint8Array(entry.unpackedBytes);
	let used = 0;
	for (const piece of unpack(packed.value, entry, limits.file)) {
		if (!piece.ok) return piece;
		whole.set(piece.value, used);
		used += piece.value.length;
	}
	return ok(whole);
}

/**
 * The same piece by piece, so that a large file is never held whole; whether it is sound shows at its end. Faults as those of
 * `unzipEntry`, the last of what is yielded.
 */
export function* unzipPieces(bytes: Uint8Array, entry: ZipEntry, limits: ZipLimits): Generator<Result<Uint8Array>, void> {
	const packed = packedBytesOf(bytes, entry, limits);
	if (packed.ok) yield* unpack(packed.value, entry, limits.file);
	else yield packed;
}

function packedBytesOf(bytes: Uint8Array, entry: ZipEntry, { file, most = MOST_ENTRY_BYTES }: ZipLimits): Result<Uint8Array> {
	const { unpackedBytes, packedBytes, at } = entry;
	if (entry.locked) return fail(appError("ZIP_LOCKED", {}, file));
	const limit = Math.min(most, Math.max(SMALL_BYTES, packedBytes * MOST_RATIO));
	if (unpackedBytes > limit) return fail(appError("TOO_LARGE", { bytes: unpackedBytes, limit }, file));
	const view = viewOf(bytes);
	const hasHeader = at >= 0 && at + 30 <= bytes.length && view.getUint32(at, true) === LOCAL_HEADER;
	if (!hasHeader) return fail(damaged(file, entry));
	const first = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	if (first + packedBytes > bytes.length) return fail(damaged(file, entry));
	return ok(bytes.subarray(first, first + packedBytes));
}

function damaged(file: string, entry?: ZipEntry) {
	return appError("ZIP", entry === undefined ? {} : { entry: entry.name }, file);
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

type End = {
	readonly entries: number;
	readonly directory: number;
	readonly after: number;
	/** Bytes in front of the archive, which its own offsets do not count. */
	readonly before: number;
};

/** The end record, looked for from behind: a comment, or bytes that do not belong to it, may follow. */
function findEnd(view: DataView): End | null {
	const least = Math.max(0, view.byteLength - END_BYTES - MOST_COMMENT);
	for (let at = view.byteLength - END_BYTES; at >= least; at--) {
		if (view.getUint32(at, true) !== END) continue;
		return readEnd64(view, at) ?? readEnd(view, at);
	}
	return null;
}

function readEnd(view: DataView, at: number): End | null {
	const entries = view.getUint16(at + 10, true);
	const isOneVolume = view.getUint16(at + 4, true) === 0 && view.getUint16(at + 8, true) === entries;
	return isOneVolume ? placed(entries, view.getUint32(at + 12, true), view.getUint32(at + 16, true), at) : null;
}

function readEnd64(view: DataView, end: number): End | null {
	const locator = end - 20;
	if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
	const stated = readUint64(view, locator + 8);
	// in front of a shifted archive the record still stands right before its locator
	const at = [stated, locator - 56].find(
		(place) => place >= 0 && place + 56 <= locator && view.getUint32(place, true) === END_64,
	);
	if (at === undefined) return null;
	return placed(readUint64(view, at + 32), readUint64(view, at + 40), readUint64(view, at + 48), at);
}

function placed(entries: number, length: number, offset: number, after: number): End | null {
	const directory = after - length;
	return directory >= 0 && offset <= directory ? { entries, directory, after, before: directory - offset } : null;
}

/** Sizes and place of an entry; those that do not fit 32 bits stand in the extra field. */
function readSizes(view: DataView, entry: number, extra: number, extraEnd: number) {
	const unpackedBytes = view.getUint32(entry + 24, true);
	const packedBytes = view.getUint32(entry + 20, true);
	const at = view.getUint32(entry + 42, true);
	const wide = [unpackedBytes, packedBytes, at];
	if (!wide.includes(UNKNOWN_32)) return { unpackedBytes, packedBytes, at };
	for (let field = extra; field + 4 <= extraEnd; ) {
		const length = view.getUint16(field + 2, true);
		const after = field + 4 + length;
		if (after > extraEnd) return null;
		if (view.getUint16(field, true) === 1) {
			let next = field + 4;
			for (const [i, value] of wide.entries()) {
				if (value !== UNKNOWN_32) continue;
				if (next + 8 > after) return null;
				wide[i] = readUint64(view, next);
				next += 8;
			}
			const [unpacked = 0, packed = 0, place = 0] = wide;
			return { unpackedBytes: unpacked, packedBytes: packed, at: place };
		}
		field = after;
	}
	return null;
}

function readUint64(view: DataView, at: number): number {
	return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function decodeName(bytes: Uint8Array): string {
	return decodeUtf8(bytes) ?? new TextDecoder("windows-1252").decode(bytes);
}

function cleanName(name: string): string {
	return name
		.replace(/\0.*$/s, "")
		.replace(/^[a-z]:/i, "")
		.split(/[\\/]/)
		.filter((part) => part !== "" && part !== "." && part !== "..")
		.join("/");
}

/** Pieces of at most what one push unpacks to, and a fault as soon as they pass what the directory says or do not match it. */
function* unpack(packed: Uint8Array, entry: ZipEntry, file: string): Generator<Result<Uint8Array>, void> {
	const fault = fail(damaged(file, entry));
	let used = 0;
	let crc = -1;
	for (const piece of entry.method === DEFLATED ? inflate(packed) : [entry.method === STORED ? packed : null]) {
		used += piece?.length ?? 0;
		if (piece === null || used > entry.unpackedBytes) return yield fault;
		crc = crc32(crc, piece);
		yield ok(piece);
	}
	if (used !== entry.unpackedBytes || ~crc >>> 0 !== entry.crc) yield fault;
}

/** null for bytes that are damaged or cut short. */
function* inflate(packed: Uint8Array): Generator<Uint8Array | null, void> {
	let pieces: Uint8Array[] = [];
	let isWhole = false;
	const stream = new Inflate((piece, isLast) => {
		if (piece.length > 0) pieces.push(piece);
		isWhole = isLast;
	});
	for (let at = 0; at < packed.length; at += PUSH_BYTES) {
		try {
			stream.push(packed.subarray(at, at + PUSH_BYTES), at + PUSH_BYTES >= packed.length);
		} catch {
			return yield null;
		}
		yield* pieces;
		pieces = [];
	}
	if (!isWhole) yield null;
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

function crc32(before: number, bytes: Uint8Array): number {
	let crc = before;
	// an index is twice as fast here as an iterator
	for (let i = 0; i < bytes.length; i++) crc = (CRC_TABLE[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8);
	return crc;
}
