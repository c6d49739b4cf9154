import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#i18n/format.ts";
import { sentenceCase } from "#i18n/letter-case.ts";
import { selectFilterSentence } from "#state/selectors.ts";
import { spokenSelection } from "#state/tasks/spoken-filter.ts";
import { openingFilter } from "#state/view/resolved-view.ts";
import { Button } from "../../../kit/button.tsx";
import { PanelFoot } from "../../../kit/panel-frame.tsx";
import { useActions, useApp } from "../../../page/app-context.tsx";
import { useOpened } from "../../../page/use-opened.ts";
import styles from "./count-block.module.css";

/** How many families pass, of how many, and the filter in words. */
export function CountBlock({ more }: { readonly more?: ReactNode }): ReactNode {
	const { t } = useTranslation("filter");
	const opened = useOpened();
	const selected = useApp((state) => state.answer?.selectedCount ?? Number.NaN);
	if (opened === null || opened.householdCount === 0) return null;
	return (
		<PanelFoot>
			<p>
				<span className="big-figure">{formatCount(selected)}</span>{" "}
				<span className={styles.of}>{t("countOf", { all: formatCount(opened.householdCount) })}</span>
			</p>
			<FilterWords more={more} />
		</PanelFoot>
	);
}

/** The filter read aloud, and the way back to the opening one. */
export function FilterWords({ more }: { readonly more?: ReactNode }): ReactNode {
	const { t } = useTranslation("filter");
	const { filterCleared } = useActions();
	const opened = useOpened();
	const sentence = useApp(selectFilterSentence);
	if (opened === null) return null;
	const spoken = spokenSelection(sentence, opened);
	return (
		<div className={styles.words}>
			<p className={styles.sentence}>{spoken === null ? t("everyFamily") : `${sentenceCase(spoken)}.`}</p>
			<div className={styles.links}>
				{sentence === openingFilter(opened.manifest) ? null : (
					<Button variant="link" onClick={filterCleared}>
						{t("clear")}
					</Button>
				)}
				{more}
			</div>
		</div>
	);
}
