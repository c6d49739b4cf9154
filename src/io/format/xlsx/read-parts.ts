import { isDateCode, isDateNumber, unescapeSheetText } from "../sheet-values.ts";
import type { XmlEvents } from "../xml-scanner.ts";

/** One worksheet as the workbook lists it. */
export type ListedSheet = { readonly name: string; readonly hidden: boolean; readonly relation: string };

/** The sheets of a workbook in their order, and whether its days are counted from 1904. */
export function workbookReader() {
	const sheets: ListedSheet[] = [];
	let is1904 = false;
	const events: XmlEvents = {
		open(name, tag) {
			if (name === "workbookPr") is1904 = /^(1|true|on)$/i.test(tag.attribute("date1904") ?? "");
			if (name !== "sheet") return;
			const state = tag.attribute("state") ?? "visible";
			sheets.push({ name: tag.attribute("name") ?? "", hidden: state !== "visible", relation: tag.attribute("id") ?? "" });
		},
		close: () => undefined,
		text: () => undefined,
		wantsText: () => false,
	};
	return { events, value: () => ({ sheets, is1904 }) };
}

export type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** What a part refers to; outside addresses are left out: nothing is ever fetched. */
export function relationsReader() {
	const relations: Relation[] = [];
	const events: XmlEvents = {
		open(name, tag) {
			if (name !== "Relationship" || tag.attribute("TargetMode") === "External") return;
			relations.push({
				id: tag.attribute("Id") ?? "",
				type: tag.attribute("Type") ?? "",
				target: tag.attribute("Target") ?? "",
			});
		},
		close: () => undefined,
		text: () => undefined,
		wantsText: () => false,
	};
	return { events, value: () => relations };
}

/** For each cell style: does it show days? */
export function stylesReader() {
	const dateFormats = new Map<number, boolean>();
	const isDate: boolean[] = [];
	let inCellFormats = false;
	const events: XmlEvents = {
		open(name, tag) {
			if (name === "numFmt") dateFormats.set(Number(tag.attribute("numFmtId")), isDateCode(tag.attribute("formatCode") ?? ""));
			else if (name === "cellXfs") inCellFormats = true;
			else if (name === "xf" && inCellFormats) {
				const id = Number(tag.attribute("numFmtId"));
				isDate.push(dateFormats.get(id) ?? isDateNumber(id));
			}
		},
		close(name) {
			if (name === "cellXfs") inCellFormats = false;
		},
		text: () => undefined,
		wantsText: () => false,
	};
	return { events, value: (): readonly boolean[] => isDate };
}

/** The texts that cells refer to by number; runs of formatting joined, readings of characters left out. */
export function sharedTextsReader() {
	const texts: string[] = [];
	let text = "";
	let inText = false;
	let inReading = false;
	const events: XmlEvents = {
		open(name) {
			if (name === "si") text = "";
			else if (name === "t") inText = true;
			else if (name === "rPh") inReading = true;
		},
		close(name) {
			if (name === "si") texts.push(unescapeSheetText(text));
			else if (name === "t") inText = false;
			else if (name === "rPh") inReading = false;
		},
		text(part) {
			text += part;
		},
		wantsText: () => inText && !inReading,
	};
	return { events, value: (): readonly string[] => texts };
}
