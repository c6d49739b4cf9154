import { appError } from "#core/base/errors.ts";
import { fail, type Result } from "#core/base/result.ts";
import type { AreaFieldsOptions } from "../format/area-fields.ts";
import type { AreasImport } from "../format/format.ts";
import { FORMATS, type SourceFile } from "../format/registry.ts";

/** The polygons of a file; a format without geometry is refused (FORMAT: which ones would do). */
export async function readAreaLayer(source: SourceFile, options: AreaFieldsOptions = {}): Promise<Result<AreasImport>> {
	const { areas } = source.format.read;
	if (areas) return areas(source.bytes, { ...options, file: source.name });
	const able = FORMATS.flatMap(({ label, read }) => (read.areas ? [label] : []));
	return fail(appError("FORMAT", { format: able.join(" / ") }, source.name));
}
