import type { IndicatorInfo } from "#core/measure/catalogue/indicator.ts";
import { heldBy } from "#core/measure/concentration.ts";
import type { Form } from "#core/measure/measure.ts";
import type { AdminLevel } from "#core/place/area-table.ts";
import { effectiveForm, type Figures, type Share, shareAt } from "./figures.ts";
import type { RankedArea } from "./ranking.ts";

/** The fewest areas that together hold nearly half of the numerator (`heldBy`). */
export type Concentration = {
	readonly areas: readonly { readonly kode: string; readonly nama: string }[];
	readonly areaCount: number;
	readonly numerator: number;
	readonly share: number;
};

/** What the first sentence of the Peta place says; `i18n` makes the sentence. */
export type HeadlineFacts =
	/** No family passes the filter. */
	| { readonly kind: "empty" }
	/** Too few families in the whole region for a rate. */
	| { readonly kind: "few"; readonly numerator: number; readonly denominator: number; readonly indicator: IndicatorInfo }
	| ({
			/** `rate` a part of a whole, or per km²; `concentration` counts: few areas hold much of the total. */
			readonly kind: "rate" | "concentration";
			readonly level: AdminLevel;
			readonly indicator: IndicatorInfo;
			readonly chosenProgrammes: readonly string[];
			/** The first of the ranking, null when no area is ranked. */
			readonly topArea: RankedArea | null;
			/** null when no area has a count, or the counts cannot be added up to the total. */
			readonly concentration: Concentration | null;
	  } & Share);

export function concentrationOf({ groups, numerator, indicator }: Figures): Concentration | null {
	const { kode, nama } = groups;
	const held = indicator.hasCount ? heldBy(numerator, kode, numerator[kode.length] ?? Number.NaN) : null;
	if (held === null) return null;
	const areas = held.units.map((unit) => ({ kode: kode[unit] ?? "", nama: nama[unit] ?? "" }));
	return { areas, areaCount: kode.length, numerator: held.sum, share: held.share };
}

export function headlineFacts(
	figures: Figures,
	shown: Form,
	ranking: readonly RankedArea[],
	context: { readonly selectedCount: number; readonly chosenProgrammes: readonly string[] },
): HeadlineFacts {
	const { indicator, groups } = figures;
	const form = effectiveForm(indicator, shown);
	const total = shareAt(figures, groups.kode.length);
	if (context.selectedCount === 0) return { kind: "empty" };
	if (form === "rate" && (total.reliability === "too_few" || total.reliability === "none"))
		return { kind: "few", numerator: total.numerator, denominator: total.denominator, indicator };
	const first = ranking[0];
	return {
		...total,
		kind: form === "count" ? "concentration" : "rate",
		level: groups.level,
		indicator,
		chosenProgrammes: context.chosenProgrammes,
		topArea: first === undefined || first.rank === null ? null : first,
		concentration: concentrationOf(figures),
	};
}
