import { type CoordinateSystem, SYSTEMS, transverseMercator, WEB_MERCATOR } from "./systems.ts";

const CODE =
	/^(?:urn:(?:x-)?ogc:def:crs:|https?:\/\/www\.opengis\.net\/def\/crs\/)?(?:EPSG|ESRI)[:/]+(?:[\d.]*[:/]+)?(\d{4,6})$/i;
const CRS84 = /^(?:urn:ogc:def:crs:|https?:\/\/www\.opengis\.net\/def\/crs\/)?(?:OGC[:/]+)?(?:[\d.]*[:/]+)?CRS84h?$/i;
/** Codes for Web Mercator that are not EPSG's. */
const OTHER_WEB_MERCATOR = new Set(["900913", "3785", "102100", "102113"]);

/**
 * The system a file names: by code (`EPSG:32650`, `urn:ogc:def:crs:EPSG::32650`, CRS84) or by WKT of version 1 or 2, as `.prj` files have
 * it. null where it is none of those used in Indonesia, or on another datum.
 */
export function recogniseSystem(stated: string): CoordinateSystem | null {
	const text = stated.trim();
	if (CRS84.test(text)) return byCode("4326");
	const code = CODE.exec(text)?.[1];
	return code === undefined ? readWkt(text) : byCode(code);
}

function byCode(code: string): CoordinateSystem | null {
	if (OTHER_WEB_MERCATOR.has(code)) return WEB_MERCATOR;
	return SYSTEMS.find(({ id }) => id === `EPSG:${code}`) ?? null;
}

/** Datums whose ellipsoid is that of WGS 84, or GRS 80 with a tenth of a millimetre's difference. */
const DATUM =
	/(?:DATUM|ENSEMBLE)\s*\[\s*"(D_)?(WGS[ _]?(19)?84|World Geodetic System 1984( ensemble)?|Datum_Geodesi_Nasional_1995|Datum Geodesi Nasional 1995|DGN_?(19)?95|Indonesian?_Datum_1995|SRGI_?2013|Sistem[_ ]Referensi[_ ]Geospasial[_ ]Indonesia[_ ]2013)"/i;

function readWkt(wkt: string): CoordinateSystem | null {
	const root = /^([A-Z]+)\s*\[\s*"([^"]*)"/i.exec(wkt);
	const kind = root?.[1]?.toUpperCase() ?? "";
	const name = root?.[2] ?? "";
	if (/^(GEOGCS|GEOGCRS|GEODCRS|GEOGRAPHICCRS)$/.test(kind)) return DATUM.test(wkt) ? byCode("4326") : null;
	if (!/^(PROJCS|PROJCRS|PROJECTEDCRS)$/.test(kind)) return null;
	const code = /(?:AUTHORITY|ID)\s*\[\s*"(?:EPSG|ESRI)"\s*,\s*"?(\d+)"?\s*\]\s*\]\s*$/i.exec(wkt)?.[1];
	const known = code === undefined ? null : byCode(code);
	if (known !== null) return known;
	if (!DATUM.test(wkt)) return null;
	if (/Web_Mercator|Mercator_Auxiliary_Sphere|Pseudo[-_ ]Mercator/i.test(wkt)) return WEB_MERCATOR;
	return readTransverseMercator(wkt, name);
}

function readTransverseMercator(wkt: string, name: string): CoordinateSystem | null {
	const isTransverse = /(?:PROJECTION|METHOD)\s*\[\s*"Transverse[_ ]Mercator"/i.test(wkt);
	const isMetres = /UNIT\s*\[\s*"(?:met(?:re|er)s?)"\s*,\s*1(?:\.0*)?\s*[\],]/i.test(wkt);
	if (!isTransverse || !isMetres) return null;
	const [centralMeridian, scale, falseEasting, falseNorthing, latitude] = [
		/central[_ ]meridian|longitude of natural origin/,
		/scale[_ ]factor|scale factor at natural origin/,
		/false[_ ]easting/,
		/false[_ ]northing/,
		/latitude[_ ]of[_ ](?:natural[_ ])?origin/,
	].map((parameter) => numberOf(wkt, parameter));
	if (centralMeridian === undefined || scale === undefined || falseEasting === undefined || falseNorthing === undefined)
		return null;
	const projection = { centralMeridian, scale, falseEasting, falseNorthing };
	const isOnEquator = latitude === undefined || latitude === 0;
	return isOnEquator && scale > 0.9 && scale < 1.1 ? transverseMercator(name, name.replaceAll("_", " "), projection) : null;
}

function numberOf(wkt: string, parameter: RegExp): number | undefined {
	const found = new RegExp(`PARAMETER\\s*\\[\\s*"(?:${parameter.source})"\\s*,\\s*(-?[\\d.]+)`, "i").exec(wkt)?.[1];
	return found === undefined ? undefined : Number(found);
}
