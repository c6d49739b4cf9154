import type { Finding } from "#core/base/finding.ts";
import { decodeUtf8 } from "../../bytes/json.ts";

const FALLBACK = "windows-1252";

/** dBase language drivers (byte 29 of the header) whose encoding a `TextDecoder` has. */
const DRIVERS: Readonly<Record<number, string>> = {
	3: "windows-1252",
	87: "windows-1252",
	88: "windows-1252",
	89: "windows-1252",
	77: "gbk",
	78: "euc-kr",
	79: "big5",
	80: "windows-874",
	122: "gbk",
	123: "shift_jis",
	121: "euc-kr",
	120: "big5",
	124: "windows-874",
	125: "windows-1255",
	126: "windows-1256",
	200: "windows-1250",
	201: "windows-1251",
	202: "windows-1254",
	203: "windows-1253",
	204: "windows-1257",
};

const PAGES: Readonly<Record<string, string>> = {
	"65001": "utf-8",
	"936": "gbk",
	"932": "shift_jis",
	"949": "euc-kr",
	"950": "big5",
	"874": "windows-874",
	"1200": "utf-16le",
};

export function codePageLabel(driver: number): string | null {
	return DRIVERS[driver] ?? null;
}

export type DbfEncoding = {
	/** As `TextDecoder` takes it. */
	readonly label: string;
	readonly findings: readonly Finding[];
};

/**
 * What the texts are read as: the encoding that is stated where the bytes do not contradict it; else the one of the header; else UTF-8
 * where they are that, and windows-1252. A name in the `.cpg` that is not followed is told (ENCODING).
 */
export function encodingOf(texts: Uint8Array, stated: string | null, driver: string | null): DbfEncoding {
	const isPlain = !texts.some((byte) => byte > 0x7f);
	const isUtf8 = isPlain || decodeUtf8(texts) !== null;
	const named = stated === null ? null : labelOf(stated);
	const followed = named !== null && (named === "utf-8" ? isUtf8 : isPlain || !isUtf8 || !isLatin(named)) ? named : null;
	if (followed !== null) return { label: followed, findings: [] };
	const label = isUtf8 ? "utf-8" : (driver ?? FALLBACK);
	if (stated === null || isPlain) return { label, findings: [] };
	return { label, findings: [{ code: "ENCODING", count: 1, rows: [], params: { stated: stated.slice(0, 40), used: label } }] };
}

/** Every sequence of bytes is a text in these, so that being UTF-8 says more. */
function isLatin(label: string): boolean {
	return label === "windows-1252";
}

function labelOf(stated: string): string | null {
	const name = stated.trim().toLowerCase();
	const page = /^(?:ansi|oem|cp|windows|ms)?[ _-]*(\d{3,5})$/.exec(name)?.[1];
	const iso = /^(?:iso)?[ _-]*8859[ _-]*(\d{1,2})$/.exec(name)?.[1];
	const candidates = [iso && `iso-8859-${iso}`, page && (PAGES[page] ?? `windows-${page}`), name, name.replace(/[ _-]/g, "")];
	for (const candidate of candidates) {
		if (candidate === undefined || candidate === "") continue;
		try {
			return new TextDecoder(candidate).encoding;
		} catch {
			// no encoding of that name
		}
	}
	return null;
}
