import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { POCKET_METHODS } from "#core/pocket/methods.ts";
import type { DenominatorRung } from "#core/pocket/pocket.ts";
import { useActions, useApp } from "../../page/app-context.tsx";
import styles from "./method-cards.module.css";

/** Kantong or groups for visits. Without every family there is no rate, and the first is refused. */
export function MethodCards({ rung }: { readonly rung: DenominatorRung }): ReactNode {
	const { t } = useTranslation("kantong");
	const { pocketMethodChanged } = useActions();
	const method = useApp((state) => state.view.pocketMethod);
	const name = useId();
	return (
		<fieldset className={styles.cards}>
			<legend className="label">{t("method.title")}</legend>
			{POCKET_METHODS.map(({ id: value, needsEveryFamily }) => {
				const refused = needsEveryFamily && rung !== "A";
				return (
					<label key={value} className={styles.option}>
						<input
							type="radio"
							name={name}
							value={value}
							checked={method === value && !refused}
							disabled={refused}
							onChange={() => pocketMethodChanged(value)}
						/>
						<span className={styles.face}>
							<i aria-hidden />
							<span>
								<b>{t(`method.${value}`)}</b>
								<small>{refused ? t("method.refused") : t(`method.${value}Text`)}</small>
							</span>
						</span>
					</label>
				);
			})}
		</fieldset>
	);
}
