/**
 * Data faults as values. A fault carries a code and the facts a sentence needs (file, row, counts), never the
 * sentence: `i18n/error-message.ts` turns it into what happened, where, and what to do, in Indonesian and English.
 */
export type AppError = {
	readonly code: ErrorCode;
	/** The file or address the fault is about, as the user knows it. */
	readonly file?: string;
	/** Facts for the sentence: numbers stay numbers (formatted on screen), text is shown as plain text. */
	readonly params?: Readonly<Record<string, string | number>>;
};

export const ERROR_CODES = [
	// FlatGeobuf guard: shown as FGB_RUSAK with the reason behind it
	"MAGIC", // not a FlatGeobuf file (params: found)
	"HEADER", // header length or content impossible
	"COLUMN", // a feature names a column the header lacks, or a value of an unknown type
	"COLUMN_NAME", // a column name that is refused (__proto__, constructor, empty, duplicate)
	"INDEX", // spatial index damaged
	"LENGTH", // a feature's length is impossible
	"COUNT", // fewer or more features than written (params: expected, found)
	"TRAILING", // bytes after the last feature (params: bytes)
	"GEOMETRY", // impossible or non-finite coordinates (params: row)
	"GEOMETRY_TYPE", // another geometry type than the layer needs (params: expected, found)
	"TEXT", // invalid UTF-8 (params: row, column)
	"CRS", // a coordinate system that is not known here (params: crs)
	"METRES_UNNAMED", // areas in metres without the name of a system (params: point)
	"TIMEOUT", // no progress within the watchdog's time (params: seconds)
	// transport
	"NETWORK", // no answer (params: host)
	"HTTP", // refused (params: status)
	"NOT_DATA", // BUKAN_DATA: HTML or another type instead of data (params: contentType)
	"SIZE", // another size than the manifest says (params: expected, found)
	"HASH", // SHA-256 differs from the manifest
	"VERSION_CHANGED", // VERSI_BERUBAH: the file was replaced while being read
	"GZIP", // a gzip-packed file that is damaged or cut short
	"ZIP", // a ZIP that is damaged, cut short or packed in a way unknown here (params: entry)
	"ZIP_LOCKED", // a ZIP with a password
	"ZIP_MANY", // more files in a ZIP than are looked at (params: entries, limit)
	"ZIP_CONTENT", // nothing in the ZIP that is read here (params: found)
	"TOO_LARGE", // over the limit (params: bytes, limit)
	"CANCELLED",
	// manifest and pack
	"JSON", // not JSON (params: position, detail)
	"MANIFEST", // a field of pack.json is missing or wrong (params: field, detail)
	"PACK_MIXED", // complete and list-only mixed (params: detail)
	"NOTHING_PLACED", // not one family is in any of the areas (params: families, areas)
	"PACK_EMPTY", // no pack in index.json
	// tables and geometry files
	"CSV_QUOTE", // an open quote (params: line)
	"CSV_HEADER", // duplicate or empty column names, or no header at all (params: columns, empty)
	"XML", // not XML, or with a document type, which is refused (params: entry, doctype 0 or 1)
	"WORKBOOK", // a spreadsheet that is damaged or cut short, or lacks a part of itself (params: entry)
	"LOCKED", // a spreadsheet with a password
	"TABLE_EMPTY", // not one cell with contents
	"TABLE_HEADER", // no row that names the columns (params: sheet, row, text: where the table begins)
	"MISSING_COLUMN", // a column that is needed is absent (params: column, found)
	"FORMAT", // not a format we read here (params: format)
	"SQLITE", // a SQLite file that is damaged or cut short
	"GPKG", // a SQLite file without a layer of features
	"SHP_PARTS", // a shapefile without its table (params: missing)
	"AREAS_EMPTY",
	"FAMILIES_NEEDED", // no list of families among the files
	"AREA_FIGURES_ONLY", // a list with one row per area, figures and no families (params: rows, columns)
	"BOUNDARY_NEEDED", // no boundaries among the files
	"REGION_UNKNOWN", // no province of this code (params: kode)
	"AREA_CODE", // no or malformed kode wilayah (params: row, value)
	"AREA_MISSING", // areas that are needed are not in the file (params: kode)
	"VALUE", // a cell that is no value of its column's kind (params: row, column, value, expected)
	"UNREADABLE", // a file or folder on disk cannot be read or written (params: detail)
	// filter sentence
	"FILTER_SYNTAX", // params: position, found, expected
	"FILTER_COLUMN", // params: position, column
	"FILTER_TYPE", // params: position, column, expected
	// areas against one another
	"TOO_MANY_AREAS", // more than can be compared pair by pair (params: areas, limit)
	// pockets
	"NO_DENOMINATOR", // rung B/C: no rate method (params: rung)
	// two periods
	"PERIOD_REGION", // the earlier list is of another region (params: expected, found)
	"PERIOD_NO_MATCH", // no family of the earlier list has an id of the open pack (params: families)
	// storage of this device
	"STORAGE_BLOCKED", // the browser refuses to keep anything
	"STORAGE_FULL",
	"STORAGE_DAMAGED", // kept things that cannot be read are set aside (params: count)
	"STORAGE_NEWER", // kept by a newer version of the app than this page
	// engine
	"WORKER_CRASHED",
	"INTERNAL", // a programmer fault surfaced (params: detail)
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export function appError(code: ErrorCode, params?: Readonly<Record<string, string | number>>, file?: string): AppError {
	return { code, ...(params ? { params } : {}), ...(file === undefined ? {} : { file }) };
}

/** The same fault, naming the file it was met in. */
export function inFile(error: AppError, file: string): AppError {
	return { ...error, file };
}
