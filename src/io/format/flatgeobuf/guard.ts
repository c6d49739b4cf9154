import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import {
	COLUMN_BINARY,
	type FgbCrs,
	type FgbHeader,
	GEOMETRY_TYPES,
	MAGIC,
	MAGIC_LENGTH,
	MAX_HEADER_BYTES,
	MAX_PATCH_LEVEL,
	MIN_FEATURE_BYTES,
} from "./format.ts";
import { HeaderFault, readHeaderTable } from "./header.ts";
import { checkTree, treeBytes } from "./packed-rtree.ts";

/** What the header says and where the sections lie; all of it checked before a feature is read. */
export type FgbLayout = {
	readonly header: FgbHeader;
	/** First byte of the spatial index (equal to `featuresStart` without one). */
	readonly indexStart: number;
	readonly featuresStart: number;
};

const REFUSED_NAMES = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads and checks everything in front of the features. `bytes` may be only the beginning of a file of `fileBytes` bytes,
 * as long as it holds the whole header. Faults: MAGIC, HEADER, COLUMN, COLUMN_NAME.
 */
export function readLayout(bytes: Uint8Array, fileBytes: number = bytes.length): Result<FgbLayout> {
	const magic = checkMagic(bytes);
	if (magic) return fail(magic);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < MAGIC_LENGTH + 4) return fail(appError("HEADER", { bytes: fileBytes }));
	const length = view.getUint32(MAGIC_LENGTH, true);
	const indexStart = MAGIC_LENGTH + 4 + length;
	if (length < MIN_FEATURE_BYTES || length > MAX_HEADER_BYTES || indexStart > fileBytes || indexStart > bytes.length)
		return fail(appError("HEADER", { length, bytes: fileBytes }));

	const header = parseHeader(new DataView(bytes.buffer, bytes.byteOffset + MAGIC_LENGTH + 4, length));
	if (!header) return fail(appError("HEADER", { length, bytes: fileBytes }));
	const wrong = checkHeader(header);
	if (wrong) return fail(wrong);
	return layoutOf(header, indexStart, fileBytes);
}

/** Bytes of the header section, or 0 when the first bytes do not say (too few, or another kind of file). */
export function headerSectionBytes(beginning: Uint8Array): number {
	if (checkMagic(beginning) || beginning.length < MAGIC_LENGTH + 4) return 0;
	const view = new DataView(beginning.buffer, beginning.byteOffset, beginning.byteLength);
	return MAGIC_LENGTH + 4 + view.getUint32(MAGIC_LENGTH, true);
}

/** `readLayout` of a whole file, with the spatial index checked as well (INDEX). */
export function guardFgb(bytes: Uint8Array): Result<FgbLayout> {
	const layout = readLayout(bytes);
	if (!layout.ok) return layout;
	const { header, indexStart, featuresStart } = layout.value;
	if (indexStart === featuresStart) return layout;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const wrong = checkTree(view, indexStart, header.featuresCount, header.indexNodeSize, bytes.length - featuresStart);
	return wrong ? fail(wrong) : layout;
}

function checkMagic(bytes: Uint8Array): AppError | null {
	const right = MAGIC.every((byte, i) => bytes[i] === byte) && (bytes[MAGIC.length] ?? 255) <= MAX_PATCH_LEVEL;
	if (right) return null;
	const found = Array.from(bytes.subarray(0, MAGIC_LENGTH), (byte) => byte.toString(16).padStart(2, "0")).join(" ");
	return appError("MAGIC", { found });
}

function parseHeader(view: DataView): FgbHeader | null {
	try {
		return readHeaderTable(view);
	} catch (fault) {
		if (fault instanceof RangeError || fault instanceof HeaderFault) return null;
		throw fault;
	}
}

function checkHeader(header: FgbHeader): AppError | null {
	if (header.geometryType >= GEOMETRY_TYPES.length) return appError("HEADER", { geometryType: header.geometryType });
	if (header.indexNodeSize === 1) return appError("HEADER", { indexNodeSize: 1 });
	const seen = new Set<string>();
	for (const { name, type } of header.columns) {
		if (name === "" || REFUSED_NAMES.has(name) || seen.has(name)) return appError("COLUMN_NAME", { column: name });
		if (type > COLUMN_BINARY) return appError("COLUMN", { column: name, type });
		seen.add(name);
	}
	return null;
}

/** The index must fit, and the features written must be able to exist in the bytes that remain. */
function layoutOf(header: FgbHeader, indexStart: number, fileBytes: number): Result<FgbLayout> {
	const { featuresCount, indexNodeSize } = header;
	const most = Math.floor((fileBytes - indexStart) / (MIN_FEATURE_BYTES + 4));
	// too many to exist: the features are counted, so that the message can say how many there are
	if (!(featuresCount <= most)) {
		const hasIndex = indexNodeSize > 0;
		return hasIndex
			? fail(appError("COUNT", { expected: featuresCount, found: 0 }))
			: ok({ header, indexStart, featuresStart: indexStart });
	}
	const featuresStart = indexStart + treeBytes(featuresCount, indexNodeSize);
	if (featuresStart > fileBytes) return fail(appError("INDEX", { bytes: fileBytes }));
	return ok({ header, indexStart, featuresStart });
}

/** The name of the system a header states: code, else text; null where it states none. */
export function systemName(crs: FgbCrs | null): string | null {
	if (crs === null) return null;
	if (crs.code !== 0) return `${crs.org || "EPSG"}:${crs.code}`;
	return crs.codeString || crs.wkt || crs.name || null;
}

/**
 * WGS 84 longitude/latitude, or no word about it. A file without a code is judged by the name and the WKT it carries:
 * a projected or foreign system is refused (CRS).
 */
export function checkWgs84(crs: FgbCrs | null): AppError | null {
	if (crs === null) return null;
	const name = crs.codeString || crs.name || crs.wkt.slice(0, 60);
	if (crs.code === 4326 && (crs.org === "" || crs.org.toUpperCase() === "EPSG")) return null;
	if (/^(OGC:|urn:ogc:def:crs:OGC:[\d.]*:)?CRS84$/i.test(crs.codeString)) return null;
	if (crs.code !== 0) return appError("CRS", { crs: `${crs.org || "EPSG"}:${crs.code}` });
	if (crs.codeString !== "") return appError("CRS", { crs: crs.codeString });
	if (crs.wkt !== "" && !/^\s*GEOG(CS|CRS|RAPHIC)/i.test(crs.wkt)) return appError("CRS", { crs: name });
	if (`${crs.name}${crs.wkt}` !== "" && !/WGS[ _]?(19)?84|World Geodetic System 1984|CRS84/i.test(`${crs.name} ${crs.wkt}`))
		return appError("CRS", { crs: name });
	return null;
}
