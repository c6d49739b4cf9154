import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { errorMessage } from "#i18n/error-message.ts";
import type { Banding } from "#i18n/say/banding.ts";
import { summaryWords } from "#i18n/say/comparison-summary.ts";
import { IdentifiedNumbers } from "../../figure/figure.tsx";
import { HeadlineFrame } from "../../figure/headline.tsx";
import { useIdentityContext } from "../../figure/use-identity-context.ts";
import { PlaceFrame } from "../../kit/place-frame.tsx";
import styles from "./area-comparison.module.css";
import { ComparisonTable } from "./comparison-table.tsx";
import { type AreaTab, Controls } from "./controls.tsx";
import { DifferenceView } from "./difference-view.tsx";
import { DotPlot } from "./dot-plot.tsx";
import { SidePanel } from "./side-panel.tsx";
import { SmallMaps } from "./small-maps.tsx";
import { type BandingState, useComparison } from "./use-comparison.ts";

/** Two to six areas side by side; the sentence first. */
export function AreaComparison({ tab }: { readonly tab: AreaTab }): ReactNode {
	const { t } = useTranslation("banding");
	const state = useComparison();
	const context = useIdentityContext();
	const { banding, busy } = state;
	const summary = banding && summaryWords(banding, { t, context });
	return (
		<PlaceFrame
			leftLabel={t("controls")}
			rightLabel={t("conclusions")}
			left={<Controls state={state} tab={tab} title={summary?.title ?? ""} />}
			headline={
				summary === null ? (
					<Waiting state={state} />
				) : (
					<HeadlineFrame
						title={summary.title}
						figures={<IdentifiedNumbers {...summary.figures} />}
						busy={busy}
						busyLabel={t("waiting")}
					/>
				)
			}
			// the table needs the width
			{...(banding && summary && tab !== "tabel" ? { right: <SidePanel banding={banding} summary={summary} /> } : {})}
		>
			{banding === null ? null : <Content tab={tab} banding={banding} />}
			{state.few ? <p className={styles.message}>{t(state.kind === "kantong" ? "few.kantong" : "few.areas")}</p> : null}
		</PlaceFrame>
	);
}

function Waiting({ state }: { readonly state: BandingState }): ReactNode {
	const { t } = useTranslation("banding");
	if (state.error !== null) return <HeadlineFrame title={errorMessage(state.error).title} />;
	return state.few ? <HeadlineFrame title={t("few.title")} /> : <HeadlineFrame title={t("waiting")} waiting />;
}

function Content({ tab, banding }: { readonly tab: AreaTab; readonly banding: Banding }): ReactNode {
	if (tab === "tabel") return <ComparisonTable banding={banding} />;
	if (tab === "selisih") return <DifferenceView banding={banding} />;
	return (
		<>
			<DotPlot banding={banding} />
			<SmallMaps banding={banding} />
		</>
	);
}
