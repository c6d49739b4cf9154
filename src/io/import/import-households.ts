import { createFindingTally, type Finding, type FindingTally, skippedColumn } from "#core/base/finding.ts";
import { buildHouseholds, inferColumn, knownKind } from "#core/families/build-columns.ts";
import { type Column, type HouseholdColumns, numberAt, sourceRow, textAt } from "#core/families/columns.ts";
import { plainName } from "#core/families/plain-name.ts";
import type { OfficialIndex } from "#core/place/official/official-areas.ts";
import type { CodeSystem, PlaceChoices, PlaceClue } from "#core/place/official/read-places.ts";
import {
	containsIdentityNumber,
	holdsIdentityNumbers,
	isPrivateColumn,
	type PrivateContents,
	privateContents,
} from "#core/privacy/private-columns.ts";
import type { SourceRows } from "../format/format.ts";
import { placeRoleOf } from "./areas/area-roles.ts";
import type { PlaceColumns } from "./areas/place-columns.ts";
import { figuresOfAreas } from "./families/area-figures.ts";
import {
	type Box,
	type CoordinateColumns,
	isOneCellColumn,
	readOneCell,
	readTwoColumns,
	settleCoordinates,
	type ToDegrees,
} from "./families/coordinates.ts";
import { cluesOfRows, familyPlaceColumns, placeFamilies } from "./families/family-places.ts";
import { type Folding, findPersons, foldCells } from "./families/fold-persons.ts";
import { readProgrammeTexts } from "./families/programme-text.ts";
import { normaliseCells } from "./household-cells.ts";
import { nameRank, packColumnName } from "./household-names.ts";
import type { ImportReport } from "./import-report.ts";

export type ImportOptions = {
	/** Box of the region, west south east north: families further than one box away are flagged. */
	readonly region?: Box;
	/** The areas that codes and names are read against; without them codes stay as they are. */
	readonly areas?: OfficialIndex;
	/** What a person has decided about them. */
	readonly choices?: PlaceChoices;
	/** Finds the system of coordinates in metres. */
	readonly toDegrees?: ToDegrees;
};

/** The households carry the rows of their file (`sourceRows`), whatever rows were left out before them. */
export type HouseholdsImport = {
	readonly households: HouseholdColumns;
	readonly report: ImportReport;
	/** How the list's own codes were meant; "none" where it has none, or nothing they could be read against. */
	readonly system: CodeSystem;
};

/** Texts by column; coordinates of the geometry come before columns named like coordinates. */
type RawTable = Omit<SourceRows, "columns" | "findings"> & { readonly columns: readonly (readonly string[])[] };

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

/** The columns of figures when the list has one row per area instead of per family; null for families. */
export function areaFiguresIn(source: SourceRows): readonly string[] | null {
	return source.points === null ? figuresOfAreas(namedColumns(textTable(source)), source.length) : null;
}

/** What the rows of a list say about where they belong, each thing once; points only where they are degrees already. */
export function cluesOfList(source: SourceRows): readonly PlaceClue[] {
	const table = textTable(source);
	const columns = familyPlaceColumns(namedColumns(table), table.length);
	const none = new Float64Array(table.length).fill(Number.NaN);
	return columns === null ? [] : cluesOfRows(columns, { lng: none, lat: none }).clues;
}

/** The rows of a list as household columns, one row per family, `kind` being the format they came in. */
export function importHouseholds(source: SourceRows, options: ImportOptions & { readonly kind: string }): HouseholdsImport {
	const warnings = createFindingTally();
	const whole = textTable(source);
	const placeColumns = familyPlaceColumns(namedColumns(whole), whole.length);
	const programmeColumns = whole.names.filter(
		(name, i) => readProgrammeTexts(name, whole.columns[i] as readonly string[], whole.sourceRows) !== null,
	);
	const { places, skipped } = placeColumnsOf(whole, [...(placeColumns?.used ?? []), ...programmeColumns]);
	const kept = keptRows(whole, places, warnings);
	const persons = takeTable(whole, kept.rows);
	const written = writtenCoordinates(persons, places);
	const settled = settleCoordinates(written, { ...options, sourceRows: persons.sourceRows });
	const where = familyPlaceColumns(namedColumns(persons), persons.length);
	const placed =
		where !== null && options.areas !== undefined
			? placeFamilies(where, settled, options.areas, persons.sourceRows, options.choices ?? {})
			: null;
	const folding = findPersons(persons.names, persons.columns, persons.length);
	const fold = (cells: readonly string[], name: string): readonly string[] =>
		folding === null ? cells : foldCells(cells, folding, knownKind(name) === "boolean");
	const rows = folding === null ? null : folding.families.map(([first]) => first as number);
	const sourceRows = rows === null ? persons.sourceRows : Uint32Array.from(rows, (row) => persons.sourceRows[row] as number);

	const columns: [string, Column][] = [];
	const used = usedPlaces(placeColumns, written.used);
	const add = (name: string, cells: readonly string[], from: string): boolean => {
		const inferred = inferColumn(name, fold(cells, name));
		const reason = unfitReason(name, inferred.column);
		if (reason) {
			skipped.push(skippedColumn(from, reason));
			return false;
		}
		for (let u = 0; u < inferred.unread; u++) {
			const row = inferred.unreadRows[u];
			warnings.note("UNREAD_VALUES", row === undefined ? null : (sourceRows[row - 1] as number), from);
		}
		columns.push([name, inferred.column]);
		return true;
	};
	const kode = placed?.kode ?? where?.code.map((code) => code.trim());
	if (kode?.some((code) => code !== "")) add("kode", kode, "kode");
	for (const [name, i] of places) {
		const from = persons.names[i] as string;
		if (name === "lng" || name === "lat") continue;
		const cells = persons.columns[i] as readonly string[];
		const { cells: normal, blanksAsNo } = normaliseCells(name, cells);
		if (!add(name, normal, from)) continue;
		if (blanksAsNo > 0) for (let u = 0; u < blanksAsNo; u++) warnings.note("EMPTY_AS_NO", null, from);
		used.push({ from, to: name });
	}
	const programmes = persons.names.flatMap((name, i) => {
		const read = programmeColumns.includes(name)
			? readProgrammeTexts(name, persons.columns[i] as readonly string[], persons.sourceRows)
			: null;
		return read === null ? [] : [read];
	});
	for (const { column, cells } of programmes)
		for (const [name, yes] of cells) {
			// a column of its own says it better
			if (columns.some(([known]) => known === name) || !add(name, yes, column)) continue;
			used.push({ from: column, to: name });
		}
	if (folding !== null && !places.has("anggota"))
		columns.push([
			"anggota",
			inferColumn(
				"anggota",
				folding.families.map(({ length }) => String(length)),
			).column,
		]);
	const take = (values: Float64Array): Float64Array => (rows === null ? values : folded(values, folding as Folding));
	// the family's own name first, then where it lives
	columns.sort(([a], [b]) => Number(b === "id") - Number(a === "id"));
	const households = { ...buildHouseholds(take(settled.lng), take(settled.lat), columns), sourceRows };
	noteDuplicates(households, warnings);
	const has = (name: string): boolean => columns.some(([column]) => column === name);
	for (const name of ["kode", "desil"]) if (!has(name)) warnings.note("MISSING_COLUMN", null, name);
	if (persons.points === null && written.used.length === 0) warnings.note("MISSING_COLUMN", null, "lng, lat");
	return {
		households,
		system: placed?.reading.system ?? "none",
		report: {
			kind: options.kind,
			read: whole.length,
			used: households.length,
			skipped: kept.skipped,
			warnings: [
				...source.findings,
				...(folding === null ? [] : [foldingFinding(folding, persons.length)]),
				...written.findings,
				...settled.findings,
				...(placed?.findings ?? []),
				...programmes.flatMap(({ findings }) => findings),
				...warnings.list(),
			],
			columns: used,
			skippedColumns: skipped,
		},
	};
}

function namedColumns(table: RawTable): { readonly name: string; readonly cells: readonly string[] }[] {
	return table.names.map((name, i) => ({ name, cells: table.columns[i] as readonly string[] }));
}

function foldingFinding({ key, families }: Folding, persons: number): Finding {
	return { code: "PERSONS_FOLDED", count: persons, rows: [], params: { column: key, families: families.length } };
}

/** The first number of each family, the head's before the others'. */
function folded(values: Float64Array, { families }: Folding): Float64Array {
	return Float64Array.from(families, (rows) => values[rows.find((row) => !Number.isNaN(values[row] as number)) ?? 0] as number);
}

/** "kode" for codes of any level, the level for names. */
function placeMeaning(column: string): string {
	const role = placeRoleOf(column);
	return role === null || role.kind === "code" || role.level === "own" ? "kode" : role.level;
}

function usedPlaces(places: PlaceColumns | null, coordinates: readonly { from: string; to: string }[]) {
	return [...(places?.used ?? []).map((from) => ({ from, to: placeMeaning(from) })), ...coordinates];
}

type WrittenCoordinates = CoordinateColumns & { readonly used: { from: string; to: string }[] };

/** Coordinates of the geometry, else of two columns, else of one that holds both. */
function writtenCoordinates(table: RawTable, places: ReadonlyMap<string, number>): WrittenCoordinates {
	if (table.points?.lng.some((value) => !Number.isNaN(value)))
		return { x: table.points.lng, y: table.points.lat, findings: [], used: [] };
	const lng = places.get("lng");
	const lat = places.get("lat");
	const cells = (at: number): readonly string[] => table.columns[at] as readonly string[];
	if (lng !== undefined && lat !== undefined)
		return {
			...readTwoColumns(cells(lng), cells(lat)),
			used: [
				{ from: table.names[lng] as string, to: "lng" },
				{ from: table.names[lat] as string, to: "lat" },
			],
		};
	const both = table.names.findIndex((name, i) => isOneCellColumn(name, cells(i)));
	const none = new Float64Array(table.length).fill(Number.NaN);
	if (both < 0) return { x: none, y: none, findings: [], used: [] };
	const name = table.names[both] as string;
	return { ...readOneCell(name, cells(both)), used: [{ from: name, to: "lng, lat" }] };
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

function placeColumnsOf(table: RawTable, taken: readonly string[]): Placement {
	const places = new Map<string, number>();
	const skipped: Placement["skipped"] = [];
	for (const [i, name] of table.names.entries()) {
		const cells = table.columns[i] as readonly string[];
		const place = packColumnName(name);
		const held = places.get(place);
		if (taken.includes(name) || isOneCellColumn(name, cells)) continue;
		if (isPrivateColumn(name)) skipped.push(skippedColumn(name, "PRIVATE"));
		else if (["__proto__", "constructor", "prototype"].includes(name) || place === "")
			skipped.push(skippedColumn(name, "REFUSED"));
		// a decimal number in a coordinate column has as many digits as a NIK, and is none
		else if (place !== "lng" && place !== "lat" && cells.some(containsIdentityNumber))
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

/** Columns of no known meaning whose contents could name persons; they stay out. */
function unfitReason(name: string, column: Column): PrivateContents | null {
	if (column.kind !== "text") return holdsIdentityNumbers(column) ? "IDENTITY_NUMBER" : null;
	const filled = column.codes.reduce((count, code) => count + (code < 0 ? 0 : 1), 0);
	const found = privateContents(column.dictionary, filled);
	// an id has a text of its own in every row, and may not be a person's name all the same; codes may be names of places
	const isKnown = knownKind(name) !== null;
	return found === "FREE_TEXT" && isKnown ? null : found === "NAMES" && name === "kode" ? null : found;
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
