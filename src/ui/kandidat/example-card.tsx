import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Measure } from "#core/measures/measure.ts";
import { selectMeasures } from "#state/measures.ts";
import { useApp } from "../shared/app-context.tsx";
import { useLanguage } from "../shared/use-language.ts";
import { headlineTitle } from "./candidate-headline.tsx";
import { type Candidates, positionOf, rankCandidates } from "./candidates.ts";
import { presetsFor, shownCriteria } from "./criteria.ts";
import styles from "./kandidat.module.css";
import { firstWords, reasonWords } from "./reasons.ts";
import { useMeasureNames } from "./use-measure-names.ts";

/** Gunung Telihan, Kota Bontang: the pilot that was really chosen, explained by the same rules as every other area. */
export const EXAMPLE_KODE = "64.74.03.1002";

export function ExampleCard({ candidates }: { readonly candidates: Candidates }): ReactNode {
	const { t } = useTranslation("kandidat");
	const language = useLanguage();
	const names = useMeasureNames();
	const measures = useApp(selectMeasures);
	const position = positionOf(candidates, EXAMPLE_KODE);
	const standard = presetsFor(measures)[0];
	if (position < 0 || standard === undefined) return null;
	const example = rankCandidates(candidates.table, {
		criteria: shownCriteria(standard.criteria, measures),
		scale: "minmax",
		spread: "any",
	});
	const words = { t, language, nameOf: (measure: Measure) => names(measure).label };
	const name = example.units[position]?.nama ?? "";
	return (
		<details className={styles.example}>
			<summary>{t("example.title", { name })}</summary>
			<p>{reasonWords(example, position, words)}</p>
			<p>{firstWords(example, position, words)}</p>
			<p>{headlineTitle(example, position, t, language)}</p>
			<p className={styles.note}>{t("example.note")}</p>
		</details>
	);
}
