import type { Result } from "#core/base/result.ts";
import { type HouseholdsImport, importHouseholdsCsv, importHouseholdsFgb, importHouseholdsGeoJson } from "./import-households.ts";

/**
 * A list of families from a file of this device: FlatGeobuf or GeoJSON points by how the bytes begin, everything else is read
 * as CSV. Columns that name persons are not kept. Faults are those of the three readers.
 */
export function readFamilyList(bytes: Uint8Array, file: string): Result<HouseholdsImport> {
	const start = String.fromCharCode(...bytes.subarray(0, 64)).trimStart();
	if (start.startsWith("fgb")) return importHouseholdsFgb(bytes, { file });
	return start.startsWith("{") ? importHouseholdsGeoJson(bytes, { file }) : importHouseholdsCsv(bytes, { file });
}
