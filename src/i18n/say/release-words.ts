import type { Change } from "#core/time/series/change.ts";
import type { SeriesPoint } from "#core/time/series/points.ts";
import type { TrendIndicator } from "#core/time/series/trend.ts";
import { differenceText, figureText, periodText, type TrendVoice } from "./series-figure-words.ts";

export type ReleaseFacts = {
	readonly wilayah: string;
	readonly indikator: TrendIndicator;
	readonly point: SeriesPoint;
	/** `releaseChanges`: against the figure before it and the one a year earlier. */
	readonly changes: readonly Change[];
};

/**
 * A figure in the words of an official release (Berita Resmi Statistik): "Persentase penduduk miskin Kota Bontang pada Maret
 * 2024 sebesar 3,74 persen, turun 0,37 persen poin terhadap Maret 2023."
 */
export function releaseSentence({ wilayah, indikator, point, changes }: ReleaseFacts, voice: TrendVoice): string {
	const { t } = voice;
	const parts = changes.map((change) => {
		const period = periodText(change.from.period, change.from.round, voice);
		if (Math.abs(change.absolute) < 0.005) return t("release.same", { period });
		return t("release.change", {
			direction: t(change.absolute > 0 ? "release.up" : "release.down"),
			difference: differenceText(indikator, change, voice),
			period,
		});
	});
	return t("release.figure", {
		indicator: t(`indicators.${indikator}.name`),
		region: wilayah,
		period: periodText(point.period, point.round, voice),
		value: figureText(indikator, point.value, voice),
		changes: parts.length === 0 ? "" : `${t("release.comma")}${parts.join(t("release.and"))}`,
	});
}
