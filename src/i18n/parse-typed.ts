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
