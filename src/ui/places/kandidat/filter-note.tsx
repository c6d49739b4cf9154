import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { selectFilterSentence, selectOpened } from "#state/selectors.ts";
import { spokenFilter } from "#state/tasks/spoken-filter.ts";
import { useApp } from "../../page/app-context.tsx";

/** The families in hand, in words. */
export function useFilterWords(): string {
	const opened = useApp(selectOpened);
	const sentence = useApp(selectFilterSentence);
	return opened === null ? sentence : spokenFilter(sentence, opened);
}

/** Which families are counted: the filter of the Peta place holds here too. */
export function FilterNote(): ReactNode {
	const { t } = useTranslation("kandidat");
	const filter = useFilterWords();
	return <p className="note">{t("filter", { filter })}</p>;
}
