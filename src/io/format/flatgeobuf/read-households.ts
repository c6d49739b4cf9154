import { appError, type ErrorCode, inFile } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { HouseholdColumns } from "#core/families/columns.ts";
import { GEOMETRY_POINT, GEOMETRY_TYPES, GEOMETRY_UNKNOWN } from "./format.ts";
import { createGeometrySlots, locateGeometry, pointAt } from "./geometry.ts";
import { checkWgs84, type FgbLayout, guardFgb } from "./guard.ts";
import { type DecodeOptions, decodeFeatures, type GeometryReader } from "./read-columns.ts";

export type ReadHouseholdsOptions = DecodeOptions & {
	/** Name used in faults. */
	readonly file?: string;
	/** Number of families the manifest promises (COUNT when it differs). */
	readonly count?: number;
	readonly onFinding?: (finding: Finding) => void;
};

/**
 * A FlatGeobuf layer of points as columns, rows in the order of the file. Families without a geometry (or with an empty
 * point) get NaN coordinates; a half-finite, infinite or impossible coordinate refuses the file (GEOMETRY). Either the whole
 * layer or a fault, never a part.
 */
export function readHouseholdsFgb(bytes: Uint8Array, options: ReadHouseholdsOptions = {}): Result<HouseholdColumns> {
	const layout = guardFgb(bytes);
	const read = layout.ok ? decodeHouseholds(bytes, layout.value, options) : layout;
	return read.ok || options.file === undefined ? read : fail(inFile(read.error, options.file));
}

/** The features of `bytes` under an already checked header; `bytes` may be a selection copied out of a larger file. */
export function decodeHouseholds(
	bytes: Uint8Array,
	layout: FgbLayout,
	options: ReadHouseholdsOptions = {},
): Result<HouseholdColumns> {
	const { geometryType, crs } = layout.header;
	const foreign = checkWgs84(crs);
	if (foreign) return fail(foreign);
	if (geometryType !== GEOMETRY_POINT && geometryType !== GEOMETRY_UNKNOWN)
		return fail(appError("GEOMETRY_TYPE", { expected: "Point", found: GEOMETRY_TYPES[geometryType] ?? "" }));

	const points = createPointReader(bytes, geometryType === GEOMETRY_UNKNOWN);
	const decoded = decodeFeatures(bytes, layout, points, options);
	if (!decoded.ok) {
		const { error } = decoded;
		return error.code === "GEOMETRY_TYPE"
			? fail(appError("GEOMETRY_TYPE", { ...error.params, expected: "Point", found: points.foundType() }))
			: decoded;
	}
	const { rows, columns, findings } = decoded.value;
	if (options.count !== undefined && rows !== options.count)
		return fail(appError("COUNT", { expected: options.count, found: rows }));
	for (const finding of findings) options.onFinding?.(finding);
	return ok({ length: rows, lng: points.lng(), lat: points.lat(), columns });
}

type PointReader = GeometryReader & { lng(): Float64Array; lat(): Float64Array; foundType(): string };

function createPointReader(bytes: Uint8Array, typePerFeature: boolean): PointReader {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let lng = new Float64Array(0);
	let lat = new Float64Array(0);
	const slots = createGeometrySlots();
	let foundType = 0;

	function read(row: number, table: number, low: number, end: number): ErrorCode | null {
		let xy = 0;
		if (table > 0) {
			if (typePerFeature) {
				if (!locateGeometry(view, table, low, end, slots)) return "GEOMETRY";
				foundType = slots.type;
				if (slots.type !== GEOMETRY_POINT) return "GEOMETRY_TYPE";
			}
			xy = pointAt(view, table, low, end);
			if (xy < 0) return "GEOMETRY";
		}
		if (xy === 0) {
			lng[row] = Number.NaN;
			lat[row] = Number.NaN;
			return null;
		}
		const x = view.getFloat64(xy, true);
		const y = view.getFloat64(xy + 8, true);
		lng[row] = x;
		lat[row] = y;
		// one comparison chain answers for finite, possible numbers; an empty point is written as two NaN
		if (x >= -180 && x <= 180 && y >= -90 && y <= 90) return null;
		return Number.isNaN(x) && Number.isNaN(y) ? null : "GEOMETRY";
	}

	return {
		begin(rows) {
			lng = new Float64Array(rows);
			lat = new Float64Array(rows);
		},
		read,
		lng: () => lng,
		lat: () => lat,
		foundType: () => GEOMETRY_TYPES[foundType] ?? "",
	};
}
