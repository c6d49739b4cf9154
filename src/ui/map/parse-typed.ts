import type { Language } from "#i18n/format.ts";

/** "1.204,5" in Indonesian, "1,204.5" in English; a lone separator before one or two digits is always decimal. NaN if not a number. */
export function parseTyped(text: string, language: Language): number {
	const trimmed = text.trim();
	if (!/^-?[.,]?\d[\d.,]*$/.test(trimmed)) return Number.NaN;
	const lone = /^(-?\d+)[.,](\d{1,2})$/.exec(trimmed);
	if (lone) return Number(`${lone[1]}.${lone[2]}`);
	const plain = language === "id" ? trimmed.replaceAll(".", "").replace(",", ".") : trimmed.replaceAll(",", "");
	return Number(plain);
}
