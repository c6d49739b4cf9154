import type { Finding, FindingCode } from "#core/base/finding.ts";
import type { BuiltPackAnswer } from "#engine/protocol.ts";

/** What is looked at in a person's files, in the order of the screen. */
export const STAGES = ["files", "columns", "areas", "points", "quality"] as const;
export type Stage = (typeof STAGES)[number];

/** Something a person should look at, or something that is only told. */
type Weight = "look" | "told";

/** Where each finding is shown, and whether it asks for a look. */
export const FINDING_PLACE: Readonly<Record<FindingCode, readonly [stage: Stage, weight: Weight]>> = {
	RAGGED: ["quality", "look"],
	NIK_LOSSY: ["quality", "look"],
	NO_COORDINATES: ["points", "told"],
	SWAPPED: ["points", "look"],
	METRES: ["points", "look"],
	ZERO_COORDINATES: ["points", "look"],
	OUTSIDE_REGION: ["points", "look"],
	OFF_GLOBE: ["points", "look"],
	UNPLACED: ["points", "look"],
	UNREAD_VALUES: ["columns", "look"],
	UNREAD_NUMBERS: ["columns", "look"],
	EMPTY_AS_NO: ["columns", "look"],
	RAGGED_CELLS: ["quality", "look"],
	INTEGER_LOSSY: ["quality", "look"],
	MISSING_COLUMN: ["columns", "told"],
	PRIVATE_COLUMN: ["columns", "told"],
	SKIPPED_COLUMN: ["columns", "told"],
	SHEET_CHOSEN: ["files", "look"],
	SHEET_WAS_HIDDEN: ["files", "look"],
	SHEETS_HIDDEN: ["files", "told"],
	TITLE_ROWS: ["files", "told"],
	HEADER_LINES: ["files", "told"],
	UNITS_ROWS: ["files", "told"],
	HEADER_REPEATED: ["files", "told"],
	TOTAL_ROWS: ["files", "told"],
	NOTE_ROWS: ["files", "told"],
	EMPTY_ROWS: ["files", "told"],
	COLUMN_UNNAMED: ["columns", "look"],
	COLUMN_DOUBLED: ["columns", "look"],
	OUTSIDE: ["points", "look"],
	CODE_DISAGREES: ["areas", "look"],
	CODE_UNKNOWN: ["areas", "look"],
	DUPLICATE_ID: ["quality", "look"],
	SAME_COORDINATES: ["points", "look"],
	PART_MISSING: ["files", "look"],
	ENCODING: ["files", "look"],
	DELETED_ROWS: ["files", "told"],
	LAYER_CHOSEN: ["files", "look"],
	NO_NAME: ["areas", "look"],
	CODE_FORMAT: ["areas", "look"],
	NO_GEOMETRY: ["areas", "look"],
	RING_CLOSED: ["areas", "told"],
	HEIGHT_DROPPED: ["areas", "told"],
	ZERO_AREA: ["areas", "look"],
	HOLE_OUTSIDE: ["areas", "look"],
	OVERLAP: ["areas", "look"],
	LABEL_POINT_ELSEWHERE: ["areas", "look"],
	AREA_DIFFERS: ["areas", "look"],
	LABELS_EXCHANGED: ["areas", "look"],
	BOUNDARIES_DIFFER: ["areas", "look"],
	COLUMNS_NOT_NEEDED: ["columns", "told"],
	FILE_NOT_USED: ["files", "look"],
	CODES_BPS: ["areas", "told"],
	CODES_UNPROVED: ["areas", "look"],
	CODES_OWN: ["areas", "look"],
	CODES_ELSEWHERE: ["areas", "look"],
	AREA_UNOFFICIAL: ["areas", "look"],
	NAME_TAKEN: ["areas", "told"],
	NAME_WAITS: ["areas", "look"],
	CODE_TWICE: ["areas", "look"],
	AREAS_JOINED: ["areas", "told"],
	PARENT_CODE_REPLACED: ["areas", "told"],
	AREA_FIGURES: ["columns", "told"],
	PLACED_BY_NAME: ["areas", "told"],
	PLACE_UNKNOWN: ["areas", "look"],
	PROGRAMMES_READ: ["columns", "told"],
	PROGRAMME_TYPO: ["columns", "told"],
	PROGRAMME_UNKNOWN: ["columns", "look"],
	PERSONS_FOLDED: ["quality", "told"],
	SCHEMATIC: ["areas", "look"],
	SCHEMATIC_GUESSED: ["areas", "told"],
	SWAPPED_MENDED: ["points", "told"],
	SYSTEM_READ: ["points", "told"],
	SYSTEM_GUESSED: ["points", "look"],
	SYSTEM_IGNORED: ["points", "look"],
	METRES_READ: ["points", "told"],
	ONE_CELL_COORDINATES: ["points", "told"],
	BLANK: ["quality", "look"],
	VALUE: ["quality", "look"],
	DECIMAL_COMMA: ["quality", "told"],
	UNIT: ["quality", "look"],
	PERIOD_IMPOSSIBLE: ["quality", "look"],
	PERIOD_FORM: ["quality", "look"],
	CONFLICT: ["quality", "look"],
	REPEATED: ["quality", "told"],
};

/** One finding of the report with the file it was made in. */
export type OwnFinding = {
	readonly file: string;
	readonly stage: Stage;
	readonly weight: Weight;
	/** The rows it is about take no part. */
	readonly leftOut: boolean;
	readonly finding: Finding;
};

/** Everything the report says, those to look at first within each stage. */
export function ownFindings({ report, roles }: Pick<BuiltPackAnswer, "report" | "roles">): readonly OwnFinding[] {
	const of =
		(file: string, leftOut: boolean) =>
		(finding: Finding): OwnFinding => {
			const [stage, weight] = FINDING_PLACE[finding.code];
			return { file, stage, weight, leftOut, finding };
		};
	const { areas, households } = report;
	const all = [
		...areas.findings.map(of(roles.areas ?? roles.families, false)),
		...households.skipped.map(of(roles.families, true)),
		...households.warnings.map(of(roles.families, false)),
		...households.skippedColumns.map(of(roles.families, false)),
	];
	return STAGES.flatMap((stage) =>
		(["look", "told"] as const).flatMap((weight) => all.filter((one) => one.stage === stage && one.weight === weight)),
	);
}

/** How many findings of each stage ask for a look. */
export function toLookAt(findings: readonly OwnFinding[]): Readonly<Record<Stage, number>> {
	const count = (stage: Stage) => findings.filter((one) => one.stage === stage && one.weight === "look").length;
	return {
		files: count("files"),
		columns: count("columns"),
		areas: count("areas"),
		points: count("points"),
		quality: count("quality"),
	};
}

/** What became of the rows: `placed` + `unplaced` = the families used; `leftOut` are rows, not families. */
export type OwnAccount = {
	readonly read: number;
	readonly used: number;
	readonly placed: number;
	readonly unplaced: number;
	readonly leftOut: number;
};

export function ownAccount({ households, placed }: BuiltPackAnswer["report"]): OwnAccount {
	return {
		read: households.read,
		used: placed.ofFamilies,
		placed: placed.families,
		unplaced: placed.ofFamilies - placed.families,
		leftOut: households.skipped.reduce((sum, { count }) => sum + count, 0),
	};
}

/** Found where the codes were not understood: a person can say which region it is. */
const CODE_DOUBTS: ReadonlySet<FindingCode> = new Set([
	"CODES_OWN",
	"CODES_ELSEWHERE",
	"CODE_FORMAT",
	"CODE_UNKNOWN",
	"AREA_UNOFFICIAL",
	"PLACE_UNKNOWN",
] as const);

export function doubtsCodes(findings: readonly OwnFinding[]): boolean {
	return findings.some(({ finding }) => CODE_DOUBTS.has(finding.code));
}
