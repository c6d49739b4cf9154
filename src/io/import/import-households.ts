import { createFindingTally, type Finding, type FindingCode, type FindingTally, skippedColumn } from "#core/base/finding.ts";
import { buildHouseholds, inferColumn } from "#core/families/build-columns.ts";
import { type Column, type HouseholdColumns, numberAt, sourceRow, textAt } from "#core/families/columns.ts";
import { plainName } from "#core/families/plain-name.ts";
import { holdsIdentityNumbers, isPrivateColumn, looksLikeIdentityNumber } from "#core/privacy/private-columns.ts";
import type { SourceRows } from "../format/format.ts";
import { numberStyleOf, toNumber } from "../format/number-style.ts";
import { normaliseCells } from "./household-cells.ts";
import { nameRank, packColumnName } from "./household-names.ts";
import type { ImportReport } from "./import-report.ts";

export type ImportOptions = {
	/** Box of the region, west south east north: families further than one box away are flagged. */
	readonly region?: readonly [number, number, number, number];
	/** Turn longitude and latitude round where they are the wrong way (flagged either way). */
	readonly fixSwapped?: boolean;
};

/** The households carry the rows of their file (`sourceRows`), whatever rows were left out before them. */
export type HouseholdsImport = { readonly households: HouseholdColumns; readonly report: ImportReport };

/** Texts by column; coordinates of the geometry come before columns named like coordinates. */
type RawTable = Omit<SourceRows, "columns" | "findings"> & { readonly columns: readonly (readonly string[])[] };

const MANY_DISTINCT = 200;
const NIK_NAME = /(^|_)nik(_|$)|^no_?(kk|ktp)$/;

function textTable(source: SourceRows): RawTable {
	const { length } = source;
	const columns = source.columns.map((column) =>
		"kind" in column ? Array.from({ length }, (_, row) => cellText(column, row)) : column,
	);
	return { ...source, columns };
}

function cellText(column: Column, row: number): string {
	if (column.kind === "text") return textAt(column, row) ?? "";
	const value = numberAt(column, row);
	return Number.isNaN(value) ? "" : String(value);
}

/** Which source column fills which place, and why the others do not. */
type Placement = { readonly places: Map<string, number>; readonly skipped: Finding[] };

/** The rows of a recipient list as household columns, `kind` being the format they came in. */
export function importHouseholds(source: SourceRows, options: ImportOptions & { readonly kind: string }): HouseholdsImport {
	const warnings = createFindingTally();
	const whole = textTable(source);
	const { places, skipped } = placeColumns(whole);
	const kept = keptRows(whole, places, warnings);
	const table = takeTable(whole, kept.rows);
	const coordinates = readCoordinates(table, places, options, warnings);
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
			skipped.push(skippedColumn(from, reason));
			continue;
		}
		for (let u = 0; u < inferred.unread; u++) {
			const row = inferred.unreadRows[u];
			warnings.note("UNREAD_VALUES", row === undefined ? null : (table.sourceRows[row - 1] as number), from);
		}
		columns.push([name, inferred.column]);
		used.push({ from, to: name });
	}
	const households = { ...buildHouseholds(coordinates.lng, coordinates.lat, columns), sourceRows: table.sourceRows };
	noteDuplicates(households, warnings);
	for (const name of ["kode", "desil"]) if (!places.has(name)) warnings.note("MISSING_COLUMN", null, name);
	if (table.points === null && !(places.has("lng") && places.has("lat"))) warnings.note("MISSING_COLUMN", null, "lng, lat");
	return {
		households,
		report: {
			kind: options.kind,
			read: whole.length,
			used: households.length,
			skipped: kept.skipped,
			warnings: [...source.findings, ...warnings.list()],
			columns: used,
			skippedColumns: skipped,
		},
	};
}

/** The same table with some of its rows. */
function takeTable(table: RawTable, rows: readonly number[]): RawTable {
	if (rows.length === table.length) return table;
	const numbers = (values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row] as number);
	return {
		...table,
		columns: table.columns.map((cells) => rows.map((row) => cells[row] as string)),
		length: rows.length,
		sourceRows: Uint32Array.from(rows, (row) => table.sourceRows[row] as number),
		ragged: [],
		points: table.points && { lng: numbers(table.points.lng), lat: numbers(table.points.lat) },
	};
}

function placeColumns(table: RawTable): Placement {
	const places = new Map<string, number>();
	const skipped: Placement["skipped"] = [];
	for (const [i, name] of table.names.entries()) {
		const cells = table.columns[i] as readonly string[];
		const place = packColumnName(name);
		const held = places.get(place);
		if (isPrivateColumn(name)) skipped.push(skippedColumn(name, "PRIVATE"));
		else if (["__proto__", "constructor", "prototype"].includes(name) || place === "")
			skipped.push(skippedColumn(name, "REFUSED"));
		else if (cells.some((cell) => cell.length >= 16 && looksLikeIdentityNumber(cell)))
			skipped.push(skippedColumn(name, "IDENTITY_NUMBER"));
		else if (table.length > 0 && cells.every((cell) => cell.trim() === "")) skipped.push(skippedColumn(name, "EMPTY"));
		else if (held === undefined) places.set(place, i);
		else {
			const heldName = table.names[held] as string;
			const better = nameRank(name, place) < nameRank(heldName, place);
			if (better) places.set(place, i);
			skipped.push(skippedColumn(better ? heldName : name, "DUPLICATE"));
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
function keptRows(table: RawTable, places: ReadonlyMap<string, number>, warnings: FindingTally) {
	const nikColumns = table.names.flatMap((name, i) => (NIK_NAME.test(plainName(name)) ? [i] : []));
	const ragged = new Set(table.ragged);
	const skipped = createFindingTally();
	const rows: number[] = [];
	for (let row = 0; row < table.length; row++) {
		const number = table.sourceRows[row] as number;
		const lossy = nikColumns.some((i) => nikIsLossy(table.columns[i]?.[row] ?? ""));
		if (lossy) warnings.note("NIK_LOSSY", number);
		if (ragged.has(row)) skipped.note("RAGGED", number);
		else if (lossy && !places.has("id")) skipped.note("NIK_LOSSY", number);
		else rows.push(row);
	}
	return { rows, skipped: skipped.list() };
}

/** Written as a number by a spreadsheet: exponent, decimals, or 15 significant digits and a zero. */
export function nikIsLossy(cell: string): boolean {
	const text = cell.trim();
	return /^\d([.,]\d+)?e\+?\d+$/i.test(text) || /^\d{13,17}[.,]\d+$/.test(text);
}

function noteDuplicates(households: HouseholdColumns, warnings: FindingTally): void {
	const id = households.columns.get("id");
	if (id?.kind !== "text") return;
	const seen = new Uint8Array(id.dictionary.length);
	for (let row = 0; row < households.length; row++) {
		const code = id.codes[row] as number;
		if (code < 0) continue;
		if (seen[code]) warnings.note("DUPLICATE_ID", sourceRow(households, row));
		seen[code] = 1;
	}
}

/** Degrees of each row; what cannot be a place becomes NaN and is flagged. */
function readCoordinates(
	table: RawTable,
	places: ReadonlyMap<string, number>,
	options: ImportOptions,
	warnings: FindingTally,
): { readonly lng: Float64Array; readonly lat: Float64Array } {
	const lng = coordinateColumn(table, places.get("lng"), table.points?.lng);
	const lat = coordinateColumn(table, places.get("lat"), table.points?.lat);
	for (let row = 0; row < table.length; row++) {
		const x = lng[row] as number;
		const y = lat[row] as number;
		const problem = coordinateProblem(x, y, options.region);
		if (problem === null) continue;
		warnings.note(problem, table.sourceRows[row] as number);
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

function coordinateProblem(lng: number, lat: number, region: ImportOptions["region"]): FindingCode | null {
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
