import { strToU8, zipSync } from "fflate";
import { sheetXml } from "./sheet-xml.ts";
import { stylesXml } from "./styles-xml.ts";
import type { Sheet, SheetColumn, Workbook } from "./workbook.ts";
import { escapeXml } from "./xml.ts";

/** The first day a ZIP can say: the same content gives the same bytes. */
const FIRST_ZIP_DAY = new Date(1980, 0, 1);

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * The workbook as an XLSX file (Office Open XML): its sheets, then the dictionary of every column, then the notes. Numbers are
 * numbers with a format, sums and quotients are formulas that carry their present value and are computed anew on opening,
 * texts are never formulas. The same workbook gives the same bytes.
 */
export function workbookBytes(workbook: Workbook): Uint8Array<ArrayBuffer> {
	const sheets = [...workbook.sheets, dictionarySheet(workbook), notesSheet(workbook)];
	const names = sheetNames(sheets.map(({ name }) => name));
	const relations = [
		...names.map((_, i) => relation(i + 1, "worksheet", `worksheets/sheet${i + 1}.xml`)),
		relation(names.length + 1, "styles", "styles.xml"),
	];
	const files = new Map<string, string>([
		["[Content_Types].xml", contentTypes(names.length)],
		["_rels/.rels", relationships([relation(1, "officeDocument", "xl/workbook.xml")])],
		["xl/workbook.xml", workbookXml(names)],
		["xl/_rels/workbook.xml.rels", relationships(relations)],
		["xl/styles.xml", stylesXml()],
		...sheets.map((sheet, i) => {
			const written = sheetXml(sheet, { wrap: i >= workbook.sheets.length });
			return [`xl/worksheets/sheet${i + 1}.xml`, written] as const;
		}),
	]);
	return zipSync(
		Object.fromEntries(
			[...files].map(([path, xml]) => [path, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)]),
		),
		{ mtime: FIRST_ZIP_DAY },
	);
}

function textColumns(titles: readonly string[]): SheetColumn[] {
	return titles.map((title) => ({ title, format: "text", unit: "", definition: "" }));
}

function dictionarySheet({ sheets, words }: Workbook): Sheet {
	const { dictionary, sheet, column, unit, definition } = words;
	const names = sheetNames(sheets.map(({ name }) => name));
	const rows = sheets.flatMap(({ columns }, i) => columns.map((one) => [names[i] ?? "", one.title, one.unit, one.definition]));
	return { name: dictionary, columns: textColumns([sheet, column, unit, definition]), rows };
}

function notesSheet({ notes, words }: Workbook): Sheet {
	const { notes: name, note, value } = words;
	return { name, columns: textColumns([note, value]), rows: notes.map((one) => [one.title, one.value]) };
}

const LONGEST_NAME = 31;

/** Names a spreadsheet takes: at most 31 characters, none of []:*?/\, no apostrophe at an end, each once without regard to case. */
export function sheetNames(wanted: readonly string[]): string[] {
	const taken = new Set<string>();
	return wanted.map((name) => {
		const plain = name
			.replace(/[[\]:*?/\\]+/g, " ")
			.replace(/\s+/g, " ")
			.trim()
			.replace(/^'+|'+$/g, "");
		const start = cut(plain === "" ? "Sheet" : plain, LONGEST_NAME);
		let own = start;
		for (let n = 2; taken.has(own.toLowerCase()); n++) own = `${cut(start, LONGEST_NAME - 3 - String(n).length)} (${n})`;
		taken.add(own.toLowerCase());
		return own;
	});
}

function cut(text: string, length: number): string {
	return text.slice(0, length).trimEnd();
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PART = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function relation(id: number, type: string, target: string): string {
	return `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationships(relations: readonly string[]): string {
	return `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`;
}

function contentTypes(sheetCount: number): string {
	const parts = Array.from({ length: sheetCount }, (_, i) => [`worksheets/sheet${i + 1}`, "worksheet"] as const);
	const overrides = [["workbook", "sheet.main"] as const, ["styles", "styles"] as const, ...parts].map(
		([path, type]) => `<Override PartName="/xl/${path}.xml" ContentType="${PART}.${type}+xml"/>`,
	);
	return (
		`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
	);
}

function workbookXml(names: readonly string[]): string {
	const sheets = names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
	return (
		`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>` +
		`<sheets>${sheets.join("")}</sheets><calcPr fullCalcOnLoad="1"/></workbook>`
	);
}
