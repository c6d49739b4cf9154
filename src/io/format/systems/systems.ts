import { fromUtm, type UtmZone } from "#core/place/earth.ts";

/**
 * A coordinate system used in Indonesia, on the WGS 84 ellipsoid: DGN95 and SRGI2013 are taken for WGS 84, from which they differ by
 * less than two metres. Batavia is not here: several shifts are published for it, tens of metres apart.
 */
export type CoordinateSystem = {
	/** `EPSG:32650`; for a projection a file describes without a code, its own name. */
	readonly id: string;
	readonly name: string;
	/** Metres east and north; false where the numbers are degrees already. */
	readonly metres: boolean;
	/** [lng, lat] in degrees of x (east) and y (north). */
	readonly toDegrees: (x: number, y: number) => readonly [lng: number, lat: number];
};

export type TransverseMercator = {
	/** Degrees. */
	readonly centralMeridian: number;
	readonly scale: number;
	readonly falseEasting: number;
	readonly falseNorthing: number;
};

/** UTM's zone 31 has its meridian at 3° and is the measure for every other transverse Mercator. */
const ANY_ZONE: UtmZone = { zone: 31, south: false, epsg: 32631 };
const ANY_MERIDIAN = 3;
const UTM_SCALE = 0.9996;
const UTM_EASTING = 500_000;
const SOUTH_NORTHING = 10_000_000;

/** A transverse Mercator projection turned back: another scale or origin is UTM stretched and moved. */
export function fromTransverseMercator(
	{ centralMeridian, scale, falseEasting, falseNorthing }: TransverseMercator,
	x: number,
	y: number,
): readonly [lng: number, lat: number] {
	const stretch = UTM_SCALE / scale;
	const [lng, lat] = fromUtm(ANY_ZONE, (x - falseEasting) * stretch + UTM_EASTING, (y - falseNorthing) * stretch);
	return [lng - ANY_MERIDIAN + centralMeridian, lat];
}

export function transverseMercator(id: string, name: string, projection: TransverseMercator): CoordinateSystem {
	return { id, name, metres: true, toDegrees: (x, y) => fromTransverseMercator(projection, x, y) };
}

function utm(code: number, datum: string, zone: number, south: boolean): CoordinateSystem {
	return transverseMercator(`EPSG:${code}`, `${datum} / UTM ${zone}${south ? "S" : "N"}`, {
		centralMeridian: zone * 6 - 183,
		scale: UTM_SCALE,
		falseEasting: UTM_EASTING,
		falseNorthing: south ? SOUTH_NORTHING : 0,
	});
}

function range(first: number, last: number): number[] {
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const degrees = (code: number, name: string): CoordinateSystem => ({
	id: `EPSG:${code}`,
	name,
	metres: false,
	toDegrees: (x, y) => [x, y],
});

const SPHERE_METRES = 6_378_137;
const DEGREES = 180 / Math.PI;

export const WEB_MERCATOR: CoordinateSystem = {
	id: "EPSG:3857",
	name: "Web Mercator",
	metres: true,
	toDegrees: (x, y) => [(x / SPHERE_METRES) * DEGREES, Math.atan(Math.sinh(y / SPHERE_METRES)) * DEGREES],
};

/** Zones 46 to 54 cover the country from Sabang to Merauke. */
export const WGS84_UTM: readonly CoordinateSystem[] = [
	...range(46, 54).map((zone) => utm(32600 + zone, "WGS 84", zone, false)),
	...range(46, 54).map((zone) => utm(32700 + zone, "WGS 84", zone, true)),
];

/** Zones of three degrees of the land registry: 46.2, 47.1, 47.2 … 54.1. */
export const TM3: readonly CoordinateSystem[] = range(0, 15).map((i) => {
	const zone = `${46 + Math.floor((i + 1) / 2)}.${i % 2 === 0 ? 2 : 1}`;
	return transverseMercator(`EPSG:${23830 + i}`, `DGN95 / TM-3 ${zone}`, {
		centralMeridian: 94.5 + 3 * i,
		scale: 0.9999,
		falseEasting: 200_000,
		falseNorthing: 1_500_000,
	});
});

/** Every system that is known by its code. */
export const SYSTEMS: readonly CoordinateSystem[] = [
	degrees(4326, "WGS 84"),
	degrees(4979, "WGS 84"),
	degrees(4755, "DGN95"),
	degrees(9470, "SRGI2013"),
	...WGS84_UTM,
	...range(46, 52).map((zone) => utm(23866 + zone - 46, "DGN95", zone, false)),
	...range(47, 54).map((zone) => utm(23877 + zone - 47, "DGN95", zone, true)),
	...range(46, 52).map((zone) => utm(9476 + zone - 46, "SRGI2013", zone, false)),
	...range(47, 54).map((zone) => utm(9487 + zone - 47, "SRGI2013", zone, true)),
	...TM3,
	WEB_MERCATOR,
];
