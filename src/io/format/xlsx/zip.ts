const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] as number) ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}

const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the first day a ZIP can say: the same content gives the same bytes. */
const DOS_DATE = 33;
const UTF8_NAMES = 0x0800;

/** The browser's own compressor: no worker from a blob address, which the page's security policy forbids. */
async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
	if (typeof CompressionStream === "undefined") return null;
	const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

type Entry = {
	readonly name: Uint8Array;
	readonly method: number;
	readonly crc: number;
	readonly size: number;
	readonly data: Uint8Array;
};

async function entryOf(path: string, content: string): Promise<Entry> {
	const bytes = new TextEncoder().encode(content);
	const small = await deflated(bytes);
	return {
		name: new TextEncoder().encode(path),
		method: small === null ? STORED : DEFLATED,
		crc: crc32(bytes),
		size: bytes.length,
		data: small ?? bytes,
	};
}

/** Texts as a ZIP archive (deflate; stored where the platform has no compressor), in the order given. Under 4 GB and 65,535 files. */
export async function zipTexts(files: ReadonlyMap<string, string>): Promise<Uint8Array<ArrayBuffer>> {
	const entries: Entry[] = [];
	for (const [path, content] of files) entries.push(await entryOf(path, content));
	const local = entries.reduce((sum, { name, data }) => sum + 30 + name.length + data.length, 0);
	const central = entries.reduce((sum, { name }) => sum + 46 + name.length, 0);
	const out = new Uint8Array(local + central + 22);
	const view = new DataView(out.buffer);
	let at = 0;
	const u16 = (value: number) => {
		view.setUint16(at, value, true);
		at += 2;
	};
	const u32 = (value: number) => {
		view.setUint32(at, value, true);
		at += 4;
	};
	const raw = (bytes: Uint8Array) => {
		out.set(bytes, at);
		at += bytes.length;
	};
	const facts = ({ method, crc, data, size, name }: Entry) => {
		for (const value of [20, UTF8_NAMES, method, 0, DOS_DATE]) u16(value);
		for (const value of [crc, data.length, size]) u32(value);
		u16(name.length);
		u16(0); // no extra field
	};
	const starts = entries.map((entry) => {
		const start = at;
		u32(0x04034b50);
		facts(entry);
		raw(entry.name);
		raw(entry.data);
		return start;
	});
	const centralStart = at;
	for (const [i, entry] of entries.entries()) {
		u32(0x02014b50);
		u16(20);
		facts(entry);
		for (let field = 0; field < 3; field++) u16(0); // comment, disk, internal attributes
		u32(0);
		u32(starts[i] as number);
		raw(entry.name);
	}
	const centralBytes = at - centralStart;
	u32(0x06054b50);
	u16(0);
	u16(0);
	u16(entries.length);
	u16(entries.length);
	u32(centralBytes);
	u32(centralStart);
	u16(0);
	return out;
}
