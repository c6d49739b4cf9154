import { ArrowDown, ArrowUp, Minus, Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatPercent } from "#i18n/format.ts";
import { type ShownCriterion, WEIGHT_STEP } from "#state/tasks/criteria.ts";
import { useMeasureNames } from "../../figure/use-measure-names.ts";
import { IconButton } from "../../kit/button.tsx";
import { NumberSlider } from "../../kit/number-slider.tsx";
import styles from "./criterion-row.module.css";

const POINTS = { least: 0, most: 100 } as const;
const SLIDER = { ...POINTS, step: 1 } as const;

type CriterionRowProps = {
	readonly criterion: ShownCriterion;
	/** Place in the list: gives the criterion its colour. */
	readonly index: number;
	readonly onWeight: (weight: number) => void;
	readonly onReverse: () => void;
	/** Absent for the last criterion, which stays. */
	readonly onRemove: (() => void) | undefined;
};

/** One criterion: its points as slider, number and steps, and which way round it counts. */
export function CriterionRow({ criterion, index, onWeight, onReverse, onRemove }: CriterionRowProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const { name, label } = useMeasureNames()(criterion.measure);
	const { weight, share, higherIsWorse } = criterion;
	const step = (by: number) => onWeight(Math.min(POINTS.most, Math.max(POINTS.least, weight + by)));
	return (
		<div data-criterion={index}>
			<NumberSlider
				label={label}
				inputLabel={t("criteria.points", { name })}
				unit={t("criteria.unit")}
				value={weight}
				slider={SLIDER}
				field={POINTS}
				onChange={onWeight}
			>
				<div className={styles.criterionTools}>
					<span className="criterion-key" aria-hidden />
					<b>{formatPercent(share, 0)}</b>
					<button
						type="button"
						className={styles.direction}
						aria-label={t(higherIsWorse ? "criteria.higherSpoken" : "criteria.lowerSpoken", { name })}
						onClick={onReverse}
					>
						{higherIsWorse ? <ArrowUp size={14} aria-hidden /> : <ArrowDown size={14} aria-hidden />}
						{t(higherIsWorse ? "criteria.higher" : "criteria.lower")}
					</button>
					<IconButton label={t("criteria.less", { name })} disabled={weight <= POINTS.least} onClick={() => step(-WEIGHT_STEP)}>
						<Minus size={15} aria-hidden />
					</IconButton>
					<IconButton label={t("criteria.more", { name })} disabled={weight >= POINTS.most} onClick={() => step(WEIGHT_STEP)}>
						<Plus size={15} aria-hidden />
					</IconButton>
					{onRemove === undefined ? null : (
						<IconButton label={t("criteria.remove", { name })} onClick={onRemove}>
							<X size={15} aria-hidden />
						</IconButton>
					)}
				</div>
			</NumberSlider>
		</div>
	);
}
