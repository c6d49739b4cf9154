import { type Leaf, TRUE, UNKNOWN } from "./block.ts";

/** Leaves over bytes, four rows in a 32-bit word; the order of bytes in a word does not matter. */
const ONES = 0x01010101;
const HIGH = 0x80808080 | 0;
const ALL_TRUE = 0x03030303;

/** Yes 1, no 0, missing −1: bit 0 says "may be true" already, and "is true" is bit 0 without the sign. */
export function yesNoLeaf(values: Int8Array): Leaf {
	const words = wordsOf(values);
	return (start, size, block) => {
		const first = start >> 2;
		const whole = size >> 2;
		const out = block.words;
		for (let i = 0; i < whole; i++) {
			const word = words[first + i];
			out[i] = (word & ONES) | ((word & ~(word >>> 7) & ONES) << 1);
		}
		for (let i = whole << 2; i < size; i++) {
			const value = values[start + i];
			block.bytes[i] = value < 0 ? UNKNOWN : value === 1 ? TRUE : 0;
		}
	};
}

/**
 * low ≤ value ≤ high for whole numbers, or its opposite. For bytes below 128, bit 7 of (128 + high − value) says value ≤ high, without a
 * borrow from the neighbour; words with a larger byte are done one by one.
 */
export function byteRangeLeaf(values: Uint8Array, low: number, high: number, outside: boolean): Leaf {
	const words = wordsOf(values);
	const test = (value: number): number => ((value >= low && value <= high) !== outside ? TRUE : 0);
	const bottom = Math.min(Math.max(low, 0), 128);
	const top = Math.min(Math.max(high, -1), 127);
	const always = outside ? ALL_TRUE : 0;
	const minuend = (HIGH + top * ONES) | 0;
	const subtrahend = bottom * ONES;
	const some = bottom > top ? 0 : HIGH;
	return (start, size, block) => {
		const first = start >> 2;
		const whole = size >> 2;
		const out = block.words;
		for (let i = 0; i < whole; i++) {
			const word = words[first + i];
			if ((word & HIGH) !== 0) {
				for (let row = i << 2; row < (i << 2) + 4; row++) block.bytes[row] = test(values[start + row]);
				continue;
			}
			const notAbove = (minuend - word) | 0;
			const notBelow = ((word | HIGH) - subtrahend) | 0;
			const inside = (notAbove & notBelow & some) >>> 7;
			out[i] = (inside | (inside << 1)) ^ always;
		}
		for (let i = whole << 2; i < size; i++) block.bytes[i] = test(values[start + i]);
	};
}

function wordsOf(values: Uint8Array | Int8Array): Int32Array {
	return new Int32Array(values.buffer, values.byteOffset, values.length >> 2);
}
