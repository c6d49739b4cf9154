import { projectToUtm, type UtmZone, utmZoneOfBbox } from "#core/earth.ts";
import { appError } from "#core/errors.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { type CsvTable, readCsv } from "#io/csv.ts";
import { numberStyleOf, toNumber } from "#io/number-style.ts";

/** Points of a CSV: degrees (`lng`,`lat`) or metres of one plane (`x`,`y`), with the table they came from. */
export type PointFile = {
	readonly table: CsvTable;
	readonly system: "degrees" | "metres";
	/** Degrees, or metres, as in the file; NaN where a cell is no number. */
	readonly first: Float64Array;
	readonly second: Float64Array;
};

const DEGREES: readonly (readonly [string, string])[] = [
	["lng", "lat"],
	["lon", "lat"],
	["longitude", "latitude"],
	["bujur", "lintang"],
];

export function readPoints(bytes: Uint8Array, file: string): Result<PointFile> {
	const read = readCsv(bytes, { file });
	if (!read.ok) return read;
	const table = read.value;
	const pair = [...DEGREES, ["x", "y"] as const].find(([a, b]) => findColumn(table, a) >= 0 && findColumn(table, b) >= 0);
	if (pair === undefined) return fail(appError("MISSING_COLUMN", { column: "lng, lat", found: table.header.join(", ") }, file));
	const [first, second] = pair.map((name) => numbersOf(table, findColumn(table, name))) as [Float64Array, Float64Array];
	return ok({ table, system: pair[0] === "x" ? "metres" : "degrees", first, second });
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

const YES = new Set(["1", "1.0", "true", "t", "ya", "y", "yes", "miskin"]);
const NO = new Set(["0", "0.0", "false", "f", "tidak", "n", "no", "", "na", "null"]);

/** A yes/no column as 1 and 0; other words are a fault, with their row. */
export function yesOrNo(table: CsvTable, column: number, file: string): Result<Uint8Array> {
	const cells = (table.columns[column] as readonly string[]).map((cell) => cell.trim().toLowerCase());
	const wrong = cells.findIndex((cell) => !YES.has(cell) && !NO.has(cell));
	if (wrong >= 0) {
		const params = {
			row: table.rowNumbers[wrong] as number,
			column: table.header[column] as string,
			value: cells[wrong] as string,
		};
		return fail(appError("VALUE", params, file));
	}
	return ok(Uint8Array.from(cells, (cell) => (YES.has(cell) ? 1 : 0)));
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
