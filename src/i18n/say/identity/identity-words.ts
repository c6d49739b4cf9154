import type { TFunction } from "i18next";
import { identityCautions, type NumberCaution } from "#core/measure/identity/checks.ts";
import type { NumberIdentity, NumberUnit, Universe } from "#core/measure/identity/number-identity.ts";
import { formatDecimal, formatNumber } from "../../format.ts";

export type IdentityVoice = { readonly t: TFunction<"identity"> };

/** Decimals usual for a unit: exactly so many, or at most so many. */
const DIGITS: Readonly<Partial<Record<NumberUnit, number>>> = {
	persen: 1,
	persen_poin: 2,
	kali: 1,
	keluarga_per_km2: 1,
	indeks: 2,
	skor: 1,
};
const WHOLE: readonly NumberUnit[] = ["jiwa", "keluarga", "rumah", "program", "rupiah", "peringkat"];

/** The value alone; "2024" stays a year, "1,84" a size. */
export function bareValue(value: number, unit: NumberUnit, digits = DIGITS[unit]): string {
	if (digits !== undefined) return formatDecimal(value, digits);
	if (unit === "tahun" && Number.isFinite(value)) return String(value);
	return formatNumber(value, WHOLE.includes(unit) ? 0 : 2);
}

/** "63,0 persen", "2.957 KK", "0,37". */
export function saidValue(value: number, unit: NumberUnit, { t }: IdentityVoice, digits?: number): string {
	const word = t(`unit.${unit}`);
	const bare = bareValue(value, unit, digits);
	return word.startsWith("(") || !Number.isFinite(value) ? bare : `${bare} ${word}`;
}

export function cautionWords(caution: NumberCaution, { t }: IdentityVoice): string {
	const { code, params } = caution;
	if (code === "UNITS_DIFFER")
		return t("warning.UNITS_DIFFER", { from: t(`unit.${params.from as NumberUnit}`), to: t(`unit.${params.to as NumberUnit}`) });
	if (code === "UNIVERSES_DIFFER")
		return t("warning.UNIVERSES_DIFFER", {
			from: t(`universe.${params.from as Universe}`),
			to: t(`universe.${params.to as Universe}`),
		});
	return t(`warning.${code}`);
}

/** What its maker warns of, then what the identity itself gives away. */
export function identityWarnings(identity: NumberIdentity, voice: IdentityVoice): readonly string[] {
	return [...identity.warnings, ...identityCautions(identity).map((caution) => cautionWords(caution, voice))];
}

/** "209 dari 332 keluarga terdaftar"; "" where the number is no part of anything. */
export function countsWords({ numerator, denominator }: NumberIdentity, voice: IdentityVoice): string {
	if (numerator === undefined || denominator === undefined) return "";
	const { t } = voice;
	const whole =
		denominator.unit === "km2" ? saidValue(denominator.value, "km2", voice) : bareValue(denominator.value, denominator.unit);
	return t("of", {
		numerator: bareValue(numerator.value, numerator.unit),
		denominator: denominator.unit === "km2" ? whole : `${whole} ${denominator.label}`,
	});
}

/** One paragraph that can be quoted as it stands. */
export function quotable(identity: NumberIdentity, voice: IdentityVoice): string {
	const { t } = voice;
	const { label, value, unit, digits, interval, universe, filter, source, period } = identity;
	const counts = countsWords(identity, voice);
	const range =
		interval &&
		t("quoted.interval", {
			low: bareValue(interval[0], unit, digits),
			high: bareValue(interval[1], unit, digits),
		});
	const inside = [counts, range].filter((part) => part !== undefined && part !== "").join("; ");
	return [
		t("quoted.plain", { label, value: saidValue(value, unit, voice, digits), counts: inside === "" ? "" : ` (${inside})` }),
		t("quoted.universe", { universe: t(`universe.${universe}`) }),
		filter === "" ? "" : t("quoted.filter", { filter }),
		source === "" ? "" : period === "" ? t("quoted.sourceOnly", { source }) : t("quoted.source", { source, period }),
	]
		.filter((sentence) => sentence !== "")
		.join(" ");
}
