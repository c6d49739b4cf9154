/** Excel keeps 15 digits: a longer number has lost its last ones. */
const MOST_DIGITS = 15;
const FIRST_LOSSY = 1e15;

/**
 * A number as a sheet writes it, in plain digits. What has more digits than a spreadsheet keeps stays in exponents, so that a
 * damaged NIK is seen as what it is.
 */
export function numberText(written: string): string {
	if (isPlain(written)) return written;
	const value = Number(written);
	return written.trim() === "" || !Number.isFinite(value) ? written : numberValueText(value);
}

export function numberValueText(value: number): string {
	return Number.isInteger(value) && Math.abs(value) >= FIRST_LOSSY ? value.toExponential() : String(value);
}

function isPlain(written: string): boolean {
	// "1.0" is how programs write a 1 they hold as a fraction
	if (written.endsWith("0") && written.includes(".")) return false;
	let digits = 0;
	for (let i = 0; i < written.length; i++) {
		const sign = written.charCodeAt(i);
		if (sign >= 48 && sign <= 57) digits++;
		else if (sign !== 46 && !(sign === 45 && i === 0)) return false;
	}
	return digits <= MOST_DIGITS;
}

const MS_PER_DAY = 86_400_000;
const SECONDS_PER_DAY = 86_400;
/** Days between 1970 and the day 0 of each system. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** The 1900 system counts a 29 February that never was. */
const LEAP_MISTAKE = 60;
const LAST_DAY = 2_958_466;

/** A day as 2024-01-31, with the time of day where it has one; a time alone as 08:30:00. null for what is in no calendar. */
export function dateText(serial: number, is1904: boolean): string | null {
	if (!Number.isFinite(serial) || serial < 0 || serial >= LAST_DAY) return null;
	const seconds = Math.round((serial % 1) * SECONDS_PER_DAY);
	const day = Math.floor(serial) + (seconds === SECONDS_PER_DAY ? 1 : 0);
	const time = seconds % SECONDS_PER_DAY;
	const clock = new Date(time * 1000).toISOString().slice(11, 19);
	if (!is1904 && day === 0) return clock;
	if (!is1904 && day === LEAP_MISTAKE) return null;
	const shifted = !is1904 && day < LEAP_MISTAKE ? day + 1 : day;
	const iso = new Date((shifted - (is1904 ? EPOCH_1904 : EPOCH_1900)) * MS_PER_DAY).toISOString().slice(0, 10);
	return time === 0 ? iso : `${iso} ${clock}`;
}

/** Built-in formats of days and of times of day. */
const DATE_NUMBERS: ReadonlySet<number> = new Set([
	14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

export function isDateNumber(id: number): boolean {
	return DATE_NUMBERS.has(id);
}

/** Does a format code show days or times? Durations such as [h]:mm do not: they are amounts. */
export function isDateCode(code: string): boolean {
	const bare = code
		.replace(/"[^"]*"|\\.|_.|\*./g, "")
		.split(";")[0]
		?.replace(/\[(h+|m+|s+)\]/gi, "#")
		.replace(/\[[^\]]*\]/g, "");
	return bare !== undefined && /[dmyhs]/i.test(bare) && !/^general$/i.test(bare.trim()) && !/#/.test(bare);
}

/** A date written as text by ISO 8601, the time left out where it is midnight. */
export function isoDateText(written: string): string {
	const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?Z?)?$/.exec(written.trim()) ?? [];
	if (day === undefined) return written;
	return time === undefined || /^00:00(:00)?$/.test(time) ? day : `${day} ${time}`;
}

/** Control characters as sheets write them: `_x000D_`. */
export function unescapeSheetText(text: string): string {
	if (!text.includes("_x")) return text;
	return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
