import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type AreaWords, areaWords } from "#i18n/say/area-words.ts";
import { selectFigures, selectRanking, selectShownForm, selectShowsPockets } from "#state/selectors.ts";
import { useApp } from "../page/app-context.tsx";

/** What the map says about an area: its value, the families behind it, its rank. */
export function useAreaWords(): AreaWords {
	const { t } = useTranslation("map");
	const ranking = useApp(selectRanking);
	const figures = useApp(selectFigures);
	const form = useApp(selectShownForm);
	const kantong = useApp(selectShowsPockets);
	return useMemo(() => areaWords({ ranking, figures, form, kantong }, t), [ranking, figures, form, kantong, t]);
}
