import { createSheetBuilder, type MergedCells, type SourceSheet } from "../sheet.ts";
import { dateText, isoDateText, numberText, unescapeSheetText } from "../sheet-values.ts";
import type { XmlEvents, XmlTag } from "../xml-scanner.ts";

export type SheetSources = {
	readonly sharedTexts: readonly string[];
	/** By cell style. */
	readonly isDate: readonly boolean[];
	readonly is1904: boolean;
};

/** Why a sheet cannot be read on: too many cells, or a cell that points to a text that is not there. */
export type SheetFault = "cells" | "text";

const [R, S, T] = ["r", "s", "t"].map((letter) => letter.charCodeAt(0)) as [number, number, number];
const MOST_COLUMNS = 16_384;
const MOST_MERGED = 50_000;

/** Gathers one worksheet. `fault`: what stops it; a sheet with one is not used. */
export function sheetReader({ sharedTexts, isDate, is1904 }: SheetSources) {
	const builder = createSheetBuilder();
	const merged: MergedCells[] = [];
	let fault: SheetFault | null = null;
	let row = 0;
	let place = -1;
	let cellsOfRow = 0;
	let type = "";
	let style = 0;
	let value = "";
	let text = "";
	let inCell = false;
	let inValue = false;
	let inText = false;
	let inReading = false;

	const startCell = (tag: XmlTag): void => {
		const bytes = tag.bytes();
		const reference = tag.find(R);
		place = reference < 0 ? place + 1 : columnOf(bytes, reference, tag.end());
		const styled = tag.find(S);
		style = styled < 0 ? 0 : integerOf(bytes, styled, tag.end());
		type = tag.find(T) < 0 ? "" : (tag.attribute("t") ?? "");
		value = "";
		text = "";
		inCell = true;
		cellsOfRow++;
	};

	const cellText = (): string => {
		switch (type) {
			case "s": {
				if (value === "") return "";
				const shared = sharedTexts[Number(value)];
				if (shared === undefined) fault = "text";
				return shared ?? "";
			}
			case "inlineStr":
				return unescapeSheetText(text || value);
			case "str":
				return unescapeSheetText(value);
			case "b":
				return value === "1" || value === "true" ? "TRUE" : value === "" ? "" : "FALSE";
			case "e":
				return value;
			case "d":
				return isoDateText(value);
			default: {
				if (value === "") return text;
				const day = isDate[style] === true ? dateText(Number(value), is1904) : null;
				return day ?? numberText(value);
			}
		}
	};

	const events: XmlEvents = {
		open(name, tag) {
			switch (name) {
				case "c":
					return startCell(tag);
				case "v":
					inValue = inCell;
					return;
				case "t":
					inText = inCell;
					return;
				case "rPh":
					inReading = true;
					return;
				case "row": {
					const number = tag.find(R);
					row = number < 0 ? row + 1 : integerOf(tag.bytes(), number, tag.end());
					place = -1;
					cellsOfRow = 0;
					return;
				}
				case "mergeCell": {
					const block = mergedCells(tag.attribute("ref") ?? "");
					if (block && merged.length < MOST_MERGED) merged.push(block);
				}
			}
		},
		close(name) {
			switch (name) {
				case "c":
					inCell = false;
					if (place >= 0 && place < MOST_COLUMNS) builder.cell(place, cellText());
					return;
				case "v":
					inValue = false;
					return;
				case "t":
					inText = false;
					return;
				case "rPh":
					inReading = false;
					return;
				case "row":
					if (!builder.endRow(row, cellsOfRow)) fault = "cells";
			}
		},
		text(part) {
			if (inValue) value += part;
			else text += part;
		},
		wantsText: () => inValue || (inText && !inReading),
	};
	return {
		events,
		builder,
		fault: () => fault,
		value: (facts: { readonly name: string; readonly hidden: boolean }): SourceSheet =>
			builder.finish({ ...facts, ragged: false, merged }),
	};
}

/** "AB12" → 27, from 0. */
function columnOf(bytes: Uint8Array, start: number, end: number): number {
	let column = 0;
	for (let at = start; at < end; at++) {
		const letter = (bytes[at] as number) & 0xdf;
		if (letter < 65 || letter > 90 || column > MOST_COLUMNS) break;
		column = column * 26 + letter - 64;
	}
	return column - 1;
}

function integerOf(bytes: Uint8Array, start: number, end: number): number {
	let value = 0;
	for (let at = start; at < end; at++) value = value * 10 + ((bytes[at] as number) - 48);
	return Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

function mergedCells(reference: string): MergedCells | null {
	const [, from, top, to, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
	if (from === undefined || to === undefined) return null;
	const column = (letters: string): number => columnOf(new TextEncoder().encode(letters), 0, letters.length);
	return { firstRow: Number(top), lastRow: Number(bottom), firstColumn: column(from), lastColumn: column(to) };
}
