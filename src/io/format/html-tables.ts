import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { ReadOptions } from "./format.ts";
import { createSheetBuilder, type MergedCells, type SheetBuilder, type SourceSheet, tooManyCells } from "./sheet.ts";
import { decodeText } from "./text-encoding.ts";

const MOST_SPAN = 1000;
const ROWS_BETWEEN_REPORTS = 20_000;
/** What is inside these is no text. */
const SILENT = new Set(["style", "script", "title", "xml", "head"]);

/**
 * The tables of a page, one sheet each, as texts; a table inside a cell is text of that cell. Scripts are never run, addresses never
 * asked for. Faults: NOT_DATA (a page without a table), TOO_LARGE, CANCELLED.
 */
export function readHtmlTables(bytes: Uint8Array, { file, progress, cancelled }: ReadOptions): Result<readonly SourceSheet[]> {
	const { text } = decodeText(bytes);
	const sheets: SourceSheet[] = [];
	let table: TableInHand | null = null;
	let depth = 0;
	let silent = "";
	for (let at = text.indexOf("<"); at >= 0; ) {
		const tag = tagAt(text, at);
		const next = text.indexOf("<", tag.end);
		const { name, isEnd } = tag;
		if (silent === "" && SILENT.has(name) && !isEnd) silent = name;
		else if (silent !== "") {
			if (isEnd && name === silent) silent = "";
		} else if (name === "table") {
			depth += isEnd ? -1 : 1;
			if (!isEnd && depth === 1) table = startTable();
			if (depth <= 0) {
				if (table) sheets.push(table.finish(sheets.length + 1));
				table = null;
				depth = 0;
			}
		} else if (table && depth === 1 && (name === "tr" || name === "td" || name === "th")) {
			table.tag(name, isEnd, text.slice(at, tag.end));
			if (table.builder.cells() > 0 && !table.fits()) return fail(tooManyCells(table.builder.cells(), file));
			const rows = table.builder.rows();
			if (name === "tr" && isEnd && rows % ROWS_BETWEEN_REPORTS === ROWS_BETWEEN_REPORTS - 1) {
				progress?.(rows);
				if (cancelled?.()) return fail(appError("CANCELLED", {}, file));
			}
		} else if (name === "br" || name === "p" || name === "div" || name === "tr") table?.text(" ");
		if (silent === "") table?.text(decodeEntities(text.slice(tag.end, next < 0 ? text.length : next)));
		at = next;
	}
	if (table) sheets.push(table.finish(sheets.length + 1));
	return sheets.length === 0 ? fail(appError("NOT_DATA", { contentType: "HTML" }, file)) : ok(sheets);
}

/** A tag, a comment or a declaration; a `<` that begins none is text. */
function tagAt(text: string, at: number): { readonly name: string; readonly isEnd: boolean; readonly end: number } {
	if (text.startsWith("<!--", at)) {
		const end = text.indexOf("-->", at + 4);
		return { name: "!--", isEnd: false, end: end < 0 ? text.length : end + 3 };
	}
	const isEnd = text[at + 1] === "/";
	const start = at + (isEnd ? 2 : 1);
	let after = start;
	while (after < text.length && /[a-z0-9:!?]/i.test(text[after] as string)) after++;
	let quote = "";
	let end = after;
	for (; end < text.length; end++) {
		const sign = text[end];
		if (quote !== "") {
			if (sign === quote) quote = "";
		} else if (sign === ">") break;
		else if (sign === '"' || sign === "'") quote = sign;
	}
	// a quote that is never closed would swallow the rest
	if (end >= text.length) end = Math.max(after, text.indexOf(">", after));
	return { name: text.slice(start, after).toLowerCase(), isEnd, end: Math.min(text.length, end + 1) };
}

type TableInHand = {
	readonly builder: SheetBuilder;
	readonly tag: (name: string, isEnd: boolean, tag: string) => void;
	readonly text: (part: string) => void;
	readonly fits: () => boolean;
	readonly finish: (number: number) => SourceSheet;
};

function startTable(): TableInHand {
	const builder = createSheetBuilder();
	const merged: MergedCells[] = [];
	/** Rows below that a cell of above reaches into, by column. */
	const reaching = new Map<number, number>();
	let row = 0;
	let place = 0;
	let cells = 0;
	let isFitting = true;
	let isOpen = false;
	/** Columns after the cell in hand that it covers. */
	let covered = 0;
	let text: string | null = null;

	const endCell = (): void => {
		if (text !== null) builder.cell(place - 1, text.replace(/\s+/g, " ").trim());
		text = null;
	};
	const endRow = (): void => {
		endCell();
		if (row > 0) isFitting = builder.endRow(row, cells) && isFitting;
		for (const [column, rows] of reaching) {
			if (rows <= 1) reaching.delete(column);
			else reaching.set(column, rows - 1);
		}
		cells = 0;
	};
	const startCell = (tag: string): void => {
		endCell();
		while (reaching.has(place)) place++;
		const columns = span(tag, "colspan");
		const rows = span(tag, "rowspan");
		if (columns > 1 || rows > 1)
			merged.push({ firstRow: row, lastRow: row + rows - 1, firstColumn: place, lastColumn: place + columns - 1 });
		if (rows > 1) for (let column = place; column < place + columns; column++) reaching.set(column, rows);
		text = "";
		cells++;
		place++;
		covered = columns - 1;
	};
	return {
		builder,
		tag(name, isEnd, tag) {
			if (name === "tr") {
				if (isOpen) endRow();
				isOpen = !isEnd;
				if (isEnd) return;
				row++;
				place = 0;
				covered = 0;
			} else if (isEnd) endCell();
			else {
				place += covered;
				startCell(tag);
			}
		},
		text(part) {
			if (text !== null) text += part;
		},
		fits: () => isFitting,
		finish(number) {
			if (isOpen) endRow();
			return builder.finish({ name: `Tabel ${number}`, hidden: false, ragged: false, merged });
		},
	};
}

function span(tag: string, name: string): number {
	const wide = Number(new RegExp(`\\s${name}\\s*=\\s*["']?(\\d{1,5})`, "i").exec(tag)?.[1] ?? 1);
	return Math.min(MOST_SPAN, Math.max(1, wide));
}

const NAMED: ReadonlyMap<string, string> = new Map([
	["amp", "&"],
	["lt", "<"],
	["gt", ">"],
	["quot", '"'],
	["apos", "'"],
	["nbsp", " "],
	["ndash", "–"],
	["mdash", "—"],
	["deg", "°"],
	["sup2", "²"],
]);

function decodeEntities(text: string): string {
	if (!text.includes("&")) return text;
	return text.replace(
		/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,8}));?/gi,
		(whole, hex?: string, digits?: string, name?: string) => {
			if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? whole;
			const code = Number.parseInt(hex ?? digits ?? "", hex === undefined ? 10 : 16);
			return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
		},
	);
}
