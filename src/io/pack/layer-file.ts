import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { type FetchBytesOptions, fetchBytes } from "../bytes/byte-source.ts";
import { sha256Hex } from "../bytes/sha256.ts";
import type { FileFacts, PlainFile } from "./pack-manifest.ts";

export type LayerFileOptions = {
	readonly signal?: AbortSignal;
	/** Replaces fetching: files on disk, bytes in memory. Size and hash are checked all the same. */
	readonly read?: (url: string) => Promise<Result<Uint8Array>>;
	readonly fetchOptions?: Pick<FetchBytesOptions, "limits" | "sleep">;
	readonly onBytes?: (bytes: number, bytesTotal: number) => void;
};

/**
 * A file of a pack as it lies beside the manifest, its size and SHA-256 those of the manifest (SIZE, HASH); a host may have
 * unpacked it on the way.
 */
export async function readLayerFile(
	layer: PlainFile & { readonly unpacked?: FileFacts },
	manifestUrl: string,
	options: LayerFileOptions = {},
): Promise<Result<Uint8Array>> {
	const { url: file, bytes: size, sha256, unpacked } = layer;
	const url = resolveUrl(manifestUrl, file);
	const expected = { bytes: size, sha256, ...(unpacked ? { unpacked } : {}) };
	options.onBytes?.(0, size);
	if (options.read === undefined)
		return fetchBytes(url, {
			...options.fetchOptions,
			...signalOf(options),
			expected,
			file,
			...(options.onBytes ? { onProgress: options.onBytes } : {}),
		});
	const bytes = await cancellable(options.read(url), file, options);
	if (!bytes.ok) return bytes;
	const found = bytes.value.length;
	if (found !== size) return fail(appError("SIZE", { expected: size, found }, file));
	if ((await sha256Hex(bytes.value)) !== sha256) return fail(appError("HASH", {}, file));
	options.onBytes?.(found, size);
	return ok(bytes.value);
}

/** CANCELLED where the caller gave up in the meantime. */
export async function cancellable(
	reading: Promise<Result<Uint8Array>>,
	file: string,
	{ signal }: Pick<LayerFileOptions, "signal">,
): Promise<Result<Uint8Array>> {
	const read = await reading;
	return signal?.aborted ? fail(appError("CANCELLED", {}, file)) : read;
}

export function signalOf({ signal }: Pick<LayerFileOptions, "signal">): { readonly signal?: AbortSignal } {
	return signal ? { signal } : {};
}

/** The manifest of a pack, named itself or by the folder it lies in. */
export function manifestUrlOf(url: string): string {
	return /\.json($|[?#])/.test(url) ? url : `${url.replace(/\/$/, "")}/pack.json`;
}

/** A path beside the manifest; works for addresses and for paths on disk. */
export function resolveUrl(manifestUrl: string, relative: string): string {
	const path = manifestUrl.replace(/[?#].*$/, "");
	return path.slice(0, path.lastIndexOf("/") + 1) + relative;
}
