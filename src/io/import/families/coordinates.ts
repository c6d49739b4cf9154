import { createFindingTally, type Finding, type FindingTally } from "#core/base/finding.ts";
import { plainName } from "#core/families/plain-name.ts";
import { numberStyleOf, toNumber } from "../../format/number-style.ts";

export type Box = readonly [west: number, south: number, east: number, north: number];

export type CoordinateColumns = {
	/** Degrees or metres as they stand; NaN where no number can be read. */
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly findings: readonly Finding[];
};

export type Degrees = { readonly lng: Float64Array; readonly lat: Float64Array; readonly findings: readonly Finding[] };

const ONE_CELL =
	/^(titik_)?(koordinat|kordinat|lokasi|gps|geotag|geolokasi|lat_?l(o|a)?ng|latlon|latitude_longitude|koordinat_rumah|titik)$/;
const PAIR = /^\s*\(?\s*([^,;]+?)\s*[,;]\s*([^,;]+?)\s*\)?\s*$/;
const DECIMAL_COMMA_PAIR = /^\s*(-?\d{1,3},\d+)\s*[,; ]\s*(-?\d{1,3},\d+)\s*$/;

/** A column whose cells hold latitude and longitude at once, by its name and its contents. */
export function isOneCellColumn(name: string, cells: readonly string[]): boolean {
	if (!ONE_CELL.test(plainName(name))) return false;
	const filled = cells.filter((cell) => cell.trim() !== "");
	return filled.length > 0 && filled.filter((cell) => readPair(cell) !== null).length * 2 > filled.length;
}

/** Pairs of one column; the number that can only be a longitude (over 90) tells the order, else "lat, lng" as phones write it. */
export function readOneCell(name: string, cells: readonly string[]): CoordinateColumns {
	const x = new Float64Array(cells.length).fill(Number.NaN);
	const y = new Float64Array(cells.length).fill(Number.NaN);
	let read = 0;
	for (const [row, cell] of cells.entries()) {
		const pair = readPair(cell);
		if (pair === null) continue;
		const lngFirst = Math.abs(pair[0]) > 90 && Math.abs(pair[1]) <= 90;
		x[row] = lngFirst ? pair[0] : pair[1];
		y[row] = lngFirst ? pair[1] : pair[0];
		read++;
	}
	return { x, y, findings: [{ code: "ONE_CELL_COORDINATES", count: read, rows: [], params: { column: name } }] };
}

function readPair(cell: string): readonly [number, number] | null {
	const [, first, second] = DECIMAL_COMMA_PAIR.exec(cell) ?? PAIR.exec(cell) ?? [];
	if (first === undefined || second === undefined) return null;
	const a = readDegrees(first);
	const b = readDegrees(second);
	return Number.isNaN(a) || Number.isNaN(b) ? null : [a, b];
}

/** Numbers of two columns, decimal points or commas, degrees-minutes-seconds with LU, LS, BT, BB, N, S, E, W. */
export function readTwoColumns(x: readonly string[], y: readonly string[]): CoordinateColumns {
	return { x: readColumn(x), y: readColumn(y), findings: [] };
}

function readColumn(cells: readonly string[]): Float64Array {
	const style = numberStyleOf(cells);
	return Float64Array.from(cells, (cell) => {
		const number = toNumber(cell, style);
		return Number.isNaN(number) ? readDegrees(cell) : number;
	});
}

/** "117,5020", "-3.1", "0°10'12\" LU", "117 29 15.5 BT", "3° 5' S"; NaN otherwise. South and west are negative. */
export function readDegrees(text: string): number {
	const plain = text.trim().replace("−", "-");
	if (/^-?\d+([.,]\d+)?$/.test(plain)) return Number(plain.replace(",", "."));
	const match =
		/^([NSEWB]|L[US]|B[TB])?\s*(-?\d+(?:[.,]\d+)?)\s*(?:°|º|d|:|\s)\s*(?:(\d+(?:[.,]\d+)?)\s*(?:'|’|′|m|:|\s|$)\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:"|”|″|''|s|\s|$)?\s*)?(L[US]|B[TB]|[NSEW])?$/i.exec(
			plain,
		);
	if (match === null) return Number.NaN;
	const [, before, degrees = "", minutes = "0", seconds = "0", after] = match;
	const [d, m, s] = [degrees, minutes, seconds].map((part) => Number(part.replace(",", "."))) as [number, number, number];
	if (m >= 60 || s >= 60) return Number.NaN;
	const side = (after ?? before ?? "").toUpperCase();
	const size = Math.abs(d) + m / 60 + s / 3600;
	const negative = d < 0 || side === "S" || side === "W" || side === "LS" || side === "BB";
	return negative ? -size : size;
}

/**
 * Degrees out of what the columns hold. What cannot be a place becomes NaN and is told. Longitude and latitude that are the wrong
 * way round are turned where that puts them into the region; metres are turned by `toDegrees`, when it knows the system.
 */
export function settleCoordinates(
	{ x, y }: Pick<CoordinateColumns, "x" | "y">,
	options: { readonly region?: Box | undefined; readonly sourceRows: Uint32Array; readonly toDegrees?: ToDegrees | undefined },
): Degrees {
	const tally = createFindingTally();
	const lng = Float64Array.from(x);
	const lat = Float64Array.from(y);
	const turned = settleMetres(lng, lat, options);
	for (let row = 0; row < x.length; row++) settleRow(row, lng, lat, options, tally);
	return { lng, lat, findings: [...turned, ...tally.list()] };
}

/** A projected system that fits the metres of a list, or null. */
export type ToDegrees = (
	metres: { readonly x: Float64Array; readonly y: Float64Array },
	region: Box | undefined,
) => { readonly system: string; readonly turn: (x: number, y: number) => readonly [number, number] } | null;

function isMetres(x: number, y: number): boolean {
	return Math.abs(x) > 180 && Math.abs(y) > 180;
}

function settleMetres(
	lng: Float64Array,
	lat: Float64Array,
	{ region, toDegrees }: { readonly region?: Box | undefined; readonly toDegrees?: ToDegrees | undefined },
): Finding[] {
	const rows = Array.from(lng, (_, row) => row).filter((row) => isMetres(lng[row] as number, lat[row] as number));
	if (rows.length === 0 || toDegrees === undefined) return [];
	const metres = {
		x: Float64Array.from(rows, (row) => lng[row] as number),
		y: Float64Array.from(rows, (row) => lat[row] as number),
	};
	const found = toDegrees(metres, region);
	if (found === null) return [];
	for (const row of rows) {
		const [east, north] = found.turn(lng[row] as number, lat[row] as number);
		lng[row] = east;
		lat[row] = north;
	}
	return [{ code: "METRES_READ", count: rows.length, rows: [], params: { system: found.system } }];
}

function settleRow(
	row: number,
	lng: Float64Array,
	lat: Float64Array,
	{ region, sourceRows }: { readonly region?: Box | undefined; readonly sourceRows: Uint32Array },
	tally: FindingTally,
): void {
	const x = lng[row] as number;
	const y = lat[row] as number;
	const number = sourceRows[row] as number;
	const forget = (): void => {
		lng[row] = Number.NaN;
		lat[row] = Number.NaN;
	};
	if (Number.isNaN(x) || Number.isNaN(y)) {
		tally.note("NO_COORDINATES", number);
		forget();
	} else if (x === 0 && y === 0) {
		tally.note("ZERO_COORDINATES", number);
		forget();
	} else if (isSwapped(x, y, region)) {
		const inside = region !== undefined && isNear(y, x, region);
		tally.note(inside ? "SWAPPED_MENDED" : "SWAPPED", number);
		if (inside) {
			lng[row] = y;
			lat[row] = x;
		} else forget();
	} else if (Math.abs(x) > 180 || Math.abs(y) > 90) {
		tally.note("METRES", number);
		forget();
	} else if (region !== undefined && !isNear(x, y, region)) tally.note("OUTSIDE_REGION", number);
}

/** A latitude over 90 can only be a longitude; else the region tells. */
function isSwapped(x: number, y: number, region: Box | undefined): boolean {
	if (Math.abs(x) <= 90 && Math.abs(y) > 90 && Math.abs(y) <= 180) return true;
	return region !== undefined && Math.abs(x) <= 90 && Math.abs(y) <= 180 && !isNear(x, y, region) && isNear(y, x, region);
}

/** Inside the region's box, widened by its own size. */
function isNear(lng: number, lat: number, [west, south, east, north]: Box): boolean {
	const width = east - west;
	const height = north - south;
	return lng >= west - width && lng <= east + width && lat >= south - height && lat <= north + height;
}
