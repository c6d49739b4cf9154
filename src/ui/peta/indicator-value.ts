import type { IndicatorInfo } from "#core/indicators/indicator.ts";
import { formatCount, formatDecimal, formatPer100, type Language } from "#i18n/format.ts";
import type { Measure } from "#state/view.ts";

/** The shown value of an indicator: a count, a rate per hundred ("55,6"), or families per km². The unit is said beside it. */
export function formatIndicatorValue(value: number, indicator: IndicatorInfo, measure: Measure, language: Language): string {
	if (measure === "count") return formatCount(value, language);
	return indicator.denominator === "square_kilometres" ? formatDecimal(value, language, 1) : formatPer100(value, language);
}

export type UnitKey = "countFamilies" | "countPersons" | "density" | "rateFamilies" | "rateEligible" | "ratePersons" | "rateList";

/** Which unit text belongs to the shown value. */
export function unitOf(indicator: IndicatorInfo, measure: Measure): UnitKey {
	if (measure === "count" || indicator.denominator === null) return indicator.unit === "jiwa" ? "countPersons" : "countFamilies";
	switch (indicator.denominator) {
		case "square_kilometres":
			return "density";
		case "population":
			return "ratePersons";
		case "eligible_families":
			return "rateEligible";
		case "list_total":
			return "rateList";
		default:
			return "rateFamilies";
	}
}
