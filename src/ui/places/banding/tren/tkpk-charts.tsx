import type { ReactNode } from "react";
import { inRankOrder } from "#core/measure/rank.ts";
import { stepChanges } from "#core/time/series/change.ts";
import type { SeriesPoint } from "#core/time/series/points.ts";
import { effectivenessOf } from "#core/time/series/position.ts";
import type { Comparison, Trend } from "#core/time/series/trend.ts";
import { bareFigure, periodText, signedDifference, type TrendVoice, tickText } from "#i18n/say/series-figure-words.ts";
import { comparisons, lineSubtitle, overallText, positionText, rankText, relevanceText } from "#i18n/say/tkpk-words.ts";
import { type BarRow, Bars } from "../../../chart/bars.tsx";
import { LineChart } from "../../../chart/line-chart.tsx";
import { classes } from "../../../kit/classes.ts";
import styles from "./tkpk-charts.module.css";
import { SourceLine, TrendLineChart } from "./tren-card.tsx";
import { useTrendVoice } from "./use-trend.ts";

/** The four charts a TKPK report has: among regions, over time, relevance, effectiveness. */
export function TkpkCharts({ trend }: { readonly trend: Trend }): ReactNode {
	const voice = useTrendVoice();
	const { t } = voice;
	return (
		<div className={styles.charts}>
			<figure className={styles.chart}>
				<figcaption>{t("tkpk.time")}</figcaption>
				<p className="remark">{lineSubtitle(trend, voice)}</p>
				<TrendLineChart trend={trend} height={190} />
				<p className={styles.said}>{overallText(trend, voice)}</p>
				<SourceLine trend={trend} />
			</figure>
			<figure className={styles.chart}>
				<figcaption>{t("tkpk.between")}</figcaption>
				<Between trend={trend} voice={voice} />
			</figure>
			<figure className={styles.chart}>
				<figcaption>{t("tkpk.relevance")}</figcaption>
				<Relevance trend={trend} voice={voice} />
			</figure>
			<figure className={styles.chart}>
				<figcaption>{t("tkpk.effectiveness")}</figcaption>
				<Effectiveness trend={trend} voice={voice} />
			</figure>
		</div>
	);
}

/** A rank of two says no more than which is higher. */
const LEAST_RANKED = 3;

type PartProps = { readonly trend: Trend; readonly voice: TrendVoice };

function Between({ trend, voice }: PartProps): ReactNode {
	const { t } = voice;
	const { compared, indikator, neighbours, rank } = trend;
	if (compared === null) return null;
	const bar = (point: SeriesPoint, note = ""): BarRow => ({
		id: point.row.kode,
		name: point.row.wilayah,
		note,
		value: point.value,
		text: bareFigure(indikator, point.value),
		isOwn: point.row.kode === trend.kode,
	});
	const bars = [
		bar(compared),
		...neighbours.map((point) => bar(point)),
		...comparisons(trend).flatMap(({ position }) =>
			position
				? [bar(position.other, position.isSamePeriod ? "" : periodText(position.other.period, position.other.round, voice))]
				: [],
		),
	];
	const rows = inRankOrder(bars, ({ value }) => value, { codeOf: ({ id }) => id });
	const said = positionText(trend, voice);
	if (rows.length < 2) return <p className="remark">{t("tkpk.noPosition")}</p>;
	return (
		<>
			<p className="remark">{periodText(compared.period, compared.round, voice)}</p>
			<Bars label={t("tkpk.between")} rows={rows} />
			{said === null ? null : <p className={styles.said}>{said}</p>}
			{rank === null || rank.of < LEAST_RANKED ? null : <p className={styles.said}>{rankText(trend, voice)}</p>}
		</>
	);
}

function Relevance({ trend, voice }: PartProps): ReactNode {
	const { t } = voice;
	const { indikator, line } = trend;
	const others = [trend.nation, trend.province].filter(
		(other): other is Comparison => other !== null && other.line.length > 1 && indikator !== "jumlah_miskin",
	);
	if (others.length === 0) return <p className="remark">{t("tkpk.noPosition")}</p>;
	const format = (value: number) => bareFigure(indikator, value);
	const lines = [
		{ id: trend.kode, name: trend.wilayah, points: line, tone: "own" as const, labels: true },
		...others.map((other) => ({
			id: other.kode,
			name: other.wilayah,
			points: other.line,
			tone: other === trend.nation ? ("nation" as const) : ("province" as const),
			labels: true,
		})),
	];
	const points = lines.map(({ name, points: own }) => `${name}: ${own.map(({ value }) => format(value)).join(" ")}`).join("; ");
	return (
		<>
			<ul className={classes("keys", styles.keys)}>
				{lines.map(({ id, name, tone }) => (
					<li key={id} data-tone={tone}>
						{name}
					</li>
				))}
			</ul>
			<LineChart
				label={t("chart.summary", { name: t("tkpk.relevance"), points })}
				lines={lines}
				format={format}
				tick={(value, digits) => tickText(indikator, value, digits)}
				height={190}
			/>
			{others.map((other) => (
				<p key={other.kode} className={styles.said}>
					{relevanceText(trend, other, voice)}
				</p>
			))}
			<p className="note">{t("tkpk.gap")}</p>
		</>
	);
}

function Effectiveness({ trend, voice }: PartProps): ReactNode {
	const { t } = voice;
	const { indikator, line } = trend;
	const changes = stepChanges(line);
	if (changes.length === 0) return <p className="remark">{t("tkpk.effectivenessNone")}</p>;
	const { falls, rises, stands, perYear } = effectivenessOf(line);
	const rows = changes.map(
		({ from, to, absolute }): BarRow => ({
			id: to.period.text,
			name: t("tkpk.stretch", { from: String(from.period.year), to: String(to.period.year) }),
			note: "",
			value: absolute,
			text: signedDifference(indikator, absolute, voice),
			isOwn: absolute < 0,
		}),
	);
	return (
		<>
			<Bars label={t("tkpk.effectiveness")} rows={rows} />
			<p className={styles.said}>
				{t("tkpk.effectivenessSentence", {
					falls: String(falls),
					rises: String(rises),
					stands: String(stands),
					perYear: signedDifference(indikator, perYear, voice),
				})}
			</p>
		</>
	);
}
