import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { isZip } from "../../bytes/zip-signature.ts";
import type { ReadOptions } from "../format.ts";
import { type SourceSheet, tooManyCells } from "../sheet.ts";
import { openParts, readXmlPart } from "../zipped-xml.ts";
import { type Relation, relationsReader, sharedTextsReader, stylesReader, workbookReader } from "./read-parts.ts";
import { sheetReader } from "./read-sheet.ts";

/**
 * The worksheets of an XLSX file (Office Open XML) as grids of text, hidden ones included: numbers in plain digits, days as
 * 2024-01-31, formulas by the value they were saved with. Faults: FORMAT, those of the ZIP, XML (params entry, doctype), WORKBOOK (a part
 * that is missing; params entry), TOO_LARGE, CANCELLED.
 */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions): Promise<Result<readonly SourceSheet[]>> {
	const { file } = options;
	if (!isZip(bytes)) return fail(appError("FORMAT", { format: "XLSX" }, file));
	const opened = openParts(bytes, options);
	if (!opened.ok) return opened;
	const parts = opened.value;
	const roots = await readXmlPart(parts, "_rels/.rels", relationsReader());
	if (!roots.ok) return roots;
	const main = roots.value?.find(({ type }) => type.endsWith("/officeDocument"));
	const workbookPath = main === undefined ? "xl/workbook.xml" : pathFrom("", main.target);
	const workbook = await readXmlPart(parts, workbookPath, workbookReader());
	if (!workbook.ok) return workbook;
	if (workbook.value === null) return fail(appError("WORKBOOK", { entry: workbookPath }, file));
	const folder = workbookPath.slice(0, workbookPath.lastIndexOf("/") + 1);
	const related = await readXmlPart(parts, `${folder}_rels/${workbookPath.slice(folder.length)}.rels`, relationsReader());
	if (!related.ok) return related;
	const relations = related.value ?? [];
	const pathOf = (type: string): string | null => {
		const relation = relations.find((one) => one.type.endsWith(`/${type}`));
		return relation === undefined ? null : pathFrom(folder, relation.target);
	};

	const styles = await readXmlPart(parts, pathOf("styles") ?? `${folder}styles.xml`, stylesReader());
	if (!styles.ok) return styles;
	const shared = await readXmlPart(parts, pathOf("sharedStrings") ?? `${folder}sharedStrings.xml`, sharedTextsReader());
	if (!shared.ok) return shared;
	const sources = { sharedTexts: shared.value ?? [], isDate: styles.value ?? [], is1904: workbook.value.is1904 };
	const sheets: SourceSheet[] = [];
	for (const { name, hidden, relation } of workbook.value.sheets) {
		const target = worksheetOf(relations, relation);
		// charts and dialogues are sheets too
		if (target === null) continue;
		const path = pathFrom(folder, target);
		const reader = sheetReader(sources);
		const read = await readXmlPart(parts, path, {
			events: reader.events,
			value: () => reader.value({ name, hidden }),
			rows: () => reader.builder.rows(),
			fault() {
				const fault = reader.fault();
				if (fault === null) return null;
				return fault === "cells" ? tooManyCells(reader.builder.cells(), file) : appError("WORKBOOK", { entry: path }, file);
			},
		});
		if (!read.ok) return read;
		if (read.value === null) return fail(appError("WORKBOOK", { entry: path }, file));
		sheets.push(read.value);
	}
	return ok(sheets);
}

function worksheetOf(relations: readonly Relation[], id: string): string | null {
	const relation = relations.find((one) => one.id === id);
	return relation?.type.endsWith("/worksheet") ? relation.target : null;
}

/** A target as a path in the ZIP: from the root, or from the folder of the part that names it. */
function pathFrom(folder: string, target: string): string {
	const path = target.startsWith("/") ? target : `${folder}${target}`;
	const parts: string[] = [];
	for (const part of path.split("/")) {
		if (part === "..") parts.pop();
		else if (part !== "" && part !== ".") parts.push(part);
	}
	return parts.join("/");
}
