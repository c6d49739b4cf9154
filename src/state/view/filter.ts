import * as v from "valibot";
import { parseFilter } from "#core/families/filter/parse.ts";
import { printFilter } from "#core/families/filter/print.ts";
import { field } from "./field.ts";
import { harmless, list } from "./link-text.ts";
import { namesFamilies } from "./personal-value.ts";
import type { CaseDefinitionId } from "./pockets.ts";

const filterText = v.pipe(
	harmless,
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const clause = parseFilter(dataset.value);
		if (clause.ok && !namesFamilies(clause.value)) return printFilter(clause.value);
		addIssue({ message: "filter" });
		return NEVER;
	}),
);

export const FILTER_FIELDS = {
	/** Canonical filter sentence; "" = every family. null = the pack's opening filter. */
	filter: field<string | null>()({
		default: null,
		ofPack: true,
		link: {
			name: "saring",
			read: filterText,
			// one that must not travel (a long number, a family's id) is left out: the link then shows the pack's own filter
			write: (sentence) => (v.is(filterText, sentence) ? sentence : null),
		},
		events: {
			/** Other pockets, where the filter says who is poor. */
			filterChanged: (view: { readonly caseDefinition: CaseDefinitionId }, filter: string | null) => ({
				filter,
				isolatedClass: -1,
				...(view.caseDefinition === "filter" ? { selectedPocket: null } : {}),
			}),
		},
	}),
	/** null = the pack's own default. */
	chosenProgrammes: field<readonly string[] | null>()({
		default: null,
		ofPack: true,
		link: {
			name: "program",
			read: list(v.pipe(harmless, v.regex(/^[A-Za-z0-9_-]{1,40}$/)), 64),
			write: (ids) => ids.join(","),
		},
		events: {
			/** "None of the chosen" needs at least one: taking the last one away changes nothing. */
			chosenProgrammesChanged: (_view: object, ids: readonly string[]) =>
				ids.length === 0 ? {} : { chosenProgrammes: [...ids], isolatedClass: -1 },
		},
	}),
};
