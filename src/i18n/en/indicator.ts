import type { texts as id } from "../id/indicator.ts";
import type { Same } from "../same.ts";

export const texts: Same<typeof id> = {
	direction: {
		burden: "Higher = worse.",
		coverage: "Higher = better.",
		extent: "Higher = more.",
	},
	group: {
		burden: "Need",
		coverage: "Programme coverage",
		extent: "Number and spread",
	},
	label: "Indicator",
	pick: "Choose an indicator",
	chosenNames: "Counting {{programmes}}",
	chosenHelp: "A family is not reached when it receives none of these programmes.",
	chosenLast: "At least one programme must stay chosen.",
	measure: {
		label: "Measure",
		count: "Number",
		rate: "Per 100 families",
		ratePeople: "Per 100 persons",
		rateArea: "Per km²",
		noCount: "This indicator has no count.",
		noRate: "These data offer no denominator for this indicator.",
	},
	level: {
		label: "Area level",
		kelurahan: "Kelurahan",
		kecamatan: "Kecamatan",
		kota: "City",
		provinsi: "Province",
	},
};
