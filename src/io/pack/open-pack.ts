import { type AppError, appError, inFile } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { HouseholdColumns } from "#core/families/columns.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { holdsIdentityNumbers, isPrivateColumn } from "#core/privacy/private-columns.ts";
import { type FetchBytesOptions, fetchBytes } from "../bytes/byte-source.ts";
import { gunzip } from "../bytes/gzip.ts";
import { decodeUtf8 } from "../bytes/json.ts";
import { createRangeSource } from "../bytes/range-source.ts";
import { sha256Hex } from "../bytes/sha256.ts";
import { readAreasFgb } from "../format/flatgeobuf/read-areas.ts";
import { type Bbox, readHouseholdsByBbox } from "../format/flatgeobuf/read-bbox.ts";
import { readHouseholdsFgb } from "../format/flatgeobuf/read-households.ts";
import { checkCompleteness } from "./pack-consistency.ts";
import { type HouseholdsLayer, type LayerFile, type PackManifest, WHOLE_FILE_BYTES } from "./pack-manifest.ts";
import { parseManifest } from "./pack-manifest-schema.ts";

/** Same shape as the engine's progress message. */
export type PackProgress = {
	readonly phase: "manifest" | "areas" | "households";
	readonly bytes: number;
	readonly bytesTotal: number;
	readonly families: number;
	readonly familiesTotal: number;
};

export type OpenPackOptions = {
	readonly signal?: AbortSignal;
	readonly onProgress?: (progress: PackProgress) => void;
	/** Replaces fetching: files on disk, bytes in memory. Size and hash are checked all the same. */
	readonly read?: (url: string) => Promise<Result<Uint8Array>>;
	/** For layers above `wholeFileBytes`: only the families in this box, by range requests. */
	readonly householdsBbox?: Bbox;
	/** `WHOLE_FILE_BYTES` by default. */
	readonly wholeFileBytes?: number;
	readonly fetchOptions?: Pick<FetchBytesOptions, "limits" | "sleep">;
};

export type OpenedPackFiles = {
	readonly manifest: PackManifest;
	readonly areas: AreaTable;
	/** null when the pack has no household layer. */
	readonly households: HouseholdColumns | null;
	/** Columns of the household layer that were not kept because they name persons. */
	readonly skippedColumns: readonly string[];
	readonly findings: readonly Finding[];
	/** Set when only a part was read: how, and why not by ranges if not. */
	readonly part: { readonly bbox: Bbox; readonly kind: "ranges" | "whole"; readonly reason: AppError | null } | null;
};

/**
 * Opens a pack: manifest, then areas, then households; each file's size, SHA-256 and count are those of the manifest, or the
 * pack is refused. `url` is the manifest or the folder it lies in. Nothing is returned before everything is read.
 */
export async function openPack(url: string, options: OpenPackOptions = {}): Promise<Result<OpenedPackFiles>> {
	const manifestUrl = /\.json($|[?#])/.test(url) ? url : `${url.replace(/\/$/, "")}/pack.json`;
	const manifest = await openManifest(manifestUrl, options);
	if (!manifest.ok) return manifest;
	const { layers } = manifest.value;

	const areaBytes = await readLayer("areas", layers.areas, manifestUrl, options);
	if (!areaBytes.ok) return areaBytes;
	const { level, count, url: areaFile } = layers.areas;
	const areas = readAreasFgb(areaBytes.value, { level, count, file: areaFile });
	if (!areas.ok) return areas;

	const households = await openHouseholds(layers.households, manifestUrl, options);
	if (!households.ok) return households;
	if (options.signal?.aborted) return fail(appError("CANCELLED", {}, manifestUrl));
	const { columns } = households.value;
	const mixed = columns && layers.households ? checkCompleteness(layers.households.complete, areas.value, columns) : null;
	if (mixed && households.value.part === null) return fail(inFile(mixed, manifestUrl));
	const { skippedColumns, findings, part } = households.value;
	return ok({ manifest: manifest.value, areas: areas.value, households: columns, skippedColumns, findings, part });
}

async function openManifest(url: string, options: OpenPackOptions): Promise<Result<PackManifest>> {
	report(options, "manifest", 0, 0, null);
	const bytes = await (options.read
		? cancellable(options.read(url), url, options)
		: fetchBytes(url, { ...options.fetchOptions, ...signalOf(options), fresh: false }));
	if (!bytes.ok) return bytes;
	const text = decodeUtf8(bytes.value);
	return text === null ? fail(appError("TEXT", {}, url)) : parseManifest(text, url);
}

type OpenedHouseholds = {
	readonly columns: HouseholdColumns | null;
	readonly skippedColumns: readonly string[];
	readonly findings: readonly Finding[];
	readonly part: OpenedPackFiles["part"];
};

async function openHouseholds(
	layer: HouseholdsLayer | undefined,
	manifestUrl: string,
	options: OpenPackOptions,
): Promise<Result<OpenedHouseholds>> {
	if (layer === undefined) return ok({ columns: null, skippedColumns: [], findings: [], part: null });
	const skippedColumns: string[] = [];
	const findings: Finding[] = [];
	const readOptions = {
		file: layer.url,
		skipColumn(name: string) {
			const isPrivate = isPrivateColumn(name);
			if (isPrivate) skippedColumns.push(name);
			return isPrivate;
		},
		onFinding: (finding: Finding) => void findings.push(finding),
	};
	const bbox = options.householdsBbox;
	const isLarge = layer.unpacked === undefined && layer.bytes > (options.wholeFileBytes ?? WHOLE_FILE_BYTES);
	if (bbox !== undefined && isLarge && options.read === undefined) {
		const source = createRangeSource(resolveUrl(manifestUrl, layer.url), {
			...options.fetchOptions,
			...signalOf(options),
			expected: { bytes: layer.bytes, sha256: layer.sha256 },
			file: layer.url,
		});
		const read = await readHouseholdsByBbox(source, bbox, readOptions);
		if (!read.ok) return read;
		const { kind, reason } = source.transport();
		return ok({
			columns: withoutIdentityNumbers(read.value, skippedColumns),
			skippedColumns,
			findings,
			part: { bbox, kind, reason },
		});
	}
	const bytes = await readLayer("households", layer, manifestUrl, options);
	if (!bytes.ok) return bytes;
	const read = readHouseholdsFgb(bytes.value, { ...readOptions, count: layer.count });
	if (!read.ok) return read;
	return ok({ columns: withoutIdentityNumbers(read.value, skippedColumns), skippedColumns, findings, part: null });
}

/** A text column full of 16-digit numbers is no pseudonym, whatever it is called. */
function withoutIdentityNumbers(households: HouseholdColumns, skipped: string[]): HouseholdColumns {
	const found = [...households.columns].filter(([, column]) => holdsIdentityNumbers(column)).map(([name]) => name);
	if (found.length === 0) return households;
	skipped.push(...found);
	return { ...households, columns: new Map([...households.columns].filter(([name]) => !found.includes(name))) };
}

/** A layer as FlatGeobuf, unpacked where it is packed. */
async function readLayer(
	phase: "areas" | "households",
	layer: LayerFile,
	manifestUrl: string,
	options: OpenPackOptions,
): Promise<Result<Uint8Array>> {
	const read = await readFile(phase, layer, manifestUrl, options);
	if (!read.ok || layer.unpacked === undefined || read.value.length === layer.unpacked.bytes) return read;
	const { bytes: expected, sha256 } = layer.unpacked;
	const unpacked = await gunzip(read.value, { most: expected, file: layer.url });
	if (!unpacked.ok)
		return unpacked.error.code === "TOO_LARGE"
			? fail(appError("SIZE", { expected, found: Number(unpacked.error.params?.["bytes"]) }, layer.url))
			: unpacked;
	const found = unpacked.value.length;
	if (found !== expected) return fail(appError("SIZE", { expected, found }, layer.url));
	return (await sha256Hex(unpacked.value)) === sha256 ? unpacked : fail(appError("HASH", {}, layer.url));
}

/** The file as it lies there; a host may have unpacked it on the way. */
async function readFile(
	phase: "areas" | "households",
	layer: LayerFile,
	manifestUrl: string,
	options: OpenPackOptions,
): Promise<Result<Uint8Array>> {
	const url = resolveUrl(manifestUrl, layer.url);
	const { bytes: size, sha256, unpacked } = layer;
	const expected = { bytes: size, sha256, ...(unpacked ? { unpacked } : {}) };
	report(options, phase, 0, size, layer);
	if (options.read === undefined)
		return fetchBytes(url, {
			...options.fetchOptions,
			...signalOf(options),
			expected,
			file: layer.url,
			onProgress: (bytes, bytesTotal) => report(options, phase, bytes, bytesTotal, layer),
		});
	const bytes = await cancellable(options.read(url), layer.url, options);
	if (!bytes.ok) return bytes;
	const found = bytes.value.length;
	if (found !== layer.bytes) return fail(appError("SIZE", { expected: layer.bytes, found }, layer.url));
	if ((await sha256Hex(bytes.value)) !== layer.sha256) return fail(appError("HASH", {}, layer.url));
	report(options, phase, found, layer.bytes, layer);
	return bytes;
}

function report(
	options: OpenPackOptions,
	phase: PackProgress["phase"],
	bytes: number,
	bytesTotal: number,
	layer: LayerFile | null,
): void {
	const familiesTotal = phase === "households" && layer ? layer.count : 0;
	const families = bytesTotal > 0 ? Math.floor((familiesTotal * Math.min(bytes, bytesTotal)) / bytesTotal) : 0;
	options.onProgress?.({ phase, bytes, bytesTotal, families, familiesTotal });
}

async function cancellable(
	reading: Promise<Result<Uint8Array>>,
	file: string,
	options: OpenPackOptions,
): Promise<Result<Uint8Array>> {
	const read = await reading;
	return options.signal?.aborted ? fail(appError("CANCELLED", {}, file)) : read;
}

function signalOf(options: OpenPackOptions): { readonly signal?: AbortSignal } {
	return options.signal ? { signal: options.signal } : {};
}

/** A path beside the manifest; works for addresses and for paths on disk. */
export function resolveUrl(manifestUrl: string, relative: string): string {
	const path = manifestUrl.replace(/[?#].*$/, "");
	return path.slice(0, path.lastIndexOf("/") + 1) + relative;
}
