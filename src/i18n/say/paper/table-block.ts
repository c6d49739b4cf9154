export type PaperColumn = { readonly label: string; readonly width: string; readonly right?: boolean };

/** A part of a paper that is a table of texts; without rows its note says why. */
export type TableBlock = {
	readonly key: string;
	readonly title: string;
	readonly columns?: readonly PaperColumn[];
	readonly rows?: readonly { readonly key: string; readonly cells: readonly string[] }[];
	readonly note?: string;
};
