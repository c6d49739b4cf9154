import { appError, type ErrorCode } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { Column } from "#core/families/columns.ts";
import { createAreaGeometryBuilder } from "../area-geometry-builder.ts";
import { addPolygons, positionOf, singlePoint, typeOf } from "../feature-layers.ts";
import type { PolygonLayer } from "../format.ts";
import { guardFgb, systemName } from "./guard.ts";
import { createLibraryReader } from "./library-geometry.ts";
import { type DecodedFeatures, decodeFeatures } from "./read-columns.ts";

/** Points of a foreign layer beside its properties. */
export type ForeignPoints = {
	readonly lng: Float64Array;
	readonly lat: Float64Array;
	readonly columns: ReadonlyMap<string, Column>;
	readonly length: number;
	readonly findings: readonly Finding[];
	readonly system: string | null;
};

type ForeignOptions = { readonly file: string };

/**
 * Families out of a layer that other programs wrote with other geometries: single points inside a MultiPoint or a GeometryCollection
 * are points. Faults beside those of the guard: GEOMETRY_TYPE and GEOMETRY (row).
 */
export function readForeignPoints(bytes: Uint8Array, { file }: ForeignOptions): Result<ForeignPoints> {
	let lng = new Float64Array(0);
	let lat = new Float64Array(0);
	let row = 0;
	const read = readForeign(bytes, file, "Point", {
		begin(rows) {
			lng = new Float64Array(rows).fill(Number.NaN);
			lat = new Float64Array(rows).fill(Number.NaN);
		},
		take(geometry) {
			const at = row++;
			if (geometry === null) return null;
			const point = singlePoint(geometry);
			if (point === undefined) return "GEOMETRY_TYPE";
			const position = positionOf(point);
			if (position === null) return "GEOMETRY";
			[lng[at], lat[at]] = position;
			return null;
		},
	});
	if (!read.ok) return read;
	const { columns, rows, findings, system } = read.value;
	return ok({ lng, lat, columns, length: rows, findings, system });
}

/**
 * Polygons out of a layer that other programs wrote with other geometries: those of a GeometryCollection are one feature's. Closed
 * rings and dropped heights are told, as of every other format. Faults beside those of the guard: GEOMETRY_TYPE and GEOMETRY (row).
 */
export function readForeignPolygons(bytes: Uint8Array, { file }: ForeignOptions): Result<PolygonLayer> {
	const builder = createAreaGeometryBuilder();
	const read = readForeign(bytes, file, "MultiPolygon", {
		take(geometry) {
			return addPolygons(builder, geometry)?.code ?? null;
		},
	});
	if (!read.ok) return read;
	const layer = builder.layer(read.value.columns, read.value.system);
	return ok({ ...layer, findings: [...read.value.findings, ...layer.findings] });
}

type ForeignFeatures = DecodedFeatures & { readonly system: string | null };
type Taking = { readonly take: (geometry: unknown) => ErrorCode | null; readonly begin?: (rows: number) => void };

function readForeign(bytes: Uint8Array, file: string, expected: string, { take, begin }: Taking): Result<ForeignFeatures> {
	const layout = guardFgb(bytes);
	if (!layout.ok) return fail({ ...layout.error, file });
	const { geometryType, crs } = layout.value.header;
	let found = "";
	const noting = (geometry: unknown): ErrorCode | null => {
		found = typeOf(geometry);
		return take(geometry);
	};
	const decoded = decodeFeatures(bytes, layout.value, createLibraryReader(bytes, geometryType, noting, begin));
	if (decoded.ok) return ok({ ...decoded.value, system: systemName(crs) });
	const { code, params } = decoded.error;
	return fail(code === "GEOMETRY_TYPE" ? appError(code, { ...params, expected, found }, file) : { ...decoded.error, file });
}
