/** How a column of numbers is shown in a spreadsheet; the cell itself always holds the number. */
export type CellFormat = "text" | "count" | "decimal1" | "decimal2" | "percent" | "points" | "rupiah" | "year";

/**
 * A cell worked out in its own row from two other columns (by title), written as a formula. A quotient is empty where its
 * denominator is under `least` (1 by default). Where either is no number, there is no formula: the row's own value stands.
 */
export type RowFormula =
	| { readonly type: "product"; readonly of: readonly [string, string] }
	| { readonly type: "quotient"; readonly of: readonly [string, string]; readonly least?: number };

export type SheetColumn = {
	readonly title: string;
	readonly format: CellFormat;
	/** Unit in words ("keluarga", "persen dari keluarga terdaftar"); "" for text. */
	readonly unit: string;
	/** What the column means; every column goes into the dictionary sheet with it. */
	readonly definition: string;
	readonly formula?: RowFormula;
	/**
	 * The row of sums at the foot: "sum" adds the column by formula; a quotient divides the sums of two columns (by title) by
	 * formula; a value is typed as it is (what no sum of the rows can give); none leaves it empty.
	 */
	readonly total?: "sum" | { readonly numerator: string; readonly denominator: string } | { readonly value: number | string };
};

/** "percent" cells are ratios 0–1; null and NaN are empty cells. A text in a column of numbers stands as text ("<5"). */
export type Sheet = {
	readonly name: string;
	readonly columns: readonly SheetColumn[];
	readonly rows: readonly (readonly (string | number | null)[])[];
	/** Label of the row of sums; without it there is none. */
	readonly totalLabel?: string;
};

/** What the two sheets that every file carries are called, and their columns. */
export type WorkbookWords = {
	readonly dictionary: string;
	readonly sheet: string;
	readonly column: string;
	readonly unit: string;
	readonly definition: string;
	readonly notes: string;
	readonly note: string;
	readonly value: string;
};

/** A spreadsheet file: its sheets, then the dictionary of their columns and the notes (list version, filter, period, sources). */
export type Workbook = {
	readonly sheets: readonly Sheet[];
	readonly notes: readonly { readonly title: string; readonly value: string }[];
	readonly words: WorkbookWords;
};
