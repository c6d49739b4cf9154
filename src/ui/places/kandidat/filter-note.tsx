import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { parseFilter } from "#core/families/filter/parse.ts";
import { speakFilter } from "#i18n/speak-filter.ts";
import { selectFilterSentence, selectOpened } from "#state/selectors.ts";
import { filterNames } from "../../figure/filter-names.ts";
import { useApp } from "../../page/app-context.tsx";

/** The families in hand, in words. */
export function useFilterWords(): string {
	const opened = useApp(selectOpened);
	const sentence = useApp(selectFilterSentence);
	const clause = parseFilter(sentence);
	return opened === null || !clause.ok ? sentence : speakFilter(clause.value, filterNames(opened));
}

/** Which families are counted: the filter of the Peta place holds here too. */
export function FilterNote(): ReactNode {
	const { t } = useTranslation("kandidat");
	const filter = useFilterWords();
	return <p className="note">{t("filter", { filter })}</p>;
}
