import type { TFunction } from "i18next";
import { EMPTY_FORM, type FilterForm } from "#core/families/filter/form.ts";
import { clauseToForm } from "#core/families/filter/form-clause.ts";
import { parseFilter } from "#core/families/filter/parse.ts";

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

/** 1, 2, 3, 7 → "1–3, 7" */
function spans(deciles: readonly number[]): string {
	const found: [number, number][] = [];
	for (const decile of deciles) {
		const open = found.at(-1);
		if (open && decile === open[1] + 1) open[1] = decile;
		else found.push([decile, decile]);
	}
	return found.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
}

export function subjectWords(subject: Subject, t: TFunction<"headline">): string {
	if (subject.kind === "deciles" || subject.kind === "listed_deciles")
		return t(`subject.${subject.kind}`, { deciles: spans(subject.deciles) });
	return t(`subject.${subject.kind}`);
}
