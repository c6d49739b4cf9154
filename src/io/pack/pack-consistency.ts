import { type AppError, appError } from "#core/base/errors.ts";
import type { HouseholdColumns } from "#core/families/columns.ts";
import type { AreaTable } from "#core/place/area-table.ts";

/** Below this share of the areas' own family totals a layer cannot be "every family of the region". */
const FEWEST_COMPLETE = 0.5;

/**
 * A pack that says its layer is complete while the layer shows the signs of a list (PACK_MIXED): every family in it is
 * `terdaftar`, or it holds less than half of the families the areas themselves count. Rates over such a layer would take the
 * list for the population.
 */
export function checkCompleteness(complete: boolean, areas: AreaTable, households: HouseholdColumns): AppError | null {
	if (!complete || households.length === 0) return null;
	const listed = households.columns.get("terdaftar");
	if (listed?.kind === "boolean" && listed.values.every((value) => value === 1))
		return appError("PACK_MIXED", { detail: "terdaftar" });
	const totals = areas.statistics.get("keluarga_total");
	const families = totals?.reduce((sum, value) => sum + value, 0) ?? Number.NaN;
	return households.length < families * FEWEST_COMPLETE
		? appError("PACK_MIXED", { detail: "keluarga_total", expected: families, found: households.length })
		: null;
}
