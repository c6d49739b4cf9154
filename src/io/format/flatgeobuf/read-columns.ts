import { type AppError, appError, type ErrorCode } from "#core/base/errors.ts";
import { type Finding, MOST_FINDING_ROWS } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { Column } from "#core/families/columns.ts";
import { countFeatures, createSlots, lengthFault, locateFeature, trailingFault } from "./features.ts";
import { MIN_FEATURE_BYTES } from "./format.ts";
import type { FgbLayout } from "./guard.ts";
import { NODE_BYTES, readUint64, treeLevels } from "./packed-rtree.ts";
import { BLOCK_ROWS, createBlock, readBlock } from "./property-blocks.ts";
import { createSink, finishColumns, type PropertySink } from "./property-columns.ts";

/**
 * Takes the geometry of each row. `table` is its position (0 = the feature has none), `low … end − 1` the bytes of the
 * feature, outside which nothing may be read. Returns what is wrong, or null.
 */
export type GeometryReader = {
	begin(rows: number): void;
	read(row: number, table: number, low: number, end: number): ErrorCode | null;
};

export type DecodedFeatures = {
	readonly rows: number;
	readonly columns: Map<string, Column>;
	/** INTEGER_LOSSY: a 64-bit integer column holds values a number cannot keep exactly, a NIK stored as a number for instance. */
	readonly findings: readonly Finding[];
};

export type DecodeOptions = {
	/** Names of columns to walk over without keeping them. */
	readonly skipColumn?: (name: string) => boolean;
	/** Rows decoded so far, every 32,768 of them and at the end: a large layer is one long step, and somebody waits for a sign of life. */
	readonly onRows?: (rows: number) => void;
};

const ROWS_BETWEEN_SIGNS = 128 * BLOCK_ROWS;
const MIN_ALLOCATION_LIMIT = 256 * 1024 * 1024;
/** Positions are kept as 32-bit integers. */
const MAX_BYTES = 2 ** 31 - 1;
const keepAll = () => false;

/**
 * One walk over the features, straight into typed arrays. Every offset is checked against the end of its feature, the
 * number of features against the header, and each feature's place against the spatial index where there is one. Faults:
 * COUNT, LENGTH, TRAILING, INDEX, COLUMN, TEXT, TOO_LARGE and those of the geometry reader; rows are counted from 1.
 */
export function decodeFeatures(
	bytes: Uint8Array,
	layout: FgbLayout,
	geometry: GeometryReader,
	options: DecodeOptions = {},
): Result<DecodedFeatures> {
	if (bytes.length > MAX_BYTES) return fail(appError("TOO_LARGE", { bytes: bytes.length, limit: MAX_BYTES }));
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const rows = expectedRows(view, bytes.length, layout);
	if (!rows.ok) return rows;
	const { columns } = layout.header;
	const allocation = rows.value * columns.length * 8;
	const limit = Math.max(MIN_ALLOCATION_LIMIT, bytes.length * 16);
	if (allocation > limit) return fail(appError("TOO_LARGE", { bytes: allocation, limit }));

	const sink = createSink(columns, rows.value, bytes, view, options.skipColumn ?? keepAll);
	geometry.begin(rows.value);
	const wrong = walk(view, layout, sink, geometry, options.onRows);
	if (wrong) return fail(wrong);
	const finished = finishColumns(sink);
	return finished.ok ? ok({ rows: rows.value, columns: finished.value, findings: findingsOf(sink) }) : finished;
}

/** The header's count where it can be true, else the features are counted by their lengths. */
function expectedRows(view: DataView, end: number, layout: FgbLayout): Result<number> {
	const written = layout.header.featuresCount;
	const possible = Math.floor((end - layout.featuresStart) / (MIN_FEATURE_BYTES + 4));
	if (written > 0 && written <= possible) return ok(written);
	const counted = countFeatures(view, layout.featuresStart, end);
	if (!counted.ok || written === 0) return counted;
	return fail(appError("COUNT", { expected: written, found: counted.value }));
}

function walk(
	view: DataView,
	layout: FgbLayout,
	sink: PropertySink,
	geometry: GeometryReader,
	onRows?: (rows: number) => void,
): AppError | null {
	const { rows } = sink;
	const end = view.byteLength;
	const { featuresStart } = layout;
	const leaves = leafOffsets(layout);
	const slots = createSlots();
	const block = createBlock();
	let at = featuresStart;
	for (let firstRow = 0; firstRow < rows; firstRow += BLOCK_ROWS) {
		const after = Math.min(firstRow + BLOCK_ROWS, rows);
		for (let row = firstRow; row < after; row++) {
			if (at === end) return appError("COUNT", { expected: rows, found: row });
			const length = at + 4 <= end ? view.getUint32(at, true) : 0;
			const next = at + 4 + length;
			if (length < MIN_FEATURE_BYTES || next > end) return lengthFault(view, at, end, row + 1);
			if (leaves > 0 && readUint64(view, leaves + row * NODE_BYTES) !== at - featuresStart)
				return appError("INDEX", { row: row + 1 });
			if (!locateFeature(view, at, next, slots)) return lengthFault(view, at, end, row + 1);
			if (slots.ownColumns) return appError("COLUMN", { row: row + 1 });
			block.starts[row - firstRow] = slots.properties;
			block.ends[row - firstRow] = slots.propertiesEnd;
			const wrong = geometry.read(row, slots.geometry, at + 8, next);
			if (wrong) return appError(wrong, { row: row + 1 });
			at = next;
		}
		const faulty = readBlock(sink, block, firstRow, after - firstRow);
		if (faulty >= 0) return appError("COLUMN", { row: faulty + 1 });
		if (onRows && (after % ROWS_BETWEEN_SIGNS === 0 || after === rows)) onRows(after);
	}
	return at < end ? trailingFault(view, at, end, rows) : null;
}

/** Position of the first leaf's offset field, 0 without an index. */
function leafOffsets(layout: FgbLayout): number {
	if (layout.featuresStart === layout.indexStart) return 0;
	const leaves = treeLevels(layout.header.featuresCount, layout.header.indexNodeSize)[0];
	return leaves ? layout.indexStart + leaves.first * NODE_BYTES + 32 : 0;
}

function findingsOf(sink: PropertySink): Finding[] {
	return sink.columns.flatMap(({ name }, i) => {
		const rows = sink.lossyRows[i] ?? [];
		return rows.length === 0
			? []
			: [
					{
						code: "INTEGER_LOSSY" as const,
						count: rows.length,
						rows: rows.slice(0, MOST_FINDING_ROWS).map((row) => row + 1),
						params: { column: name },
					},
				];
	});
}
