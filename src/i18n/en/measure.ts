import type { texts as id } from "../id/measure.ts";
import type { Same } from "../same.ts";
import { texts as terms } from "./terms.ts";

export const texts: Same<typeof id> = {
	of: {
		terdaftar: {
			name: terms.ListedFamilies,
			count: { name: terms.ListedFamilies, definition: "Selected families on the verification list." },
			rate: { name: "On the list", definition: "Selected families on the verification list, over all families." },
			noun: "families on the list",
			title: {
				selected: "{{part}} of the families in {{region}} are on the list and pass this filter.",
				listed: "{{part}} of the families in {{region}} are on the list.",
				all: "{{part}} of the families in {{region}} are on the list.",
			},
		},
		keluarga: {
			name: { selected: terms.SelectedFamilies, listed: "Listed families", all: terms.Families },
			count: { definition: "Families that pass the filter." },
			rate: {
				name: { selected: "Share of selected families", listed: "Share of listed families", all: "Share of families" },
				definition: "Families that pass the filter, over all families.",
			},
			noun: "{{subject}}",
			title: {
				selected: "{{part}} of the families in {{region}} pass this filter.",
				listed: "{{part}} of the families in {{region}} pass this filter.",
				all: "All families in {{region}} are shown, without a filter.",
			},
		},
		jiwa: {
			name: "Persons",
			count: {
				name: { selected: "Persons in selected families", listed: "Persons in listed families", all: "Persons" },
				definition: "Members of the families that pass the filter.",
			},
			rate: {
				name: {
					selected: "Share of persons, selected families",
					listed: "Share of persons, listed families",
					all: "Share of persons",
				},
				definition:
					"Members of the families that pass the filter, over all inhabitants; without official figures per area, over the persons of all families.",
			},
			noun: "persons in {{subject}}",
			title: "{{part}} of the population of {{region}} live in {{subject}}.",
		},
		penduduk: {
			name: { selected: "Selected inhabitants", listed: "Listed inhabitants", all: "Inhabitants on the list of families" },
			rate: { definition: "Members of the families that pass the filter, over all inhabitants." },
		},
		desil1: {
			name: "Decile 1",
			count: { name: "Families in decile 1", definition: "Selected families in decile 1, the poorest." },
			rate: { definition: "Share of the selected families in decile 1, the poorest." },
			noun: "families in decile 1",
			does: "are in decile 1",
		},
		desil1_2: {
			name: "Deciles 1–2",
			count: { name: "Families in deciles 1–2", definition: "Selected families in deciles 1 and 2." },
			rate: { definition: "Share of the selected families in deciles 1 and 2." },
			noun: "families in deciles 1–2",
			does: "are in deciles 1–2",
		},
		desil1_4: {
			name: "Deciles 1–4",
			count: { name: "Families in deciles 1–4", definition: "Selected families in deciles 1 to 4." },
			rate: { definition: "Share of the selected families in deciles 1 to 4." },
			noun: "families in deciles 1–4",
			does: "are in deciles 1–4",
		},
		miskin: {
			name: "Meet the poverty rule",
			count: {
				name: "Families meeting the poverty rule",
				definition: "Selected families that meet the local poverty rule.",
			},
			rate: { definition: "Share of the selected families that meet the local poverty rule." },
			noun: "families meeting the poverty rule",
			does: "meet the poverty rule",
		},
		belum: {
			name: "Not reached",
			count: {
				name: "Families not reached",
				definition: "Selected families that receive none of the chosen programmes.",
			},
			rate: { definition: "Share of the selected families that receive none of the chosen programmes." },
			noun: "families not reached",
			does: "are not reached by the chosen programmes",
			title: "{{part}} of the {{subject}} receive {{programmes}}.",
			zero: "All of the {{subject}} are reached by the chosen programmes.",
		},
		menerima: {
			name: "Receive {{programme}}",
			rate: { definition: "Share of the selected families that receive {{programme}}." },
		},
		cakupan: {
			name: "Coverage of {{programme}}",
			count: {
				name: "Target families receiving {{programme}}",
				definition: "Selected target families that receive {{programme}}.",
			},
			rate: { definition: "Share of the selected target families that receive {{programme}}." },
			noun: "families receiving {{programme}}",
			title: "{{programme}} reaches {{part}} of the target families.",
			low: "{{programme}} reaches only {{part}} of the target families.",
			zero: "{{programme}} does not reach a single target family yet.",
		},
		kesenjangan: {
			name: "Target of {{programme}} not receiving",
			count: { definition: "Selected target families that do not receive {{programme}}." },
		},
		kepadatan: {
			name: "Density of families",
			rate: { definition: "Selected families per square kilometre." },
			title: "{{value}} {{subject}} per km² on average.",
		},
	},
	unit: {
		keluarga: "families",
		jiwa: terms.persons,
		percent: terms.percent,
		perSquareKilometre: "families per km²",
	},
	ofWhole: "of {{whole}}",
	perWhole: "per {{whole}}",
	denominator: {
		none: "",
		selected_families: { selected: terms.selectedFamilies, listed: terms.listedFamilies, all: "families" },
		eligible_families: { selected: "selected target families", listed: "listed target families", all: "target families" },
		all_families: terms.allFamilies,
		population: "inhabitants",
		square_kilometres: terms.squareKilometre,
		list_total: "families on the list",
	},
	gap: {
		percent: "{{value}} percentage points",
		keluarga: "{{value}} families",
		jiwa: "{{value}} persons",
		perSquareKilometre: "{{value}} families per km²",
	},
};
