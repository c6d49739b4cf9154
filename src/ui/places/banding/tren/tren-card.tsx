import { Check, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Trend } from "#core/time/series/trend.ts";
import { formatRuns } from "#i18n/format.ts";
import { bareFigure, tickText } from "#i18n/say/series-figure-words.ts";
import { missingYears, sourceText } from "#i18n/say/series-source-words.ts";
import { lineSubtitle } from "#i18n/say/tkpk-words.ts";
import { paceFigure, releasedFigure } from "#i18n/say/trend-headline.ts";
import { verdictText, verdictTone } from "#i18n/say/verdict-words.ts";
import { LineChart } from "../../../chart/line-chart.tsx";
import { IdentifiedNumbers } from "../../../figure/figure.tsx";
import styles from "./tren-card.module.css";
import { useTrend, useTrendVoice } from "./use-trend.ts";
/** Trend and target of the share of poor people at a glance, for the column of conclusions. Nothing where there is no series. */
export function TrendCard(): ReactNode {
	const trend = useTrend({ indikator: "P0" });
	const voice = useTrendVoice();
	if (trend === null || trend.latest === null) return null;
	const { t } = voice;
	const release = releasedFigure(trend, voice);
	const pace = paceFigure(trend, voice);
	return (
		<section className={styles.card}>
			<h2>{t("card.title", { indicator: t(`indicators.${trend.indikator}.name`), region: trend.wilayah })}</h2>
			<p className="remark">{lineSubtitle(trend, voice)}</p>
			<TrendLineChart trend={trend} />
			<VerdictChip trend={trend} />
			<SourceLine trend={trend} />
			{[release, pace].map((sentence) =>
				sentence === null ? null : (
					<p key={sentence.text} className={styles.release}>
						<IdentifiedNumbers {...sentence} />
					</p>
				),
			)}
		</section>
	);
}

/** The own line with its planning periods and the path to the target. */
export function TrendLineChart({ trend, height }: { readonly trend: Trend; readonly height?: number }): ReactNode {
	const voice = useTrendVoice();
	const { t } = voice;
	const { indikator, line, plan, target, verdict } = trend;
	const name = `${t(`indicators.${indikator}.name`)} ${trend.wilayah}`;
	const format = (value: number) => bareFigure(indikator, value);
	const points = line.map(({ period, value }) => t("chart.point", { period: period.text, value: format(value) })).join("; ");
	const base = verdict?.base ?? null;
	return (
		<LineChart
			label={t("chart.summary", { name, points })}
			lines={[{ id: trend.kode, name: trend.wilayah, points: line, tone: "own", labels: true }]}
			format={format}
			tick={(value, digits) => tickText(indikator, value, digits)}
			periods={plan.periods}
			periodLabel={({ from, to }) => t("chart.period", { from: String(from), to: String(to) })}
			target={
				target && base && base.period.years < target.year
					? {
							from: { years: base.period.years, value: base.value },
							to: { years: target.year, value: target.value },
							label: t("target.label"),
							value: tickText(indikator, target.value),
						}
					: null
			}
			{...(height === undefined ? {} : { height })}
		/>
	);
}

export function VerdictChip({ trend }: { readonly trend: Trend }): ReactNode {
	const voice = useTrendVoice();
	if (trend.verdict === null || trend.target === null) return null;
	const tone = verdictTone(trend.verdict);
	return (
		<p className="pill" data-tone={tone}>
			{tone === "good" ? <Check size={15} aria-hidden /> : tone === "bad" ? <TriangleAlert size={15} aria-hidden /> : null}
			{verdictText(trend.verdict, trend.target, voice)}
		</p>
	);
}

/** Where the line comes from, and the years it has no figure for. */
export function SourceLine({ trend }: { readonly trend: Trend }): ReactNode {
	const voice = useTrendVoice();
	const { t } = voice;
	const first = trend.line[0]?.period.year;
	const last = trend.line.at(-1)?.period.year;
	if (first === undefined || last === undefined) return null;
	const words = { sources: sourceText(trend.line, voice), from: String(first), to: String(last) };
	const missing = missingYears(trend.line);
	return (
		<p className="note">
			{first === last ? t("card.sourceOne", words) : t("card.source", words)}{" "}
			{missing.length === 0 ? null : t("card.gaps", { years: formatRuns(missing) })}
		</p>
	);
}
