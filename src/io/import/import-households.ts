import { ok, type Result } from "#core/base/result.ts";
import { buildHouseholds, inferColumn, takeRows } from "#core/families/build-columns.ts";
import { type Column, type HouseholdColumns, numberAt, textAt } from "#core/families/columns.ts";
import { type CsvTable, readCsv } from "../format/csv.ts";
import { readHouseholdsFgb } from "../format/flatgeobuf/read-households.ts";
import { readPointsGeoJson } from "../format/geojson.ts";
import { numberStyleOf, toNumber } from "../format/number-style.ts";
import { plainName } from "./area-fields.ts";
import { normaliseCells } from "./household-cells.ts";
import { nameRank, packColumnName } from "./household-names.ts";
import { createTally, type ImportReport, type ImportWarning } from "./import-report.ts";
import { holdsIdentityNumbers, isPrivateColumn, looksLikeIdentityNumber } from "./private-columns.ts";

export type ImportOptions = {
	readonly file?: string;
	/** Box of the region, west south east north: families further than one box away are flagged. */
	readonly region?: readonly [number, number, number, number];
	/** Turn longitude and latitude round where they are the wrong way (flagged either way). */
	readonly fixSwapped?: boolean;
};

export type HouseholdsImport = { readonly households: HouseholdColumns; readonly report: ImportReport };

/** Texts by column with the row numbers people see, whatever file they came from. */
type RawTable = {
	readonly kind: ImportReport["kind"];
	readonly names: readonly string[];
	readonly columns: readonly (readonly string[])[];
	readonly length: number;
	readonly rowNumbers: readonly number[];
	readonly ragged: readonly number[];
	/** Coordinates of the geometry; columns named like coordinates are used where these are null. */
	readonly points: { readonly lng: Float64Array; readonly lat: Float64Array } | null;
};

const MANY_DISTINCT = 200;
const NIK_NAME = /(^|_)nik(_|$)|^no_?(kk|ktp)$/;

/** A recipient list in CSV as household columns; faults are those of `readCsv`. */
export function importHouseholdsCsv(input: Uint8Array | string, options: ImportOptions = {}): Result<HouseholdsImport> {
	const table = readCsv(input, options.file === undefined ? {} : { file: options.file });
	return table.ok ? ok(importTable(csvTable(table.value), options)) : table;
}

/** The same from GeoJSON points; faults are those of `readPointsGeoJson`. */
export function importHouseholdsGeoJson(input: Uint8Array | string, options: ImportOptions = {}): Result<HouseholdsImport> {
	const points = readPointsGeoJson(input, options.file === undefined ? {} : { file: options.file });
	return points.ok ? ok(importTable(columnTable("geojson", points.value), options)) : points;
}

/** The same from a FlatGeobuf layer of any origin; faults are those of `readHouseholdsFgb`. */
export function importHouseholdsFgb(bytes: Uint8Array, options: ImportOptions = {}): Result<HouseholdsImport> {
	const read = readHouseholdsFgb(bytes, options.file === undefined ? {} : { file: options.file });
	return read.ok ? ok(importTable(columnTable("fgb", read.value), options)) : read;
}

function csvTable(table: CsvTable): RawTable {
	return { ...table, kind: "csv", names: table.header, points: null };
}

type Layer = Pick<HouseholdColumns, "lng" | "lat" | "length"> & { readonly columns: ReadonlyMap<string, Column> };

function columnTable(kind: RawTable["kind"], layer: Layer): RawTable {
	return {
		kind,
		names: [...layer.columns.keys()],
		columns: [...layer.columns.values()].map((column) => Array.from({ length: layer.length }, (_, row) => cellText(column, row))),
		length: layer.length,
		rowNumbers: Array.from({ length: layer.length }, (_, row) => row + 1),
		ragged: [],
		points: layer,
	};
}

function cellText(column: Column, row: number): string {
	if (column.kind === "text") return textAt(column, row) ?? "";
	const value = numberAt(column, row);
	return Number.isNaN(value) ? "" : String(value);
}

/** Which source column fills which place, and why the others do not. */
type Placement = {
	readonly places: Map<string, number>;
	readonly skipped: { column: string; reason: ImportReport["skippedColumns"][number]["reason"] }[];
};

function importTable(table: RawTable, options: ImportOptions): HouseholdsImport {
	const warnings = createTally<ImportWarning["code"]>();
	const { places, skipped } = placeColumns(table);
	const kept = keptRows(table, places, warnings);
	const coordinates = readCoordinates(table, places, kept.rows, options, warnings);
	const columns: [string, Column][] = [];
	const used: { from: string; to: string }[] = [];
	for (const [name, i] of places) {
		const from = table.names[i] as string;
		if (name === "lng" || name === "lat") {
			used.push({ from, to: name });
			continue;
		}
		const inferred = inferColumn(name, normaliseCells(name, table.columns[i] as readonly string[]));
		const reason = unfitReason(name, inferred.column);
		if (reason) {
			skipped.push({ column: from, reason });
			continue;
		}
		for (let u = 0; u < inferred.unread; u++) {
			const row = inferred.unreadRows[u];
			warnings.note("UNREAD_VALUES", row === undefined ? 0 : (table.rowNumbers[row - 1] ?? 0), from);
		}
		columns.push([name, inferred.column]);
		used.push({ from, to: name });
	}
	const whole = buildHouseholds(coordinates.lng, coordinates.lat, columns);
	const households = kept.rows.length === table.length ? whole : takeRows(whole, kept.rows);
	noteDuplicates(households, kept.rows, table, warnings);
	for (const name of ["kode", "desil"]) if (!places.has(name)) warnings.note("MISSING_COLUMN", 0, name);
	if (table.points === null && !(places.has("lng") && places.has("lat"))) warnings.note("MISSING_COLUMN", 0, "lng, lat");
	return {
		households,
		report: {
			kind: table.kind,
			read: table.length,
			used: households.length,
			skipped: kept.skipped,
			warnings: warnings.list().map((warning) => ({ ...warning, rows: warning.rows.filter((row) => row > 0) })),
			columns: used,
			skippedColumns: skipped,
		},
	};
}

function placeColumns(table: RawTable): Placement {
	const places = new Map<string, number>();
	const skipped: Placement["skipped"] = [];
	for (const [i, name] of table.names.entries()) {
		const cells = table.columns[i] as readonly string[];
		const place = packColumnName(name);
		const held = places.get(place);
		if (isPrivateColumn(name)) skipped.push({ column: name, reason: "PRIVATE" });
		else if (["__proto__", "constructor", "prototype"].includes(name) || place === "")
			skipped.push({ column: name, reason: "REFUSED" });
		else if (cells.some((cell) => cell.length >= 16 && looksLikeIdentityNumber(cell)))
			skipped.push({ column: name, reason: "IDENTITY_NUMBER" });
		else if (table.length > 0 && cells.every((cell) => cell.trim() === "")) skipped.push({ column: name, reason: "EMPTY" });
		else if (held === undefined) places.set(place, i);
		else {
			const heldName = table.names[held] as string;
			const better = nameRank(name, place) < nameRank(heldName, place);
			if (better) places.set(place, i);
			skipped.push({ column: better ? heldName : name, reason: "DUPLICATE" });
		}
	}
	return { places, skipped };
}

/** Columns of another name that read like free text could name persons; they stay out. */
function unfitReason(name: string, column: Column): "IDENTITY_NUMBER" | "FREE_TEXT" | null {
	if (holdsIdentityNumbers(column)) return "IDENTITY_NUMBER";
	const known = ["id", "kode", "rt", "rw", "status"].includes(name);
	return !known && column.kind === "text" && column.dictionary.length > MANY_DISTINCT ? "FREE_TEXT" : null;
}

/** Rows to use. A NIK spoilt by a spreadsheet costs the row only when nothing else identifies the family. */
function keptRows(
	table: RawTable,
	places: ReadonlyMap<string, number>,
	warnings: ReturnType<typeof createTally<ImportWarning["code"]>>,
) {
	const nikColumns = table.names.flatMap((name, i) => (NIK_NAME.test(plainName(name)) ? [i] : []));
	const ragged = new Set(table.ragged);
	const skipped = createTally<"RAGGED" | "NIK_LOSSY">();
	const rows: number[] = [];
	for (let row = 0; row < table.length; row++) {
		const number = table.rowNumbers[row] as number;
		const lossy = nikColumns.some((i) => nikIsLossy(table.columns[i]?.[row] ?? ""));
		if (lossy) warnings.note("NIK_LOSSY", number);
		if (ragged.has(row)) skipped.note("RAGGED", number);
		else if (lossy && !places.has("id")) skipped.note("NIK_LOSSY", number);
		else rows.push(row);
	}
	return { rows, skipped: skipped.list().map(({ code, count, rows: first }) => ({ reason: code, count, rows: first })) };
}

/** Written as a number by a spreadsheet: exponent, decimals, or 15 significant digits and a zero. */
export function nikIsLossy(cell: string): boolean {
	const text = cell.trim();
	return /^\d([.,]\d+)?e\+?\d+$/i.test(text) || /^\d{13,17}[.,]\d+$/.test(text);
}

function noteDuplicates(
	households: HouseholdColumns,
	rows: readonly number[],
	table: RawTable,
	warnings: ReturnType<typeof createTally<ImportWarning["code"]>>,
): void {
	const id = households.columns.get("id");
	if (id?.kind !== "text") return;
	const seen = new Uint8Array(id.dictionary.length);
	for (let row = 0; row < households.length; row++) {
		const code = id.codes[row] as number;
		if (code < 0) continue;
		if (seen[code]) warnings.note("DUPLICATE_ID", table.rowNumbers[rows[row] as number] as number);
		seen[code] = 1;
	}
}

/** Degrees for all rows of the table; what cannot be a place becomes NaN and is flagged for the rows in use. */
function readCoordinates(
	table: RawTable,
	places: ReadonlyMap<string, number>,
	rows: readonly number[],
	options: ImportOptions,
	warnings: ReturnType<typeof createTally<ImportWarning["code"]>>,
): { readonly lng: Float64Array; readonly lat: Float64Array } {
	const lng = coordinateColumn(table, places.get("lng"), table.points?.lng);
	const lat = coordinateColumn(table, places.get("lat"), table.points?.lat);
	const used = new Set(rows);
	for (let row = 0; row < table.length; row++) {
		const x = lng[row] as number;
		const y = lat[row] as number;
		const problem = coordinateProblem(x, y, options.region);
		if (problem === null) continue;
		if (used.has(row)) warnings.note(problem, table.rowNumbers[row] as number);
		if (problem === "OUTSIDE_REGION") continue;
		const swap = problem === "SWAPPED" && options.fixSwapped === true;
		lng[row] = swap ? y : Number.NaN;
		lat[row] = swap ? x : Number.NaN;
	}
	return { lng, lat };
}

function coordinateColumn(table: RawTable, column: number | undefined, geometry: Float64Array | undefined): Float64Array {
	if (geometry?.some((value) => !Number.isNaN(value))) return Float64Array.from(geometry);
	const cells = column === undefined ? [] : (table.columns[column] as readonly string[]);
	const style = numberStyleOf(cells);
	return Float64Array.from({ length: table.length }, (_, row) => toNumber(cells[row] ?? "", style));
}

function coordinateProblem(lng: number, lat: number, region: ImportOptions["region"]): ImportWarning["code"] | null {
	if (Number.isNaN(lng) || Number.isNaN(lat)) return "NO_COORDINATES";
	if (lng === 0 && lat === 0) return "ZERO_COORDINATES";
	if (Math.abs(lng) <= 90 && Math.abs(lat) > 90 && Math.abs(lat) <= 180) return "SWAPPED";
	if (Math.abs(lng) > 180 || Math.abs(lat) > 90) return "METRES";
	if (region === undefined) return null;
	const [west, south, east, north] = region;
	const width = east - west;
	const height = north - south;
	return lng < west - width || lng > east + width || lat < south - height || lat > north + height ? "OUTSIDE_REGION" : null;
}
