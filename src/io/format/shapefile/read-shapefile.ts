import { appError } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { isZip } from "../../bytes/zip-signature.ts";
import type { Features } from "../features.ts";
import type { ReadOptions } from "../format.ts";
import { decodeText } from "../text-encoding.ts";
import { readDbf } from "./dbf.ts";
import { SHAPEFILE_PARTS } from "./parts.ts";
import { readShp } from "./shp.ts";

/** Contents by ending in lower case. */
type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * The layers of a shapefile: one for a `.shp` with its parts, one for each `.shp` in a ZIP. A missing `.shx`, `.prj` is told
 * (PART_MISSING). Faults: SHP_PARTS (no `.dbf`: params: missing), those of the ZIP, of `readShp` and of `readDbf`, COUNT (as many
 * shapes as rows are needed).
 */
export async function readShapefiles(bytes: Uint8Array, { file, parts }: ReadOptions): Promise<Result<readonly Features[]>> {
	if (!isZip(bytes)) {
		const layer = readLayer(new Map([...(parts ?? []), [".shp", bytes]]), file);
		return layer.ok ? ok([layer.value]) : layer;
	}
	const groups = await unzipGroups(bytes, file);
	if (!groups.ok) return groups;
	const layers: Features[] = [];
	for (const [name, group] of groups.value) {
		const layer = readLayer(group, file);
		if (!layer.ok) return layer;
		layers.push({ ...layer.value, name });
	}
	return ok(layers);
}

/** What belongs to each `.shp`, by its name without ending. */
async function unzipGroups(bytes: Uint8Array, file: string): Promise<Result<Map<string, Map<string, Uint8Array>>>> {
	const { listZip, unzipEntry } = await import("../../bytes/zip.ts");
	const entries = listZip(bytes, file);
	if (!entries.ok) return entries;
	const endings: readonly string[] = [".shp", ...SHAPEFILE_PARTS];
	const groups = new Map<string, Map<string, Uint8Array>>();
	for (const entry of entries.value) {
		const dot = entry.name.lastIndexOf(".");
		const ending = entry.name.slice(dot).toLowerCase();
		if (!endings.includes(ending) || entry.name.startsWith("__MACOSX/")) continue;
		const unpacked = unzipEntry(bytes, entry, { file });
		if (!unpacked.ok) return unpacked;
		const base = entry.name.slice(0, dot);
		const key = [...groups.keys()].find((other) => other.toLowerCase() === base.toLowerCase()) ?? base;
		groups.set(key, (groups.get(key) ?? new Map<string, Uint8Array>()).set(ending, unpacked.value));
	}
	return ok(new Map([...groups].filter(([, group]) => group.has(".shp"))));
}

function readLayer(parts: Parts, file: string): Result<Features> {
	const missing = SHAPEFILE_PARTS.filter((ending) => ending !== ".cpg" && !parts.has(ending)).join(", ");
	const shp = parts.get(".shp");
	const dbf = parts.get(".dbf");
	if (shp === undefined || dbf === undefined) return fail(appError("SHP_PARTS", { missing }, file));
	const shapes = readShp(shp, parts.get(".shx") ?? null, file);
	if (!shapes.ok) return shapes;
	const table = readDbf(dbf, textOf(parts.get(".cpg")), file);
	if (!table.ok) return table;
	const { rows, deleted, findings } = table.value;
	if (rows.length !== shapes.value.length)
		return fail(appError("COUNT", { expected: shapes.value.length, found: rows.length }, file));
	const isKept = (_: unknown, row: number): boolean => !deleted.has(row);
	const told: Finding[] = missing === "" ? [] : [{ code: "PART_MISSING", count: 1, rows: [], params: { missing } }];
	return ok({
		geometries: shapes.value.filter(isKept),
		properties: rows.filter(isKept),
		system: textOf(parts.get(".prj")),
		findings: [...told, ...findings],
	});
}

function textOf(bytes: Uint8Array | undefined): string | null {
	const text =
		bytes === undefined
			? ""
			: decodeText(bytes)
					.text.replace(/^\uFEFF|\0/g, "")
					.trim();
	return text === "" ? null : text;
}
