import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import { isOfChosen } from "#core/measure/catalogue/catalogue.ts";
import { formatList } from "#i18n/format.ts";
import { indicatorWords } from "#i18n/measure-words.ts";
import { type LegendFacts, legendFacts } from "#i18n/say/legend.ts";
import { classColours } from "#map/palette.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import {
	selectClassification,
	selectFigures,
	selectFilterSentence,
	selectOpened,
	selectRanking,
	selectShownForm,
	selectTotals,
	selectValues,
} from "#state/selectors.ts";
import { useApp } from "../page/app-context.tsx";
import { useTheme } from "../page/use-theme.ts";

const NO_PROGRAMMES = [] as const;
const NAMED_PROGRAMMES = 3;

/** Everything the legend says, for the figures on screen; null while there are none. */
export function useLegend(): LegendFacts | null {
	const { t } = useTranslation("map");
	const title = useTitle();
	const theme = useTheme();
	const figures = useApp(selectFigures);
	const form = useApp(selectShownForm);
	const values = useApp(selectValues);
	const classification = useApp(selectClassification);
	const totals = useApp(selectTotals);
	const ranking = useApp(selectRanking);
	const sentence = useApp(selectFilterSentence);
	return useMemo(() => {
		if (!figures || !values || !classification) return null;
		const colours = classColours(figures.indicator.direction, Math.max(1, classification.breaks.length - 1), theme);
		return legendFacts({ title, figures, form, values, classification, totals, ranking, sentence, colours }, t);
	}, [figures, form, values, classification, totals, ranking, sentence, title, theme, t]);
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
