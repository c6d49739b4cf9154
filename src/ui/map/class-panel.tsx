import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { CLASS_METHODS, type ClassMethod } from "#core/measure/classify/classification.ts";
import { formatCount } from "#i18n/format.ts";
import { selectClassification } from "#state/selectors.ts";
import { PopoverTitle } from "../kit/popover.tsx";
import { Segmented } from "../kit/segmented.tsx";
import { useActions, useApp } from "../page/app-context.tsx";
import { BreakEditor } from "./break-editor.tsx";
import styles from "./class-panel.module.css";
import { useLegend } from "./use-legend.ts";

const COUNTS = ["3", "4", "5", "6", "7"] as const;

/** Method, number of classes, and the breaks themselves. */
export function ClassPanel(): ReactNode {
	const { t } = useTranslation("map");
	const { classificationChanged } = useActions();
	const method = useApp((state) => state.view.classMethod);
	const count = useApp((state) => state.view.classCount);
	const shown = useApp(selectClassification);
	const legend = useLegend();
	const name = useId();
	if (legend === null || shown === null) return null;
	const own = method === "manual" || method === "standard_deviation";
	return (
		<div className={styles.panel}>
			<PopoverTitle className={styles.title}>{t("classes.title")}</PopoverTitle>
			<fieldset>
				<legend className="label">{t("classes.method")}</legend>
				<div className={styles.methods}>
					{CLASS_METHODS.map((each: ClassMethod) => (
						<label key={each} className={styles.method}>
							<input
								type="radio"
								name={name}
								checked={each === method}
								onChange={() => classificationChanged({ method: each })}
							/>
							{t(`classes.name.${each}`)}
						</label>
					))}
				</div>
			</fieldset>
			<div>
				<p className="label">{t("classes.count")}</p>
				<Segmented
					label={t("classes.count")}
					value={String(own ? shown.counts.length : count)}
					segments={COUNTS.map((value) => ({ value: value as string, label: formatCount(Number(value)) }))}
					onChange={(value) => classificationChanged({ count: Number(value) })}
					disabled={own}
				/>
			</div>
			<BreakEditor legend={legend} onBreaks={(breaks) => classificationChanged({ breaks })} />
			<p className="note">
				<b>{t("classes.why")}.</b> {t(`classes.reason.${method}`)}
			</p>
		</div>
	);
}
