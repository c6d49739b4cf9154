import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { booleanColumn, textColumn } from "#core/families/build-columns.ts";
import type { Column } from "#core/families/columns.ts";
import { isRecord, parseJson, parseJsonBytes } from "../bytes/json.ts";
import { type AreaGeometryBuilder, createAreaGeometryBuilder } from "./area-geometry-builder.ts";
import type { PolygonLayer } from "./format.ts";

/** Features out of a GeoJSON text, still as JSON values; everything about them is checked where they are used. */
export type GeoJsonFeatures = {
	readonly geometries: readonly unknown[];
	readonly properties: readonly Readonly<Record<string, unknown>>[];
	/** The name in the `crs` member of old files. */
	readonly system: string | null;
};

const REFUSED_NAMES = new Set(["__proto__", "constructor", "prototype"]);
const MAX_COLUMNS = 2000;
/** Names of WGS 84 longitude/latitude in the `crs` member of old files. */
const WGS84 = /^(urn:ogc:def:crs:)?(OGC:([\d.]*:)?CRS84h?|EPSG:([\d.]*:)?(4326|4979))$/i;

/** FeatureCollection, Feature or bare geometry. Faults: TEXT, JSON, FORMAT, CRS, COLUMN_NAME. */
export function readGeoJson(input: Uint8Array | string, file: string): Result<GeoJsonFeatures> {
	const parsed = typeof input === "string" ? parseJson(input.replace(/^\uFEFF/, ""), file) : parseJsonBytes(input, file);
	if (!parsed.ok) return parsed;
	const root = parsed.value;
	if (!isRecord(root)) return fail(appError("FORMAT", { format: "GeoJSON", detail: "object" }, file));
	const system = statedSystem(root);
	if (system !== null && !WGS84.test(system.replace("::", ":"))) return fail(appError("CRS", { crs: system }, file));
	const features =
		root["type"] === "FeatureCollection"
			? root["features"]
			: root["type"] === "Feature"
				? [root]
				: [{ type: "Feature", properties: null, geometry: root }];
	if (!Array.isArray(features)) return fail(appError("FORMAT", { format: "GeoJSON", detail: "features" }, file));
	const geometries: unknown[] = [];
	const properties: Readonly<Record<string, unknown>>[] = [];
	for (const [i, feature] of (features as readonly unknown[]).entries()) {
		if (
			!isRecord(feature) ||
			feature["type"] !== "Feature" ||
			!(feature["properties"] === null || feature["properties"] === undefined || isRecord(feature["properties"]))
		)
			return fail(appError("FORMAT", { format: "GeoJSON", detail: `features[${i}]`, row: i + 1 }, file));
		geometries.push(feature["geometry"] ?? null);
		properties.push(isRecord(feature["properties"]) ? feature["properties"] : {});
	}
	return ok({ geometries, properties, system });
}

function statedSystem(root: Readonly<Record<string, unknown>>): string | null {
	const crs = root["crs"];
	if (crs === undefined || crs === null) return null;
	const inner = isRecord(crs) && isRecord(crs["properties"]) ? crs["properties"] : {};
	return typeof inner["name"] === "string" ? inner["name"] : typeof inner["code"] === "number" ? `EPSG:${inner["code"]}` : "?";
}

/** Properties as columns: all numbers → numbers, all true/false → yes/no, anything else → text. Null and blank are missing. */
export function propertyColumns(properties: GeoJsonFeatures["properties"], file: string): Result<Map<string, Column>> {
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

/**
 * Polygons and MultiPolygons with their properties. Open rings are closed and heights dropped, and it is said of which features;
 * ring direction does not matter. Faults beside those of `readGeoJson`: GEOMETRY_TYPE, GEOMETRY (row), CRS (coordinates in metres).
 */
export function readPolygonsGeoJson(input: Uint8Array | string, file: string): Result<PolygonLayer> {
	const features = readGeoJson(input, file);
	if (!features.ok) return features;
	const { geometries, properties, system } = features.value;
	const columns = propertyColumns(properties, file);
	if (!columns.ok) return columns;
	const builder = createAreaGeometryBuilder();
	for (const [i, geometry] of geometries.entries()) {
		const refused = addArea(builder, geometry);
		if (refused) return fail(appError(refused.code, { ...refused.params, row: i + 1 }, file));
	}
	return ok(builder.layer(columns.value, system));
}

type Refusal = Pick<AppError, "code" | "params">;

/** Adds one feature's polygons; what is wrong with them, or null. */
export function addArea(builder: AreaGeometryBuilder, geometry: unknown): Refusal | null {
	builder.beginArea();
	if (geometry === null) return null;
	if (!isRecord(geometry)) return { code: "GEOMETRY" };
	const { type, coordinates } = geometry;
	if (type !== "Polygon" && type !== "MultiPolygon")
		return { code: "GEOMETRY_TYPE", params: { expected: "MultiPolygon", found: typeof type === "string" ? type : "" } };
	const polygons = type === "Polygon" ? [coordinates] : coordinates;
	if (!Array.isArray(polygons)) return { code: "GEOMETRY" };
	for (const polygon of polygons as readonly unknown[]) {
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
		if (Math.abs(lng) > 180 || Math.abs(lat) > 90) return { code: "CRS", params: { crs: `${lng}, ${lat}` } };
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

/** Points of a GeoJSON file: coordinates (NaN without geometry) beside its properties as columns. */
export type GeoJsonPoints = {
	readonly lng: Float64Array;
	readonly lat: Float64Array;
	readonly columns: ReadonlyMap<string, Column>;
	readonly length: number;
};

/** Faults beside those of `readGeoJson`: GEOMETRY_TYPE (not a Point), GEOMETRY (row). */
export function readPointsGeoJson(input: Uint8Array | string, options: { readonly file?: string } = {}): Result<GeoJsonPoints> {
	const file = options.file ?? "";
	const features = readGeoJson(input, file);
	if (!features.ok) return features;
	const columns = propertyColumns(features.value.properties, file);
	if (!columns.ok) return columns;
	const { geometries } = features.value;
	const lng = new Float64Array(geometries.length).fill(Number.NaN);
	const lat = new Float64Array(geometries.length).fill(Number.NaN);
	for (const [i, geometry] of geometries.entries()) {
		if (geometry === null) continue;
		const type = isRecord(geometry) ? geometry["type"] : "";
		if (!isRecord(geometry) || type !== "Point")
			return fail(
				appError("GEOMETRY_TYPE", { expected: "Point", found: typeof type === "string" ? type : "", row: i + 1 }, file),
			);
		const point = positionOf(geometry["coordinates"]);
		const empty = Array.isArray(geometry["coordinates"]) && geometry["coordinates"].length === 0;
		if (point === null && !empty) return fail(appError("GEOMETRY", { row: i + 1 }, file));
		lng[i] = point?.[0] ?? Number.NaN;
		lat[i] = point?.[1] ?? Number.NaN;
	}
	return ok({ lng, lat, columns: columns.value, length: geometries.length });
}
