import { ok, type Result } from "#core/base/result.ts";
import { knownKind } from "#core/families/build-columns.ts";
import type { ReadOptions, SourceRows } from "../format/format.ts";
import { openSource, readOptions, type SourceFile } from "../format/registry.ts";
import { systemOfMetres } from "../format/systems/candidate-systems.ts";
import { rowsInDegrees } from "../format/systems/in-degrees.ts";
import { placeRoleOf } from "./areas/area-roles.ts";
import { packColumnName } from "./household-names.ts";
import { type HouseholdsImport, type ImportOptions, importHouseholds } from "./import-households.ts";
import { readTable } from "./table/read-table.ts";

type ListOptions = ImportOptions & Omit<ReadOptions, "file">;

/**
 * A list of families from a file of any readable format. Columns that name persons are not kept. Faults are those of
 * `openSource` and of the format's reader, and for tables those of `readTable`.
 */
export async function readFamilyList(
	bytes: Uint8Array,
	file: string,
	options: ListOptions = {},
): Promise<Result<HouseholdsImport>> {
	const source = await openSource(bytes, file);
	return source.ok ? readFamilies(source.value, options) : source;
}

export async function readFamilies(source: SourceFile, options: ListOptions = {}): Promise<Result<HouseholdsImport>> {
	const rows = await readRecords(source, options);
	return rows.ok ? ok(importHouseholds(rows.value, { toDegrees: systemOfMetres, ...options, kind: source.format.id })) : rows;
}

/** The records of a file of any format; a table's are those under the header that was found. */
export async function readRecords(source: SourceFile, options: ListOptions = {}): Promise<Result<SourceRows>> {
	const { progress, cancelled } = options;
	const { bytes, name, format } = source;
	const reading = { ...readOptions(source), ...(progress ? { progress } : {}), ...(cancelled ? { cancelled } : {}) };
	const { read } = format;
	if (read.rows) {
		const rows = await read.rows(bytes, reading);
		return rows.ok ? rowsInDegrees(rows.value, name) : rows;
	}
	const sheets = await read.sheets(bytes, reading);
	if (!sheets.ok) return sheets;
	const table = readTable(sheets.value, { file: name, placeOf: familyPlace });
	return table.ok ? ok(table.value.rows) : table;
}

/** The place of the pack's family layer that a name fills. */
function familyPlace(name: string): string | null {
	const place = packColumnName(name);
	if (knownKind(place) !== null || place === "lng" || place === "lat") return place;
	const role = placeRoleOf(name);
	return role === null || role.level === "own" ? null : `${role.kind} ${role.level}`;
}
