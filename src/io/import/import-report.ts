import type { Finding } from "#core/base/finding.ts";

/** What an import did, so that nothing is dropped in silence. */
export type ImportReport = {
	/** Id of the format. */
	readonly kind: string;
	readonly read: number;
	readonly used: number;
	/** Rows left out, and why. */
	readonly skipped: readonly Finding[];
	/** Rows that were used, with something to look at. */
	readonly warnings: readonly Finding[];
	readonly columns: readonly { readonly from: string; readonly to: string }[];
	/** PRIVATE_COLUMN and SKIPPED_COLUMN. */
	readonly skippedColumns: readonly Finding[];
};
