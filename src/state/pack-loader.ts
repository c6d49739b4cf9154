import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { fetchBytes } from "#io/bytes/byte-source.ts";
import { decodeUtf8 } from "#io/bytes/json.ts";
import { isDevicePack } from "#io/pack/device-pack.ts";
import { manifestUrlOf } from "#io/pack/layer-file.ts";
import type { PackEntry, PackManifest } from "#io/pack/pack-manifest.ts";
import { parseManifest, parsePackIndex, parsePreview } from "#io/pack/pack-manifest-schema.ts";
import { isLarge, type PartWish } from "#io/pack/pack-parts.ts";
import type { PackPreview } from "#io/pack/pack-preview.ts";

export type ReadBytes = (
	url: string,
	options: {
		readonly signal: AbortSignal;
		readonly file: string;
		readonly expected?: { readonly bytes: number; readonly sha256: string };
	},
) => Promise<Result<Uint8Array>>;

const INDEX = "packs/index.json";

/** What the page itself reads: the list of packs and the small summary. The packs proper are read by the engine. */
export type PackLoader = {
	readIndex(signal: AbortSignal): Promise<Result<readonly PackEntry[]>>;
	/** Address of a pack's `pack.json`. */
	manifestUrl(entry: PackEntry): string;
	/**
	 * null where the pack has no summary, it is damaged, or a part is going to be opened, whose figures it does not hold: the pack
	 * then simply shows when it is read. `part`: what is wished, null = the whole region.
	 */
	readPreview(entry: PackEntry, signal: AbortSignal, part?: PartWish | null): Promise<PackPreview | null>;
};

function opensPart({ layers }: PackManifest, part: PartWish): boolean {
	return part.kode !== null || (layers.households !== undefined && isLarge(layers.households));
}

/** `indexUrl` absolute, or relative to `baseUrl`. */
export function createPackLoader(options: {
	readonly indexUrl: string;
	readonly baseUrl: string;
	readonly read?: ReadBytes;
}): PackLoader {
	const read: ReadBytes = options.read ?? fetchBytes;
	const indexUrl = new URL(options.indexUrl, options.baseUrl).href;
	const manifestUrl = (entry: PackEntry) => (isDevicePack(entry) ? entry.url : manifestUrlOf(new URL(entry.url, indexUrl).href));

	async function readText(url: string, readOptions: Parameters<ReadBytes>[1]): Promise<Result<string>> {
		const bytes = await read(url, readOptions);
		if (!bytes.ok) return bytes;
		const text = decodeUtf8(bytes.value);
		return text === null ? fail(appError("TEXT", {}, readOptions.file)) : ok(text);
	}

	return {
		manifestUrl,
		async readIndex(signal) {
			const text = await readText(indexUrl, { signal, file: INDEX });
			return text.ok ? parsePackIndex(text.value, INDEX) : text;
		},
		async readPreview(entry, signal, part = null) {
			if (isDevicePack(entry)) return null;
			const url = manifestUrl(entry);
			const text = await readText(url, { signal, file: "pack.json" });
			const manifest = text.ok ? parseManifest(text.value, "pack.json") : text;
			if (!manifest.ok || (part !== null && opensPart(manifest.value, part))) return null;
			const layer = manifest.value.layers.ringkasan;
			if (!layer) return null;
			const { bytes, sha256 } = layer;
			const summary = await readText(new URL(layer.url, url).href, { signal, file: layer.url, expected: { bytes, sha256 } });
			const preview = summary.ok ? parsePreview(summary.value, layer.url) : summary;
			return preview.ok ? preview.value : null;
		},
	};
}
