import { type ReactNode, useId } from "react";
import { parsePeriod, surveyRoundOf } from "#core/time/series/period.ts";
import { isPlanRow } from "#core/time/series/plan.ts";
import { TREND_INDICATORS, type TrendIndicator } from "#core/time/series/trend.ts";
import { trendIdentity } from "#i18n/say/identity/trend-identity.ts";
import { bareFigure, periodText } from "#i18n/say/series-figure-words.ts";
import { markText } from "#i18n/say/series-warning-words.ts";
import { Figure } from "../../../figure/figure.tsx";
import { classes } from "../../../kit/classes.ts";
import { useApp } from "../../../page/app-context.tsx";
import styles from "./series-table.module.css";
import { useTrendVoice } from "./use-trend.ts";

/** Every official figure of a region with its source and how it came about. Sources are text: nothing is fetched from here. */
export function SeriesTable({ kode, wilayah }: { readonly kode: string; readonly wilayah: string }): ReactNode {
	const voice = useTrendVoice();
	const { t } = voice;
	const id = useId();
	const rows = useApp((state) => state.series)
		.filter((row) => row.kode === kode && !isPlanRow(row) && (TREND_INDICATORS as readonly string[]).includes(row.indikator))
		.toSorted((a, b) => (a.periode < b.periode ? 1 : a.periode > b.periode ? -1 : 0));
	return (
		<section className="section" aria-labelledby={id}>
			<h2 id={id}>{t("table.title", { region: wilayah })}</h2>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table is reached by keyboard through its frame */}
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset would say it is a form */}
			<div role="group" className={classes("scroller boxed", styles.box)} aria-labelledby={id} tabIndex={0}>
				<table>
					<thead>
						<tr>
							<th scope="col">{t("table.period")}</th>
							<th scope="col">{t("table.indicator")}</th>
							<th scope="col" className={styles.number}>
								{t("table.value")}
							</th>
							<th scope="col">{t("table.mark")}</th>
							<th scope="col">{t("table.source")}</th>
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => {
							const indikator = row.indikator as TrendIndicator;
							const period = parsePeriod(row.periode);
							const point = period && { period, value: row.nilai, round: surveyRoundOf(period, kode), row };
							return (
								<tr key={`${row.periode} ${row.indikator} ${row.nilai}`}>
									<th scope="row">{point ? periodText(point.period, point.round, voice) : row.periode}</th>
									<td>{t(`indicators.${indikator}.code`)}</td>
									<td className={styles.number}>
										{point ? (
											<Figure identity={trendIdentity(wilayah, indikator, point, voice)}>
												{bareFigure(indikator, row.nilai)}
											</Figure>
										) : (
											bareFigure(indikator, row.nilai)
										)}{" "}
										<small>{row.satuan}</small>
									</td>
									<td>{markText(row, voice)}</td>
									<td className={styles.from}>{row.sumber}</td>
								</tr>
							);
						})}
					</tbody>
				</table>
			</div>
		</section>
	);
}
