import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";

/** JSON text as a value, or where it stops being JSON (JSON: params position, line). */
export function parseJson(text: string, file: string): Result<unknown> {
	try {
		return ok(JSON.parse(text) as unknown);
	} catch (thrown) {
		const detail = thrown instanceof Error ? thrown.message : String(thrown);
		const position = Number(/position (\d+)/.exec(detail)?.[1] ?? text.length);
		const line = text.slice(0, position).split("\n").length;
		return fail(appError("JSON", { position, line }, file));
	}
}

/** The same from bytes: UTF-8 (a byte order mark is dropped); other bytes are TEXT. */
export function parseJsonBytes(bytes: Uint8Array, file: string): Result<unknown> {
	const text = decodeUtf8(bytes);
	return text === null ? fail(appError("TEXT", {}, file)) : parseJson(text, file);
}

/** null when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
