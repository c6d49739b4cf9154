import { EMPTY_FORM, type FilterForm } from "./filter/form.ts";
import { clauseToForm } from "./filter/form-clause.ts";
import { parseFilter } from "./filter/parse.ts";

/** Who the figures are about, as far as a noun can say it; anything more special is "the selected families". */
export type Subject =
	| { readonly kind: "all" | "listed" | "selected" }
	| { readonly kind: "deciles" | "listed_deciles"; readonly deciles: readonly number[] };

const SELECTED: Subject = { kind: "selected" };

function isOnly(form: FilterForm, ...parts: readonly (keyof FilterForm)[]): boolean {
	return (Object.keys(EMPTY_FORM) as (keyof FilterForm)[])
		.filter((part) => !parts.includes(part))
		.every((part) => JSON.stringify(form[part]) === JSON.stringify(EMPTY_FORM[part]));
}

export function subjectOf(sentence: string): Subject {
	const clause = parseFilter(sentence);
	if (!clause.ok) return SELECTED;
	if (clause.value.type === "all") return { kind: "all" };
	const form = clauseToForm(clause.value);
	if (form === null || form.listed === false || !isOnly(form, "listed", "deciles")) return SELECTED;
	if (form.deciles.length === 0) return { kind: "listed" };
	return { kind: form.listed === true ? "listed_deciles" : "deciles", deciles: form.deciles };
}
