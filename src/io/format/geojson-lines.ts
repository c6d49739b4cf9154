import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { decodeUtf8, parseJson } from "../bytes/json.ts";
import type { Features } from "./features.ts";
import { featuresOfJson } from "./geojson.ts";

/** Features by line or behind record separators, in their order. Faults: TEXT, JSON (line of the file), FORMAT, CRS. */
export function readGeoJsonLines(bytes: Uint8Array, file: string): Result<Features> {
	const text = decodeUtf8(bytes);
	if (text === null) return fail(appError("TEXT", {}, file));
	const separator = text.includes("\u001E") ? "\u001E" : "\n";
	const geometries: unknown[] = [];
	const properties: Features["properties"][number][] = [];
	let line = 1;
	for (const record of text.split(separator)) {
		const first = line;
		line += separator === "\n" ? 1 : record.split("\n").length - 1;
		if (record.trim() === "") continue;
		const parsed = parseJson(record, file);
		if (!parsed.ok) return fail({ ...parsed.error, params: { ...parsed.error.params, line: first } });
		const features = featuresOfJson(parsed.value, file);
		if (!features.ok) return fail({ ...features.error, params: { ...features.error.params, row: geometries.length + 1 } });
		geometries.push(...features.value.geometries);
		properties.push(...features.value.properties);
	}
	return ok({ geometries, properties, system: null, findings: [] });
}
