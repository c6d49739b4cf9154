import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FirstWeighting } from "#core/choice/first-weighting.ts";
import type { Measure } from "#core/measure/measure.ts";
import { firstWords } from "#i18n/say/first-weighting-words.ts";
import type { Candidates } from "#state/tasks/candidates.ts";
import { firstCriteria, firstWeightingQuery } from "#state/tasks/first-weighting.ts";
import { useMeasureNames } from "../../figure/use-measure-names.ts";
import { Button } from "../../kit/button.tsx";
import { useToast } from "../../kit/toast.tsx";
import { useActions } from "../../page/app-context.tsx";
import { useAnswered } from "../../page/use-answered.ts";
import styles from "./first-sentence.module.css";

type Subject = { readonly candidates: Candidates; readonly position: number };
/** `lane`: the part of the place that asks. */
type FirstSentenceProps = Subject & { readonly lane: string };

function queryOf({ candidates, position }: Subject) {
	return firstWeightingQuery(candidates, position);
}

/** Which weights would put the area first, in words; one press puts them in force, so that it can be seen. */
export function FirstSentence({ candidates, position, lane }: FirstSentenceProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const subject = useMemo(() => ({ candidates, position }), [candidates, position]);
	const { answered } = useAnswered("firstWeighting", subject, { requestOf: queryOf, lane: `first-sentence ${lane}` });
	if (answered === null) return <p>{t("busy")}</p>;
	return <FirstAnswer {...answered.subject} found={answered.answer} />;
}

type FirstAnswerProps = Subject & { readonly found: FirstWeighting };

function FirstAnswer({ candidates, position, found }: FirstAnswerProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const names = useMeasureNames();
	const toast = useToast();
	const { criteriaChanged, candidateRuleChanged } = useActions();
	const criteria = firstCriteria(candidates, found);
	const name = candidates.units[position]?.nama ?? "";
	return (
		<div>
			<p>{firstWords(found, criteria, { t, nameOf: (measure: Measure) => names(measure).label })}</p>
			{criteria.length === 0 ? null : (
				<Button
					variant="outline"
					className={styles.useWeights}
					onClick={() => {
						criteriaChanged(criteria.map(({ criterion }) => criterion));
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
