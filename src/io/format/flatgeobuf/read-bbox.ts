import { appError, inFile } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { HouseholdColumns } from "#core/families/columns.ts";
import type { Box } from "#core/families/part-families.ts";
import { type FgbLayout, headerSectionBytes, readLayout } from "./guard.ts";
import { boxIsSound, NODE_BYTES, readUint64, treeLevels } from "./packed-rtree.ts";
import { decodeHouseholds, type ReadHouseholdsOptions } from "./read-households.ts";

/** Anything that can hand out parts of a file: HTTP ranges, a file on disk, bytes in memory. */
export type PartSource = { readonly bytes: number; read(first: number, after: number): Promise<Result<Uint8Array>> };

/** Families in any of the boxes, and the last ones of the file, `atEnd` in number, wherever they lie. */
export type WantedFamilies = { readonly boxes: readonly Box[]; readonly atEnd?: number };

/** `count`: features the whole file must have. */
export type ReadByBboxOptions = ReadHouseholdsOptions & {
	/** Called when the search is done: bytes of the features still to be read, and how many they are. */
	readonly onFound?: (bytes: number, families: number) => void;
};

const FIRST_BYTES = 16 * 1024;
/** Unwanted bytes worth reading to save a request. */
const INDEX_GAP = 16 * 1024;
const FEATURE_GAP = 64 * 1024;

/**
 * The households inside boxes, in file order and with their rows in the file, reading only the header, the touched part of the
 * spatial index and the features found. Each node read is checked: sound box inside its parent's, children exactly where the packed
 * layout has them, feature offsets rising inside the file (INDEX otherwise). null = the file has no index. Families without a point lie
 * in no box: whoever wants them must know that they stand at the file's end, and how many (`HouseholdsLayer.atEnd`).
 */
export async function readHouseholdsByBbox(
	source: PartSource,
	wanted: WantedFamilies,
	options: ReadByBboxOptions = {},
): Promise<Result<HouseholdColumns | null>> {
	const read = await readByBbox(source, wanted, options);
	return read.ok || options.file === undefined || read.error.file !== undefined ? read : fail(inFile(read.error, options.file));
}

async function readByBbox(
	source: PartSource,
	wanted: WantedFamilies,
	options: ReadByBboxOptions,
): Promise<Result<HouseholdColumns | null>> {
	const layout = await readLayoutParts(source);
	if (!layout.ok) return layout;
	const { header, indexStart, featuresStart } = layout.value;
	const { count, onFinding, ...decoding } = options;
	if (count !== undefined && header.featuresCount !== count)
		return fail(appError("COUNT", { expected: count, found: header.featuresCount }));
	if (featuresStart === indexStart) return ok(null);
	const search = searchOf(wanted, header.featuresCount);
	const found = await searchTree(source, layout.value, search);
	if (!found.ok) return found;
	const { slices, rows } = found.value;
	options.onFound?.(
		slices.reduce((sum, { first, after }) => sum + after - first, 0),
		rows.length,
	);
	const features = await readSlices(source, slices, featuresStart);
	if (!features.ok) return features;
	const selection: FgbLayout = {
		header: { ...header, featuresCount: rows.length, indexNodeSize: 0 },
		indexStart: 0,
		featuresStart: 0,
	};
	const decoded = decodeHouseholds(features.value, selection, {
		...decoding,
		...(onFinding ? { onFinding: (told) => onFinding({ ...told, rows: told.rows.map((row) => rows[row - 1] ?? row) }) } : {}),
	});
	if (!decoded.ok) return decoded;
	const { lng, lat } = decoded.value;
	const { firstAtEnd, isInBoxes } = search;
	const kept = rows.filter((row, i) => row > firstAtEnd || isInBoxes(pointBox(lng[i] as number, lat[i] as number))).length;
	return kept === rows.length
		? ok({ ...decoded.value, sourceRows: Uint32Array.from(rows) })
		: fail(appError("INDEX", { expected: rows.length, found: kept }));
}

async function readLayoutParts(source: PartSource): Promise<Result<FgbLayout>> {
	const beginning = await source.read(0, Math.min(FIRST_BYTES, source.bytes));
	if (!beginning.ok) return beginning;
	const needed = headerSectionBytes(beginning.value);
	if (needed > source.bytes || needed <= beginning.value.length) return readLayout(beginning.value, source.bytes);
	const more = await source.read(0, needed);
	return more.ok ? readLayout(more.value, source.bytes) : more;
}

/** `firstAtEnd`: features from this one on (counted from 0) are wanted wherever they lie. */
type Search = { readonly firstAtEnd: number; readonly isInBoxes: (box: Box) => boolean };

/** The box around all boxes is asked first: most of what is asked lies in none. */
function searchOf({ boxes, atEnd = 0 }: WantedFamilies, features: number): Search {
	const [west, south, east, north] = [0, 1, 2, 3].map((side) =>
		boxes.reduce((far, box) => (side < 2 ? Math.min : Math.max)(far, box[side] as number), side < 2 ? Infinity : -Infinity),
	) as [number, number, number, number];
	return {
		firstAtEnd: features - atEnd,
		isInBoxes: (box) => intersects(box, [west, south, east, north]) && boxes.some((one) => intersects(box, one)),
	};
}

function pointBox(lng: number, lat: number): Box {
	return [lng, lat, lng, lat];
}

/** Consecutive nodes under one parent. */
type Siblings = { readonly first: number; readonly length: number; readonly parent: Box };
/** Bytes of one feature, counted from the start of the feature section. */
type Slice = { readonly first: number; readonly after: number };
/** The features found, each with its row in the file, counted from 1. */
type Found = { readonly slices: readonly Slice[]; readonly rows: readonly number[] };

async function searchTree(source: PartSource, layout: FgbLayout, { firstAtEnd, isInBoxes }: Search): Promise<Result<Found>> {
	const { header, indexStart, featuresStart } = layout;
	const { indexNodeSize } = header;
	const levels = treeLevels(header.featuresCount, indexNodeSize);
	const featureBytes = source.bytes - featuresStart;
	let groups: Siblings[] = [{ first: 0, length: 1, parent: [-Infinity, -Infinity, Infinity, Infinity] }];
	for (let height = levels.length - 1; height >= 0; height--) {
		const level = levels[height] as { first: number; length: number };
		const below = levels[height - 1] ?? null;
		const featuresUnder = indexNodeSize ** height;
		// the leaf after the last one wanted says where the last feature ends
		const extra = below === null ? 1 : 0;
		const afterLevel = level.first + level.length;
		const nodes = await readParts(
			source,
			groups.map(({ first, length }) => ({
				first: indexStart + first * NODE_BYTES,
				after: indexStart + Math.min(first + length + extra, afterLevel) * NODE_BYTES,
			})),
			INDEX_GAP,
		);
		if (!nodes.ok) return nodes;
		const next: Siblings[] = [];
		const slices: Slice[] = [];
		const rows: number[] = [];
		for (const [i, group] of groups.entries()) {
			const view = viewOf(nodes.value[i] as Uint8Array);
			for (let n = 0; n < group.length; n++) {
				const node = group.first + n;
				const box = boxAt(view, n * NODE_BYTES);
				const offset = readUint64(view, n * NODE_BYTES + 32);
				if (!boxIsSound(...box) || !contains(group.parent, box)) return fail(appError("INDEX", { node }));
				const isFound = (node - level.first + 1) * featuresUnder > firstAtEnd || isInBoxes(box);
				if (below !== null) {
					const first = below.first + (node - level.first) * indexNodeSize;
					if (offset !== first) return fail(appError("INDEX", { node }));
					if (isFound) next.push({ first, length: Math.min(indexNodeSize, below.first + below.length - first), parent: box });
					continue;
				}
				const after = node + 1 < afterLevel ? readUint64(view, (n + 1) * NODE_BYTES + 32) : featureBytes;
				if (!(offset < after && after <= featureBytes) || (node === level.first && offset !== 0))
					return fail(appError("INDEX", { node }));
				if (!isFound) continue;
				slices.push({ first: offset, after });
				rows.push(node - level.first + 1);
			}
		}
		if (below === null) return ok({ slices, rows });
		groups = next;
	}
	return ok({ slices: [], rows: [] });
}

function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function boxAt(view: DataView, at: number): Box {
	return [
		view.getFloat64(at, true),
		view.getFloat64(at + 8, true),
		view.getFloat64(at + 16, true),
		view.getFloat64(at + 24, true),
	];
}

function intersects(box: Box, bbox: Box): boolean {
	return box[0] <= bbox[2] && box[1] <= bbox[3] && box[2] >= bbox[0] && box[3] >= bbox[1];
}

/** The empty box lies in every box. */
function contains(outer: Box, inner: Box): boolean {
	if (inner[0] > inner[2]) return true;
	return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** The wanted parts, neighbours closer than `gap` read in one go. Parts come in rising order. */
async function readParts(source: PartSource, wanted: readonly Slice[], gap: number): Promise<Result<Uint8Array[]>> {
	const parts: Uint8Array[] = [];
	for (let i = 0; i < wanted.length; ) {
		const { first } = wanted[i] as Slice;
		let { after } = wanted[i] as Slice;
		let n = i + 1;
		for (; n < wanted.length && (wanted[n] as Slice).first <= after + gap; n++)
			after = Math.max(after, (wanted[n] as Slice).after);
		const read = await source.read(first, after);
		if (!read.ok) return read;
		for (; i < n; i++) parts.push(read.value.subarray((wanted[i] as Slice).first - first, (wanted[i] as Slice).after - first));
	}
	return ok(parts);
}

async function readSlices(source: PartSource, slices: readonly Slice[], featuresStart: number): Promise<Result<Uint8Array>> {
	const parts = await readParts(
		source,
		slices.map(({ first, after }) => ({ first: featuresStart + first, after: featuresStart + after })),
		FEATURE_GAP,
	);
	if (!parts.ok) return parts;
	const bytes = new Uint8Array(parts.value.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts.value) {
		bytes.set(part, at);
		at += part.length;
	}
	return ok(bytes);
}
