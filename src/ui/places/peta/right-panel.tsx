import { Table2 } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#i18n/format.ts";
import { classes } from "../../kit/classes.ts";
import { Tabs } from "../../kit/tabs.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";
import { PHONE, useMedia } from "../../page/use-media.ts";
import { AreaDetails } from "./area-details.tsx";
import { RankingPanel } from "./ranking-panel.tsx";
import styles from "./right-panel.module.css";
import { useRankingWords } from "./use-ranking-words.ts";

/** The answer by area: all of them ranked, or one of them in detail with the ranking under it. */
export function RightPanel(): ReactNode {
	const { t } = useTranslation("ranking");
	const { tabChanged, tableToggled } = useActions();
	const tab = useApp((state) => state.view.tab);
	const ready = useApp((state) => state.answer !== null);
	const tableOpen = useApp((state) => state.view.tableOpen);
	const phone = useMedia(PHONE);
	const words = useRankingWords();
	const scroller = useRef<HTMLDivElement>(null);
	const selectedKode = useApp((state) => state.view.selectedKode);
	useEffect(() => {
		if (selectedKode !== null && scroller.current) scroller.current.scrollTop = 0;
	}, [selectedKode]);
	return (
		<div className={classes(styles.panel, phone && styles.flow)}>
			<Tabs
				label={t("panel")}
				value={tab}
				onChange={tabChanged}
				tabs={[
					{ value: "peringkat", label: t("tab.peringkat") },
					{ value: "rincian", label: t("tab.rincian") },
				]}
			>
				<div ref={scroller} className={tab === "rincian" ? styles.scroll : styles.fill}>
					{tab === "rincian" ? <AreaDetails /> : null}
					<RankingPanel scrolls={tab === "peringkat" && !phone} />
				</div>
			</Tabs>
			{words === null ? null : (
				<button
					type="button"
					className={styles.foot}
					disabled={!ready}
					aria-expanded={tableOpen}
					onClick={() => tableToggled(!tableOpen)}
				>
					<Table2 size={18} aria-hidden />
					{t("table", { n: formatCount(words.areaCount), level: words.level })}
				</button>
			)}
		</div>
	);
}
