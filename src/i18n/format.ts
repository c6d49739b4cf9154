import type { Language } from "#core/base/language.ts";
import { currentLanguage } from "./current-language.ts";
import { LOCALES } from "./locales.ts";
import { topicTexts } from "./topics.ts";

/*
 * The one place that rounds numbers and writes dates, in the language in hand. Indonesian: 12.480 and 55,6; English: 12,480
 * and 55.6. NaN and null are "–", never 0.
 */
const NONE = "–";

const cache = new Map<string, Intl.NumberFormat>();
function numberFormat(digits: number, minimum: number): Intl.NumberFormat {
	const language = currentLanguage();
	const key = `${language}${digits}/${minimum}`;
	const known = cache.get(key);
	if (known) return known;
	const made = new Intl.NumberFormat(LOCALES[language].tag, {
		maximumFractionDigits: digits,
		minimumFractionDigits: minimum,
	});
	cache.set(key, made);
	return made;
}

/** Whole number with thousands separators. */
export function formatCount(value: number): string {
	return Number.isFinite(value) ? numberFormat(0, 0).format(value) : NONE;
}

/** Exactly `digits` decimals. */
export function formatDecimal(value: number, digits = 1): string {
	return Number.isFinite(value) ? numberFormat(digits, digits).format(value) : NONE;
}

/** Exactly `digits` decimals with a sign: "+1,06", "−0,29"; 0 has none. */
export function formatSigned(value: number, digits = 2): string {
	const text = formatDecimal(Math.abs(value), digits);
	const isZero = Number(Math.abs(value).toFixed(digits)) === 0;
	return !Number.isFinite(value) || isZero ? text : `${value < 0 ? "\u2212" : "+"}${text}`;
}

/** "Rp763.661,00": the sign glued to the number, as BPS writes it. */
export function formatRupiah(value: number): string {
	return Number.isFinite(value) ? `Rp${formatDecimal(value, 2)}` : NONE;
}

/** A value for a field that is typed in: no grouping, the decimal sign of the language. */
export function formatInput(value: number): string {
	return Number.isFinite(value) ? String(value).replace(".", LOCALES[currentLanguage()].decimal) : "";
}

/** At most `digits` decimals. */
export function formatNumber(value: number, digits = 2): string {
	return Number.isFinite(value) ? numberFormat(digits, 0).format(value) : NONE;
}

/** A ratio 0–1 as "55,6" (per 100, without a sign: the unit is said beside it). */
export function formatPer100(ratio: number, digits = 1): string {
	return formatDecimal(ratio * 100, digits);
}

/** A ratio 0–1 as "55,6%". */
export function formatPercent(ratio: number, digits = 1): string {
	return Number.isFinite(ratio) ? `${formatDecimal(ratio * 100, digits)}%` : NONE;
}

/** "44,1–68,1" from two ratios. */
export function formatPercentRange(low: number, high: number, digits = 1): string {
	return Number.isFinite(low) && Number.isFinite(high)
		? `${formatDecimal(low * 100, digits)}–${formatDecimal(high * 100, digits)}%`
		: NONE;
}

/** "4,2×" */
export function formatTimes(value: number): string {
	return Number.isFinite(value) ? `${formatDecimal(value, 1)}×` : NONE;
}

export function formatBytes(bytes: number): string {
	if (!Number.isFinite(bytes)) return NONE;
	if (bytes < 1e6) return `${formatNumber(bytes / 1e3, 0)} kB`;
	return `${formatNumber(bytes / 1e6, 1)} MB`;
}

/** "12 Agu 2026" from an ISO date; the text itself when it is not one. */
export function formatDate(iso: string): string {
	const time = Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
	if (!Number.isFinite(time)) return iso;
	return new Intl.DateTimeFormat(LOCALES[currentLanguage()].tag, {
		day: "numeric",
		month: "short",
		year: "numeric",
		timeZone: "UTC",
	}).format(time);
}

const collators = new Map<Language, Intl.Collator>();

/** Order of two names for a list: by letters without regard to case, "RT 2" before "RT 10". */
export function compareNames(a: string, b: string): number {
	const language = currentLanguage();
	const collator = collators.get(language) ?? new Intl.Collator(language, { numeric: true, sensitivity: "base" });
	collators.set(language, collator);
	return collator.compare(a, b);
}

const LIST_TYPES = { and: "conjunction", or: "disjunction", nor: "disjunction", open: "unit" } as const;

/**
 * "A", "A dan B", "A, B, dan C". "nor" joins what is denied: "belum menerima A maupun B"; "open" enumerates without an end,
 * "A, B, C".
 */
export function formatList(names: readonly string[], word: keyof typeof LIST_TYPES = "and"): string {
	const language = currentLanguage();
	const parts = new Intl.ListFormat(LOCALES[language].tag, { type: LIST_TYPES[word] }).formatToParts(names);
	if (word !== "nor") return parts.map(({ value }) => value).join("");
	const { or, nor } = topicTexts("speech");
	const last = parts.findLastIndex((part) => part.type === "literal");
	return parts.map(({ value }, i) => (i === last ? value.replace(or, nor) : value)).join("");
}

/** Whole numbers, ascending, as runs: "2018 dan 2020–2022", or with "open" "1–3, 7". */
export function formatRuns(numbers: readonly number[], word: keyof typeof LIST_TYPES = "and"): string {
	const runs: [number, number][] = [];
	for (const number of numbers) {
		const run = runs.at(-1);
		if (run && number === run[1] + 1) run[1] = number;
		else runs.push([number, number]);
	}
	return formatList(
		runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)),
		word,
	);
}

/** A number for a file, to so many digits. */
export function roundTo(value: number, digits: number): number {
	return Math.round(value * 10 ** digits) / 10 ** digits;
}
