import type { Finding } from "#core/base/finding.ts";
import type { Result } from "#core/base/result.ts";
import type { Column } from "#core/families/columns.ts";
import type { AreaGeometry } from "#core/place/area-table.ts";

/** How sure a format is that bytes are of its kind. "maybe": nothing speaks against it, the name has to say. */
export type Sniffed = "sure" | "maybe" | "no";

/**
 * One kind of file, complete in one object. To add one: its file and its line in `registry.ts`. The object is light; what reads
 * (a library, a parser) is imported by `read`'s functions when they are called.
 */
export type Format = {
	readonly id: string;
	/** A proper name, the same in every language. */
	readonly label: string;
	/** In lower case, with the dot. */
	readonly endings: readonly string[];
	/** By contents; `name` only where they leave it open. `bytes` may be the beginning of the file. */
	readonly sniff: (bytes: Uint8Array, name: string) => Sniffed;
	/** A ZIP with these files in it is of this format; absent where the format is no ZIP. */
	readonly sniffZip?: (names: readonly string[]) => boolean;
	/** A layer of any geometry and any system is sound in itself, though it may be of no use to a pack. */
	readonly holdsAnyLayer?: boolean;
	readonly read: {
		/** Every record with its cells, and its point where the format has points. */
		readonly rows: (bytes: Uint8Array, options: ReadOptions) => Promise<Result<SourceRows>>;
		/** Polygons and what is written beside them, before anybody looks for codes; absent where the format has no geometry. */
		readonly polygons?: (bytes: Uint8Array, options: ReadOptions) => Promise<Result<PolygonLayer>>;
		/** What kinds of geometry there are; absent where the format has none. */
		readonly survey?: (bytes: Uint8Array, options: ReadOptions) => Promise<Result<Survey>>;
	};
};

export type ReadOptions = {
	readonly file: string;
	/** Told from time to time how many rows there are so far. */
	readonly progress?: (rows: number) => void;
	/** Asked between pieces of the work; true ends it with CANCELLED. */
	readonly cancelled?: () => boolean;
	/** What lies beside the file and belongs to it (`.dbf`, `.prj` of a `.shp`), by ending in lower case. */
	readonly parts?: ReadonlyMap<string, Uint8Array>;
};

/** A file's records before anybody decides what they are. */
export type SourceRows = {
	readonly names: readonly string[];
	/** By column, in the order of `names`. */
	readonly columns: readonly (readonly string[] | Column)[];
	readonly length: number;
	/** Each record's row as the file shows it: a spreadsheet's rows (header = 1), or features from 1. */
	readonly sourceRows: Uint32Array;
	/** Records (from 0) with more or fewer cells than there are names. */
	readonly ragged: readonly number[];
	/** In the system the file states, else degrees; NaN without a point. null where the format has no geometry. */
	readonly points: { readonly lng: Float64Array; readonly lat: Float64Array; readonly system?: string | null } | null;
	readonly findings: readonly Finding[];
};

/** A file's polygons before anybody decides which areas they are: one row per feature, features numbered from 1. */
export type PolygonLayer = {
	readonly length: number;
	/** By the names the file has. */
	readonly columns: ReadonlyMap<string, Column>;
	/** A feature without geometry keeps its row and has no polygon. */
	readonly geometry: AreaGeometry;
	/** What was mended on the way. */
	readonly findings: readonly Finding[];
	/** Name of the coordinate system the file states; null where it says nothing. */
	readonly system: string | null;
	/** The coordinates are metres of a system that nobody names. */
	readonly metres?: boolean;
};

/** Features per kind of geometry ("Point", "MultiPolygon" …), "none" for those without. */
export type Survey = {
	readonly count: number;
	readonly kinds: ReadonlyMap<string, number>;
	readonly findings: readonly Finding[];
};

/** Records numbered from 1, as files of features number them. */
export function featureRows(length: number): Uint32Array {
	return Uint32Array.from({ length }, (_, row) => row + 1);
}
