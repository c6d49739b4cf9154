import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatList } from "#i18n/format.ts";
import type { Candidates } from "#state/tasks/candidates.ts";
import { useMeasureNames } from "../../figure/use-measure-names.ts";
import { classes } from "../../kit/classes.ts";
import { CandidateRow } from "./candidate-row.tsx";
import { ExampleCard } from "./example-card.tsx";
import { FewNote } from "./few-note.tsx";
import styles from "./ranking-tab.module.css";

/** Every area in the order of its score; a row opens its card. */
export function RankingTab({ candidates }: { readonly candidates: Candidates }): ReactNode {
	const { t } = useTranslation("kandidat");
	const names = useMeasureNames();
	const [open, setOpen] = useState<string | null>(null);
	const { order, units, unscored, criteria } = candidates;
	return (
		<>
			<ul className={classes("keys", styles.legend)} aria-label={t("criteria.title")}>
				{criteria.map(({ measure }, index) => (
					<li key={measure.id} data-criterion={index}>
						<span className="criterion-key" aria-hidden />
						{names(measure).label}
					</li>
				))}
			</ul>
			<p className={styles.rowHead} aria-hidden>
				<span>{t("ranking.score")}</span>
				<span>{t("ranking.spread")}</span>
			</p>
			<ol className={styles.rows}>
				{order.map((position) => {
					const kode = units[position]?.kode ?? "";
					return (
						<CandidateRow
							key={kode}
							candidates={candidates}
							position={position}
							open={open === kode}
							onToggle={() => setOpen(open === kode ? null : kode)}
						/>
					);
				})}
			</ol>
			{unscored.length > 0 ? (
				<p className="note">{t("ranking.unscored", { names: formatList(unscored.map((i) => units[i]?.nama ?? "")) })}</p>
			) : null}
			<FewNote candidates={candidates} />
			<p className="note">{t("ranking.note")}</p>
			<ExampleCard candidates={candidates} />
		</>
	);
}
