import type { FilterForm } from "./form.ts";

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
