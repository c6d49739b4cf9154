import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Banding } from "#i18n/say/banding.ts";
import type { SummaryWords } from "#i18n/say/comparison-summary.ts";
import { withTopics } from "#i18n/topics.ts";
import { Tabs } from "../../kit/tabs.tsx";
import { useApp } from "../../page/app-context.tsx";
import styles from "./side-panel.module.css";
import { SummaryPanel, SummarySentences } from "./summary-panel.tsx";

const TrendCard = lazy(() =>
	withTopics(["tren"], () => import("./tren/tren-card.tsx")).then(({ TrendCard }) => ({ default: TrendCard })),
);

type SidePanelProps = {
	readonly banding: Banding;
	readonly summary: SummaryWords;
};

/** Where the region stands, and what the comparison says in sentences. */
export function SidePanel({ banding, summary }: SidePanelProps): ReactNode {
	const { t } = useTranslation("banding");
	const trend = useApp((state) => state.series.length > 0);
	const [tab, setTab] = useState<"tren" | "ringkasan">("tren");
	if (!trend) return <SummaryPanel banding={banding} summary={summary} />;
	return (
		<div className={styles.side}>
			<Tabs
				label={t("side.label")}
				value={tab}
				onChange={setTab}
				tabs={[
					{ value: "tren", label: t("side.tren") },
					{ value: "ringkasan", label: t("side.ringkasan") },
				]}
			>
				{tab === "ringkasan" ? (
					<SummaryPanel banding={banding} summary={summary} />
				) : (
					<div className={styles.panel}>
						<Suspense>
							<TrendCard />
						</Suspense>
						<SummarySentences summary={summary} />
					</div>
				)}
			</Tabs>
		</div>
	);
}
