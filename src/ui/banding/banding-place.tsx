import { ChevronDown } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { addTexts } from "#i18n/add-texts.ts";
import { errorMessage } from "#i18n/error-message.ts";
import * as texts from "#i18n/texts/banding.ts";
import type { CompareTab } from "#state/view.ts";
import { HeadlineFrame } from "../peta/headline.tsx";
import { useApp } from "../shared/app-context.tsx";
import { addMeasureTexts } from "../shared/measure-words.ts";
import { PlaceFrame } from "../shared/place-frame.tsx";
import { useLanguage } from "../shared/use-language.ts";
import { PHONE, useMedia } from "../shared/use-media.ts";
import { ComparisonTable } from "./comparison-table.tsx";
import styles from "./controls.module.css";
import { Controls } from "./controls.tsx";
import { DifferenceView } from "./difference-view.tsx";
import { DotPlot } from "./dot-plot.tsx";
import { SidePanel } from "./side-panel.tsx";
import { SmallMaps } from "./small-maps.tsx";
import { summaryWords } from "./summary-words.ts";
import { type Banding, type BandingState, useComparison } from "./use-comparison.ts";

addTexts({ banding: texts });
addMeasureTexts();

const TABS: readonly CompareTab[] = ["titik", "tabel", "selisih", "tren", "periode"];
const TrendView = lazy(() => import("../tren/tren-view.tsx").then(({ TrendView }) => ({ default: TrendView })));
const PeriodsView = lazy(() => import("../periode/periods-view.tsx").then(({ PeriodsView }) => ({ default: PeriodsView })));

/** Two to six areas side by side: dots, table, differences; the sentence first. */
export function BandingPlace(): ReactNode {
	const { t } = useTranslation("banding");
	const { t: tMeasure } = useTranslation("measure");
	const state = useComparison();
	const tab = useApp((now) => now.view.compareTab);
	const phone = useMedia(PHONE);
	const [open, setOpen] = useState(false);
	const { banding, busy } = state;
	const summary = banding && summaryWords(banding, { t, tMeasure });
	const controls = <Controls state={state} tab={tab} tabs={TABS} />;
	return (
		<PlaceFrame
			leftLabel={t("controls")}
			rightLabel={t("conclusions")}
			left={
				phone ? (
					<details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
						<summary>
							{t("controls")}
							<ChevronDown size={18} aria-hidden />
						</summary>
						{open ? controls : null}
					</details>
				) : (
					controls
				)
			}
			headline={
				summary === null ? (
					<Waiting state={state} />
				) : (
					<HeadlineFrame title={summary.title} figures={summary.figures} busy={busy} busyLabel={t("waiting")} />
				)
			}
			{...(banding && summary ? { right: <SidePanel banding={banding} summary={summary} withTrend={tab !== "tren"} /> } : {})}
		>
			<Content tab={tab} banding={banding} />
			{state.few && tab !== "tren" && tab !== "periode" ? (
				<p className={styles.message}>{t(state.kind === "kantong" ? "few.kantong" : "few.areas")}</p>
			) : null}
		</PlaceFrame>
	);
}

function Waiting({ state }: { readonly state: BandingState }): ReactNode {
	const { t } = useTranslation("banding");
	const language = useLanguage();
	if (state.error !== null) return <HeadlineFrame title={errorMessage(state.error, language).title} />;
	return state.few ? <HeadlineFrame title={t("few.title")} /> : <HeadlineFrame title={t("waiting")} waiting />;
}

function Content({ tab, banding }: { readonly tab: CompareTab; readonly banding: Banding | null }): ReactNode {
	const { t } = useTranslation("banding");
	if (tab === "tren" || tab === "periode")
		return <Suspense fallback={<p role="status">{t("waiting")}</p>}>{tab === "tren" ? <TrendView /> : <PeriodsView />}</Suspense>;
	if (banding === null) return null;
	if (tab === "tabel") return <ComparisonTable banding={banding} />;
	if (tab === "selisih") return <DifferenceView banding={banding} />;
	return (
		<>
			<DotPlot banding={banding} />
			<SmallMaps banding={banding} />
		</>
	);
}
