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
