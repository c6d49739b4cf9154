import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import { subjectOf } from "#core/families/subject.ts";
import { isOfChosen } from "#core/measure/catalogue/catalogue.ts";
import type { DenominatorKind } from "#core/measure/denominator.ts";
import { formatList } from "#i18n/format.ts";
import { indicatorWords } from "#i18n/measure-words.ts";
import { type BreakScale, classRanges, formatBreak } from "#i18n/say/class-ranges.ts";
import { formatIndicatorValue, unitOf } from "#i18n/say/indicator-value.ts";
import { classColours } from "#map/palette.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import {
	selectClassification,
	selectFigures,
	selectFilterSentence,
	selectMeasure,
	selectOpened,
	selectRanking,
	selectTotals,
	selectValues,
} from "#state/selectors.ts";
import { useApp } from "../page/app-context.tsx";
import { useTheme } from "../page/use-theme.ts";

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

const NO_PROGRAMMES = [] as const;
const NAMED_PROGRAMMES = 3;

/** Everything the legend says, for the figures on screen; null while there are none. */
export function useLegend(): LegendFacts | null {
	const { t } = useTranslation("map");
	const title = useTitle();
	const theme = useTheme();
	const figures = useApp(selectFigures);
	const measure = useApp(selectMeasure);
	const values = useApp(selectValues);
	const classification = useApp(selectClassification);
	const totals = useApp(selectTotals);
	const ranking = useApp(selectRanking);
	const sentence = useApp(selectFilterSentence);
	return useMemo(() => {
		if (!figures || !values || !classification) return null;
		const { indicator } = figures;
		const { breaks, counts } = classification;
		const density = indicator.denominator === "square_kilometres";
		const scale: BreakScale = { factor: measure === "rate" && !density ? 100 : 1, whole: measure === "count" };
		const unitKey = unitOf(indicator, measure);
		const whole = measure === "rate" ? wholeOf(indicator.denominator, sentence) : null;
		const words = {
			upTo: (high: string) => t("legend.upTo", { high }),
			above: (low: string) => t("legend.above", { low }),
			between: (low: string, high: string) => t("legend.between", { low, high }),
		};
		// a count of the region is a sum, not a mean: no tick
		const mean = measure === "rate" ? (totals?.value ?? Number.NaN) : Number.NaN;
		const end = (value: number | undefined) => formatBreak(value ?? Number.NaN, 0, scale);
		return {
			title,
			unit: whole === null ? t(`unit.${unitKey}`) : `${t(`unit.${unitKey}`)}, ${t(`whole.${whole}`)}`,
			shortUnit: t(`unit.short.${unitKey}`),
			values,
			breaks,
			counts,
			colours: classColours(indicator.direction, Math.max(1, breaks.length - 1), theme),
			ranges: classRanges(breaks, scale, words),
			scale,
			mean,
			meanText: Number.isFinite(mean) ? formatIndicatorValue(mean, indicator, measure) : "",
			span: t("legend.between", { low: end(breaks[0]), high: end(breaks.at(-1)) }),
			noData: ranking.filter(({ value, reliability }) => !Number.isFinite(value) && reliability !== "too_few").length,
			tooFew: ranking.filter(({ value, reliability }) => !Number.isFinite(value) && reliability === "too_few").length,
			uncertain:
				measure === "rate"
					? ranking.filter(({ value, reliability }) => Number.isFinite(value) && reliability === "few").length
					: 0,
		};
	}, [figures, measure, values, classification, totals, ranking, sentence, title, theme, t]);
}

type WholeKey = Exclude<DenominatorKind, "square_kilometres"> | "listed_families";

function wholeOf(denominator: DenominatorKind | null, sentence: string): WholeKey | null {
	if (denominator === null || denominator === "square_kilometres") return null;
	const isListed = subjectOf(sentence).kind === "listed";
	return denominator === "selected_families" && isListed ? "listed_families" : denominator;
}

/** "Belum menerima PKH, Sembako, atau BLT"; otherwise the indicator's own name. */
function useTitle(): string {
	const { t } = useTranslation("map");
	const figures = useApp(selectFigures);
	const pack = useApp(selectPackFacts);
	const chosen = useApp((state) => state.answer?.query.chosenProgrammes ?? null) ?? pack.basic;
	const programmes = useApp((state) => selectOpened(state)?.manifest.programmes ?? NO_PROGRAMMES);
	if (figures === null) return "";
	const { indicator } = figures;
	if (isOfChosen(indicator.id) && chosen.length > 0)
		return chosen.length <= NAMED_PROGRAMMES
			? t("legend.withoutAny", {
					names: formatList(
						chosen.map((id) => shortProgrammeName(pack.programmeName(id))),
						"or",
					),
				})
			: t("legend.withoutMany", { n: chosen.length });
	const named =
		programmes.length > 0 || indicator.programme === undefined
			? indicator
			: { ...indicator, programme: pack.programmeName(indicator.programme) };
	return indicatorWords(named, programmes).name;
}
