import { expect, test } from "vitest";
import { calendarDay } from "#core/base/calendar-day.ts";

test("the morning of 1 March in Makassar is 1 March, though Greenwich still has 28 February", () => {
	expect(process.env["TZ"]).toBe("Asia/Makassar");
	const morning = new Date("2026-02-28T22:30:00Z");
	expect(morning.toISOString().slice(0, 10)).toBe("2026-02-28");
	expect(calendarDay(morning)).toBe("2026-03-01");
});

test("months and days have two digits", () => {
	expect(calendarDay(new Date(2026, 0, 9, 23, 59))).toBe("2026-01-09");
});
