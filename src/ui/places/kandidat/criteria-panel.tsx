import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Measure } from "#core/measure/measure.ts";
import { formatCount } from "#i18n/format.ts";
import { selectMeasures } from "#state/measures.ts";
import { MOST_CRITERIA, type PresetId, presetOf, presetsFor, shownCriteria } from "#state/tasks/criteria.ts";
import type { CriterionWeight } from "#state/view/candidates.ts";
import { useWeights } from "../../figure/use-candidates.ts";
import { useMeasureNames } from "../../figure/use-measure-names.ts";
import { Choice } from "../../kit/choice.tsx";
import { classes } from "../../kit/classes.ts";
import { RuleChoice } from "../../kit/rule-choice.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";
import styles from "./criteria-panel.module.css";
import { CriterionRow } from "./criterion-row.tsx";
import { FilterNote } from "./filter-note.tsx";

const OWN = "own";

/** What makes an area urgent, and how much each yardstick counts. */
export function CriteriaPanel(): ReactNode {
	const { t } = useTranslation("kandidat");
	const { criteriaChanged, candidateRuleChanged } = useActions();
	const measures = useApp(selectMeasures);
	const weights = useWeights();
	const scale = useApp((state) => state.view.candidateScale);
	const spread = useApp((state) => state.view.weightSpread);
	const shown = shownCriteria(weights, measures);
	const points = weights.reduce((sum, { weight }) => sum + weight, 0);
	if (shown.length === 0) return null;
	const change = (id: string, part: Partial<CriterionWeight>) =>
		criteriaChanged(weights.map((one) => (one.id === id ? { ...one, ...part } : one)));
	return (
		<div className="stack" data-roomy>
			<PresetPicker measures={measures} weights={weights} />
			<section className={styles.criteria} aria-label={t("criteria.title")}>
				{shown.map((criterion, index) => (
					<CriterionRow
						key={criterion.measure.id}
						criterion={criterion}
						index={index}
						onWeight={(weight) => change(criterion.measure.id, { weight })}
						onReverse={() => change(criterion.measure.id, { reversed: !criterion.reversed })}
						onRemove={
							shown.length > 1 ? () => criteriaChanged(weights.filter(({ id }) => id !== criterion.measure.id)) : undefined
						}
					/>
				))}
				<AddCriterion measures={measures} weights={weights} />
				<p className={classes("note", styles.sum)} data-warn={points === 0 || undefined}>
					{points === 0 ? t("criteria.noPoints") : t("criteria.sum", { points: formatCount(points) })}
				</p>
			</section>
			<RuleChoice
				title={t("scale.title")}
				value={scale}
				segments={(["minmax", "rank"] as const).map((value) => ({ value, label: t(`scale.${value}`) }))}
				onChange={(candidateScale) => candidateRuleChanged({ candidateScale })}
				hint={t(`scale.${scale}Hint`)}
			/>
			<RuleChoice
				title={t("spread.title")}
				value={spread}
				segments={(["any", "near"] as const).map((value) => ({ value, label: t(`spread.${value}`) }))}
				onChange={(weightSpread) => candidateRuleChanged({ weightSpread })}
				hint={t(`spread.${spread}Hint`)}
			/>
			<FilterNote />
		</div>
	);
}

type ListProps = { readonly measures: readonly Measure[]; readonly weights: readonly CriterionWeight[] };

function PresetPicker({ measures, weights }: ListProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const { criteriaChanged } = useActions();
	const presets = presetsFor(measures);
	const current = presetOf(weights, measures);
	return (
		<div>
			<Choice
				label={t("preset.title")}
				name="label"
				value={current ?? OWN}
				options={[
					...presets.map((preset) => ({ value: preset.id, label: t(`preset.${preset.id}`) })),
					...(current === null ? [{ value: OWN, label: t("preset.own") }] : []),
				]}
				onChange={(value) => {
					const chosen = presets.find((preset) => preset.id === value);
					if (chosen !== undefined) criteriaChanged(chosen.id === presets[0]?.id ? null : chosen.criteria);
				}}
			/>
			<p className="note">{t(`presetHint.${current ?? (OWN as PresetId | typeof OWN)}`)}</p>
		</div>
	);
}

function AddCriterion({ measures, weights }: ListProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const { criteriaChanged } = useActions();
	const words = useMeasureNames();
	const others = measures.filter((measure) => !weights.some(({ id }) => id === measure.id));
	if (weights.length >= MOST_CRITERIA || others.length === 0) return null;
	return (
		<select
			className="wide"
			aria-label={t("criteria.add")}
			value=""
			onChange={(event) => criteriaChanged([...weights, { id: event.currentTarget.value, weight: 20 }])}
		>
			<option value="" disabled>
				{t("criteria.add")}
			</option>
			{others.map((measure) => (
				<option key={measure.id} value={measure.id}>
					{words(measure).label}
				</option>
			))}
		</select>
	);
}
