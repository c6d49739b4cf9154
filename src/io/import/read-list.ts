import { ok, type Result } from "#core/base/result.ts";
import { openSource, type SourceFile } from "../format/registry.ts";
import { type HouseholdsImport, type ImportOptions, importHouseholds } from "./import-households.ts";

/**
 * A list of families from a file of any readable format. Columns that name persons are not kept. Faults are those of
 * `openSource` and of the format's reader.
 */
export async function readFamilyList(
	bytes: Uint8Array,
	file: string,
	options: ImportOptions = {},
): Promise<Result<HouseholdsImport>> {
	const source = await openSource(bytes, file);
	return source.ok ? readFamilies(source.value, options) : source;
}

export async function readFamilies(
	{ bytes, name, format }: SourceFile,
	options: ImportOptions = {},
): Promise<Result<HouseholdsImport>> {
	const rows = await format.read.rows(bytes, { file: name });
	return rows.ok ? ok(importHouseholds(rows.value, { ...options, kind: format.id })) : rows;
}
