/** Texts out of bytes: short ones that come again are the same string, which is faster and holds no more memory than one. */
export type ByteTexts = { of(bytes: Uint8Array, start: number, end: number): string };

const SLOTS = 1 << 14;
const LONGEST = 24;

/** UTF-8; what is no UTF-8 becomes U+FFFD. */
export function createByteTexts(): ByteTexts {
	const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
	const texts: string[] = [];
	const keys = new Uint8Array(SLOTS * LONGEST);
	const lengths = new Uint8Array(SLOTS);
	return {
		of(bytes, start, end) {
			const length = end - start;
			if (length > LONGEST) return decoder.decode(bytes.subarray(start, end));
			let hash = 0x811c9dc5;
			let ascii = true;
			for (let i = start; i < end; i++) {
				const byte = bytes[i] as number;
				if (byte > 127) ascii = false;
				hash = Math.imul(hash ^ byte, 0x01000193);
			}
			const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
			const key = slot * LONGEST;
			const known = texts[slot];
			if (known !== undefined && lengths[slot] === length) {
				let i = 0;
				while (i < length && keys[key + i] === bytes[start + i]) i++;
				if (i === length) return known;
			}
			const text = ascii ? asciiText(bytes, start, end) : decoder.decode(bytes.subarray(start, end));
			texts[slot] = text;
			lengths[slot] = length;
			for (let i = 0; i < length; i++) keys[key + i] = bytes[start + i] as number;
			return text;
		},
	};
}

function asciiText(bytes: Uint8Array, start: number, end: number): string {
	let text = "";
	for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] as number);
	return text;
}
