import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { cannotBeToldApart } from "#state/ranking-items.ts";
import { selectRanking, selectShownForm, selectTotals } from "#state/selectors.ts";
import { ViewFigureInfo } from "../../figure/view-figure.tsx";
import { classes } from "../../kit/classes.ts";
import { useApp } from "../../page/app-context.tsx";
import { RankingList } from "./ranking-list.tsx";
import styles from "./ranking-panel.module.css";
import { useRankingWords } from "./use-ranking-words.ts";

const BONES = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** The ranking under its heading. `scrolls`: it fills the panel and scrolls by itself. */
export function RankingPanel({ scrolls }: { readonly scrolls: boolean }): ReactNode {
	const { t } = useTranslation("ranking");
	const ranking = useApp(selectRanking);
	const form = useApp(selectShownForm);
	const totals = useApp(selectTotals);
	const selectedKode = useApp((state) => state.view.selectedKode);
	const failed = useApp((state) => state.pack.status === "failed");
	const ready = useApp((state) => state.answer !== null);
	const words = useRankingWords();
	if (words === null) {
		if (failed) return <p className="empty">{t("failed")}</p>;
		return (
			<div className={styles.bones} aria-busy role="status">
				<span className="visually-hidden">{t("waiting")}</span>
				{BONES.map((bone) => (
					<span key={bone} aria-hidden />
				))}
			</div>
		);
	}
	const mean = form === "rate" ? (totals?.value ?? Number.NaN) : Number.NaN;
	const selected = ranking.find((area) => area.kode === selectedKode);
	const alike = selected !== undefined && ranking.some((area) => area !== selected && cannotBeToldApart(area, selected));
	return (
		<div className={classes(styles.block, scrolls && styles.fill)}>
			<p className={styles.header}>
				<span>
					{words.header}
					{words.lowestFirst ? ` · ${t("lowestFirst")}` : ""}
					{ready ? <ViewFigureInfo about={{ of: "indicator", kode: null, form }} name={words.header} /> : null}
				</span>
				{Number.isFinite(mean) ? <span className={styles.tick}>{words.region}</span> : null}
			</p>
			{alike ? <p className={styles.note}>{t("same", { name: selected.nama })}</p> : null}
			<RankingList ranking={ranking} words={words} mean={mean} scrolls={scrolls} />
		</div>
	);
}
