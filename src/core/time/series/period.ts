/**
 * A period of an official figure. `years` places it on the axis of time: a year alone and its March fall on the whole year,
 * September half a year later.
 */
export type Period = { readonly text: string; readonly year: number; readonly month: number | null; readonly years: number };

/** Which Susenas round a figure belongs to. "unknown": a year alone, where both rounds publish. */
export type SurveyRound = "march" | "september" | "unknown" | "other";

export type PeriodFault = "empty" | "impossible" | "form";

const MONTHS: readonly (readonly string[])[] = [
	["januari", "jan"],
	["februari", "feb"],
	["maret", "mar"],
	["april", "apr"],
	["mei"],
	["juni", "jun"],
	["juli", "jul"],
	["agustus", "agu", "ags"],
	["september", "sep", "sept"],
	["oktober", "okt"],
	["november", "nov"],
	["desember", "des"],
];
const MARCH = 3;
const SEPTEMBER = 9;

/**
 * Reads "2024", "2024-03", "2024-03-15", "Maret 2024". Anything else is a fault and never guessed: "impossible" when no
 * calendar has that date (17/22/2024, 2024-13), "form" when it could mean several things (03/04/2024).
 */
export function readPeriod(text: string): Period | PeriodFault {
	const trimmed = text.trim();
	if (trimmed === "") return "empty";
	const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(trimmed);
	if (iso) return dated(Number(iso[1]), iso[2] === undefined ? null : Number(iso[2]), iso[3] === undefined ? 1 : Number(iso[3]));
	const named = /^([a-z]+)\.?\s+(\d{4})$/i.exec(trimmed);
	if (named) {
		const month = MONTHS.findIndex((names) => names.includes(named[1].toLowerCase()));
		return month < 0 ? "form" : dated(Number(named[2]), month + 1, 1);
	}
	const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
	if (!parts) return "form";
	const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
	return isDate(year, second, first) || isDate(year, first, second) ? "form" : "impossible";
}

/** As `readPeriod`, null for every fault. */
export function parsePeriod(text: string): Period | null {
	const read = readPeriod(text);
	return typeof read === "string" ? null : read;
}

/** Kabupaten and kota (codes of five signs) are published for March only, so their year alone is March. */
export function surveyRoundOf(period: Period, kode: string): SurveyRound {
	if (period.month === null) return kode.length >= 5 ? "march" : "unknown";
	return period.month === MARCH ? "march" : period.month === SEPTEMBER ? "september" : "other";
}

function dated(year: number, month: number | null, day: number): Period | PeriodFault {
	if (year < 1900 || year > 2200 || !isDate(year, month ?? 1, day)) return "impossible";
	const text = month === null ? String(year) : `${year}-${String(month).padStart(2, "0")}`;
	return { text, year, month, years: month === null ? year : year + (month - MARCH) / 12 };
}

function isDate(year: number, month: number, day: number): boolean {
	return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
