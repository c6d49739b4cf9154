import type { NumberIdentity, NumberUnit } from "#core/identity/number-identity.ts";
import type { SeriesPoint } from "#core/series/points.ts";
import { marksOf, universeOf } from "#core/series/row-facts.ts";
import type { TrendIndicator } from "#core/series/trend.ts";
import { periodText, type TrendVoice } from "./figure-words.ts";

const UNITS: Readonly<Record<TrendIndicator, NumberUnit>> = {
	P0: "persen",
	jumlah_miskin: "jiwa",
	garis_kemiskinan: "rupiah",
	P1: "indeks",
	P2: "indeks",
};

/** What an official figure carries with it. */
export function trendIdentity(wilayah: string, indikator: TrendIndicator, point: SeriesPoint, voice: TrendVoice): NumberIdentity {
	const { t } = voice;
	const { row } = point;
	const marks = marksOf(row).map((mark) => t(`table.marks.${mark}`));
	return {
		label: `${t(`indicators.${indikator}.name`)} ${wilayah}`,
		value: point.value,
		unit: UNITS[indikator],
		...(indikator === "P0" ? { digits: 2 } : {}),
		universe: universeOf(row),
		definition: t(`definitions.${indikator}`),
		filter: "",
		source: row.sumber,
		period: periodText(point.period, point.round, voice),
		warnings: row.catatan === "" ? marks : [row.catatan],
	};
}
