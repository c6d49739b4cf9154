import type { ColumnTypes } from "../../families/columns.ts";
import { allOf } from "../../families/filter/all-of.ts";
import type { Clause } from "../../families/filter/clause.ts";
import { printFilter } from "../../families/filter/print.ts";
import { eligibilityOf, type Programme } from "../../families/programme.ts";
import type { Measure, MeasureQuantity } from "../measure.ts";

export type MeasureContext = {
	readonly types: ColumnTypes;
	readonly programmes: readonly Programme[];
	/** Families measured: the filter in hand. */
	readonly base: Clause;
	/** Programme ids that count as reached; those without a column are left out. */
	readonly chosenProgrammes: readonly string[];
	readonly povertyThreshold?: number | undefined;
	/** Is the number of inhabitants known for at least one unit? */
	readonly hasPopulation: boolean;
};

type Bare = Pick<Measure, "id" | "form" | "unit" | "direction" | "numerator"> &
	Partial<Pick<Measure, "denominator" | "denominatorKind" | "programme">>;

/** The measures this data can answer, in the order of the lists. All but density and the share of inhabitants are among `base`. */
export function availableMeasures(context: MeasureContext): Measure[] {
	const { types, base } = context;
	const families = (...clauses: readonly Clause[]): MeasureQuantity => ({ type: "families", where: both(base, clauses) });
	const whole = { denominator: families(), denominatorKind: "selected_families" } as const;
	/** A count and its share of the base. */
	const pair = (id: string, clause: Clause): Bare[] => [
		{ id: `${id}_jumlah`, form: "count", unit: "keluarga", direction: "burden", numerator: families(clause) },
		{ id, form: "rate", unit: "keluarga", direction: "burden", numerator: families(clause), ...whole },
	];
	const persons: MeasureQuantity = { type: "persons", where: both(base, []) };
	const bare: Bare[] = [
		{ id: "keluarga", form: "count", unit: "keluarga", direction: "extent", numerator: families() },
		...(types.get("anggota") === "number"
			? ([
					{ id: "jiwa", form: "count", unit: "jiwa", direction: "extent", numerator: persons },
					...(context.hasPopulation
						? [
								{
									id: "penduduk",
									form: "rate",
									unit: "jiwa",
									direction: "burden",
									numerator: persons,
									denominator: { type: "population" },
									denominatorKind: "population",
								} as const,
							]
						: []),
				] satisfies Bare[])
			: []),
		...(types.get("desil") === "number" ? [...pair("desil1", deciles(1)), ...pair("desil1_2", deciles(2))] : []),
		...(types.get("fm_indikator") === "number" && context.povertyThreshold !== undefined
			? pair("miskin", { type: "compare", column: "fm_indikator", operator: ">=", value: context.povertyThreshold })
			: []),
		...unreached(context).flatMap((clause) => pair("belum", clause)),
		...context.programmes.flatMap((programme) => ofProgramme(programme, context, families, whole)),
		{
			id: "kepadatan",
			form: "rate",
			unit: "keluarga",
			direction: "extent",
			numerator: families(),
			denominator: { type: "square_kilometres" },
			denominatorKind: "square_kilometres",
		},
	];
	return bare.map((measure) => ({ denominator: null, denominatorKind: null, ...measure }));
}

function ofProgramme(
	programme: Programme,
	{ types }: MeasureContext,
	families: (...clauses: readonly Clause[]) => MeasureQuantity,
	whole: Pick<Measure, "denominator" | "denominatorKind">,
): Bare[] {
	const { id } = programme;
	if (types.get(`p_${id}`) !== "boolean") return [];
	const receives: Clause = { type: "is", column: `p_${id}` };
	const shared = { unit: "keluarga", programme: id } as const;
	const received: Bare = {
		...shared,
		id: `menerima:${id}`,
		form: "rate",
		direction: "coverage",
		numerator: families(receives),
		...whole,
	};
	const eligible = eligibilityOf(programme, types);
	if (!eligible.ok) return [received];
	return [
		received,
		{
			...shared,
			id: `cakupan:${id}`,
			form: "rate",
			direction: "coverage",
			numerator: families(eligible.value, receives),
			denominator: families(eligible.value),
			denominatorKind: "eligible_families",
		},
		{
			...shared,
			id: `kesenjangan:${id}`,
			form: "count",
			direction: "burden",
			numerator: families(eligible.value, { type: "not", item: receives }),
		},
	];
}

function deciles(most: number): Clause {
	return { type: "in", column: "desil", values: Array.from({ length: most }, (_, i) => i + 1) };
}

/** None of the chosen programmes; an empty list when none of them has a column. */
function unreached({ chosenProgrammes, types }: MeasureContext): readonly Clause[] {
	const items = chosenProgrammes
		.filter((id) => types.get(`p_${id}`) === "boolean")
		.map((id): Clause => ({ type: "not", item: { type: "is", column: `p_${id}` } }));
	return items.length === 0 ? [] : [allOf(items)];
}

function both(base: Clause, clauses: readonly Clause[]): string {
	return printFilter(allOf([base, ...clauses]));
}
