import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";

/** A file without a manifest may unpack to this much. */
export const MOST_UNPACKED_BYTES = 1024 * 1024 * 1024;

export function isGzip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/**
 * Unpacks one gzip file and never holds more than `most` bytes of it: a small file that unpacks to much is left as soon as it
 * passes them. Faults: GZIP (damaged, cut short, something after its end), TOO_LARGE (params: bytes, limit).
 */
export async function gunzip(
	bytes: Uint8Array,
	options: { readonly most?: number; readonly file?: string } = {},
): Promise<Result<Uint8Array>> {
	const most = options.most ?? MOST_UNPACKED_BYTES;
	const read = await (typeof DecompressionStream === "undefined" ? unpackAtOnce(bytes, most) : unpackByStream(bytes, most));
	if (read instanceof Uint8Array) return ok(read);
	return fail(options.file === undefined ? read : { ...read, file: options.file });
}

const damaged = (bytes: Uint8Array): AppError => appError("GZIP", { bytes: bytes.length });

async function unpackByStream(bytes: Uint8Array, most: number): Promise<Uint8Array | AppError> {
	const reader = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
	const chunks: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const piece = await reader.read().catch(() => null);
		if (piece === null) return damaged(bytes);
		if (piece.done) break;
		length += piece.value.length;
		if (length > most) {
			await reader.cancel().catch(() => undefined);
			return appError("TOO_LARGE", { bytes: length, limit: most });
		}
		chunks.push(piece.value);
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}

const LEAST_GZIP_BYTES = 18;

/**
 * Safari before 16.4 has no DecompressionStream. The length at the file's end bounds what is held; its checksum is left to the
 * SHA-256 of the manifest and to the reader's guard.
 */
async function unpackAtOnce(bytes: Uint8Array, most: number): Promise<Uint8Array | AppError> {
	if (!isGzip(bytes) || bytes.length < LEAST_GZIP_BYTES) return damaged(bytes);
	const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.length - 4, true);
	if (length > most) return appError("TOO_LARGE", { bytes: length, limit: most });
	const { gunzipSync } = await import("fflate");
	try {
		const whole = gunzipSync(bytes, { out: new Uint8Array(length) });
		return whole.length === length ? whole : damaged(bytes);
	} catch {
		return damaged(bytes);
	}
}
