/**
 * Distinct texts of one column, told apart by their bytes: a row costs a hash and a comparison, never a string. The
 * strings are made once per distinct value at the end. Positions refer to the bytes the pool was created over.
 */
export type TextPool = {
	readonly bytes: Uint8Array;
	readonly view: DataView;
	/** Open-addressed table of `entry + 1`; 0 = free. */
	slots: Int32Array;
	hashes: Int32Array;
	starts: Uint32Array;
	lengths: Uint32Array;
	count: number;
	/** Entry of the row before: neighbouring rows often repeat it. */
	last: number;
};

const FIRST_SLOTS = 1024;

export function createTextPool(bytes: Uint8Array, view: DataView): TextPool {
	return {
		bytes,
		view,
		slots: new Int32Array(FIRST_SLOTS),
		hashes: new Int32Array(FIRST_SLOTS / 2),
		starts: new Uint32Array(FIRST_SLOTS / 2),
		lengths: new Uint32Array(FIRST_SLOTS / 2),
		count: 0,
		last: -1,
	};
}

/** Code of the text at `start … start + length − 1`, a new one at its first appearance. */
export function codeOf(pool: TextPool, start: number, length: number): number {
	const last = pool.last;
	if (last >= 0 && pool.lengths[last] === length && sameBytes(pool, pool.starts[last] as number, start, length)) return last;
	const hash = hashBytes(pool, start, length);
	const mask = pool.slots.length - 1;
	let slot = (hash ^ (hash >>> 15)) & mask;
	for (let entry = pool.slots[slot] as number; entry !== 0; entry = pool.slots[slot] as number) {
		const code = entry - 1;
		if (
			pool.hashes[code] === hash &&
			pool.lengths[code] === length &&
			sameBytes(pool, pool.starts[code] as number, start, length)
		) {
			pool.last = code;
			return code;
		}
		slot = (slot + 1) & mask;
	}
	return addEntry(pool, slot, hash, start, length);
}

function addEntry(pool: TextPool, slot: number, hash: number, start: number, length: number): number {
	const code = pool.count;
	pool.slots[slot] = code + 1;
	pool.hashes[code] = hash;
	pool.starts[code] = start;
	pool.lengths[code] = length;
	pool.count = code + 1;
	pool.last = code;
	if (pool.count * 2 >= pool.slots.length) grow(pool);
	return code;
}

function grow(pool: TextPool): void {
	const size = pool.slots.length * 4;
	const slots = new Int32Array(size);
	const mask = size - 1;
	for (let code = 0; code < pool.count; code++) {
		const hash = pool.hashes[code] as number;
		let slot = (hash ^ (hash >>> 15)) & mask;
		while (slots[slot] !== 0) slot = (slot + 1) & mask;
		slots[slot] = code + 1;
	}
	pool.slots = slots;
	pool.hashes = enlarged(pool.hashes, new Int32Array(size / 2));
	pool.starts = enlarged(pool.starts, new Uint32Array(size / 2));
	pool.lengths = enlarged(pool.lengths, new Uint32Array(size / 2));
}

function enlarged<A extends Int32Array | Uint32Array>(from: A, into: A): A {
	into.set(from);
	return into;
}

function hashBytes(pool: TextPool, start: number, length: number): number {
	const { bytes, view } = pool;
	const end = start + length;
	let hash = length | 0;
	let at = start;
	for (; at + 4 <= end; at += 4) {
		hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1);
		hash ^= hash >>> 15;
	}
	for (; at < end; at++) {
		hash = Math.imul(hash ^ (bytes[at] as number), 0x85ebca6b);
		hash ^= hash >>> 13;
	}
	return hash;
}

function sameBytes(pool: TextPool, a: number, b: number, length: number): boolean {
	const { bytes, view } = pool;
	let i = 0;
	for (; i + 4 <= length; i += 4) if (view.getInt32(a + i, true) !== view.getInt32(b + i, true)) return false;
	for (; i < length; i++) if (bytes[a + i] !== bytes[b + i]) return false;
	return true;
}

/**
 * The strings of the pool, or the first entry that is not UTF-8. ASCII entries are cut from one decoded string, which
 * makes a million distinct ids affordable; only the others are decoded one by one.
 */
export function dictionaryOf(pool: TextPool): { readonly dictionary: string[] } | { readonly faultyEntry: number } {
	const dictionary: string[] = [];
	const CHUNK_BYTES = 8 * 1024 * 1024;
	for (let first = 0; first < pool.count; ) {
		let bytes = 0;
		let after = first;
		for (; after < pool.count && (after === first || bytes < CHUNK_BYTES); after++) bytes += pool.lengths[after] as number;
		const faultyEntry = decodeEntries(pool, first, after, bytes, dictionary);
		if (faultyEntry >= 0) return { faultyEntry };
		first = after;
	}
	return { dictionary };
}

const ascii = new TextDecoder("latin1");
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decodeEntries(pool: TextPool, first: number, after: number, bytes: number, dictionary: string[]): number {
	const joined = new Uint8Array(bytes);
	let at = 0;
	for (let entry = first; entry < after; entry++) {
		const start = pool.starts[entry] as number;
		const length = pool.lengths[entry] as number;
		for (let i = 0; i < length; i++) joined[at + i] = pool.bytes[start + i] as number;
		at += length;
	}
	const text = ascii.decode(joined);
	at = 0;
	for (let entry = first; entry < after; entry++) {
		const end = at + (pool.lengths[entry] as number);
		if (isAscii(joined, at, end)) dictionary[entry] = text.slice(at, end);
		else {
			const decoded = decodeUtf8(joined.subarray(at, end));
			if (decoded === null) return entry;
			dictionary[entry] = decoded;
		}
		at = end;
	}
	return -1;
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
	for (let i = start; i < end; i++) if ((bytes[i] as number) > 127) return false;
	return true;
}

/** The text, or null when the bytes are not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | null {
	try {
		return utf8.decode(bytes);
	} catch {
		return null;
	}
}
