import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { isRecord, parseJson, parseJsonBytes } from "../bytes/json.ts";
import type { Features } from "./features.ts";

/** FeatureCollection, Feature or bare geometry. Faults: TEXT, JSON, FORMAT. */
export function readGeoJson(input: Uint8Array | string, file: string): Result<Features> {
	const parsed = typeof input === "string" ? parseJson(input.replace(/^\uFEFF/, ""), file) : parseJsonBytes(input, file);
	if (!parsed.ok) return parsed;
	return featuresOfJson(parsed.value, file);
}

/** The same from JSON that is parsed already. Faults: FORMAT. */
export function featuresOfJson(root: unknown, file: string): Result<Features> {
	if (!isRecord(root)) return fail(appError("FORMAT", { format: "GeoJSON", detail: "object" }, file));
	const system = statedSystem(root);
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
	return ok({ geometries, properties, system, findings: [] });
}

function statedSystem(root: Readonly<Record<string, unknown>>): string | null {
	const crs = root["crs"];
	if (crs === undefined || crs === null) return null;
	const inner = isRecord(crs) && isRecord(crs["properties"]) ? crs["properties"] : {};
	return typeof inner["name"] === "string" ? inner["name"] : typeof inner["code"] === "number" ? `EPSG:${inner["code"]}` : "?";
}
