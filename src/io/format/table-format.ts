import type { Result } from "#core/base/result.ts";
import type { Format, ReadOptions } from "./format.ts";
import type { SourceSheet } from "./sheet.ts";

/**
 * A format of tables: it hands over sheets as they are written, and `io/import/table` decides what is header and what is data.
 * Everything else is as with `Format`, and the same rule holds: a new one is its file and its line in `registry.ts`.
 */
export type TableFormat = Omit<Format, "read"> & {
	readonly read: TableReader & Absent<Format["read"]>;
};

type TableReader = {
	readonly sheets: (bytes: Uint8Array, options: ReadOptions) => Promise<Result<readonly SourceSheet[]>>;
};

/** Named, so that asking any format is allowed, and never there. */
type Absent<Parts> = { readonly [Part in keyof Parts]?: undefined };

export type AnyFormat = Format | TableFormat;
