/** The parts of the FlatGeobuf 3 layout that reader and writer share. */

/** `fgb`, major version 3, `fgb`, patch level. */
export const MAGIC = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62] as const;
export const MAGIC_LENGTH = 8;
/** Highest patch level we accept in the last magic byte; releases so far write 0 or 1. */
export const MAX_PATCH_LEVEL = 9;

export const GEOMETRY_TYPES = [
	"Unknown",
	"Point",
	"LineString",
	"Polygon",
	"MultiPoint",
	"MultiLineString",
	"MultiPolygon",
	"GeometryCollection",
	"CircularString",
	"CompoundCurve",
	"CurvePolygon",
	"MultiCurve",
	"MultiSurface",
	"Curve",
	"Surface",
	"PolyhedralSurface",
	"TIN",
	"Triangle",
] as const;
export type GeometryTypeName = (typeof GEOMETRY_TYPES)[number];

export const GEOMETRY_UNKNOWN = 0;
export const GEOMETRY_POINT = 1;
export const GEOMETRY_POLYGON = 3;
export const GEOMETRY_MULTIPOLYGON = 6;

export const COLUMN_BYTE = 0;
export const COLUMN_UBYTE = 1;
export const COLUMN_BOOL = 2;
export const COLUMN_SHORT = 3;
export const COLUMN_USHORT = 4;
export const COLUMN_INT = 5;
export const COLUMN_UINT = 6;
export const COLUMN_LONG = 7;
export const COLUMN_ULONG = 8;
export const COLUMN_FLOAT = 9;
export const COLUMN_DOUBLE = 10;
export const COLUMN_STRING = 11;
export const COLUMN_JSON = 12;
export const COLUMN_DATETIME = 13;
export const COLUMN_BINARY = 14;

export type FgbColumn = { readonly name: string; readonly type: number };

/** `code` 0 and empty texts = not given. */
export type FgbCrs = {
	readonly org: string;
	readonly code: number;
	readonly name: string;
	readonly wkt: string;
	readonly codeString: string;
};

export type FgbHeader = {
	readonly geometryType: number;
	readonly columns: readonly FgbColumn[];
	/** 0 = not known: the features have to be counted. */
	readonly featuresCount: number;
	/** 0 = no spatial index. */
	readonly indexNodeSize: number;
	/** west, south, east, north; null when absent. */
	readonly envelope: readonly [number, number, number, number] | null;
	readonly crs: FgbCrs | null;
};

/** Bytes of a feature that cannot be less: root offset, a vtable and a table of nothing. */
export const MIN_FEATURE_BYTES = 12;
/** A header above this is damage, not metadata. */
export const MAX_HEADER_BYTES = 16 * 1024 * 1024;
