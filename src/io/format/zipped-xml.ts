import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { listZip, unzipPieces, type ZipEntry } from "../bytes/zip.ts";
import type { ReadOptions } from "./format.ts";
import { createXmlScanner, type XmlEvents } from "./xml-scanner.ts";

/** The files of a ZIP that is one document in parts. */
export type Parts = {
	readonly bytes: Uint8Array;
	readonly options: ReadOptions;
	/** By name in lower case: programs disagree about it. */
	readonly entries: ReadonlyMap<string, ZipEntry>;
};

/** Gathers what one part says. */
export type PartReader<T> = {
	readonly events: XmlEvents;
	readonly value: () => T;
	/** Rows so far, where there are any. */
	readonly rows?: () => number;
	/** What stops the reading. */
	readonly fault?: () => AppError | null;
};

/** A part is never held whole, so it may be long. */
const MOST_PART_BYTES = 4 * 1024 * 1024 * 1024;
const BYTES_BETWEEN_PAUSES = 8 * 1024 * 1024;

/** Faults: those of `listZip`. */
export function openParts(bytes: Uint8Array, options: ReadOptions): Result<Parts> {
	const listed = listZip(bytes, options.file);
	if (!listed.ok) return listed;
	return ok({ bytes, options, entries: new Map(listed.value.map((entry) => [entry.name.toLowerCase(), entry])) });
}

/** What a part says; null when there is none. Faults: those of the ZIP and of the reader, XML (params entry, doctype), CANCELLED. */
export async function readXmlPart<T>(
	{ bytes, options, entries }: Parts,
	path: string,
	reader: PartReader<T>,
): Promise<Result<T | null>> {
	const { file, progress, cancelled } = options;
	const entry = entries.get(path.toLowerCase());
	if (entry === undefined) return ok(null);
	const scanner = createXmlScanner(reader.events);
	const refused = () => appError("XML", { entry: entry.name, doctype: Number(scanner.fault() === "doctype") }, file);
	let sincePause = 0;
	for (const piece of unzipPieces(bytes, entry, { file, most: MOST_PART_BYTES })) {
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
