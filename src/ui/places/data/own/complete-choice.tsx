import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { useActions, useApp } from "../../../page/app-context.tsx";
import styles from "./complete-choice.module.css";

/** The question of the denominator: what the list holds. The more cautious answer stands until another is given. */
export function CompleteChoice(): ReactNode {
	const { t } = useTranslation("own");
	const { ownChoiceMade } = useActions();
	const complete = useApp(({ ownFiles }) => ownFiles.complete);
	const name = useId();
	return (
		<fieldset className={styles.choice}>
			<legend>{t("complete.title")}</legend>
			<div className={styles.cards}>
				{([false, true] as const).map((value) => (
					<label key={String(value)} className={styles.card}>
						<input type="radio" name={name} checked={complete === value} onChange={() => ownChoiceMade({ complete: value })} />
						<span>
							<b>{t(value ? "complete.all" : "complete.poor")}</b>
							<small>{t(value ? "complete.allHint" : "complete.poorHint")}</small>
						</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
