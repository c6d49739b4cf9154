import type { TFunction } from "i18next";
import type { Change } from "#core/time/series/change.ts";
import type { Period, SurveyRound } from "#core/time/series/period.ts";
import type { TrendIndicator } from "#core/time/series/trend.ts";
import { formatCount, formatDecimal, formatNumber, formatRupiah, formatSigned, type Language } from "#i18n/format.ts";

export type TrendVoice = { readonly t: TFunction<"tren">; readonly language: Language };

const SHORTENED = { thousands: 1e4, millions: 1e6 } as const;

/** A figure in the form of the releases: "4,11 persen", "7,71 ribu jiwa", "Rp763.661,00 per kapita per bulan", "0,39". */
export function figureText(indikator: TrendIndicator, value: number, { t, language }: TrendVoice): string {
	if (indikator === "P0") return t("form.percent", { value: formatDecimal(value, language, 2) });
	if (indikator === "garis_kemiskinan") return t("form.rupiah", { value: formatRupiah(value, language) });
	if (indikator !== "jumlah_miskin") return formatDecimal(value, language, 2);
	if (Math.abs(value) >= SHORTENED.millions) return t("form.millionPersons", { value: formatDecimal(value / 1e6, language, 2) });
	return t("form.thousandPersons", { value: formatDecimal(value / 1e3, language, 2) });
}

/** The figure alone, for tables, axes and charts. */
export function bareFigure(indikator: TrendIndicator, value: number, language: Language): string {
	if (indikator === "jumlah_miskin" || indikator === "garis_kemiskinan") return formatCount(value, language);
	return formatDecimal(value, language, 2);
}

/** A tick: as few decimals as it needs. */
export function tickText(indikator: TrendIndicator, value: number, language: Language): string {
	return indikator === "jumlah_miskin" || indikator === "garis_kemiskinan"
		? formatCount(value, language)
		: formatNumber(value, language, 2);
}

/** A difference without its sign: "0,37 persen poin", "2.680 jiwa", "0,02 poin", "Rp66.335,00 (9,51 persen)". */
export function differenceText(
	indikator: TrendIndicator,
	change: Pick<Change, "absolute" | "relative">,
	voice: TrendVoice,
): string {
	const { t, language } = voice;
	const size = Math.abs(change.absolute);
	if (indikator === "P0") return t("form.points", { value: formatDecimal(size, language, 2) });
	if (indikator === "jumlah_miskin") return t("form.persons", { value: formatCount(size, language) });
	if (indikator !== "garis_kemiskinan") return t("form.indexPoints", { value: formatDecimal(size, language, 2) });
	const percent = formatDecimal(Math.abs(change.relative) * 100, language, 2);
	return t("form.rupiahChange", { value: formatRupiah(size, language), percent });
}

/** A difference with its sign: "−2,35 persen poin", "+1,06 persen poin". `digits` for rates; persons and rupiah are whole. */
export function signedDifference(indikator: TrendIndicator, absolute: number, voice: TrendVoice, digits = 2): string {
	const { t, language } = voice;
	if (indikator === "P0") return t("form.points", { value: formatSigned(absolute, language, digits) });
	if (indikator === "jumlah_miskin") return t("form.persons", { value: formatSigned(absolute, language, 0) });
	if (indikator === "garis_kemiskinan") return `Rp${formatSigned(absolute, language, 0)}`;
	return t("form.indexPoints", { value: formatSigned(absolute, language, digits) });
}

/** "Maret 2024"; a year alone where the month is not known. */
export function periodText(period: Period, round: SurveyRound, { t }: Pick<TrendVoice, "t">): string {
	const month = period.month ?? (round === "march" ? 3 : null);
	return month === null ? String(period.year) : `${t(`month.m${month as 1}`)} ${period.year}`;
}
