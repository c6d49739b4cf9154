import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { withTopics } from "#i18n/topics.ts";
import type { CompareTab } from "#state/view/comparison.ts";
import { HeadlineFrame } from "../../figure/headline.tsx";
import { PlaceFrame } from "../../kit/place-frame.tsx";
import { Tabs } from "../../kit/tabs.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";
import { AreaComparison } from "./area-comparison.tsx";
import styles from "./banding-place.module.css";

const TABS: readonly CompareTab[] = ["titik", "tabel", "selisih", "tren", "periode"];
const TrendView = lazy(() =>
	withTopics(["tren", "finding"], () => import("./tren/tren-view.tsx")).then(({ TrendView }) => ({ default: TrendView })),
);
const PeriodsView = lazy(() =>
	withTopics(["periode"], () => import("./periode/periods-view.tsx")).then(({ PeriodsView }) => ({ default: PeriodsView })),
);

/** Areas side by side as dots, table and differences; the region over time; two lists of one region. */
export function BandingPlace(): ReactNode {
	const { t } = useTranslation("banding");
	const tab = useApp((now) => now.view.compareTab);
	const { compareTabChanged } = useActions();
	return (
		<div className={styles.place}>
			<Tabs
				label={t("tab.label")}
				value={tab}
				tabs={TABS.map((value) => ({ value, label: t(`tab.${value}`) }))}
				onChange={compareTabChanged}
			>
				<Suspense fallback={<Coming />}>
					{tab === "tren" ? <TrendView /> : tab === "periode" ? <PeriodsView /> : <AreaComparison tab={tab} />}
				</Suspense>
			</Tabs>
		</div>
	);
}

function Coming(): ReactNode {
	const { t } = useTranslation("banding");
	return (
		<PlaceFrame leftLabel={t("controls")} rightLabel={t("conclusions")} headline={<HeadlineFrame title={t("coming")} waiting />}>
			{null}
		</PlaceFrame>
	);
}
