import type { TFunction } from "i18next";
import type { Change } from "#core/time/series/change.ts";
import type { Period, SurveyRound } from "#core/time/series/period.ts";
import type { TrendIndicator } from "#core/time/series/trend.ts";
import { formatCount, formatDecimal, formatNumber, formatRupiah, formatSigned } from "../format.ts";

export type TrendVoice = { readonly t: TFunction<"tren"> };

const SHORTENED = { thousands: 1e4, millions: 1e6 } as const;

/** A figure in the form of the releases: "4,11 persen", "7,71 ribu jiwa", "Rp763.661,00 per kapita per bulan", "0,39". */
export function figureText(indikator: TrendIndicator, value: number, { t }: TrendVoice): string {
	if (indikator === "P0") return t("form.percent", { value: formatDecimal(value, 2) });
	if (indikator === "garis_kemiskinan") return t("form.rupiah", { value: formatRupiah(value) });
	if (indikator !== "jumlah_miskin") return formatDecimal(value, 2);
	if (Math.abs(value) >= SHORTENED.millions) return t("form.millionPersons", { value: formatDecimal(value / 1e6, 2) });
	return t("form.thousandPersons", { value: formatDecimal(value / 1e3, 2) });
}

/** The figure alone, for tables, axes and charts. */
export function bareFigure(indikator: TrendIndicator, value: number): string {
	if (indikator === "jumlah_miskin" || indikator === "garis_kemiskinan") return formatCount(value);
	return formatDecimal(value, 2);
}

/** A figure beside an axis: as few decimals as it needs, or as many as all of the axis have. */
export function tickText(indikator: TrendIndicator, value: number, digits?: number): string {
	if (indikator === "jumlah_miskin" || indikator === "garis_kemiskinan") return formatCount(value);
	return digits === undefined ? formatNumber(value, 2) : formatDecimal(value, digits);
}

/** A difference without its sign: "0,37 persen poin", "2.680 jiwa", "0,02 poin", "Rp66.335,00 (9,51 persen)". */
export function differenceText(
	indikator: TrendIndicator,
	change: Pick<Change, "absolute" | "relative">,
	voice: TrendVoice,
): string {
	const { t } = voice;
	const size = Math.abs(change.absolute);
	if (indikator === "P0") return t("form.points", { value: formatDecimal(size, 2) });
	if (indikator === "jumlah_miskin") return t("form.persons", { value: formatCount(size) });
	if (indikator !== "garis_kemiskinan") return t("form.indexPoints", { value: formatDecimal(size, 2) });
	const percent = formatDecimal(Math.abs(change.relative) * 100, 2);
	return t("form.rupiahChange", { value: formatRupiah(size), percent });
}

/** A difference with its sign: "−2,35 persen poin", "+1,06 persen poin". `digits` for rates; persons and rupiah are whole. */
export function signedDifference(indikator: TrendIndicator, absolute: number, voice: TrendVoice, digits = 2): string {
	const { t } = voice;
	if (indikator === "P0") return t("form.points", { value: formatSigned(absolute, digits) });
	if (indikator === "jumlah_miskin") return t("form.persons", { value: formatSigned(absolute, 0) });
	if (indikator === "garis_kemiskinan") return `Rp${formatSigned(absolute, 0)}`;
	return t("form.indexPoints", { value: formatSigned(absolute, digits) });
}

/** "Maret 2024"; a year alone where the month is not known. */
export function periodText(period: Period, round: SurveyRound, { t }: Pick<TrendVoice, "t">): string {
	const month = period.month ?? (round === "march" ? 3 : null);
	return month === null ? String(period.year) : `${t(`month.m${month as 1}`)} ${period.year}`;
}
