import { type FgbColumn, MAGIC } from "./format.ts";

/** Grows as it is written; positions count from its first byte. Tables are written before what they point at. */
type Buffer = { readonly bytes: number[]; readonly scratch: DataView };

export type HeaderFacts = {
	readonly name: string;
	readonly geometryType: number;
	readonly columns: readonly FgbColumn[];
	readonly featuresCount: number;
	readonly indexNodeSize: number;
	/** For people: what the layer is and what it says of itself; left out when not given. */
	readonly title?: string;
	readonly description?: string;
	/** Left out when not finite (no coordinates at all). */
	readonly envelope: readonly [number, number, number, number];
};

/**
 * Magic bytes and header section, a multiple of 8 long, so that the doubles of everything after it lie where readers with
 * typed arrays need them. The system is always EPSG:4326.
 */
export function headerBytes(facts: HeaderFacts): Uint8Array {
	const out: Buffer = { bytes: [...MAGIC, 1], scratch: new DataView(new ArrayBuffer(8)) };
	const sizeAt = out.bytes.length;
	const isDescribed = facts.title !== undefined || facts.description !== undefined;
	const tableAt = isDescribed ? 56 : 48;
	u32(out, 0);
	u32(out, tableAt - out.bytes.length);
	// vtable: size, table size, then the offset of each field (0 = default)
	//                name env type z m t tm columns count node crs
	const envelopeAt = Number.isFinite(facts.envelope[0]) ? 4 : 0;
	const own = [24, envelopeAt, 30, 0, 0, 0, 0, 16, 8, 28, 20];
	// after the crs: title, description
	const offsets = isDescribed ? [30, 40, ...own, 32, 36] : [26, 32, ...own];
	const vtableAt = out.bytes.length;
	for (const offset of offsets) u16(out, offset);
	pad(out, 8);
	while (out.bytes.length < tableAt) out.bytes.push(0);
	u32(out, tableAt - vtableAt);
	const envelopeField = placeholder(out);
	u32(out, facts.featuresCount % 4294967296);
	u32(out, Math.floor(facts.featuresCount / 4294967296));
	const columnsField = placeholder(out);
	const crsField = placeholder(out);
	const nameField = placeholder(out);
	u16(out, facts.indexNodeSize);
	out.bytes.push(facts.geometryType, 0);
	const described = isDescribed ? [placeholder(out), placeholder(out)] : [];

	if (Number.isFinite(facts.envelope[0])) {
		while (out.bytes.length % 8 !== 4) out.bytes.push(0);
		point(out, envelopeField);
		u32(out, 4);
		for (const value of facts.envelope) f64(out, value);
	}
	text(out, nameField, facts.name);
	for (const [i, field] of described.entries()) text(out, field, [facts.title, facts.description][i] ?? "");
	writeCrs(out, crsField);
	writeColumns(out, columnsField, facts.columns);
	pad(out, 8);
	const bytes = Uint8Array.from(out.bytes);
	new DataView(bytes.buffer).setUint32(sizeAt, bytes.length - sizeAt - 4, true);
	return bytes;
}

function writeCrs(out: Buffer, field: number): void {
	for (const entry of [10, 16, 4, 8, 12, 0]) u16(out, entry);
	const table = out.bytes.length;
	point(out, field);
	u32(out, 12);
	const org = placeholder(out);
	u32(out, 4326);
	const name = placeholder(out);
	text(out, org, "EPSG");
	text(out, name, "WGS 84");
	if (table % 4 !== 0) throw new Error(`headerBytes: crs table at ${table}`);
}

function writeColumns(out: Buffer, field: number, columns: readonly FgbColumn[]): void {
	point(out, field);
	u32(out, columns.length);
	const fields = columns.map(() => placeholder(out));
	for (const [i, { name, type }] of columns.entries()) {
		for (const entry of [8, 12, 4, 8]) u16(out, entry);
		point(out, fields[i] as number);
		u32(out, 8);
		const nameField = placeholder(out);
		u32(out, type);
		text(out, nameField, name);
	}
}

function u16(out: Buffer, value: number): void {
	out.bytes.push(value & 255, (value >> 8) & 255);
}

function u32(out: Buffer, value: number): void {
	u16(out, value & 0xffff);
	u16(out, value >>> 16);
}

function f64(out: Buffer, value: number): void {
	out.scratch.setFloat64(0, value, true);
	for (let i = 0; i < 8; i++) out.bytes.push(out.scratch.getUint8(i));
}

function pad(out: Buffer, multiple: number): void {
	while (out.bytes.length % multiple !== 0) out.bytes.push(0);
}

/** An offset to be set later by `point`; returns its position. */
function placeholder(out: Buffer): number {
	u32(out, 0);
	return out.bytes.length - 4;
}

/** Lets the offset at `field` point at the next byte written. */
function point(out: Buffer, field: number): void {
	const offset = out.bytes.length - field;
	for (let i = 0; i < 4; i++) out.bytes[field + i] = (offset >>> (8 * i)) & 255;
}

function text(out: Buffer, field: number, value: string): void {
	point(out, field);
	const encoded = new TextEncoder().encode(value);
	u32(out, encoded.length);
	out.bytes.push(...encoded, 0);
	pad(out, 4);
}
