import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { listZip, unzipPieces, type ZipEntry } from "../../bytes/zip.ts";
import { isZip } from "../../bytes/zip-signature.ts";
import type { ReadOptions } from "../format.ts";
import { type SourceSheet, tooManyCells } from "../sheet.ts";
import { createXmlScanner, type XmlEvents } from "../xml-scanner.ts";
import { type Relation, relationsReader, sharedTextsReader, stylesReader, workbookReader } from "./read-parts.ts";
import { sheetReader } from "./read-sheet.ts";

/** A worksheet is never held whole, so it may be long. */
const MOST_SHEET_BYTES = 4 * 1024 * 1024 * 1024;
const BYTES_BETWEEN_PAUSES = 8 * 1024 * 1024;

/**
 * The worksheets of an XLSX file (Office Open XML) as grids of text, hidden ones included: numbers in plain digits, days as
 * 2024-01-31, formulas by the value they were saved with. Faults: FORMAT, those of the ZIP, XML (params entry, doctype), WORKBOOK (a part
 * that is missing; params entry), TOO_LARGE, CANCELLED.
 */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions): Promise<Result<readonly SourceSheet[]>> {
	const { file } = options;
	if (!isZip(bytes)) return fail(appError("FORMAT", { format: "XLSX" }, file));
	const listed = listZip(bytes, file);
	if (!listed.ok) return listed;
	const parts: Parts = { bytes, options, entries: new Map(listed.value.map((entry) => [entry.name.toLowerCase(), entry])) };

	const roots = await readPart(parts, "_rels/.rels", relationsReader());
	if (!roots.ok) return roots;
	const main = roots.value?.find(({ type }) => type.endsWith("/officeDocument"));
	const workbookPath = main === undefined ? "xl/workbook.xml" : pathFrom("", main.target);
	const workbook = await readPart(parts, workbookPath, workbookReader());
	if (!workbook.ok) return workbook;
	if (workbook.value === null) return fail(appError("WORKBOOK", { entry: workbookPath }, file));
	const folder = workbookPath.slice(0, workbookPath.lastIndexOf("/") + 1);
	const related = await readPart(parts, `${folder}_rels/${workbookPath.slice(folder.length)}.rels`, relationsReader());
	if (!related.ok) return related;
	const relations = related.value ?? [];
	const pathOf = (type: string): string | null => {
		const relation = relations.find((one) => one.type.endsWith(`/${type}`));
		return relation === undefined ? null : pathFrom(folder, relation.target);
	};

	const styles = await readPart(parts, pathOf("styles") ?? `${folder}styles.xml`, stylesReader());
	if (!styles.ok) return styles;
	const shared = await readPart(parts, pathOf("sharedStrings") ?? `${folder}sharedStrings.xml`, sharedTextsReader());
	if (!shared.ok) return shared;
	const sources = { sharedTexts: shared.value ?? [], isDate: styles.value ?? [], is1904: workbook.value.is1904 };
	const sheets: SourceSheet[] = [];
	for (const { name, hidden, relation } of workbook.value.sheets) {
		const target = worksheetOf(relations, relation);
		// charts and dialogues are sheets too
		if (target === null) continue;
		const path = pathFrom(folder, target);
		const reader = sheetReader(sources);
		const read = await readPart(parts, path, {
			events: reader.events,
			value: () => reader.value({ name, hidden }),
			rows: reader.builder.rows,
			fault() {
				const fault = reader.fault();
				if (fault === null) return null;
				return fault === "cells" ? tooManyCells(reader.builder, file) : appError("WORKBOOK", { entry: path }, file);
			},
		});
		if (!read.ok) return read;
		if (read.value === null) return fail(appError("WORKBOOK", { entry: path }, file));
		sheets.push(read.value);
	}
	return ok(sheets);
}

type Parts = {
	readonly bytes: Uint8Array;
	readonly options: ReadOptions;
	/** By name in lower case: programs disagree about it. */
	readonly entries: ReadonlyMap<string, ZipEntry>;
};

type PartReader<T> = {
	readonly events: XmlEvents;
	readonly value: () => T;
	readonly rows?: () => number;
	readonly fault?: () => AppError | null;
};

/** What a part of the workbook says; null when there is none. */
async function readPart<T>({ bytes, options, entries }: Parts, path: string, reader: PartReader<T>): Promise<Result<T | null>> {
	const { file, progress, cancelled } = options;
	const entry = entries.get(path.toLowerCase());
	if (entry === undefined) return ok(null);
	const scanner = createXmlScanner(reader.events);
	const refused = () => appError("XML", { entry: entry.name, doctype: Number(scanner.fault() === "doctype") }, file);
	let sincePause = 0;
	for (const piece of unzipPieces(bytes, entry, { file, most: MOST_SHEET_BYTES })) {
		if (!piece.ok) return piece;
		if (!scanner.push(piece.value)) return fail(refused());
		const fault = reader.fault?.() ?? null;
		if (fault) return fail(fault);
		sincePause += piece.value.length;
		if (sincePause < BYTES_BETWEEN_PAUSES) continue;
		sincePause = 0;
		progress?.(reader.rows?.() ?? 0);
		// lets whoever wants to cancel say so
		await new Promise((done) => setTimeout(done));
		if (cancelled?.()) return fail(appError("CANCELLED", {}, file));
	}
	return scanner.end() ? ok(reader.value()) : fail(refused());
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
