/**
 * Place of integer coordinates (16 bits each) on the Hilbert curve, an unsigned 32-bit number. After
 * https://github.com/rawrunprotected/hilbert_curves (public domain), in the form flatbush uses.
 */
export function hilbert(x: number, y: number): number {
	let a = x ^ y;
	let b = 0xffff ^ a;
	let c = 0xffff ^ (x | y);
	let d = x & (y ^ 0xffff);

	let A = a | (b >> 1);
	let B = (a >> 1) ^ a;
	let C = c ^ ((c >> 1) ^ (b & (d >> 1)));
	let D = d ^ ((a & (c >> 1)) ^ (d >> 1));

	a = (A & (A >> 2)) ^ (B & (B >> 2));
	b = (A & (B >> 2)) ^ (B & ((A ^ B) >> 2));
	c = C ^ ((A & (C >> 2)) ^ (B & (D >> 2)));
	d = D ^ ((B & (C >> 2)) ^ ((A ^ B) & (D >> 2)));

	A = (a & (a >> 4)) ^ (b & (b >> 4));
	B = (a & (b >> 4)) ^ (b & ((a ^ b) >> 4));
	C = c ^ ((a & (c >> 4)) ^ (b & (d >> 4)));
	D = d ^ ((b & (c >> 4)) ^ ((a ^ b) & (d >> 4)));

	c = C ^ ((A & (C >> 8)) ^ (B & (D >> 8)));
	d = D ^ ((B & (C >> 8)) ^ ((A ^ B) & (D >> 8)));

	c ^= c >> 1;
	d ^= d >> 1;
	a = x ^ y;
	return ((spread(d | (0xffff ^ (a | c))) << 1) | spread(a)) >>> 0;
}

function spread(value: number): number {
	let bits = value & 0xffff;
	bits = (bits | (bits << 8)) & 0x00ff00ff;
	bits = (bits | (bits << 4)) & 0x0f0f0f0f;
	bits = (bits | (bits << 2)) & 0x33333333;
	return (bits | (bits << 1)) & 0x55555555;
}

/**
 * Rows ordered along the curve over their bounding box; rows without coordinates last, ties by row. The place and the row
 * share one double (53 bits), so the sort is one numeric sort of a typed array.
 */
export function hilbertOrder(
	lng: Float64Array,
	lat: Float64Array,
	envelope: readonly [number, number, number, number],
): Uint32Array {
	const rows = lng.length;
	const [west, south, east, north] = envelope;
	const rowBits = Math.max(1, Math.ceil(Math.log2(rows + 1)));
	const rowFactor = 2 ** rowBits;
	const drop = Math.max(0, 32 + rowBits - 52);
	const scaleX = east > west ? 0xffff / (east - west) : 0;
	const scaleY = north > south ? 0xffff / (north - south) : 0;
	const keys = new Float64Array(rows);
	for (let row = 0; row < rows; row++) {
		const x = lng[row] as number;
		const y = lat[row] as number;
		const place = Number.isFinite(x + y)
			? hilbert(((x - west) * scaleX) | 0, ((y - south) * scaleY) | 0) >>> drop
			: 2 ** (32 - drop);
		keys[row] = place * rowFactor + row;
	}
	keys.sort();
	const order = new Uint32Array(rows);
	for (let i = 0; i < rows; i++) order[i] = (keys[i] as number) % rowFactor;
	return order;
}
