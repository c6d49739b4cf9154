/** A region code as it stands in a cell, without its dress. */
export type BareCode = {
	/** Digits only, "" when the cell is no code. */
	readonly digits: string;
	/** Written with dots as Kemendagri codes are. */
	readonly dotted: boolean;
	/** `id6404050001`, as the layers of OCHA/HDX write BPS codes. */
	readonly hdx: boolean;
};

const NONE: BareCode = { digits: "", dotted: false, hdx: false };
/** Of Kemendagri and BPS codes at any level, and of split ones put together. */
const LENGTHS = new Set([2, 4, 6, 7, 10]);

/**
 * "64.74.03.1002", "6474031002", " 6474031002.0", "'6474031002", "`64 74 03 1002", "id6474030002" and "ID6474030" are codes; a
 * number in scientific notation has lost its end and is none.
 */
export function bareCode(cell: string): BareCode {
	const text = cell.trim().replace(/^[`'’"]+|["'’]+$/g, "");
	const hdx = /^id\d/i.test(text);
	const plain = (hdx ? text.slice(2) : text).replace(/^(\d{4,})[.,]0+$/, "$1");
	const dotted = /^\d{2}([.\-/]\d{2}([.\-/]\d{2}([.\-/]\d{4})?)?)$/.test(plain);
	const digits = plain.replace(/[\s.\-/]/g, "");
	if (!/^\d+$/.test(digits) || !LENGTHS.has(digits.length)) return NONE;
	if (!dotted && /[.\-/]/.test(plain)) return NONE;
	return { digits, dotted, hdx };
}

/**
 * One code out of the parts of several columns (province, kabupaten/kota, kecamatan, kelurahan), leading zeros restored: parts
 * of 2, 2, 2 and 4 digits are Kemendagri's, of 2, 2, 3 and 3 those of BPS. A part that already holds its parents stands for
 * all of them. "" when a part is no number.
 */
export function joinCodeParts(parts: readonly string[], widths: readonly number[]): string {
	let code = "";
	for (const [i, cell] of parts.entries()) {
		const part = bareNumber(cell);
		const width = widths[i];
		if (part === "") return "";
		if (part.length > width && part.startsWith(code)) code = part;
		else if (part.length <= width) code += part.padStart(width, "0");
		else return "";
	}
	return code;
}

function bareNumber(cell: string): string {
	const text = cell
		.trim()
		.replace(/^[`'’]+/, "")
		.replace(/[.,]0+$/, "")
		.replace(/[.\s]/g, "");
	return /^\d+$/.test(text) ? text : "";
}
