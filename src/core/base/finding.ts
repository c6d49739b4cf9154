/**
 * The one word for everything noticed in data that is no fault: what was mended, left out or looks wrong, with how often and
 * where. A code and facts, never the sentence: that stands once in `i18n/id/finding.ts` and `i18n/en/finding.ts`.
 */
export type Finding = {
	readonly code: FindingCode;
	/** How many of what the code is about: rows, families, areas, cells. */
	readonly count: number;
	/**
	 * The first rows concerned (at most 20), numbered as the file itself shows them: a spreadsheet's rows, where the header is
	 * row 1, or features and areas from 1. Empty where it is about no row.
	 */
	readonly rows: readonly number[];
	/** Facts for the sentence. `column` is always a name as the file has it. */
	readonly params?: Readonly<Record<string, string | number>>;
};

export const MOST_FINDING_ROWS = 20;

export const FINDING_CODES = [
	// rows that are left out
	"RAGGED", // more or fewer cells than the header
	"NIK_LOSSY", // a NIK damaged by a spreadsheet; the row is left out when nothing else identifies the family
	// points
	"NO_COORDINATES", // counted in totals by their kode, absent from the map
	"SWAPPED", // longitude and latitude the wrong way round
	"METRES", // projected coordinates instead of degrees
	"ZERO_COORDINATES", // 0, 0
	"OUTSIDE_REGION", // far from the areas
	"OFF_GLOBE", // an impossible longitude or latitude
	"UNPLACED", // points without readable coordinates, left out
	// cells and columns (params: column)
	"UNREAD_VALUES", // cells that are no value of their column's kind
	"UNREAD_NUMBERS", // cells that are no number, counted as missing
	"EMPTY_AS_NO", // empty cells counted as no
	"RAGGED_CELLS", // rows with another number of cells than the header, filled up or cut
	"INTEGER_LOSSY", // integers too long to be kept exactly
	"MISSING_COLUMN",
	"PRIVATE_COLUMN", // names a person, a family or a dwelling: never carried (params: reason)
	"SKIPPED_COLUMN", // not used (params: reason)
	// the layout of a table
	"SHEET_CHOSEN", // one of several sheets is read (count: the others; params: sheet, others)
	"SHEET_WAS_HIDDEN", // the one that is read is hidden (params: sheet)
	"SHEETS_HIDDEN", // hidden sheets that are not read (params: others)
	"TITLE_ROWS", // above the header
	"HEADER_LINES", // a header of several lines, joined
	"UNITS_ROWS", // under the header: numbers of columns, units
	"HEADER_REPEATED", // the header again among the data
	"TOTAL_ROWS",
	"NOTE_ROWS", // under the data: sources, remarks, signatures
	"EMPTY_ROWS", // cells without contents
	"COLUMN_UNNAMED", // a column without a heading, named by its place (params: column)
	"COLUMN_DOUBLED", // a heading that stands twice, numbered (params: column)
	// the join of families and areas
	"OUTSIDE", // points in no polygon
	"CODE_DISAGREES", // `kode` names another kelurahan than the polygon the point lies in
	"CODE_UNKNOWN", // `kode` is not among the areas
	"DUPLICATE_ID",
	"SAME_COORDINATES", // families sharing one coordinate with others (params: families, those that have one)
	"PART_MISSING", // files that belong to a shapefile and are not there (params: missing)
	"ENCODING", // texts that are not in the encoding a file states (params: stated, used)
	"DELETED_ROWS", // rows that are marked as deleted in the file
	"LAYER_CHOSEN", // one of several layers of a file (params: layer, others)
	// areas
	"NO_NAME", // the code stands in for the name
	"CODE_FORMAT", // a code that is no Kemendagri code
	"NO_GEOMETRY",
	"RING_CLOSED", // areas with rings that were open (params: rings)
	"HEIGHT_DROPPED", // areas with vertices that had a height (params: vertices)
	"ZERO_AREA", // rings that enclose nothing
	"HOLE_OUTSIDE", // a hole that does not lie in its shell
	"OVERLAP", // an area that covers a part of another; each point is still counted once
	"LABEL_POINT_ELSEWHERE", // an area's known label point lies elsewhere (params: kode, nama, elsewhere: "" = in no area)
	"AREA_DIFFERS", // far from its known size (params: kode, nama, squareKilometres, expected)
	"LABELS_EXCHANGED", // two areas whose labels fit when they are exchanged (params: nama, other)
	"BOUNDARIES_DIFFER", // many areas lie elsewhere or have another size than known (params: areas, those that were compared)
	"COLUMNS_NOT_NEEDED", // columns that nothing is asked by (params: columns)
	"FILE_NOT_USED", // a file whose role another one has (params: file)
	// codes and names against the official list
	"CODES_BPS", // codes of BPS (params: named, namesAgree, pointed, pointsAgree, otherwise: how many would also exist as Kemendagri codes)
	"CODES_UNPROVED", // codes that both systems know, with neither name nor point to tell (params: system, the likelier)
	"CODES_OWN", // codes on no official list: taken as they are, unchecked
	"CODES_ELSEWHERE", // official codes, but other names and places than the official ones: taken as they are, unchecked
	"AREA_UNOFFICIAL", // areas that are not on the official list
	"NAME_TAKEN", // a name taken for an official one (params: from, to, reason, letters, percent)
	"NAME_WAITS", // the same, not sure enough: not taken
	"CODE_TWICE", // different areas under one code (params: kode, names)
	"AREAS_JOINED", // features that belong to the area of another feature (params: areas)
	"PARENT_CODE_REPLACED", // a parent's code that does not begin the area's own
	"AREA_FIGURES", // numbers of the areas carried as they are (params: columns)
	"PLACED_BY_NAME", // families whose area is known by its name alone
	"PLACE_UNKNOWN", // families whose code and names are those of no area
	"PROGRAMMES_READ", // programmes written out in one column (params: column, programmes)
	"PROGRAMME_TYPO", // a programme's name with a slip (params: from, to)
	"PROGRAMME_UNKNOWN", // a text that is no programme we know: not carried (params: column, text)
	"PERSONS_FOLDED", // persons of one family made one row (params: column, families)
	"SCHEMATIC", // no boundaries given: areas under schematic ones
	"SCHEMATIC_GUESSED", // villages whose place is not known, put amid their kecamatan
	// coordinates that were mended
	"SWAPPED_MENDED", // longitude and latitude turned round: so they lie in the region
	"SYSTEM_READ", // a layer in a system of metres, turned into degrees (params: system)
	"SYSTEM_GUESSED", // a layer in metres without a system, by the one that fits its official places (params: system)
	"SYSTEM_IGNORED", // a layer that states a system of metres and holds degrees (params: system)
	"METRES_READ", // metres of a projected system turned into degrees (params: system)
	"ONE_CELL_COORDINATES", // both coordinates in one cell (params: column)
	// official figures, one row each (params: column, value)
	"BLANK", // a needed cell is empty
	"VALUE", // a figure that is no number
	"DECIMAL_COMMA", // read, and told
	"UNIT", // unknown unit: left out
	"PERIOD_IMPOSSIBLE", // no calendar has this date: left out, never guessed
	"PERIOD_FORM", // a date that can be read in several ways: left out
	"CONFLICT", // the same kode, periode and indikator with another value: both are kept
	"REPEATED", // the same row again: left out
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/** Why a column was left out: params.reason of PRIVATE_COLUMN and SKIPPED_COLUMN. */
export type SkippedColumnReason =
	| "PRIVATE" // by its name
	| "IDENTITY_NUMBER" // values are 16-digit numbers
	| "NAMES" // the cells are names of persons
	| "FREE_TEXT" // every row something else: could name a person
	| "DUPLICATE" // another column already fills this place
	| "EMPTY"
	| "REFUSED"; // a name such as __proto__

export function skippedColumn(column: string, reason: SkippedColumnReason): Finding {
	const isPrivate = reason === "PRIVATE" || reason === "IDENTITY_NUMBER" || reason === "NAMES";
	return { code: isPrivate ? "PRIVATE_COLUMN" : "SKIPPED_COLUMN", count: 1, rows: [], params: { column, reason } };
}

/** Gathers findings in the order their kinds first occur, with counts and first rows. */
export type FindingTally = {
	/** `row`: as the file shows it, null for none. */
	note(code: FindingCode, row: number | null, column?: string): void;
	list(): Finding[];
};

export function createFindingTally(): FindingTally {
	type Entry = { code: FindingCode; count: number; rows: number[]; params?: { column: string } };
	const found = new Map<string, Entry>();
	return {
		note(code, row, column) {
			const key = `${code}|${column ?? ""}`;
			const entry: Entry = found.get(key) ?? {
				code,
				count: 0,
				rows: [],
				...(column === undefined ? {} : { params: { column } }),
			};
			entry.count++;
			if (row !== null && entry.rows.length < MOST_FINDING_ROWS) entry.rows.push(row);
			found.set(key, entry);
		},
		list: () => [...found.values()],
	};
}
