import { createByteTexts } from "./byte-texts.ts";

/** Why an XML document is refused: a document type (it could name other files), or no XML. */
export type XmlFault = "doctype" | "syntax";

/** The tag in hand; its bytes are only there while it is told about. */
export type XmlTag = {
	/** The value of an attribute by its local name, with entities resolved; null without one. */
	attribute(name: string): string | null;
	/** The same as bytes: the beginning and end of the value in `bytes`, -1 without one. For names of one letter. */
	find(letter: number): number;
	readonly end: () => number;
	readonly bytes: () => Uint8Array;
};

export type XmlEvents = {
	/** Local name. An element without contents is opened and closed. */
	readonly open: (name: string, tag: XmlTag) => void;
	readonly close: (name: string) => void;
	/** Text between tags, in one or more parts. */
	readonly text: (text: string) => void;
	/** Are texts wanted now? Asked before a text is decoded. */
	readonly wantsText: () => boolean;
};

export type XmlScanner = {
	/** false: not XML, or refused (see `fault`). */
	push(piece: Uint8Array): boolean;
	/** Is the document whole? */
	end(): boolean;
	fault(): XmlFault;
};

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const COLON = 58;
const EQUALS = 61;
const DOUBLE_QUOTE = 34;
const QUOTE = 39;
/** A tag or text longer than this is no part of a spreadsheet. */
const MOST_TOKEN_BYTES = 16 * 1024 * 1024;
const CDATA = "![CDATA[";

/**
 * Reads XML in UTF-8 as it comes, with namespaces' prefixes left out. Document types are refused, so no entity but the five of
 * XML and numbered characters exists.
 */
export function createXmlScanner(events: XmlEvents): XmlScanner {
	const names = createByteTexts();
	const texts = createByteTexts();
	let bytes: Uint8Array = new Uint8Array(0);
	let depth = 0;
	let hasRoot = false;
	let fault: XmlFault = "syntax";
	let attributesStart = 0;
	let attributesEnd = 0;
	let valueEnd = -1;

	/** Calls `matches` with each attribute's local name; stops and gives the value's beginning at the first that does. */
	const findAttribute = (matches: (start: number, end: number) => boolean): number => {
		let at = attributesStart;
		for (;;) {
			while (at < attributesEnd && isSpace(bytes[at] as number)) at++;
			if (at >= attributesEnd) return -1;
			let start = at;
			while (at < attributesEnd && bytes[at] !== EQUALS && !isSpace(bytes[at] as number)) {
				if (bytes[at] === COLON) start = at + 1;
				at++;
			}
			const end = at;
			while (at < attributesEnd && (bytes[at] === EQUALS || isSpace(bytes[at] as number))) at++;
			const quote = bytes[at];
			if (quote !== DOUBLE_QUOTE && quote !== QUOTE) return -1;
			const first = ++at;
			while (at < attributesEnd && bytes[at] !== quote) at++;
			if (matches(start, end)) {
				valueEnd = at;
				return first;
			}
			at++;
		}
	};
	let wanted = "";
	let letter = 0;
	const isWanted = (start: number, end: number): boolean =>
		end - start === wanted.length && names.of(bytes, start, end) === wanted;
	const isLetter = (start: number, end: number): boolean => end - start === 1 && bytes[start] === letter;
	const tag: XmlTag = {
		attribute(name) {
			wanted = name;
			const start = findAttribute(isWanted);
			return start < 0 ? null : unescapeXml(texts.of(bytes, start, valueEnd));
		},
		find(one) {
			letter = one;
			return findAttribute(isLetter);
		},
		end: () => valueEnd,
		bytes: () => bytes,
	};

	/** Where the tag ends that begins at `at`; -1 when it is not there yet. */
	const tagEnd = (at: number): number => {
		let quote = 0;
		for (let i = at; i < bytes.length; i++) {
			const byte = bytes[i] as number;
			if (quote !== 0) {
				if (byte === quote) quote = 0;
			} else if (byte === GREATER) return i;
			else if (byte === DOUBLE_QUOTE || byte === QUOTE) quote = byte;
		}
		return -1;
	};

	const localName = (start: number, end: number): { readonly name: string; readonly after: number } => {
		let first = start;
		let at = start;
		for (; at < end; at++) {
			const byte = bytes[at] as number;
			if (byte === COLON) first = at + 1;
			else if (isSpace(byte) || byte === SLASH) break;
		}
		return { name: names.of(bytes, first, at), after: at };
	};

	/** Reads the mark-up that begins at `<`; gives the place after it, -1 when it is not whole yet, -2 when it is refused. */
	const markup = (at: number): number => {
		const next = bytes[at + 1];
		if (next === undefined) return -1;
		if (next === QUESTION) return after(at, "?>");
		if (next === BANG) return special(at);
		const end = tagEnd(at + 1);
		if (end < 0) return -1;
		if (next === SLASH) {
			if (--depth < 0) return -2;
			events.close(localName(at + 2, end).name);
			return end + 1;
		}
		if (depth === 0 && hasRoot) return -2;
		hasRoot = true;
		const isEmpty = bytes[end - 1] === SLASH;
		const { name, after: rest } = localName(at + 1, end);
		attributesStart = rest;
		attributesEnd = isEmpty ? end - 1 : end;
		events.open(name, tag);
		if (isEmpty) events.close(name);
		else depth++;
		return end + 1;
	};

	const after = (at: number, mark: string): number => {
		const place = indexOfText(bytes, mark, at + 2);
		return place < 0 ? -1 : place + mark.length;
	};

	const special = (at: number): number => {
		if (bytes.length < at + 10) return -1;
		const start = new TextDecoder().decode(bytes.subarray(at + 1, at + 10));
		if (start.startsWith("!--")) return after(at + 2, "-->");
		if (!start.startsWith(CDATA)) {
			if (/^!doctype/i.test(start)) fault = "doctype";
			return -2;
		}
		const end = indexOfText(bytes, "]]>", at + 9);
		if (end < 0) return -1;
		if (events.wantsText()) events.text(new TextDecoder().decode(bytes.subarray(at + 9, end)));
		return end + 3;
	};

	const scan = (): number => {
		let at = 0;
		for (;;) {
			let start = at;
			while (at < bytes.length && bytes[at] !== LESS) at++;
			if (at >= bytes.length) return start;
			if (at > start) {
				if (depth === 0) {
					// a byte order mark may stand in front
					if (!hasRoot && bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf) start += 3;
					for (let i = start; i < at; i++) if (!isSpace(bytes[i] as number)) return -2;
				} else if (events.wantsText()) events.text(unescapeXml(texts.of(bytes, start, at)));
			}
			const next = markup(at);
			if (next === -2) return -2;
			if (next < 0) return at;
			at = next;
		}
	};

	return {
		push(piece) {
			bytes = bytes.length === 0 ? piece : joined(bytes, piece);
			try {
				const done = scan();
				if (done < 0) return false;
				bytes = bytes.slice(done);
			} catch (thrown) {
				if (thrown instanceof UnknownEntity) return false;
				throw thrown;
			}
			return bytes.length <= MOST_TOKEN_BYTES;
		},
		end: () => hasRoot && depth === 0 && bytes.every(isSpace),
		fault: () => fault,
	};
}

class UnknownEntity extends Error {}

const ENTITIES: ReadonlyMap<string, string> = new Map([
	["amp", "&"],
	["lt", "<"],
	["gt", ">"],
	["quot", '"'],
	["apos", "'"],
]);

/** Line ends as XML has them, entities resolved. Throws `UnknownEntity` for one that only a document type could define. */
function unescapeXml(text: string): string {
	const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
	if (!lines.includes("&")) return lines;
	return lines.replace(/&([^;]*);?/g, (_, name: string) => {
		const numbered = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name);
		const code = numbered ? Number.parseInt(numbered[1] ?? numbered[2] ?? "", numbered[1] === undefined ? 10 : 16) : -1;
		const character = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ENTITIES.get(name);
		if (character === undefined) throw new UnknownEntity(name);
		return character;
	});
}

function isSpace(byte: number): boolean {
	return byte === 32 || (byte >= 9 && byte <= 13);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(a.length + b.length);
	whole.set(a);
	whole.set(b, a.length);
	return whole;
}

function indexOfText(bytes: Uint8Array, text: string, from: number): number {
	const codes = Array.from(text, (sign) => sign.charCodeAt(0));
	for (let at = from; at + codes.length <= bytes.length; at++) if (codes.every((code, i) => bytes[at + i] === code)) return at;
	return -1;
}
