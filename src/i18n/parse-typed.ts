import { currentLanguage } from "./current-language.ts";
import { LOCALES } from "./locales.ts";

/**
 * "1.204,5" and "Rp763.661,00" in Indonesian, "1,204.5" in English: what the app itself writes is read back as it was. A lone
 * separator before one or two digits is decimal in either. NaN if not a number.
 */
export function parseTyped(text: string): number {
	const trimmed = text.trim().replace(/^Rp\s?/i, "");
	if (!/^-?[.,]?\d[\d.,\s]*$/.test(trimmed)) return Number.NaN;
	const digits = trimmed.replace(/\s/g, "");
	const lone = /^(-?\d+)[.,](\d{1,2})$/.exec(digits);
	if (lone) return Number(`${lone[1]}.${lone[2]}`);
	const { group, decimal } = LOCALES[currentLanguage()];
	return Number(digits.replaceAll(group, "").replace(decimal, "."));
}

/** A whole number of 0 or more as `parseTyped` reads it, NaN for anything else. */
export function wholeNumber(text: string): number {
	const value = parseTyped(text);
	return Number.isSafeInteger(value) && value >= 0 ? value : Number.NaN;
}
