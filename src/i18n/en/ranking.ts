import type { texts as id } from "../id/ranking.ts";
import type { Same } from "../same.ts";
import { texts as terms } from "./terms.ts";

export const texts: Same<typeof id> = {
	panel: "Results",
	tab: { peringkat: "Ranking", rincian: "Details" },
	label: "Ranking of {{level}}: {{indicator}}",
	unit: {
		countFamilies: terms.familiesShort,
		countPersons: terms.persons,
		density: terms.familiesPerSquareKilometre,
		rateFamilies: terms.per100FamiliesShort,
		rateEligible: "per 100 target families",
		ratePersons: terms.per100Persons,
		rateList: "per 100 families on the list",
	},
	header: "{{indicator}} {{unit}}",
	headerCount: "{{indicator}}, {{unit}}",
	lowestFirst: "lowest first",
	option: "{{rank}}. {{name}}, {{value}} {{unit}}, {{numerator}} of {{denominator}}",
	optionCount: "{{rank}}. {{name}}, {{value}} {{unit}}",
	optionUnranked: "{{name}}, {{value}} {{unit}}, {{numerator}} of {{denominator}}, plausible range {{range}}, not ranked",
	optionTooFew: "{{name}}, {{numerator}} of {{denominator}}, too few for a percentage",
	optionNone: "{{name}}, no data",
	few: "Not ranked: fewer than {{n}} families",
	tooFew: "Fewer than {{n}} families: no percentage is shown",
	none: terms.NoData,
	counts: terms.partOf,
	same: "≈ cannot be told apart from {{name}}: the plausible range of their difference holds zero.",
	sameSpoken: "cannot be told apart from {{name}}",
	table: "Full table, {{n}} {{level}}",
	waiting: "The ranking follows.",
	failed: "The ranking appears once the data are read.",
};
