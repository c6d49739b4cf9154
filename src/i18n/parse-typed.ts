import type { Trend } from "#core/time/series/trend.ts";
import { currentLanguage } from "./current-language.ts";
import { LOCALES } from "./locales.ts";

/** "1.204,5" in Indonesian, "1,204.5" in English; a lone separator before one or two digits is always decimal. NaN if not a number. */
export function parseTyped(text: string): number {
	const trimmed = text.trim();
	if (!/^-?[.,]?\d[\d.,]*$/.test(trimmed)) return Number.NaN;
	const lone = /^(-?\d+)[.,](\d{1,2})$/.exec(trimmed);
	if (lone) return Number(`${lone[1]}.${lone[2]}`);
	const { group, decimal } = LOCALES[currentLanguage()];
	return Number(trimmed.replaceAll(group, "").replace(decimal, "."));
}

/** Persons and rupiah are typed with dots between the thousands, rates with a dot or comma before the decimals. */
export function typedNumber(text: string, indikator: Trend["indikator"]): number {
	const isCounted = indikator === "jumlah_miskin" || indikator === "garis_kemiskinan";
	return Number(isCounted ? text.replace(/[.,\s]/g, "") : text.replace(",", "."));
}

/** A whole number of 0 or more, NaN for anything else. Dots and spaces between thousands are let be. */
export function wholeNumber(text: string): number {
	const digits = text.replace(/[.\s]/g, "");
	return /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
}
