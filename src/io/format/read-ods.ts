import { type AppError, appError } from "#core/base/errors.ts";
import { fail, type Result } from "#core/base/result.ts";
import type { ReadOptions } from "./format.ts";
import { createSheetBuilder, type MergedCells, MOST_CELLS, type SheetBuilder, type SourceSheet, tooManyCells } from "./sheet.ts";
import { dateText, isoDateText, numberText } from "./sheet-values.ts";
import type { XmlEvents, XmlTag } from "./xml-scanner.ts";
import { openParts, readXmlPart } from "./zipped-xml.ts";

/**
 * The sheets of an OpenDocument spreadsheet as grids of text, hidden ones included. Cells and rows that stand for many are repeated as
 * far as a table may be large. Faults: those of the ZIP, XML, WORKBOOK (no contents), LOCKED (a password), TOO_LARGE, CANCELLED.
 */
export async function readOds(bytes: Uint8Array, options: ReadOptions): Promise<Result<readonly SourceSheet[]>> {
	const { file } = options;
	const parts = openParts(bytes, options);
	if (!parts.ok) return parts;
	const locked = await readXmlPart(parts.value, "META-INF/manifest.xml", lockReader());
	if (!locked.ok) return locked;
	if (locked.value === true) return fail(appError("LOCKED", {}, file));
	const sheets = await readXmlPart(parts.value, "content.xml", contentReader(file));
	if (!sheets.ok) return sheets;
	return sheets.value === null ? fail(appError("WORKBOOK", { entry: "content.xml" }, file)) : { ok: true, value: sheets.value };
}

function lockReader() {
	let isLocked = false;
	const events: XmlEvents = {
		open(name) {
			if (name === "encryption-data") isLocked = true;
		},
		close: () => undefined,
		text: () => undefined,
		wantsText: () => false,
	};
	return { events, value: () => isLocked };
}

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
/** What is inside these belongs to no cell. */
const BESIDE_CELLS = new Set(["annotation", "frame", "custom-shape", "shapes"]);

type Cell = {
	readonly type: string;
	readonly value: string;
	/** A number that is shown as a day. */
	readonly isDay: boolean;
	readonly repeated: number;
	readonly covers: readonly [number, number];
};

function contentReader(file: string) {
	const sheets: SourceSheet[] = [];
	const hiddenStyles = new Set<string>();
	const dateStyles = new Set<string>();
	const dataStyles = new Map<string, string>();
	let style = "";
	let sheet: SheetInHand | null = null;
	let tables = 0;
	let beside = 0;
	let cell: Cell | null = null;
	let paragraphs = 0;
	let text = "";
	let inParagraph = 0;
	let fault: AppError | null = null;

	const events: XmlEvents = {
		open(name, tag) {
			if (beside > 0 || BESIDE_CELLS.has(name)) {
				beside++;
				return;
			}
			switch (name) {
				case "style":
					style = tag.attribute("name") ?? "";
					dataStyles.set(style, tag.attribute("data-style-name") ?? "");
					return;
				case "date-style":
					dateStyles.add(tag.attribute("name") ?? "");
					return;
				case "table-properties":
					if (tag.attribute("display") === "false") hiddenStyles.add(style);
					return;
				case "table":
					if (++tables === 1)
						sheet = startSheet(tag.attribute("name") ?? "", hiddenStyles.has(tag.attribute("style-name") ?? ""));
					return;
				case "table-row":
					if (tables === 1) sheet?.startRow(countOf(tag, "number-rows-repeated", MOST_ROWS));
					return;
				case "table-cell":
				case "covered-table-cell":
					if (tables !== 1) return;
					cell = startCell(tag, dateStyles.has(dataStyles.get(tag.attribute("style-name") ?? "") ?? ""));
					text = "";
					paragraphs = 0;
					return;
				case "p":
					if (inParagraph++ === 0 && paragraphs++ > 0) text += "\n";
					return;
				case "s":
					text += " ".repeat(countOf(tag, "c", 1000));
					return;
				case "tab":
					text += "\t";
					return;
				case "line-break":
					text += "\n";
			}
		},
		close(name) {
			if (beside > 0) {
				beside--;
				return;
			}
			switch (name) {
				case "p":
					inParagraph--;
					return;
				case "table-cell":
				case "covered-table-cell":
					if (cell && tables === 1) sheet?.cell(cell, cellText(cell, text));
					if (tables === 1) cell = null;
					return;
				case "table-row":
					if (tables === 1 && sheet && !sheet.endRow()) fault = tooManyCells(sheet.cells(), file);
					return;
				case "table":
					if (--tables === 0 && sheet) sheets.push(sheet.finish());
			}
		},
		text(part) {
			text += part;
		},
		wantsText: () => cell !== null && inParagraph > 0 && beside === 0,
	};
	const rows = () => sheets.reduce((sum, { length }) => sum + length, sheet?.builder.rows() ?? 0);
	return { events, value: (): readonly SourceSheet[] => sheets, rows, fault: () => fault };
}

function countOf(tag: XmlTag, name: string, most: number): number {
	const count = Number(tag.attribute(name) ?? 1);
	return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1;
}

function startCell(tag: XmlTag, isDay: boolean): Cell {
	const type = tag.attribute("value-type") ?? "";
	const holder = type === "date" || type === "time" || type === "boolean" || type === "string" ? `${type}-value` : "value";
	return {
		type,
		isDay,
		value: tag.attribute(holder) ?? "",
		repeated: countOf(tag, "number-columns-repeated", MOST_COLUMNS),
		covers: [countOf(tag, "number-rows-spanned", MOST_ROWS), countOf(tag, "number-columns-spanned", MOST_COLUMNS)],
	};
}

function cellText({ type, value, isDay }: Cell, text: string): string {
	if (value === "" || type === "string" || type === "") return text === "" ? value : text;
	if (type === "date") return isoDateText(value);
	if (type === "time") return clockOf(value);
	if (type === "boolean") return value === "true" ? "TRUE" : "FALSE";
	return (isDay ? dateText(Number(value), false) : null) ?? numberText(value);
}

/** "PT08H30M00S" as 08:30:00. */
function clockOf(written: string): string {
	const [, hours, minutes, seconds] = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(written) ?? [];
	return hours === undefined ? written : [hours, minutes ?? "", seconds ?? ""].map((part) => part.padStart(2, "0")).join(":");
}

type SheetInHand = {
	readonly builder: SheetBuilder;
	readonly startRow: (repeated: number) => void;
	readonly cell: (cell: Cell, text: string) => void;
	/** false: too large. */
	readonly endRow: () => boolean;
	/** Cells so far, those of the row in hand as often as they are repeated. */
	readonly cells: () => number;
	readonly finish: () => SourceSheet;
};

function startSheet(name: string, hidden: boolean): SheetInHand {
	const builder = createSheetBuilder();
	const merged: MergedCells[] = [];
	let firstRow = 1;
	let repeated = 1;
	let place = 0;
	let cells: { readonly place: number; readonly text: string }[] = [];
	const cellsWanted = (): number => Math.max(builder.cells(), cells.length * repeated);
	return {
		builder,
		cells: cellsWanted,
		startRow(count) {
			repeated = count;
			place = 0;
			cells = [];
		},
		cell({ repeated: times, covers: [rows, columns] }, text) {
			if (rows > 1 || columns > 1)
				merged.push({
					firstRow,
					lastRow: firstRow + rows - 1,
					firstColumn: place,
					lastColumn: place + columns - 1,
				});
			if (text !== "") for (let i = place; i < Math.min(place + times, MOST_COLUMNS); i++) cells.push({ place: i, text });
			place += times;
		},
		endRow() {
			const row = firstRow;
			firstRow += repeated;
			if (cells.length === 0) return true;
			if (cellsWanted() > MOST_CELLS) return false;
			for (let i = 0; i < repeated; i++) {
				for (const cell of cells) builder.cell(cell.place, cell.text);
				if (!builder.endRow(row + i, cells.length)) return false;
			}
			return true;
		},
		finish: () => builder.finish({ name, hidden, ragged: false, merged }),
	};
}
