import type { TFunction } from "i18next";
import type { Classification } from "#core/measure/classify/classification.ts";
import type { Form } from "#core/measure/measure.ts";
import type { Figures } from "#state/figures.ts";
import type { RankedArea } from "#state/selectors.ts";
import { measureBase, ofWhole } from "../measure-words.ts";
import { type BreakScale, classRanges, formatBreak } from "./class-ranges.ts";
import { formatIndicatorValue, unitOf } from "./indicator-value.ts";

export type LegendFacts = {
	readonly title: string;
	/** "per 100 keluarga, dari keluarga terdaftar" */
	readonly unit: string;
	/** "per 100 KK" */
	readonly shortUnit: string;
	readonly values: Float64Array;
	readonly breaks: readonly number[];
	readonly counts: readonly number[];
	readonly colours: readonly string[];
	readonly ranges: readonly string[];
	readonly scale: BreakScale;
	readonly mean: number;
	readonly meanText: string;
	/** "37–83" */
	readonly span: string;
	readonly noData: number;
	readonly tooFew: number;
	readonly uncertain: number;
};

export type Legended = Pick<LegendFacts, "title" | "values" | "colours"> & {
	readonly figures: Figures;
	readonly form: Form;
	readonly classification: Classification;
	/** The region's own value. */
	readonly totals: { readonly value: number } | null;
	readonly ranking: readonly RankedArea[];
	readonly sentence: string;
};

/** Everything the legend says of the figures on screen. */
export function legendFacts(legended: Legended, t: TFunction<"map">): LegendFacts {
	const { title, figures, form, values, classification, totals, ranking, sentence, colours } = legended;
	const { indicator } = figures;
	const { breaks, counts } = classification;
	const density = indicator.denominator === "square_kilometres";
	const scale: BreakScale = { factor: form === "rate" && !density ? 100 : 1, whole: form === "count" };
	const unitKey = unitOf(indicator, form);
	const whole = form === "rate" && !density ? indicator.denominator : null;
	const words = {
		upTo: (high: string) => t("legend.upTo", { high }),
		above: (low: string) => t("legend.above", { low }),
		between: (low: string, high: string) => t("legend.between", { low, high }),
	};
	// a count of the region is a sum, not a mean: no tick
	const mean = form === "rate" ? (totals?.value ?? Number.NaN) : Number.NaN;
	const end = (value: number | undefined) => formatBreak(value ?? Number.NaN, 0, scale);
	return {
		title,
		unit: whole === null ? t(`unit.${unitKey}`) : `${t(`unit.${unitKey}`)}, ${ofWhole(whole, measureBase(sentence))}`,
		shortUnit: t(`unit.short.${unitKey}`),
		values,
		breaks,
		counts,
		colours,
		ranges: classRanges(breaks, scale, words),
		scale,
		mean,
		meanText: Number.isFinite(mean) ? formatIndicatorValue(mean, indicator, form) : "",
		span: t("legend.between", { low: end(breaks[0]), high: end(breaks.at(-1)) }),
		noData: ranking.filter(({ value, reliability }) => !Number.isFinite(value) && reliability !== "too_few").length,
		tooFew: ranking.filter(({ value, reliability }) => !Number.isFinite(value) && reliability === "too_few").length,
		uncertain:
			form === "rate" ? ranking.filter(({ value, reliability }) => Number.isFinite(value) && reliability === "few").length : 0,
	};
}
