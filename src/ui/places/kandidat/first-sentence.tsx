import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Measure } from "#core/measure/measure.ts";
import type { Candidates } from "../../figure/candidates.ts";
import { useMeasureNames } from "../../figure/use-measure-names.ts";
import { Button } from "../../kit/button.tsx";
import { useToast } from "../../kit/toast.tsx";
import { useActions } from "../../page/app-context.tsx";
import { useLanguage } from "../../page/use-language.ts";
import styles from "./first-sentence.module.css";
import { firstWeighting, firstWords } from "./first-weighting.ts";

type FirstSentenceProps = { readonly candidates: Candidates; readonly position: number };

/** Which weights would put the area first, in words; one press puts them in force, so that it can be seen. */
export function FirstSentence({ candidates, position }: FirstSentenceProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const language = useLanguage();
	const names = useMeasureNames();
	const toast = useToast();
	const { criteriaChanged, candidateRuleChanged } = useActions();
	const found = useMemo(() => firstWeighting(candidates, position), [candidates, position]);
	const name = candidates.units[position]?.nama ?? "";
	return (
		<div>
			<p>{firstWords(found, { t, language, nameOf: (measure: Measure) => names(measure).label })}</p>
			{found.criteria.length === 0 ? null : (
				<Button
					variant="outline"
					className={styles.useWeights}
					onClick={() => {
						criteriaChanged(found.criteria);
						candidateRuleChanged({ candidateScale: candidates.task.normalisation });
						toast(t("first.used", { name }));
					}}
				>
					{t("first.use")}
				</Button>
			)}
		</div>
	);
}
