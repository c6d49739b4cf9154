import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { groupRings } from "./group-rings.ts";

const HEADER_BYTES = 100;
const FILE_CODE = 9994;
const POINT = 1;
const LINE = 3;
const POLYGON = 5;
const MULTIPOINT = 8;
/** Kinds with heights are 10 more, those with measures 20 more. */
const KIND_STEP = 10;
const MULTIPATCH = 31;

/**
 * Shapes of a `.shp` as GeoJSON geometries in the order of their records, null for an empty one; lines keep their name only.
 * Records are found by the `.shx` where it fits, else one after the other. Faults: FORMAT (no shapefile), LENGTH (row; cut short or
 * damaged), GEOMETRY (row).
 */
export function readShp(bytes: Uint8Array, index: Uint8Array | null, file: string): Result<unknown[]> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < HEADER_BYTES || view.getUint32(0) !== FILE_CODE)
		return fail(appError("FORMAT", { format: "Shapefile" }, file));
	const places = (index && readIndex(index, view)) ?? readPlaces(view);
	if (typeof places === "number") return fail(appError("LENGTH", { row: places }, file));
	const shapes: unknown[] = [];
	for (const [i, { first, after }] of places.entries()) {
		const shape = readShape(new DataView(bytes.buffer, bytes.byteOffset + first, after - first));
		if (shape === undefined) return fail(appError("GEOMETRY", { row: i + 1 }, file));
		shapes.push(shape);
	}
	return ok(shapes);
}

type Place = { readonly first: number; readonly after: number };

/** Records by the index; null where it does not fit the shapes. */
function readIndex(index: Uint8Array, shapes: DataView): Place[] | null {
	const view = new DataView(index.buffer, index.byteOffset, index.byteLength);
	if (index.length < HEADER_BYTES || view.getUint32(0) !== FILE_CODE || (index.length - HEADER_BYTES) % 8 !== 0) return null;
	const places: Place[] = [];
	for (let at = HEADER_BYTES; at < index.length; at += 8) {
		const record = view.getUint32(at) * 2;
		if (record < HEADER_BYTES || record + 8 > shapes.byteLength) return null;
		// the index of some programs counts the record's header too: the record itself knows better
		const first = record + 8;
		const after = first + shapes.getUint32(record + 4) * 2;
		if (after > shapes.byteLength) return null;
		places.push({ first, after });
	}
	return places;
}

/** Records one after the other, or the number of the first that does not fit. */
function readPlaces(view: DataView): Place[] | number {
	const stated = view.getUint32(24) * 2;
	const end = stated >= HEADER_BYTES && stated <= view.byteLength ? stated : view.byteLength;
	if (stated > view.byteLength + 1) {
		// cut short: what is whole is not shown either, or areas would be missing without a word
		const whole = placesUntil(view, view.byteLength);
		return typeof whole === "number" ? whole : whole.length + 1;
	}
	return placesUntil(view, end);
}

function placesUntil(view: DataView, end: number): Place[] | number {
	const places: Place[] = [];
	for (let at = HEADER_BYTES; at < end; ) {
		if (at + 12 > end) return places.length + 1;
		const first = at + 8;
		const after = first + view.getUint32(at + 4) * 2;
		if (after < first + 4 || after > end) return places.length + 1;
		places.push({ first, after });
		at = after;
	}
	return places;
}

/** undefined where the numbers in a record cannot be. */
function readShape(view: DataView): unknown {
	if (view.byteLength < 4) return undefined;
	const stated = view.getInt32(0, true);
	if (stated === 0) return null;
	if (stated === MULTIPATCH) return { type: "MultiPatch" };
	const kind = stated % KIND_STEP;
	if (stated > POLYGON + 2 * KIND_STEP + 3) return undefined;
	if (kind === POINT) return readPoint(view);
	if (kind === LINE) return { type: "MultiLineString" };
	if (kind === MULTIPOINT) return readMultiPoint(view);
	return kind === POLYGON ? readPolygon(view, stated === POLYGON + KIND_STEP) : undefined;
}

/** Below this a coordinate means "no data". */
const NO_DATA = -1e38;

function isCoordinate(value: number): boolean {
	return Number.isFinite(value) && value > NO_DATA;
}

function readPoint(view: DataView): unknown {
	if (view.byteLength < 20) return undefined;
	const x = view.getFloat64(4, true);
	const y = view.getFloat64(12, true);
	return isCoordinate(x) && isCoordinate(y) ? { type: "Point", coordinates: [x, y] } : null;
}

function readMultiPoint(view: DataView): unknown {
	if (view.byteLength < 40) return undefined;
	const count = view.getUint32(36, true);
	if (40 + count * 16 > view.byteLength) return undefined;
	return { type: "MultiPoint", coordinates: readPositions(view, 40, count) };
}

function readPositions(view: DataView, at: number, count: number): number[][] {
	return Array.from({ length: count }, (_, i) => [view.getFloat64(at + i * 16, true), view.getFloat64(at + i * 16 + 8, true)]);
}

function readPolygon(view: DataView, hasHeights: boolean): unknown {
	if (view.byteLength < 44) return undefined;
	const parts = view.getUint32(36, true);
	const count = view.getUint32(40, true);
	const first = 44 + parts * 4;
	if (first + count * 16 > view.byteLength) return undefined;
	const positions = readPositions(view, first, count);
	if (hasHeights) for (const position of positions) position.push(0);
	const rings: number[][][] = [];
	for (let part = 0; part < parts; part++) {
		const start = view.getUint32(44 + part * 4, true);
		const after = part + 1 < parts ? view.getUint32(48 + part * 4, true) : count;
		if (start > after || after > count) return undefined;
		const ring = positions.slice(start, after);
		if (!ring.every(([x = Number.NaN, y = Number.NaN]) => isCoordinate(x) && isCoordinate(y))) return undefined;
		if (ring.length > 0) rings.push(ring);
	}
	return rings.length === 0 ? null : { type: "MultiPolygon", coordinates: groupRings(rings) };
}
