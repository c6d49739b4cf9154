import { appError, type ErrorCode, inFile } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { type AreaFieldsOptions, readAreaFields } from "../area-fields.ts";
import { type AreaGeometryBuilder, boundsOf, createAreaGeometryBuilder } from "../area-geometry-builder.ts";
import type { PolygonLayer } from "../format.ts";
import { GEOMETRY_MULTIPOLYGON, GEOMETRY_POLYGON, GEOMETRY_TYPES, GEOMETRY_UNKNOWN } from "./format.ts";
import { createGeometrySlots, type GeometrySlots, locateGeometry } from "./geometry.ts";
import { checkWgs84, guardFgb, systemName } from "./guard.ts";
import { decodeFeatures, type GeometryReader } from "./read-columns.ts";

export type ReadAreasOptions = AreaFieldsOptions & {
	readonly file?: string;
	/** Number of areas the manifest promises (COUNT when it differs). */
	readonly count?: number;
};

/**
 * The areas of a pack: the polygons of a layer with their codes, rows in the order of the file. Faults beside those of
 * `readPolygonsFgb`: COUNT, and those of the codes.
 */
export function readAreasFgb(bytes: Uint8Array, options: ReadAreasOptions = {}): Result<AreaTable> {
	const read = readAreas(bytes, options);
	return read.ok || options.file === undefined ? read : fail(inFile(read.error, options.file));
}

function readAreas(bytes: Uint8Array, options: ReadAreasOptions): Result<AreaTable> {
	const layer = readPolygonsFgb(bytes);
	if (!layer.ok) return layer;
	const { length, columns, geometry } = layer.value;
	if (options.count !== undefined && length !== options.count)
		return fail(appError("COUNT", { expected: options.count, found: length }));
	const read = readAreaFields(columns, length, options);
	return read.ok ? ok({ ...read.value.fields, geometry, bbox: boundsOf(geometry.lngLat) }) : read;
}

/**
 * A FlatGeobuf layer of Polygon and MultiPolygon features. Heights are dropped, open rings closed; a feature without geometry
 * keeps its row and has no polygon. Faults: those of the guard and of the features, CRS, GEOMETRY_TYPE.
 */
export function readPolygonsFgb(bytes: Uint8Array): Result<PolygonLayer> {
	const layout = guardFgb(bytes);
	if (!layout.ok) return layout;
	const { geometryType, crs } = layout.value.header;
	const foreign = checkWgs84(crs);
	if (foreign) return fail(foreign);
	if (![GEOMETRY_POLYGON, GEOMETRY_MULTIPOLYGON, GEOMETRY_UNKNOWN].includes(geometryType)) return fail(wrongType(geometryType));

	const polygons = createPolygonReader(bytes, geometryType);
	const decoded = decodeFeatures(bytes, layout.value, polygons);
	if (!decoded.ok)
		return decoded.error.code === "GEOMETRY_TYPE" ? fail(wrongType(polygons.foundType(), decoded.error.params)) : decoded;
	const layer = polygons.builder.layer(decoded.value.columns, systemName(crs));
	return ok({ ...layer, findings: [...decoded.value.findings, ...layer.findings] });
}

function wrongType(found: number, params: Readonly<Record<string, string | number>> = {}) {
	return appError("GEOMETRY_TYPE", { ...params, expected: "MultiPolygon", found: GEOMETRY_TYPES[found] ?? "" });
}

type PolygonReader = GeometryReader & { readonly builder: AreaGeometryBuilder; foundType(): number };

function createPolygonReader(bytes: Uint8Array, headerType: number): PolygonReader {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const builder = createAreaGeometryBuilder();
	const whole = createGeometrySlots();
	const part = createGeometrySlots();
	let foundType = headerType;

	function readParts(low: number, end: number): boolean {
		let budget = (end - low) / 16;
		for (let i = 0; i < whole.partsLength; i++) {
			const field = whole.parts + i * 4;
			const table = field + view.getUint32(field, true);
			if (table <= field || !locateGeometry(view, table, low, end, part)) return false;
			// parts sharing one list of vertices would multiply it without bound
			budget -= part.xyLength / 2;
			if (budget < 0 || !readPolygon(view, part, builder)) return false;
		}
		return true;
	}

	function read(_row: number, table: number, low: number, end: number): ErrorCode | null {
		builder.beginArea();
		if (table === 0) return null;
		if (!locateGeometry(view, table, low, end, whole)) return "GEOMETRY";
		const type = headerType === GEOMETRY_UNKNOWN ? whole.type : headerType;
		foundType = type;
		if (type === GEOMETRY_POLYGON) return readPolygon(view, whole, builder) ? null : "GEOMETRY";
		if (type === GEOMETRY_MULTIPOLYGON) return readParts(low, end) ? null : "GEOMETRY";
		return "GEOMETRY_TYPE";
	}

	return { builder, foundType: () => foundType, begin() {}, read };
}

/** The rings of one polygon; false when ring ends or coordinates cannot be. An empty polygon adds nothing. */
function readPolygon(view: DataView, slots: GeometrySlots, builder: AreaGeometryBuilder): boolean {
	const vertices = slots.xyLength / 2;
	if (!Number.isInteger(vertices)) return false;
	builder.dropHeights(Math.min(slots.zLength, vertices));
	if (vertices === 0) return slots.endsLength === 0 || view.getUint32(slots.ends, true) === 0;
	const rings = slots.endsLength === 0 ? 1 : slots.endsLength;
	builder.beginPolygon();
	let vertex = 0;
	for (let ring = 0; ring < rings; ring++) {
		const after = slots.endsLength === 0 ? vertices : view.getUint32(slots.ends + ring * 4, true);
		if (after <= vertex || after > vertices) return false;
		builder.beginRing();
		for (; vertex < after; vertex++) {
			const lng = view.getFloat64(slots.xy + vertex * 16, true);
			const lat = view.getFloat64(slots.xy + vertex * 16 + 8, true);
			if (!(lng >= -180 && lng <= 180 && lat >= -90 && lat <= 90)) return false;
			builder.vertex(lng, lat);
		}
		if (!builder.endRing()) return false;
	}
	return vertex === vertices;
}
