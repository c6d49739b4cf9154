import { appError, inFile } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { HouseholdColumns } from "#core/families/columns.ts";
import { boxesOfAreas, familiesOfPart } from "#core/families/part-families.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { areasOfPart, type Part } from "#core/place/parts.ts";
import { holdsIdentityNumbers, isPrivateColumn } from "#core/privacy/private-columns.ts";
import { fetchBytes } from "../bytes/byte-source.ts";
import { gunzip } from "../bytes/gzip.ts";
import { decodeUtf8 } from "../bytes/json.ts";
import { createRangeSource } from "../bytes/range-source.ts";
import { sha256Hex } from "../bytes/sha256.ts";
import { readAreasFgb } from "../format/flatgeobuf/read-areas.ts";
import { readHouseholdsByBbox } from "../format/flatgeobuf/read-bbox.ts";
import { readHouseholdsFgb } from "../format/flatgeobuf/read-households.ts";
import { cancellable, type LayerFileOptions, manifestUrlOf, readLayerFile, resolveUrl, signalOf } from "./layer-file.ts";
import { checkCompleteness } from "./pack-consistency.ts";
import type { HouseholdsLayer, LayerFile, PackManifest } from "./pack-manifest.ts";
import { parseManifest } from "./pack-manifest-schema.ts";
import { choosePart, isLarge, type OpenedPartFiles, type PartWish } from "./pack-parts.ts";

/** Same shape as the engine's progress message. "assign": the bytes are there; `families` are those decoded so far. */
export type PackProgress = {
	readonly phase: "manifest" | "areas" | "households" | "assign";
	readonly bytes: number;
	readonly bytesTotal: number;
	readonly families: number;
	readonly familiesTotal: number;
};

export type OpenPackOptions = Pick<LayerFileOptions, "signal" | "read" | "fetchOptions"> & {
	readonly onProgress?: (progress: PackProgress) => void;
	/** Open a part of the region only, where it can be divided; without it the whole region is opened. */
	readonly part?: PartWish;
	/** `WHOLE_FILE_BYTES` by default. */
	readonly wholeFileBytes?: number;
};

export type OpenedPackFiles = {
	readonly manifest: PackManifest;
	readonly areas: AreaTable;
	/** null when the pack has no household layer. */
	readonly households: HouseholdColumns | null;
	/** Columns of the household layer that were not kept because they name persons. */
	readonly skippedColumns: readonly string[];
	readonly findings: readonly Finding[];
	/** What the region can be opened in where it is too large to be read whole, or was opened in; none otherwise. */
	readonly parts: readonly Part[];
	/** Set when `areas` and `households` are those of a part only. */
	readonly part: OpenedPartFiles | null;
};

/**
 * Opens a pack: manifest, then areas, then households; each file's size, SHA-256 and count are those of the manifest, or the
 * pack is refused. `url` is the manifest or the folder it lies in. Nothing is returned before everything is read.
 */
export async function openPack(url: string, options: OpenPackOptions = {}): Promise<Result<OpenedPackFiles>> {
	const manifestUrl = manifestUrlOf(url);
	const manifest = await openManifest(manifestUrl, options);
	if (!manifest.ok) return manifest;
	const { layers } = manifest.value;

	const areaBytes = await readLayer("areas", layers.areas, manifestUrl, options);
	if (!areaBytes.ok) return areaBytes;
	const { level, count, codes, url: areaFile } = layers.areas;
	const read = readAreasFgb(areaBytes.value, { level, count, codes: codes ?? "kemendagri", file: areaFile });
	if (!read.ok) return read;
	const areas = layers.areas.schematic === true ? ok({ ...read.value, schematic: true }) : read;

	const { parts, part } = choosePart(areas.value, layers.households, options);
	const opened = { manifest: manifest.value, parts };
	if (part !== null && layers.households !== undefined) {
		const read = await openPart({ layer: layers.households, areas: areas.value, part }, manifestUrl, options);
		if (!read.ok) return read;
		return cancelledOr(options, manifestUrl, ok({ ...opened, ...read.value }));
	}
	const households = await openHouseholds(layers.households, areas.value, manifestUrl, options);
	if (!households.ok) return households;
	return cancelledOr(options, manifestUrl, ok({ ...opened, areas: areas.value, ...households.value, part: null }));
}

function cancelledOr<T>({ signal }: OpenPackOptions, file: string, result: Result<T>): Result<T> {
	return signal?.aborted ? fail(appError("CANCELLED", {}, file)) : result;
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

type OpenedHouseholds = Pick<OpenedPackFiles, "households" | "skippedColumns" | "findings">;

/** What is noticed while a layer of families is read, and the options to notice it with. */
function householdReading(layer: HouseholdsLayer, { onProgress }: OpenPackOptions) {
	const skippedColumns: string[] = [];
	const findings: Finding[] = [];
	const { bytes, count: familiesTotal } = layer;
	const decoding = { phase: "assign", bytes, bytesTotal: bytes, familiesTotal } as const;
	return {
		options: {
			file: layer.url,
			skipColumn(name: string) {
				const isPrivate = isPrivateColumn(name);
				if (isPrivate) skippedColumns.push(name);
				return isPrivate;
			},
			onFinding: (finding: Finding) => void findings.push(finding),
			onRows: (families: number) => onProgress?.({ ...decoding, families }),
		},
		opened: (read: HouseholdColumns): OpenedHouseholds => ({
			households: withoutIdentityNumbers(read, skippedColumns),
			skippedColumns,
			findings,
		}),
	};
}

async function openHouseholds(
	layer: HouseholdsLayer | undefined,
	areas: AreaTable,
	manifestUrl: string,
	options: OpenPackOptions,
): Promise<Result<OpenedHouseholds>> {
	if (layer === undefined) return ok({ households: null, skippedColumns: [], findings: [] });
	const bytes = await readLayer("households", layer, manifestUrl, options);
	return bytes.ok ? readWhole(bytes.value, { layer, areas }, manifestUrl, options) : bytes;
}

function readWhole(
	bytes: Uint8Array,
	{ layer, areas }: Pick<PartTask, "layer" | "areas">,
	manifestUrl: string,
	options: OpenPackOptions,
): Result<OpenedHouseholds> {
	const reading = householdReading(layer, options);
	const read = readHouseholdsFgb(bytes, { ...reading.options, count: layer.count });
	if (!read.ok) return read;
	const mixed = checkCompleteness(layer.complete, areas, read.value);
	return mixed ? fail(inFile(mixed, manifestUrl)) : ok(reading.opened(read.value));
}

type PartTask = { readonly layer: HouseholdsLayer; readonly areas: AreaTable; readonly part: Part };
type OpenedPartHouseholds = OpenedHouseholds & Pick<OpenedPackFiles, "part" | "areas">;

/** The families of a part: by ranges where the layer is large and file and server can, else out of the whole file. */
async function openPart(task: PartTask, manifestUrl: string, options: OpenPackOptions): Promise<Result<OpenedPartHouseholds>> {
	const { layer, areas, part } = task;
	const partAreas = areasOfPart(areas, part);
	const opened = await openPartHouseholds(task, partAreas, manifestUrl, options);
	if (!opened.ok) return opened;
	const { read, reason, road, bytesRead } = opened.value;
	if (read.households === null) throw new Error("openPart: a layer was read and is not there");
	const { families, elsewhere, nobodys } = familiesOfPart(areas, part, read.households);
	return ok({
		...read,
		areas: partAreas,
		households: families,
		part: { part, regionAreas: areas, road, reason, bytesRead: bytesRead ?? layer.bytes, elsewhere, nobodys },
	});
}

type ReadOfPart = Pick<OpenedPartFiles, "road" | "reason"> & {
	readonly read: OpenedHouseholds;
	/** null = as many as the layer has. */
	readonly bytesRead: number | null;
};

async function openPartHouseholds(
	task: PartTask,
	partAreas: AreaTable,
	manifestUrl: string,
	options: OpenPackOptions,
): Promise<Result<ReadOfPart>> {
	const { layer, areas } = task;
	const mayAskRanges = isLarge(layer, options) && options.read === undefined;
	const { atEnd } = layer;
	if (mayAskRanges && atEnd !== undefined) {
		const ranged = await readByRanges(task, { partAreas, atEnd }, manifestUrl, options);
		if (!ranged.ok) return ranged;
		if (ranged.value !== null) return ok(ranged.value);
	}
	const read = await openHouseholds(layer, areas, manifestUrl, options);
	if (!read.ok) return read;
	const reason = !mayAskRanges ? null : atEnd === undefined ? "order" : "index";
	return ok({ read: read.value, road: "whole", reason, bytesRead: null });
}

/** null: the file has no index, and is not here either. */
async function readByRanges(
	{ layer, areas }: PartTask,
	{ partAreas, atEnd }: { readonly partAreas: AreaTable; readonly atEnd: number },
	manifestUrl: string,
	options: OpenPackOptions,
): Promise<Result<ReadOfPart | null>> {
	const source = createRangeSource(resolveUrl(manifestUrl, layer.url), {
		...options.fetchOptions,
		...signalOf(options),
		expected: { bytes: layer.bytes, sha256: layer.sha256 },
		file: layer.url,
	});
	const reading = householdReading(layer, options);
	let ahead = { bytes: layer.bytes, families: 0 };
	const told = (): void => {
		const { bytesRead } = source.transport();
		const bytes = Math.min(bytesRead, ahead.bytes);
		options.onProgress?.({
			phase: "households",
			bytes,
			bytesTotal: ahead.bytes,
			families: Math.floor((ahead.families * bytes) / ahead.bytes),
			familiesTotal: ahead.families,
		});
	};
	const read = await readHouseholdsByBbox(
		{
			bytes: source.bytes,
			async read(first, after) {
				const bytes = await source.read(first, after);
				told();
				return bytes;
			},
		},
		{ boxes: boxesOfAreas(partAreas), atEnd },
		{
			...reading.options,
			count: layer.count,
			onRows: (families) =>
				options.onProgress?.({
					phase: "assign",
					bytes: ahead.bytes,
					bytesTotal: ahead.bytes,
					families,
					familiesTotal: ahead.families,
				}),
			onFound(bytes, families) {
				ahead = { bytes: source.transport().bytesRead + bytes, families };
				told();
			},
		},
	);
	if (!read.ok) return read;
	const { kind, bytesRead } = source.transport();
	const road = kind === "ranges" ? ({ road: kind, reason: null } as const) : ({ road: kind, reason: "server" } as const);
	if (read.value !== null) return ok({ read: reading.opened(read.value), ...road, bytesRead });
	if (kind === "ranges") return ok(null);
	// a server without ranges has sent the whole file
	const bytes = await source.read(0, source.bytes);
	if (!bytes.ok) return bytes;
	const whole = readWhole(bytes.value, { layer, areas }, manifestUrl, options);
	return whole.ok ? ok({ read: whole.value, ...road, bytesRead }) : whole;
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
	const read = await readLayerFile(layer, manifestUrl, {
		...options,
		onBytes: (bytes, bytesTotal) => report(options, phase, bytes, bytesTotal, layer),
	});
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
