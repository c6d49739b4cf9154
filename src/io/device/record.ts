import { type AppError, appError } from "#core/base/errors.ts";
import type { DeviceEntry, ReadContent } from "./entry.ts";

/** How an entry lies on the device. */
export type DeviceRecord = { readonly version: number; readonly content: unknown; readonly unread: readonly unknown[] };

/** The page that wrote it is newer than this one: writing over it would lose what only the newer one can read. */
class NewerRecord extends Error {}

function isRecord(stored: unknown): stored is DeviceRecord {
	return typeof stored === "object" && stored !== null && "version" in stored && "content" in stored;
}

/** What the record says, with what earlier reads set aside; `damaged` counts what was set aside just now. */
export function readRecord<T>(entry: DeviceEntry<T>, stored: unknown): ReadContent<T> & { readonly damaged: number } {
	if (stored === undefined || stored === null) return { value: entry.empty, unread: [], damaged: 0 };
	const { version, content, unread } = isRecord(stored) ? stored : { version: 0, content: stored, unread: [] };
	if (version > entry.version) throw new NewerRecord();
	const read = entry.read(content, version);
	const known = Array.isArray(unread) ? unread : [];
	return { value: read.value, unread: [...known, ...read.unread], damaged: read.unread.length };
}

export function writeRecord<T>(entry: DeviceEntry<T>, { value, unread }: ReadContent<T>): DeviceRecord {
	return { version: entry.version, content: value, unread };
}

/** The text of localStorage as content; text that is no JSON is content too, which no entry accepts. */
export function parseText(text: string | null): unknown {
	try {
		return text === null ? undefined : JSON.parse(text);
	} catch {
		return text;
	}
}

/** Private windows and policies refuse, a full disk refuses; both are facts a person has to know. */
export function storageError(thrown: unknown): AppError {
	if (thrown instanceof NewerRecord) return appError("STORAGE_NEWER");
	const { name } = thrown instanceof Error || thrown instanceof DOMException ? thrown : { name: "" };
	return appError(/Quota/.test(name) ? "STORAGE_FULL" : "STORAGE_BLOCKED");
}
