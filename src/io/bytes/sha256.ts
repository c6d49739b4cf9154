/**
 * SHA-256 as 64 lower-case hexadecimal digits. Uses the platform's implementation where there is one (secure origins,
 * Node); pages opened over plain http on an office network have none, so there is a small one of our own.
 */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
	const subtle = globalThis.crypto?.subtle;
	if (subtle === undefined) return sha256HexSync(bytes);
	const digest = await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
	return hex(new Uint8Array(digest));
}

/** The same without waiting: FIPS 180-4, about 100 MB/s. */
export function sha256HexSync(bytes: Uint8Array): string {
	const state = Int32Array.from(INITIAL);
	const schedule = new Int32Array(64);
	const whole = bytes.length - (bytes.length % 64);
	for (let at = 0; at < whole; at += 64) compress(state, schedule, bytes, at);

	const rest = bytes.length - whole;
	const tail = new Uint8Array(rest < 56 ? 64 : 128);
	tail.set(bytes.subarray(whole));
	tail[rest] = 0x80;
	const view = new DataView(tail.buffer);
	view.setUint32(tail.length - 8, Math.floor(bytes.length / 0x20000000));
	view.setUint32(tail.length - 4, (bytes.length * 8) >>> 0);
	for (let at = 0; at < tail.length; at += 64) compress(state, schedule, tail, at);

	const digest = new Uint8Array(32);
	const out = new DataView(digest.buffer);
	for (const [i, word] of state.entries()) out.setInt32(i * 4, word);
	return hex(digest);
}

function hex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function compress(state: Int32Array, w: Int32Array, bytes: Uint8Array, at: number): void {
	for (let i = 0; i < 16; i++) {
		const p = at + i * 4;
		w[i] =
			((bytes[p] as number) << 24) |
			((bytes[p + 1] as number) << 16) |
			((bytes[p + 2] as number) << 8) |
			(bytes[p + 3] as number);
	}
	for (let i = 16; i < 64; i++) {
		const x = w[i - 15] as number;
		const y = w[i - 2] as number;
		const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
		const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
		w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0;
	}
	let a = state[0] as number;
	let b = state[1] as number;
	let c = state[2] as number;
	let d = state[3] as number;
	let e = state[4] as number;
	let f = state[5] as number;
	let g = state[6] as number;
	let h = state[7] as number;
	for (let i = 0; i < 64; i++) {
		const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
		const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[i] as number) + (w[i] as number)) | 0;
		const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
		const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
		h = g;
		g = f;
		f = e;
		e = (d + t1) | 0;
		d = c;
		c = b;
		b = a;
		a = (t1 + t2) | 0;
	}
	state[0] = (state[0] as number) + a;
	state[1] = (state[1] as number) + b;
	state[2] = (state[2] as number) + c;
	state[3] = (state[3] as number) + d;
	state[4] = (state[4] as number) + e;
	state[5] = (state[5] as number) + f;
	state[6] = (state[6] as number) + g;
	state[7] = (state[7] as number) + h;
}

function rotate(value: number, bits: number): number {
	return (value >>> bits) | (value << (32 - bits));
}

/** First 32 bits of the fractional part of `root(prime)`, from exact integer arithmetic. */
function fractions(count: number, root: 2n | 3n): number[] {
	const words: number[] = [];
	for (let candidate = 2n; words.length < count; candidate++) {
		let prime = true;
		for (let divisor = 2n; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0n) prime = false;
		if (prime) words.push(Number(integerRoot(candidate << (32n * root), root) & 0xffffffffn));
	}
	return words;
}

function integerRoot(value: bigint, root: 2n | 3n): bigint {
	let low = 0n;
	let high = 1n << 48n;
	while (low < high) {
		const middle = (low + high + 1n) / 2n;
		if (middle ** root <= value) low = middle;
		else high = middle - 1n;
	}
	return low;
}

const INITIAL = fractions(8, 2n);
const ROUND = Int32Array.from(fractions(64, 3n));
