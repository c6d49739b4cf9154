import { EMPTY_FORM, type FilterForm } from "#core/families/filter/form.ts";
import { formToClause } from "#core/families/filter/form-clause.ts";
import { printFilter } from "#core/families/filter/print.ts";
import { selectForm } from "#state/selectors.ts";
import { useActions, useApp } from "../../../page/app-context.tsx";

export type FilterFormControl = {
	/** null: the sentence says more than the controls can show. */
	readonly form: FilterForm | null;
	readonly change: (part: Partial<FilterForm>) => void;
};

/** The filter as the panel's controls see it; every change goes back through the one filter sentence. */
export function useFilterForm(): FilterFormControl {
	const form = useApp(selectForm);
	const { filterChanged } = useActions();
	return { form, change: (part) => void filterChanged(printFilter(formToClause({ ...(form ?? EMPTY_FORM), ...part }))) };
}

/** The list with the item added, or without it if it was there. */
export function toggled<T>(items: readonly T[], item: T): T[] {
	return items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
}

/** How many conditions are set, for the badge of the phone's filter button. */
export function activeConditions(form: FilterForm): number {
	return (
		Number(form.listed !== null) +
		Object.keys(form.programmes).length +
		Number(form.deciles.length > 0) +
		Number(form.statuses.length > 0) +
		Number(form.kecamatan.length + form.kelurahan.length > 0) +
		Object.keys(form.housing).length
	);
}
