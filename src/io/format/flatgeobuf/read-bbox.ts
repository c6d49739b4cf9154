import { appError, inFile } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { takeRows } from "#core/families/build-columns.ts";
import type { HouseholdColumns } from "#core/families/columns.ts";
import { type FgbLayout, headerSectionBytes, readLayout } from "./guard.ts";
import { boxIsSound, NODE_BYTES, readUint64, treeLevels } from "./packed-rtree.ts";
import { decodeHouseholds, type ReadHouseholdsOptions, readHouseholdsFgb } from "./read-households.ts";

/** Anything that can hand out parts of a file: HTTP ranges, a file on disk, bytes in memory. */
export type PartSource = { readonly bytes: number; read(first: number, after: number): Promise<Result<Uint8Array>> };

/** west, south, east, north in degrees; points on the border belong. */
export type Bbox = readonly [number, number, number, number];

const FIRST_BYTES = 16 * 1024;
/** Unwanted bytes worth reading to save a request. */
const INDEX_GAP = 16 * 1024;
const FEATURE_GAP = 64 * 1024;

/**
 * The households inside a box, in file order, reading only the header, the touched part of the spatial index and the
 * features found. Each node read is checked: sound box inside its parent's, children exactly where the packed layout has
 * them, feature offsets rising inside the file (INDEX otherwise). A file without an index is read whole.
 */
export async function readHouseholdsByBbox(
	source: PartSource,
	bbox: Bbox,
	options: Omit<ReadHouseholdsOptions, "count"> = {},
): Promise<Result<HouseholdColumns>> {
	const read = await readByBbox(source, bbox, options);
	return read.ok || options.file === undefined || read.error.file !== undefined ? read : fail(inFile(read.error, options.file));
}

async function readByBbox(source: PartSource, bbox: Bbox, options: ReadHouseholdsOptions): Promise<Result<HouseholdColumns>> {
	const layout = await readLayoutParts(source);
	if (!layout.ok) return layout;
	const { header, indexStart, featuresStart } = layout.value;
	if (featuresStart === indexStart) {
		const whole = await source.read(0, source.bytes);
		if (!whole.ok) return whole;
		const all = readHouseholdsFgb(whole.value, options);
		return all.ok ? ok(inside(all.value, bbox)) : all;
	}
	const found = await searchTree(source, layout.value, bbox);
	if (!found.ok) return found;
	const features = await readSlices(source, found.value, featuresStart);
	if (!features.ok) return features;
	const selection: FgbLayout = {
		header: { ...header, featuresCount: found.value.length, indexNodeSize: 0 },
		indexStart: 0,
		featuresStart: 0,
	};
	const decoded = decodeHouseholds(features.value, selection, options);
	if (!decoded.ok) return decoded;
	const kept = inside(decoded.value, bbox);
	return kept.length === decoded.value.length
		? decoded
		: fail(appError("INDEX", { expected: decoded.value.length, found: kept.length }));
}

async function readLayoutParts(source: PartSource): Promise<Result<FgbLayout>> {
	const beginning = await source.read(0, Math.min(FIRST_BYTES, source.bytes));
	if (!beginning.ok) return beginning;
	const needed = headerSectionBytes(beginning.value);
	if (needed > source.bytes || needed <= beginning.value.length) return readLayout(beginning.value, source.bytes);
	const more = await source.read(0, needed);
	return more.ok ? readLayout(more.value, source.bytes) : more;
}

type Box = readonly [number, number, number, number];
/** Consecutive nodes under one parent. */
type Siblings = { readonly first: number; readonly length: number; readonly parent: Box };
/** Bytes of one feature, counted from the start of the feature section. */
type Slice = { readonly first: number; readonly after: number };

async function searchTree(source: PartSource, layout: FgbLayout, bbox: Bbox): Promise<Result<Slice[]>> {
	const { header, indexStart, featuresStart } = layout;
	const { indexNodeSize } = header;
	const levels = treeLevels(header.featuresCount, indexNodeSize);
	const featureBytes = source.bytes - featuresStart;
	let wanted: Siblings[] = [{ first: 0, length: 1, parent: [-Infinity, -Infinity, Infinity, Infinity] }];
	for (let height = levels.length - 1; height >= 0; height--) {
		const level = levels[height] as { first: number; length: number };
		const below = levels[height - 1] ?? null;
		// the leaf after the last one wanted says where the last feature ends
		const extra = below === null ? 1 : 0;
		const afterLevel = level.first + level.length;
		const nodes = await readParts(
			source,
			wanted.map(({ first, length }) => ({
				first: indexStart + first * NODE_BYTES,
				after: indexStart + Math.min(first + length + extra, afterLevel) * NODE_BYTES,
			})),
			INDEX_GAP,
		);
		if (!nodes.ok) return nodes;
		const next: Siblings[] = [];
		const slices: Slice[] = [];
		for (const [i, group] of wanted.entries()) {
			const view = viewOf(nodes.value[i] as Uint8Array);
			for (let n = 0; n < group.length; n++) {
				const node = group.first + n;
				const box = boxAt(view, n * NODE_BYTES);
				const offset = readUint64(view, n * NODE_BYTES + 32);
				if (!boxIsSound(...box) || !contains(group.parent, box)) return fail(appError("INDEX", { node }));
				if (below !== null) {
					const first = below.first + (node - level.first) * indexNodeSize;
					if (offset !== first) return fail(appError("INDEX", { node }));
					if (intersects(box, bbox))
						next.push({ first, length: Math.min(indexNodeSize, below.first + below.length - first), parent: box });
					continue;
				}
				const after = node + 1 < afterLevel ? readUint64(view, (n + 1) * NODE_BYTES + 32) : featureBytes;
				if (!(offset < after && after <= featureBytes) || (node === level.first && offset !== 0))
					return fail(appError("INDEX", { node }));
				if (intersects(box, bbox)) slices.push({ first: offset, after });
			}
		}
		if (below === null) return ok(slices);
		wanted = next;
	}
	return ok([]);
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

function intersects(box: Box, bbox: Bbox): boolean {
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

function inside(households: HouseholdColumns, bbox: Bbox): HouseholdColumns {
	const { lng, lat } = households;
	const rows: number[] = [];
	for (let row = 0; row < households.length; row++) {
		const x = lng[row] as number;
		const y = lat[row] as number;
		if (x >= bbox[0] && x <= bbox[2] && y >= bbox[1] && y <= bbox[3]) rows.push(row);
	}
	return rows.length === households.length ? households : takeRows(households, rows);
}
