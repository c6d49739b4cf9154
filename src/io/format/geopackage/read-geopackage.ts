import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { Features } from "../features.ts";
import { openSqlite, SqliteFault, type SqliteTable, type SqliteValue } from "./sqlite.ts";
import { readGeoPackageGeometry } from "./wkb.ts";

type Database = ReturnType<typeof openSqlite>;

/**
 * Every layer of features in a GeoPackage, named by its table. Faults: SQLITE (damaged, cut short), GPKG (a database that is no
 * GeoPackage with features), GEOMETRY (row).
 */
export function readGeoPackage(bytes: Uint8Array, file: string): Result<readonly Features[]> {
	try {
		return readLayers(openSqlite(bytes), file);
	} catch (fault) {
		// a DataView refuses what lies outside the file
		if (fault instanceof SqliteFault || fault instanceof RangeError) return fail(appError("SQLITE", {}, file));
		throw fault;
	}
}

function readLayers(database: Database, file: string): Result<readonly Features[]> {
	const layers: Features[] = [];
	const systems = systemNames(database);
	for (const described of recordsOf(database.table("gpkg_geometry_columns"))) {
		const name = String(described.get("table_name") ?? "");
		const table = database.table(name);
		if (table === null) continue;
		const layer = readLayer(table, String(described.get("column_name") ?? ""), file);
		if (!layer.ok) return layer;
		layers.push({ ...layer.value, name, system: systems.get(described.get("srs_id") ?? null) ?? null });
	}
	return layers.length === 0 ? fail(appError("GPKG", {}, file)) : ok(layers);
}

function readLayer(table: SqliteTable, geometryColumn: string, file: string): Result<Features> {
	const { columns } = table;
	const at = columns.findIndex(({ name }) => name.toLowerCase() === geometryColumn.toLowerCase());
	const geometries: unknown[] = [];
	const properties: Record<string, unknown>[] = [];
	for (const row of table.rows()) {
		const blob = row[at] ?? null;
		const geometry = blob instanceof Uint8Array ? readGeoPackageGeometry(blob) : null;
		if (geometry === undefined) return fail(appError("GEOMETRY", { row: geometries.length + 1 }, file));
		geometries.push(geometry);
		const cells = columns.flatMap(({ name, type }, i) => (i === at ? [] : [[name, cellOf(row[i] ?? null, type)] as const]));
		properties.push(Object.fromEntries(cells));
	}
	return ok({ geometries, properties, system: null, findings: [] });
}

function cellOf(value: SqliteValue, type: string): string | number | boolean | null {
	if (type === "BOOLEAN" && (value === 0 || value === 1)) return value === 1;
	return value instanceof Uint8Array ? null : value;
}

/** Names of the systems by their number in the file; −1 and 0 are "undefined". */
function systemNames(database: Database): Map<SqliteValue, string> {
	const names = new Map<SqliteValue, string>();
	for (const system of recordsOf(database.table("gpkg_spatial_ref_sys"))) {
		const id = system.get("srs_id") ?? null;
		const organization = String(system.get("organization") ?? "").toUpperCase();
		if (id === 0 || id === -1) continue;
		names.set(
			id,
			organization === "EPSG"
				? `EPSG:${String(system.get("organization_coordsys_id") ?? "")}`
				: String(system.get("definition") ?? ""),
		);
	}
	return names;
}

function* recordsOf(table: SqliteTable | null): Generator<ReadonlyMap<string, SqliteValue>> {
	if (table === null) return;
	for (const row of table.rows()) yield new Map(table.columns.map(({ name }, i) => [name.toLowerCase(), row[i] ?? null]));
}
