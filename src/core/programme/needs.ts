import type { ColumnTypes } from "../families/columns.ts";
import { allOf } from "../families/filter/all-of.ts";
import type { Clause, Literal } from "../families/filter/clause.ts";
import { printFilter } from "../families/filter/print.ts";
import { eligibilityOf, type Programme } from "../families/programme.ts";
import { type NeedOffice, type Office, officeOfProgramme } from "./offices.ts";

/** `gap:<programme>`, or one of the needs read from the columns. */
export type Need = {
	readonly id: string;
	readonly clause: Clause;
	/** At least one; the first answers for it. */
	readonly offices: readonly NeedOffice[];
	/** Programmes of the pack's catalogue that answer it; empty where it has none. */
	readonly programmes: readonly string[];
};

type Rule = {
	readonly id: string;
	readonly columns: readonly string[];
	readonly clause: Clause;
	readonly offices: readonly Office[];
	/** Sectors whose programmes answer it; so does a programme whose target rule names the first of `columns`. */
	readonly sectors: readonly string[];
};

function oneOf(column: string, ...values: readonly Literal[]): Clause {
	return { type: "in", column, values };
}

function some(column: string): Clause {
	return { type: "compare", column, operator: ">", value: 0 };
}

/** Codes of the housing items are those of DTSEN; each need goes to at least one office (S3.6). */
const RULES: readonly Rule[] = [
	{
		id: "rumah",
		columns: ["r_lantai", "r_dinding"],
		clause: { type: "or", items: [oneOf("r_lantai", 7, 8), oneOf("r_dinding", 4, 6)] },
		offices: ["perumahan"],
		sectors: ["perumahan"],
	},
	{
		id: "jamban",
		columns: ["r_bab"],
		clause: oneOf("r_bab", 2, 3, 4, 5, 6),
		offices: ["perumahan", "kesehatan"],
		sectors: ["sanitasi"],
	},
	{ id: "air", columns: ["r_air"], clause: oneOf("r_air", 6, 8, 9), offices: ["perumahan"], sectors: ["air minum"] },
	{
		id: "daya",
		columns: ["r_daya"],
		clause: oneOf("r_daya", 1),
		offices: ["perumahan", "listrik"],
		sectors: ["listrik"],
	},
	{
		id: "kerja",
		columns: ["ind_1"],
		clause: { type: "is", column: "ind_1" },
		offices: ["kerja", "usaha"],
		sectors: ["tenaga kerja", "usaha"],
	},
	{ id: "pangan", columns: ["ind_2"], clause: { type: "is", column: "ind_2" }, offices: ["pangan"], sectors: ["pangan"] },
	{
		id: "sekolah",
		columns: ["a_sekolah", "desil"],
		clause: { type: "and", items: [some("a_sekolah"), oneOf("desil", 1, 2)] },
		offices: ["pendidikan"],
		sectors: ["pendidikan"],
	},
	{
		id: "disabilitas",
		columns: ["a_disabilitas"],
		clause: some("a_disabilitas"),
		offices: ["sosial", "kesehatan"],
		sectors: ["disabilitas", "kesehatan"],
	},
	{ id: "lansia", columns: ["a_lansia"], clause: some("a_lansia"), offices: ["kesehatan", "sosial"], sectors: ["lansia"] },
];

/**
 * What the data can say about needs: first the gaps of the chosen programmes (families their rule names that do not
 * receive), then the needs whose columns are there.
 */
export function needsOf(types: ColumnTypes, programmes: readonly Programme[], chosen: readonly string[]): Need[] {
	const gaps = programmes.flatMap((programme): Need[] => {
		const column = `p_${programme.id}`;
		if (!chosen.includes(programme.id) || types.get(column) !== "boolean") return [];
		const eligible = eligibilityOf(programme, types);
		if (!eligible.ok) return [];
		const clause = allOf([eligible.value, { type: "not", item: { type: "is", column } }]);
		return [{ id: `gap:${programme.id}`, clause, offices: [officeOfProgramme(programme)], programmes: [programme.id] }];
	});
	const read = RULES.filter(({ columns }) => columns.every((column) => types.has(column))).map(
		({ id, columns, clause, offices, sectors }): Need => ({
			id,
			clause,
			offices: offices.map((office) => ({ office })),
			programmes: programmes
				.filter(({ sektor, sasaran }) => sectors.includes(sektor.toLowerCase()) || sasaran.includes(columns[0]))
				.map((programme) => programme.id),
		}),
	);
	return [...gaps, ...read];
}

/** Sentence of the families of `base` with this need, within `scope` where one is given. */
export function needSentence({ clause }: Need, base: Clause, scope: Clause | null): string {
	return printFilter(allOf([base, clause, ...(scope ? [scope] : [])]));
}
