import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isVisitMethod } from "#core/pocket/methods.ts";
import type { DenominatorRung } from "#core/pocket/pocket.ts";
import { useApp } from "../../page/app-context.tsx";
import styles from "./rung-card.module.css";

/** What the data allow to be said, in plain words, and what speaks against the settings in hand. */
export function RungCard({ rung }: { readonly rung: DenominatorRung }): ReactNode {
	const { t } = useTranslation("kantong");
	const visits = useApp((state) => isVisitMethod(state.view.pocketMethod));
	const warnings = useApp((state) => state.pockets?.warnings ?? null);
	return (
		<>
			<div className={styles.rung} data-rung={rung}>
				<span className={styles.letter} aria-hidden>
					{rung}
				</span>
				<p>
					<b>{t(`rung.${rung}`)}</b> {rung === "A" && visits ? t("rung.AVisit") : t(`rung.${rung}Text`)}
				</p>
			</div>
			{warnings === null || warnings.length === 0 ? null : (
				<ul className="cautions" aria-label={t("warning.title")}>
					{warnings.map((warning) => (
						<li key={warning}>
							<TriangleAlert size={15} aria-hidden />
							<span>{t(`warning.${warning}`)}</span>
						</li>
					))}
				</ul>
			)}
		</>
	);
}
