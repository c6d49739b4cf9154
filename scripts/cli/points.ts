import { appError } from "#core/base/errors.ts";
import { type Finding, type FindingCode, MOST_FINDING_ROWS } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { projectToUtm, type UtmZone, utmZoneOfBbox } from "#core/place/earth.ts";
import { type CsvTable, readCsv } from "#io/format/csv.ts";
import { numberStyleOf, toNumber } from "#io/format/number-style.ts";

/** Points of a CSV: degrees (`lng`,`lat`) or metres of one plane (`x`,`y`), with the table they came from. */
export type PointFile = {
	readonly table: CsvTable;
	readonly system: "degrees" | "metres";
	/** Degrees, or metres, as in the file; NaN where a cell is no number. */
	readonly first: Float64Array;
	readonly second: Float64Array;
	/** Rows that cannot take part in full, by their number in the file. */
	readonly findings: readonly Finding[];
};

const DEGREES: readonly (readonly [string, string])[] = [
	["lng", "lat"],
	["lon", "lat"],
	["long", "lat"],
	["longitude", "latitude"],
	["bujur", "lintang"],
];

export function readPoints(bytes: Uint8Array, file: string): Result<PointFile> {
	const read = readCsv(bytes, { file });
	if (!read.ok) return read;
	const table = read.value;
	const pair = [...DEGREES, ["x", "y"] as const].find(([a, b]) => findColumn(table, a) >= 0 && findColumn(table, b) >= 0);
	if (pair === undefined)
		return fail(appError("MISSING_COLUMN", { column: "lng, lat / x, y", found: table.header.join(", ") }, file));
	const names = [...pair] as [string, string];
	const columns = names.map((name) => findColumn(table, name)) as [number, number];
	const system = names[0] === "x" ? "metres" : "degrees";
	const [first, second] = columns.map((column) => numbersOf(table, column)) as [Float64Array, Float64Array];
	const elsewhere = system === "degrees" ? offTheGlobe(first, second) : [];
	const [row] = elsewhere;
	if (row !== undefined && elsewhere.length === placed(first, second).length) {
		const wrong = Math.abs(Number(second[row])) > 90 ? 1 : 0;
		const column = columns[wrong];
		const value = (table.columns[column] as readonly string[])[row] as string;
		const params = { row: table.rowNumbers[row] as number, column: table.header[column] as string, value, expected: "degrees" };
		return fail(appError("VALUE", params, file));
	}
	for (const at of elsewhere) {
		first[at] = Number.NaN;
		second[at] = Number.NaN;
	}
	const taken = new Set([...placed(first, second), ...elsewhere]);
	const unplaced = Array.from(first.keys()).filter((at) => !taken.has(at));
	const findings = [
		...rowFinding(table, "RAGGED_CELLS", table.ragged),
		...rowFinding(table, "UNPLACED", unplaced),
		...rowFinding(table, "OFF_GLOBE", elsewhere),
	];
	return ok({ table, system, first, second, findings });
}

function placed(first: Float64Array, second: Float64Array): number[] {
	return Array.from(first.keys()).filter((row) => Number.isFinite(first[row]) && Number.isFinite(second[row]));
}

function offTheGlobe(lng: Float64Array, lat: Float64Array): number[] {
	return placed(lng, lat).filter((row) => Math.abs(lng[row] as number) > 180 || Math.abs(lat[row] as number) > 90);
}

/** The rows (from 0) a finding is about, as rows of the file; nothing when there are none. */
export function rowFinding(table: CsvTable, code: FindingCode, rows: readonly number[], column?: string): Finding[] {
	if (rows.length === 0) return [];
	const numbers = rows.slice(0, MOST_FINDING_ROWS).map((row) => table.rowNumbers[row] as number);
	return [{ code, count: rows.length, rows: numbers, ...(column === undefined ? {} : { params: { column } }) }];
}

export function findColumn(table: CsvTable, name: string): number {
	const exact = table.header.indexOf(name);
	return exact >= 0 ? exact : table.header.findIndex((column) => column.toLowerCase() === name.toLowerCase());
}

export function numbersOf(table: CsvTable, column: number): Float64Array {
	const cells = table.columns[column] as readonly string[];
	const style = numberStyleOf(cells);
	return Float64Array.from(cells, (cell) => toNumber(cell, style));
}

const YES = new Set(["1", "1.0", "true", "t", "ya", "y", "yes", "miskin", "poor"]);
const NO = new Set(["0", "0.0", "false", "f", "tidak", "n", "no", "tidak miskin", "tidak_miskin", "not poor"]);
const UNKNOWN = new Set(["", "na", "n/a", "nan", "null", "-"]);

export type YesNo = { readonly flags: Uint8Array; readonly findings: readonly Finding[] };

/** A yes/no column as 1 and 0; an empty cell is 0 and reported; other words are a fault, with their row. */
export function yesOrNo(table: CsvTable, column: number, file: string): Result<YesNo> {
	const cells = (table.columns[column] as readonly string[]).map((cell) => cell.trim().toLowerCase());
	const name = table.header[column] as string;
	const wrong = cells.findIndex((cell) => !YES.has(cell) && !NO.has(cell) && !UNKNOWN.has(cell));
	if (wrong >= 0)
		return fail(appError("VALUE", { row: table.rowNumbers[wrong] as number, column: name, value: cells[wrong] as string }, file));
	const unknown = cells.flatMap((cell, row) => (UNKNOWN.has(cell) ? [row] : []));
	return ok({
		flags: Uint8Array.from(cells, (cell) => (YES.has(cell) ? 1 : 0)),
		findings: rowFinding(table, "EMPTY_AS_NO", unknown, name),
	});
}

/** Weights of points: numbers from 0 up; anything else is a fault, with its row. */
export function weightsOf(table: CsvTable, column: number, file: string): Result<Float64Array> {
	const weights = numbersOf(table, column);
	const wrong = weights.findIndex((weight) => !(weight >= 0));
	if (wrong < 0) return ok(weights);
	const value = (table.columns[column] as readonly string[])[wrong] as string;
	const params = { row: table.rowNumbers[wrong] as number, column: table.header[column] as string, value, expected: "weight" };
	return fail(appError("VALUE", params, file));
}

export type PlanePoints = {
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly zone: UtmZone;
	/** What to add to a point of this plane to get the file's own metres; null when the file has degrees. */
	readonly offset: readonly [number, number] | null;
};

/**
 * One plane for all points: degrees in the UTM zone of the data's centre; metres as they are, moved to the middle of a
 * UTM zone so that outlines can be drawn with the same code and moved back.
 */
export function toPlane(points: PointFile): PlanePoints {
	const { first, second, system } = points;
	const box = boxOf(first, second);
	if (system === "degrees") {
		const zone = utmZoneOfBbox(box);
		return { ...projectToUtm(zone, first, second), zone, offset: null };
	}
	const dx = (box[0] + box[2]) / 2 - 500_000;
	const dy = (box[1] + box[3]) / 2;
	return { x: first.map((v) => v - dx), y: second.map((v) => v - dy), zone: utmZoneOfBbox([3, 0, 3, 0]), offset: [dx, dy] };
}

function boxOf(first: Float64Array, second: Float64Array): [number, number, number, number] {
	const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let row = 0; row < first.length; row++) {
		const a = first[row] as number;
		const b = second[row] as number;
		if (!Number.isFinite(a) || !Number.isFinite(b)) continue;
		box[0] = Math.min(box[0], a);
		box[1] = Math.min(box[1], b);
		box[2] = Math.max(box[2], a);
		box[3] = Math.max(box[3], b);
	}
	return box[0] <= box[2] ? box : [0, 0, 0, 0];
}
