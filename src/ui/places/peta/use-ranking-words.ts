import { useTranslation } from "react-i18next";
import { type RankingWords, rankingWords } from "#i18n/say/ranking-words.ts";
import { classColours } from "#map/palette.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { selectClassification, selectFigures, selectOpened, selectShownForm } from "#state/selectors.ts";
import { useApp } from "../../page/app-context.tsx";
import { useTheme } from "../../page/use-theme.ts";

const NO_PROGRAMMES = [] as const;

/** Everything the ranking says and paints, for the indicator and measure on screen; null while there are no figures. */
export function useRankingWords(): RankingWords | null {
	const { t } = useTranslation("ranking");
	const { t: tHeadline } = useTranslation("headline");
	const theme = useTheme();
	const figures = useApp(selectFigures);
	const form = useApp(selectShownForm);
	const classification = useApp(selectClassification);
	const pack = useApp(selectPackFacts);
	const programmes = useApp((state) => selectOpened(state)?.manifest.programmes ?? NO_PROGRAMMES);
	if (figures === null || classification === null) return null;

	const colours = classColours(figures.indicator.direction, Math.max(1, classification.breaks.length - 1), theme);
	return rankingWords({ figures, form, programmes, pack, colours }, { t, tHeadline });
}
