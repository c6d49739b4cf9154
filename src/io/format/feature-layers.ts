import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { booleanColumn, textColumn } from "#core/families/build-columns.ts";
import type { Column } from "#core/families/columns.ts";
import { isRecord } from "../bytes/json.ts";
import { type AreaGeometryBuilder, createAreaGeometryBuilder } from "./area-geometry-builder.ts";
import type { Features } from "./features.ts";
import { featureRows, type PolygonLayer, type SourceRows, type Survey } from "./format.ts";

const REFUSED_NAMES = new Set(["__proto__", "constructor", "prototype"]);
const MAX_COLUMNS = 2000;

/** Faults: GEOMETRY_TYPE and GEOMETRY (row), COLUMN_NAME. */
export function pointRows(features: Features, file: string): Result<SourceRows> {
	const { geometries, properties, system, findings } = features;
	const columns = propertyColumns(properties, file);
	if (!columns.ok) return columns;
	const lng = new Float64Array(geometries.length).fill(Number.NaN);
	const lat = new Float64Array(geometries.length).fill(Number.NaN);
	for (const [i, geometry] of geometries.entries()) {
		if (geometry === null) continue;
		const point = singlePoint(geometry);
		if (point === undefined)
			return fail(appError("GEOMETRY_TYPE", { expected: "Point", found: typeOf(geometry), row: i + 1 }, file));
		const position = positionOf(point);
		const isEmpty = Array.isArray(point) && point.length === 0;
		if (position === null && !isEmpty) return fail(appError("GEOMETRY", { row: i + 1 }, file));
		lng[i] = position?.[0] ?? Number.NaN;
		lat[i] = position?.[1] ?? Number.NaN;
	}
	return ok({
		names: [...columns.value.keys()],
		columns: [...columns.value.values()],
		length: geometries.length,
		sourceRows: featureRows(geometries.length),
		ragged: [],
		points: { lng, lat, system },
		findings,
	});
}

/**
 * Polygons with their properties: those of a MultiPolygon or a GeometryCollection are one feature's. Open rings are closed and
 * heights dropped, and it is said of which features; ring direction does not matter. Faults: GEOMETRY_TYPE and GEOMETRY (row),
 * COLUMN_NAME.
 */
export function polygonLayer(features: Features, file: string): Result<PolygonLayer> {
	const { geometries, properties, system, findings } = features;
	const columns = propertyColumns(properties, file);
	if (!columns.ok) return columns;
	const builder = createAreaGeometryBuilder();
	for (const [i, geometry] of geometries.entries()) {
		const refused = addPolygons(builder, geometry);
		if (refused) return fail(appError(refused.code, { ...refused.params, row: i + 1 }, file));
	}
	const layer = builder.layer(columns.value, system);
	return ok({ ...layer, findings: [...findings, ...layer.findings] });
}

/** Features per kind of geometry; a collection is of the kind it can be read as. */
export function surveyOf(layers: readonly Features[]): Survey {
	const kinds = new Map<string, number>();
	for (const { geometries } of layers)
		for (const geometry of geometries) {
			const kind = kindOf(geometry);
			kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
		}
	const count = layers.reduce((sum, { geometries }) => sum + geometries.length, 0);
	return { count, kinds, findings: layers.flatMap(({ findings }) => findings) };
}

function kindOf(geometry: unknown): string {
	if (geometry === null) return "none";
	const type = typeOf(geometry);
	if (type !== "GeometryCollection" && type !== "MultiPoint") return type;
	if (singlePoint(geometry) !== undefined) return "Point";
	const polygons = polygonsIn(geometry) ?? [];
	return polygons.length > 0 ? "MultiPolygon" : type;
}

/** Name of a geometry's kind as GeoJSON has it. */
export function typeOf(geometry: unknown): string {
	return isRecord(geometry) && typeof geometry["type"] === "string" ? geometry["type"] : "";
}

/** Collections in collections, deeper than anybody makes them. */
const MOST_DEPTH = 8;

/** Coordinates of the one point in a geometry; undefined when it is, or holds, anything else. */
export function singlePoint(geometry: unknown, depth = 0): unknown {
	if (!isRecord(geometry) || depth > MOST_DEPTH) return undefined;
	const { type, coordinates, geometries } = geometry;
	if (type === "Point") return coordinates;
	const only = type === "MultiPoint" ? coordinates : geometries;
	if (!Array.isArray(only) || only.length !== 1) return undefined;
	if (type === "MultiPoint") return (only as unknown[])[0];
	return type === "GeometryCollection" ? singlePoint(only[0], depth + 1) : undefined;
}

/** All polygons in a geometry; undefined when there is anything else in it. */
function polygonsIn(geometry: unknown, depth = 0): unknown[] | undefined {
	if (!isRecord(geometry) || depth > MOST_DEPTH) return undefined;
	const { type, coordinates, geometries } = geometry;
	if (type === "Polygon") return [coordinates];
	if (type === "MultiPolygon") return Array.isArray(coordinates) ? (coordinates as unknown[]) : [undefined];
	if (type !== "GeometryCollection" || !Array.isArray(geometries)) return undefined;
	const parts = (geometries as unknown[]).map((part) => polygonsIn(part, depth + 1));
	return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

type Refusal = Pick<AppError, "code" | "params">;

/** Adds one feature's polygons; what is wrong with them, or null. */
export function addPolygons(builder: AreaGeometryBuilder, geometry: unknown): Refusal | null {
	builder.beginArea();
	if (geometry === null) return null;
	if (!isRecord(geometry)) return { code: "GEOMETRY" };
	const polygons = polygonsIn(geometry);
	if (polygons === undefined) return { code: "GEOMETRY_TYPE", params: { expected: "MultiPolygon", found: typeOf(geometry) } };
	for (const polygon of polygons) {
		if (!Array.isArray(polygon)) return { code: "GEOMETRY" };
		if (polygon.length === 0) continue;
		builder.beginPolygon();
		for (const ring of polygon as readonly unknown[]) {
			const refused = addRing(builder, ring);
			if (refused) return refused;
		}
	}
	return null;
}

function addRing(builder: AreaGeometryBuilder, ring: unknown): Refusal | null {
	if (!Array.isArray(ring)) return { code: "GEOMETRY" };
	let heights = 0;
	builder.beginRing();
	for (const position of ring as readonly unknown[]) {
		const point = positionOf(position);
		if (point === null) return { code: "GEOMETRY" };
		const [lng, lat, height] = point;
		heights += height;
		builder.vertex(lng, lat);
	}
	builder.dropHeights(heights);
	return builder.endRing() ? null : { code: "GEOMETRY" };
}

/** lng, lat, and 1 when there is a height; null when it is no position. */
export function positionOf(value: unknown): readonly [lng: number, lat: number, height: 0 | 1] | null {
	if (!Array.isArray(value) || value.length < 2) return null;
	const [lng, lat] = value as readonly unknown[];
	if (typeof lng !== "number" || typeof lat !== "number" || !Number.isFinite(lng) || !Number.isFinite(lat)) return null;
	return [lng, lat, value.length > 2 ? 1 : 0];
}

/** Properties as columns: all numbers → numbers, all true/false → yes/no, anything else → text. Null and blank are missing. */
function propertyColumns(properties: Features["properties"], file: string): Result<Map<string, Column>> {
	const names = new Set<string>();
	for (const row of properties) for (const name of Object.keys(row)) names.add(name);
	const refused = [...names].find((name) => REFUSED_NAMES.has(name) || name === "");
	if (refused !== undefined) return fail(appError("COLUMN_NAME", { column: refused }, file));
	if (names.size > MAX_COLUMNS) return fail(appError("FORMAT", { format: "GeoJSON", detail: "properties" }, file));
	const columns = new Map<string, Column>();
	for (const name of names) {
		const cells = properties.map((row) => cellOf(row, name));
		const filled = cells.filter((cell) => cell !== null);
		if (filled.length > 0 && filled.every((cell) => typeof cell === "number"))
			columns.set(name, {
				kind: "number",
				values: Float64Array.from(cells, (cell) => (typeof cell === "number" ? cell : Number.NaN)),
			});
		else if (filled.length > 0 && filled.every((cell) => typeof cell === "boolean"))
			columns.set(name, booleanColumn(cells.map((cell) => (typeof cell === "boolean" ? cell : null))));
		else columns.set(name, textColumn(cells.map((cell) => (cell === null ? null : String(cell)))));
	}
	return ok(columns);
}

function cellOf(row: Readonly<Record<string, unknown>>, name: string): string | number | boolean | null {
	const value = Object.hasOwn(row, name) ? row[name] : null;
	if (typeof value === "string") return value.trim() === "" ? null : value;
	if (typeof value === "number" || typeof value === "boolean") return value;
	return value === null || value === undefined ? null : JSON.stringify(value);
}
