import type { SourceSheet } from "../../format/sheet.ts";
import type { PlaceOfName } from "./find-header.ts";
import { rowCells } from "./grid.ts";

/** Between a group heading and the name under it. */
const JOINT = " / ";

export type ColumnNames = {
	/** By the sheet's columns, each once. */
	readonly names: readonly string[];
	/** Names given to columns without one. */
	readonly given: readonly string[];
	/** Names that stood twice, as they are told apart now. */
	readonly doubled: readonly string[];
};

/**
 * The names of a sheet's columns, out of the lines of its header. A last line that is known by itself stands alone where joining
 * would make another name of it.
 */
export function columnNames(sheet: SourceSheet, header: readonly number[], placeOf: PlaceOfName): ColumnNames {
	const lines = header.map((row) => headings(sheet, row));
	const own = lines.map((_, i) => rowCells(sheet, header[i] as number));
	const joined = sheet.columns.map((_, column) => {
		const parts: string[] = [];
		for (const [i, line] of lines.entries()) {
			const isLast = i === lines.length - 1;
			const named = own.slice(i + 1).some((cells) => (cells[column] ?? "") !== "");
			// a heading reaches to the right only over columns that have a name of their own below
			const text = oneLine(own[i]?.[column] ?? "") || (isLast || !named ? "" : oneLine(line[column] ?? ""));
			if (text !== "" && text !== parts.at(-1)) parts.push(text);
		}
		return parts;
	});
	const last = joined.map((parts) => parts.at(-1) ?? "");
	const chosen = joined.map((parts, column) => {
		const whole = parts.join(JOINT);
		const end = last[column] ?? "";
		const isOnly = last.filter((name) => name === end).length === 1;
		const place = placeOf(end);
		return parts.length > 1 && isOnly && place !== null && place !== placeOf(whole) ? end : whole;
	});
	return tellApart(chosen, sheet.places);
}

/** The texts of a row, each merged or empty-neighboured heading carried to the right over its columns. */
function headings(sheet: SourceSheet, row: number): string[] {
	const cells = rowCells(sheet, row);
	const number = sheet.rowNumbers[row];
	let carried = "";
	let until = Number.POSITIVE_INFINITY;
	return cells.map((cell, column) => {
		const place = sheet.places[column] as number;
		if (cell !== "") {
			const block = sheet.merged.find(({ firstRow, firstColumn }) => firstRow === number && firstColumn === place);
			carried = cell;
			until = block ? block.lastColumn : sheet.merged.length > 0 ? place : Number.POSITIVE_INFINITY;
		}
		return place <= until ? carried : "";
	});
}

function tellApart(wanted: readonly string[], places: readonly number[]): ColumnNames {
	const given: string[] = [];
	const doubled: string[] = [];
	const taken = new Set(wanted);
	const seen = new Set<string>();
	const names = wanted.map((name, column) => {
		const isNew = name !== "" && !seen.has(name);
		const plain = name === "" ? `kolom ${(places[column] as number) + 1}` : name;
		let own = plain;
		for (let n = 2; !isNew && (taken.has(own) || seen.has(own)); n++) own = `${plain} (${n})`;
		seen.add(own);
		if (name === "") given.push(own);
		else if (!isNew) doubled.push(own);
		return own;
	});
	return { names, given, doubled };
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, " ").trim();
}
