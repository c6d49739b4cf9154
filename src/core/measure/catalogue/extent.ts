import { ok } from "../../base/result.ts";
import type { IndicatorContext, IndicatorDefinition, Whole } from "./indicator.ts";
import { ANYONE, hasStatistic, lacking, missing, selected, wholeOf } from "./parts.ts";

const SHARED = { perProgramme: false, unit: "keluarga", direction: "extent", hasCount: true, onMap: true } as const;

const PERSONS = { type: "persons", among: "selected", where: ANYONE } as const;

/** How many, and how dense: the selected families over everything in the area. */
export const EXTENT = [
	{
		...SHARED,
		id: "terdaftar",
		whole: "all_families",
		bare: "rate",
		/** A list of poor families without the column holds listed families only; a complete layer must say who is listed. */
		count: (context) => {
			if (context.types.get("terdaftar") === "boolean")
				return ok({ numerator: selected({ type: "is", column: "terdaftar" }), whole: familyTotal(context) });
			return context.complete ? missing("terdaftar") : ok({ numerator: selected(), whole: familyTotal(context) });
		},
	},
	{
		...SHARED,
		id: "keluarga",
		whole: "all_families",
		bare: "count",
		count: (context) => ok({ numerator: selected(), whole: familyTotal(context) }),
	},
	{
		...SHARED,
		id: "jiwa",
		unit: "jiwa",
		whole: "population",
		bare: "count",
		count: (context) => lacking(context, "anggota", "number") ?? ok({ numerator: PERSONS, whole: population(context) }),
	},
	{
		...SHARED,
		id: "penduduk",
		unit: "jiwa",
		direction: "burden",
		whole: "population",
		hasCount: false,
		bare: "rate",
		/** A pass over the families does not know the official series. */
		onMap: false,
		count: (context) => {
			if (context.officialPopulation !== true) return missing("penduduk");
			return (
				lacking(context, "anggota", "number") ??
				ok({ numerator: PERSONS, whole: wholeOf("population", { type: "official_population" }) })
			);
		},
	},
] as const satisfies readonly IndicatorDefinition[];

export const DENSITY = [
	{
		...SHARED,
		id: "kepadatan",
		whole: "square_kilometres",
		hasCount: false,
		bare: "rate",
		count: () => ok({ numerator: selected(), whole: wholeOf("square_kilometres", { type: "square_kilometres" }) }),
	},
] as const satisfies readonly IndicatorDefinition[];

/** Rung A: the layer itself; rung B: `keluarga_total`; rung C: the list, a share. */
function familyTotal(context: IndicatorContext): Whole {
	if (context.complete) return wholeOf("all_families", { type: "families", among: "all", where: ANYONE });
	return hasStatistic(context, "keluarga_total")
		? wholeOf("all_families", { type: "statistic", name: "keluarga_total" })
		: wholeOf("list_total", { type: "list_total" });
}

function population(context: IndicatorContext): Whole | null {
	if (hasStatistic(context, "penduduk")) return wholeOf("population", { type: "statistic", name: "penduduk" });
	return context.complete ? wholeOf("population", { type: "persons", among: "all", where: ANYONE }) : null;
}
