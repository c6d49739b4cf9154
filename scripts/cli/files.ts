import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { AdminLevel, AreaTable } from "#core/place/area-table.ts";
import { readAreasFgb } from "#io/format/flatgeobuf/read-areas.ts";
import { readAreasGeoJson } from "#io/format/geojson.ts";
import { type AreaWarning, inspectAreas } from "#io/import/area-checks.ts";
import {
	type HouseholdsImport,
	type ImportOptions,
	importHouseholdsCsv,
	importHouseholdsFgb,
	importHouseholdsGeoJson,
} from "#io/import/import-households.ts";

export async function readBytes(path: string): Promise<Result<Uint8Array>> {
	try {
		return ok(new Uint8Array(await readFile(path)));
	} catch (thrown) {
		return fail(fileFault(thrown, path));
	}
}

/** The file system's own words for why a file or folder cannot be used. */
export function fileFault(thrown: unknown, path: string): AppError {
	const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : String(thrown);
	return appError("UNREADABLE", { detail: code }, path);
}

export async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<Result<null>> {
	try {
		await makeFolder(folder);
		for (const [name, bytes] of files) {
			const path = join(folder, name);
			await makeFolder(dirname(path));
			await writeFile(path, bytes);
		}
		return ok(null);
	} catch (thrown) {
		return fail(fileFault(thrown, folder));
	}
}

/** One folder after the other: where a file system refuses new folders (/proc), `mkdir` with `recursive` never returns. */
async function makeFolder(path: string): Promise<void> {
	const missing: string[] = [];
	for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.unshift(at);
	for (const folder of missing) await mkdir(folder);
}

export type FileKind = "fgb" | "geojson" | "csv";

/** By the ending of the name, else by how the bytes begin; everything else is not read here. */
export function kindOfFile(path: string, bytes: Uint8Array): Result<FileKind> {
	const ending = extname(path).toLowerCase();
	if (ending === ".fgb") return ok("fgb");
	if (ending === ".geojson" || ending === ".json") return ok("geojson");
	if (ending === ".csv" || ending === ".tsv" || ending === ".txt") return ok("csv");
	const start = String.fromCharCode(...bytes.subarray(0, 3));
	if (start === "fgb") return ok("fgb");
	if (ending === "" && start.startsWith("{")) return ok("geojson");
	return fail(appError("FORMAT", { format: ending === "" ? basename(path) : ending }, path));
}

export type AreasRead = { readonly areas: AreaTable; readonly warnings: readonly AreaWarning[] };

/** GeoJSON or FlatGeobuf polygons. */
export function readAreas(
	bytes: Uint8Array,
	path: string,
	options: { readonly level?: AdminLevel; readonly codes?: "kemendagri" | "any" } = {},
): Result<AreasRead> {
	const kind = kindOfFile(path, bytes);
	if (!kind.ok) return kind;
	if (kind.value === "csv") return fail(appError("FORMAT", { format: "FlatGeobuf / GeoJSON" }, path));
	if (kind.value === "geojson") return readAreasGeoJson(bytes, { ...options, file: path });
	const areas = readAreasFgb(bytes, { ...options, file: path });
	return areas.ok ? ok({ areas: areas.value, warnings: inspectAreas(areas.value) }) : areas;
}

/** Families from CSV, GeoJSON points or FlatGeobuf points. */
export function readHouseholds(
	bytes: Uint8Array,
	path: string,
	options: Omit<ImportOptions, "file"> = {},
): Result<HouseholdsImport> {
	const kind = kindOfFile(path, bytes);
	if (!kind.ok) return kind;
	const reader = { csv: importHouseholdsCsv, geojson: importHouseholdsGeoJson, fgb: importHouseholdsFgb }[kind.value];
	return reader(bytes, { ...options, file: path });
}
