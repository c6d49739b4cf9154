import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { zipSync } from "fflate";
import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { listZip, unzipEntry } from "../bytes/zip.ts";
import type { ReadOptions } from "./format.ts";
import { createSheetBuilder, type SourceSheet, tooManyCells } from "./sheet.ts";
import { dateText, isDateCode, isoDateText, numberValueText } from "./sheet-values.ts";

/** What the library may be given: it holds a file whole, several times over. */
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_UNPACKED_BYTES = 512 * 1024 * 1024;

/**
 * The sheets of a workbook of BIFF (XLS) as grids of text. Faults: WORKBOOK (damaged or cut short), LOCKED (a password), TOO_LARGE,
 * CANCELLED.
 */
export async function readByLibrary(bytes: Uint8Array, options: ReadOptions): Promise<Result<readonly SourceSheet[]>> {
	const { file, progress, cancelled } = options;
	if (bytes.length > MOST_BYTES) return fail(appError("TOO_LARGE", { bytes: bytes.length, limit: MOST_BYTES }, file));
	const { read } = await import("@e965/xlsx");
	let book: WorkBook;
	try {
		book = read(bytes, { type: "array", dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false });
	} catch (thrown) {
		// the library says everything by exceptions
		const isLocked = thrown instanceof Error && /password|encrypt/i.test(thrown.message);
		return fail(appError(isLocked ? "LOCKED" : "WORKBOOK", {}, file));
	}
	const sheets: SourceSheet[] = [];
	for (const [i, name] of book.SheetNames.entries()) {
		if (cancelled?.()) return fail(appError("CANCELLED", {}, file));
		const sheet = book.Sheets[name];
		if (sheet === undefined) continue;
		const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
		const grid = gridOf(sheet, { name, hidden, file, is1904: book.Workbook?.WBProps?.date1904 === true });
		if (!grid.ok) return grid;
		sheets.push(grid.value);
		progress?.(sheets.reduce((rows, { length }) => rows + length, 0));
	}
	return ok(sheets);
}

/**
 * The same for binary workbooks in a ZIP (XLSB): unpacked here, with limits, and given to the library without compression. Faults
 * beside those: of the ZIP.
 */
export async function readZippedByLibrary(bytes: Uint8Array, options: ReadOptions): Promise<Result<readonly SourceSheet[]>> {
	const { file } = options;
	const listed = listZip(bytes, file);
	if (!listed.ok) return listed;
	const parts: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
	let left = MOST_UNPACKED_BYTES;
	for (const entry of listed.value) {
		// pictures, charts and the like are never looked at
		if (!/\.(xml|bin|rels)$/i.test(entry.name)) continue;
		const unpacked = unzipEntry(bytes, entry, { file, most: left });
		if (!unpacked.ok) return unpacked;
		left -= unpacked.value.length;
		parts[entry.name] = unpacked.value;
	}
	return readByLibrary(zipSync(parts, { level: 0 }), options);
}

type SheetFacts = { readonly name: string; readonly hidden: boolean; readonly file: string; readonly is1904: boolean };

function gridOf(sheet: WorkSheet, { name, hidden, file, is1904 }: SheetFacts): Result<SourceSheet> {
	const builder = createSheetBuilder();
	// sparse: rows and cells that are not there are passed over
	for (const [r, row] of Object.entries(sheet["!data"] ?? [])) {
		let cells = 0;
		for (const [c, cell] of Object.entries(row ?? [])) {
			cells++;
			builder.cell(Number(c), cellText(cell, is1904));
		}
		if (!builder.endRow(Number(r) + 1, cells)) return fail(tooManyCells(builder.cells(), file));
	}
	const merged = (sheet["!merges"] ?? []).map(({ s, e }) => ({
		firstRow: s.r + 1,
		lastRow: e.r + 1,
		firstColumn: s.c,
		lastColumn: e.c,
	}));
	return ok(builder.finish({ name, hidden, ragged: false, merged }));
}

/** Faults of formulas by their number in the file. */
const FAULTS: Readonly<Record<number, string>> = {
	0: "#NULL!",
	7: "#DIV/0!",
	15: "#VALUE!",
	23: "#REF!",
	29: "#NAME?",
	36: "#NUM!",
	42: "#N/A",
};

function cellText({ t, v, z }: CellObject, is1904: boolean): string {
	if (v === undefined) return "";
	if (t === "e") return FAULTS[Number(v)] ?? "#N/A";
	if (typeof v === "boolean") return v ? "TRUE" : "FALSE";
	if (v instanceof Date) return isoDateText(v.toISOString());
	if (typeof v === "string") return v;
	const day = typeof z === "string" && isDateCode(z) ? dateText(v, is1904) : null;
	return day ?? numberValueText(v);
}
