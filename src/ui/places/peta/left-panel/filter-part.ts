import type { FilterForm } from "#core/families/filter/form.ts";
import type { OpenedPack } from "#engine/protocol.ts";

/** What every part of the filter panel is given. */
export type FilterPartProps = {
	readonly opened: OpenedPack;
	readonly form: FilterForm;
	readonly change: (part: Partial<FilterForm>) => void;
};
