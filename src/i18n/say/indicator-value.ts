import type { IndicatorInfo } from "#core/measure/catalogue/indicator.ts";
import type { DenominatorKind } from "#core/measure/denominator.ts";
import type { Form } from "#core/measure/measure.ts";
import { formatCount, formatDecimal, formatPer100 } from "../format.ts";

/** The shown value of an indicator: a count, a rate per hundred ("55,6"), or families per km². The unit is said beside it. */
export function formatIndicatorValue(value: number, indicator: IndicatorInfo, form: Form): string {
	if (form === "count") return formatCount(value);
	return indicator.denominator === "square_kilometres" ? formatDecimal(value, 1) : formatPer100(value);
}

export type UnitKey = "countFamilies" | "countPersons" | "density" | "rateFamilies" | "rateEligible" | "ratePersons" | "rateList";

const RATE_UNIT: Readonly<Record<DenominatorKind, UnitKey>> = {
	all_families: "rateFamilies",
	selected_families: "rateFamilies",
	eligible_families: "rateEligible",
	population: "ratePersons",
	square_kilometres: "density",
	list_total: "rateList",
};

/** Which unit text belongs to the shown value. */
export function unitOf(indicator: IndicatorInfo, form: Form): UnitKey {
	if (form === "count" || indicator.denominator === null) return indicator.unit === "jiwa" ? "countPersons" : "countFamilies";
	return RATE_UNIT[indicator.denominator];
}
