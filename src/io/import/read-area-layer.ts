import { appError, inFile } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { inspectAreas } from "../format/area-checks.ts";
import { type AreaFieldsOptions, readAreaFields } from "../format/area-fields.ts";
import { boundsOf } from "../format/area-geometry-builder.ts";
import type { PolygonLayer } from "../format/format.ts";
import { FORMATS, readOptions, type SourceFile } from "../format/registry.ts";

export type AreasImport = {
	readonly areas: AreaTable;
	/** Columns that took no part, by their own names. */
	readonly skippedColumns: readonly string[];
	/** Of the codes, then what was mended in the polygons, then what looks wrong with them. */
	readonly warnings: readonly Finding[];
};

/** The areas of a file: its polygons with the codes beside them. Faults: those of the format's reader and of the codes. */
export async function readAreaLayer(source: SourceFile, options: AreaFieldsOptions = {}): Promise<Result<AreasImport>> {
	const layer = await readPolygonLayer(source);
	if (!layer.ok) return layer;
	const { columns, length, geometry, findings } = layer.value;
	const read = readAreaFields(columns, length, options);
	if (!read.ok) return fail(inFile(read.error, source.name));
	const { fields, skipped, warnings } = read.value;
	return ok({
		areas: { ...fields, geometry, bbox: boundsOf(geometry.lngLat) },
		skippedColumns: skipped,
		warnings: [...warnings, ...findings, ...inspectAreas({ length, geometry })],
	});
}

/** The polygons of a file; a format without geometry is refused (FORMAT: which ones would do). */
async function readPolygonLayer(source: SourceFile): Promise<Result<PolygonLayer>> {
	const { polygons } = source.format.read;
	if (polygons) return polygons(source.bytes, readOptions(source));
	const able = FORMATS.flatMap(({ label, read }) => (read.polygons ? [label] : []));
	return fail(appError("FORMAT", { format: able.join(" / ") }, source.name));
}
