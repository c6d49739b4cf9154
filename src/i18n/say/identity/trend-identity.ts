import type { NumberIdentity, NumberUnit } from "#core/measure/identity/number-identity.ts";
import type { SeriesPoint } from "#core/time/series/points.ts";
import { marksOf, universeOf } from "#core/time/series/row-facts.ts";
import type { Trend, TrendIndicator } from "#core/time/series/trend.ts";
import { periodText, type TrendVoice } from "../series-figure-words.ts";

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

const CHANGE_UNITS: Readonly<Record<TrendIndicator, NumberUnit>> = { ...UNITS, P0: "persen_poin" };

type Derived = {
	readonly trend: Pick<Trend, "wilayah" | "indikator">;
	readonly from: SeriesPoint;
	readonly value: number;
	readonly digits?: number;
} & (
	| { readonly kind: "change" | "pace"; readonly to: SeriesPoint }
	/** A pace that would reach the target of a year. */
	| { readonly kind: "required"; readonly year: number }
);

/** What a number worked out from official figures carries with it. */
export function derivedIdentity(derived: Derived, voice: TrendVoice): NumberIdentity {
	const { t } = voice;
	const { trend, from, value, digits = 2, kind } = derived;
	const { wilayah, indikator } = trend;
	const ends = derived.kind === "required" ? [from] : [from, derived.to];
	const names = {
		indicator: t(`indicators.${indikator}.name`),
		region: wilayah,
		from: periodText(from.period, from.round, voice),
		to: derived.kind === "required" ? "" : periodText(derived.to.period, derived.to.round, voice),
		year: derived.kind === "required" ? String(derived.year) : "",
	};
	return {
		label: t(`derived.${kind}`, names),
		value,
		unit: CHANGE_UNITS[indikator],
		...(indikator === "P0" || indikator === "P1" || indikator === "P2" ? { digits } : {}),
		universe: universeOf(from.row),
		definition: t(`derived.${kind}Definition`, names),
		filter: "",
		source: [...new Set(ends.map(({ row }) => row.sumber))].join("; "),
		period: ends.map(({ period, round }) => periodText(period, round, voice)).join("–"),
		warnings: [t("derived.warning")],
	};
}
