import type { ReactNode } from "react";
import type { Trend } from "#core/time/series/trend.ts";
import { headlineTitle, paceFigure, releasedFigure } from "#i18n/say/trend-headline.ts";
import { IdentifiedNumbers } from "../../../figure/figure.tsx";
import { HeadlineFrame } from "../../../figure/headline.tsx";
import { useTrendVoice } from "./use-trend.ts";

/** Where the region stands and whether its target is met, in one sentence; under it the figure as it is released, and the pace. */
export function TrendHeadline({ trend }: { readonly trend: Trend }): ReactNode {
	const voice = useTrendVoice();
	const { t } = voice;
	const { point, indikator, wilayah } = trend;
	if (point === null)
		return <HeadlineFrame title={t("noLine", { indicator: t(`indicators.${indikator}.name`), region: wilayah })} />;
	const release = releasedFigure(trend, voice);
	const pace = paceFigure(trend, voice);
	return (
		<HeadlineFrame
			title={headlineTitle(trend, voice)}
			figures={
				<>
					{release === null ? null : <IdentifiedNumbers {...release} />} {pace === null ? null : <IdentifiedNumbers {...pace} />}
				</>
			}
		/>
	);
}
