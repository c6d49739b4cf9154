import type { OracleCase } from "../fixtures/oracle-cases.ts";

/** A line between two points, and its length on the ellipsoid by the reference. */
export type GeodesicLine = { readonly ends: readonly [number, number, number, number]; readonly metres: number };

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === "number";

/** Names of the two ends; of their longitude and latitude; of the length. */
const END_PAIRS = [
	["from", "to"],
	["a", "b"],
	["start", "end"],
	["p1", "p2"],
	["p", "q"],
	["i", "j"],
] as const;
const LENGTH_NAME = /dist|geodesic|ellips|inverse|s12|length|metres|meters|^m$|_m$/i;
const OTHER_LENGTH = /spher|haver|azi|planar|utm|euclid|area|perimeter|error|diff|ratio/i;

/**
 * The lines of a case, however it lays them out: rows with both ends and a length, a list of lengths beside a list of pairs, of
 * columns (`lon1 lat1 lon2 lat2`), of a table, or of points named by their index.
 */
export function geodesicLines({ tables: read, input, expected }: OracleCase<Fields>): GeodesicLine[] {
	const tables = read().map((table) => Object.fromEntries(table));
	const sources = [input, ...tables].filter(isFields);
	const points = sources.map(({ points: listed, coordinates }) => listed ?? coordinates).find(Array.isArray) as
		| unknown[]
		| undefined;
	return lengthsOf(expected).map(({ row, metres }, at) => {
		const places = [row, ...sources.flatMap((source) => [...pairsOf(source, at), columnsAt(source, at)])];
		for (const place of places) {
			const ends = endsOf(place, points);
			if (ends) return { ends, metres };
		}
		throw new Error(`no two points for line ${at} of ${JSON.stringify(row)}`);
	});
}

/** The lengths in order: of the first list of rows, or of the first list of numbers named as a length. */
function lengthsOf(expected: Fields): { readonly row: Fields; readonly metres: number }[] {
	const rows = Object.values(expected).find((value) => Array.isArray(value) && value.length > 0 && value.every(isFields));
	if (Array.isArray(rows)) return (rows as Fields[]).map((row) => ({ row, metres: lengthOf(row) }));
	const [, list] = Object.entries(expected).find(([name, value]) => isLength(name) && Array.isArray(value)) ?? [];
	if (Array.isArray(list))
		return list
			.flat()
			.filter(isNumber)
			.map((metres, at) => ({ row: matrixPlace(list, at), metres }));
	return [{ row: expected, metres: lengthOf(expected) }];
}

/** In a square table of distances the place of a number names its two points. */
function matrixPlace(list: readonly unknown[], at: number): Fields {
	return Array.isArray(list[0]) ? { i: Math.floor(at / list.length), j: at % list.length } : {};
}

function isLength(name: string): boolean {
	return LENGTH_NAME.test(name) && !OTHER_LENGTH.test(name);
}

function lengthOf(row: Fields): number {
	const [, metres] = Object.entries(row).find(([name, value]) => isLength(name) && isNumber(value)) ?? [];
	if (!isNumber(metres)) throw new Error(`no distance in ${JSON.stringify(row)}`);
	return metres;
}

function pairsOf(source: Fields, at: number): unknown[] {
	const lists = Object.values(source)
		.filter(Array.isArray)
		.map((list) => (list as unknown[])[at]);
	return [...lists, source];
}

/** One row of columns: every list reduced to its number at the row. */
function columnsAt(source: Fields, at: number): Fields {
	return Object.fromEntries(Object.entries(source).map(([name, list]) => [name, (list as ArrayLike<unknown> | null)?.[at]]));
}

function endsOf(place: unknown, points: readonly unknown[] | undefined): GeodesicLine["ends"] | null {
	if (Array.isArray(place)) return four(place.flatMap((end) => pointOf(end, undefined) ?? [end]));
	if (!isFields(place)) return null;
	const named = four(["1", "2"].flatMap((end) => [place[`lon${end}`] ?? place[`lng${end}`], place[`lat${end}`]]));
	if (named) return named;
	for (const pair of END_PAIRS) {
		const ends = four(pair.flatMap((end) => pointOf(place[end], points) ?? [undefined]));
		if (ends) return ends;
	}
	return Array.isArray(place.points) && place.points.length === 2 ? endsOf(place.points, undefined) : null;
}

/** A point as `[lon, lat]`, as an object, or as the index of a listed point. */
function pointOf(end: unknown, points: readonly unknown[] | undefined): unknown[] | null {
	if (isNumber(end)) return points === undefined ? null : pointOf(points[end], undefined);
	if (Array.isArray(end)) return end.slice(0, 2);
	return isFields(end) ? [end.lon ?? end.lng ?? end.longitude, end.lat ?? end.latitude] : null;
}

function four(found: readonly unknown[]): GeodesicLine["ends"] | null {
	return found.length === 4 && found.every(isNumber) ? (found as unknown as GeodesicLine["ends"]) : null;
}
