import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Measure } from "#core/measures/measure.ts";
import { useActions } from "../shared/app-context.tsx";
import { Button } from "../shared/button.tsx";
import { useToast } from "../shared/toast.tsx";
import { useLanguage } from "../shared/use-language.ts";
import type { Candidates } from "./candidates.ts";
import { firstWeighting, firstWords } from "./first-weighting.ts";
import styles from "./kandidat.module.css";
import { useMeasureNames } from "./use-measure-names.ts";

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
