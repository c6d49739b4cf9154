import { decodeUtf8 } from "../bytes/json.ts";

export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * Text of a table file. A byte order mark decides; without one, UTF-16 shows by its zero bytes, and what is no UTF-8 is read
 * as windows-1252, the way old Excel writes.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncodingName } {
	const [a, b] = bytes;
	if (a === 0xff && b === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "utf-16le" };
	if (a === 0xfe && b === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "utf-16be" };
	const wide = utf16Without(bytes);
	if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
	const text = decodeUtf8(bytes);
	return text === null
		? { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" }
		: { text, encoding: "utf-8" };
}

/** Every second byte zero at the beginning: Latin text in UTF-16. */
function utf16Without(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
	const length = Math.min(bytes.length - (bytes.length % 2), 64);
	if (length < 8) return null;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < length; i += 2) {
		if (bytes[i] === 0) even++;
		if (bytes[i + 1] === 0) odd++;
	}
	if (odd === length / 2 && even === 0) return "utf-16le";
	return even === length / 2 && odd === 0 ? "utf-16be" : null;
}
