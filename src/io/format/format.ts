import type { Finding } from "#core/base/finding.ts";
import type { Result } from "#core/base/result.ts";
import type { Column } from "#core/families/columns.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import type { AreaFieldsOptions } from "./area-fields.ts";

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
	/** A layer of any geometry and any system is sound in itself, though it may be of no use to a pack. */
	readonly holdsAnyLayer?: boolean;
	readonly read: {
		/** Every record with its cells, and its point where the format has points. */
		readonly rows: (bytes: Uint8Array, options: ReadOptions) => Promise<Result<SourceRows>>;
		/** Polygons with their codes; absent where the format has no geometry. */
		readonly areas?: (bytes: Uint8Array, options: ReadOptions & AreaFieldsOptions) => Promise<Result<AreasImport>>;
		/** What kinds of geometry there are; absent where the format has none. */
		readonly survey?: (bytes: Uint8Array, options: ReadOptions) => Promise<Result<Survey>>;
	};
};

export type ReadOptions = { readonly file: string };

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
	/** Degrees, NaN without a point; null where the format has no geometry. */
	readonly points: { readonly lng: Float64Array; readonly lat: Float64Array } | null;
	readonly findings: readonly Finding[];
};

export type AreasImport = {
	readonly areas: AreaTable;
	readonly skippedColumns: readonly string[];
	readonly warnings: readonly Finding[];
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
