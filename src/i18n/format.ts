/**
 * The one place that rounds numbers and writes dates. Indonesian: 12.480 and 55,6; English: 12,480 and 55.6.
 * NaN and null are "–", never 0.
 */
export type Language = "id" | "en";

const LOCALE = { id: "id-ID", en: "en-GB" } as const;
const NONE = "–";

const cache = new Map<string, Intl.NumberFormat>();
function numberFormat(language: Language, digits: number, minimum: number): Intl.NumberFormat {
	const key = `${language}${digits}/${minimum}`;
	const known = cache.get(key);
	if (known) return known;
	const made = new Intl.NumberFormat(LOCALE[language], {
		maximumFractionDigits: digits,
		minimumFractionDigits: minimum,
	});
	cache.set(key, made);
	return made;
}

/** Whole number with thousands separators. */
export function formatCount(value: number, language: Language): string {
	return Number.isFinite(value) ? numberFormat(language, 0, 0).format(value) : NONE;
}

/** Exactly `digits` decimals. */
export function formatDecimal(value: number, language: Language, digits = 1): string {
	return Number.isFinite(value) ? numberFormat(language, digits, digits).format(value) : NONE;
}

/** Exactly `digits` decimals with a sign: "+1,06", "−0,29"; 0 has none. */
export function formatSigned(value: number, language: Language, digits = 2): string {
	const text = formatDecimal(Math.abs(value), language, digits);
	const isZero = Number(Math.abs(value).toFixed(digits)) === 0;
	return !Number.isFinite(value) || isZero ? text : `${value < 0 ? "\u2212" : "+"}${text}`;
}

/** "Rp763.661,00": the sign glued to the number, as BPS writes it. */
export function formatRupiah(value: number, language: Language): string {
	return Number.isFinite(value) ? `Rp${formatDecimal(value, language, 2)}` : NONE;
}

/** A value for a field that is typed in: no grouping, the decimal sign of the language. */
export function formatInput(value: number, language: Language): string {
	return Number.isFinite(value) ? String(value).replace(".", language === "id" ? "," : ".") : "";
}

/** At most `digits` decimals. */
export function formatNumber(value: number, language: Language, digits = 2): string {
	return Number.isFinite(value) ? numberFormat(language, digits, 0).format(value) : NONE;
}

/** A ratio 0–1 as "55,6" (per 100, without a sign: the unit is said beside it). */
export function formatPer100(ratio: number, language: Language, digits = 1): string {
	return formatDecimal(ratio * 100, language, digits);
}

/** A ratio 0–1 as "55,6%". */
export function formatPercent(ratio: number, language: Language, digits = 1): string {
	return Number.isFinite(ratio) ? `${formatDecimal(ratio * 100, language, digits)}%` : NONE;
}

/** "44,1–68,1" from two ratios. */
export function formatPercentRange(low: number, high: number, language: Language, digits = 1): string {
	return Number.isFinite(low) && Number.isFinite(high)
		? `${formatDecimal(low * 100, language, digits)}–${formatDecimal(high * 100, language, digits)}%`
		: NONE;
}

/** "4,2×" */
export function formatTimes(value: number, language: Language): string {
	return Number.isFinite(value) ? `${formatDecimal(value, language, 1)}×` : NONE;
}

export function formatBytes(bytes: number, language: Language): string {
	if (!Number.isFinite(bytes)) return NONE;
	if (bytes < 1e6) return `${formatNumber(bytes / 1e3, language, 0)} kB`;
	return `${formatNumber(bytes / 1e6, language, 1)} MB`;
}

/** "12 Agu 2026" from an ISO date; the text itself when it is not one. */
export function formatDate(iso: string, language: Language): string {
	const time = Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
	if (!Number.isFinite(time)) return iso;
	return new Intl.DateTimeFormat(LOCALE[language], { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(
		time,
	);
}

const collators = {
	id: new Intl.Collator("id", { numeric: true, sensitivity: "base" }),
	en: new Intl.Collator("en", { numeric: true, sensitivity: "base" }),
} as const;

/** Order of two names for a list: by letters without regard to case, "RT 2" before "RT 10". */
export function compareNames(a: string, b: string, language: Language): number {
	return collators[language].compare(a, b);
}
