/**
 * The day on the calendar where the device is, ISO 8601 ("2026-03-01"). `toISOString` says the day in Greenwich: in Indonesia that is
 * yesterday until 07:00 (WIB), 08:00 (WITA) or 09:00 (WIT).
 */
export function calendarDay(moment: Date = new Date()): string {
	const two = (part: number) => String(part).padStart(2, "0");
	return `${String(moment.getFullYear()).padStart(4, "0")}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
