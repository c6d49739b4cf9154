import { describe, expect, test } from "vitest";
import { meetingEvent, stepAfter } from "#state/view/meeting-keys.ts";

describe("keys of a meeting", () => {
	test.each([
		["ArrowRight", "next"],
		[" ", "next"],
		["PageDown", "next"],
		["ArrowLeft", "back"],
		["PageUp", "back"],
		["Home", "first"],
		["End", "last"],
		["m", "why"],
		["M", "why"],
		["Escape", "leave"],
		["x", null],
		["constructor2", null],
	])("S2.7 %j means %j", (key, event) => {
		expect(meetingEvent(key, { onButton: false })).toBe(event);
	});

	test("space on a button presses the button", () => {
		expect(meetingEvent(" ", { onButton: true })).toBeNull();
		expect(meetingEvent("PageDown", { onButton: true })).toBe("next");
	});

	test("the steps stop at both ends", () => {
		expect([stepAfter("next", 5, 7), stepAfter("next", 6, 7), stepAfter("back", 0, 7), stepAfter("last", 2, 7)]).toEqual([
			6, 6, 0, 6,
		]);
		expect([stepAfter("first", 4, 7), stepAfter("why", 4, 7), stepAfter("next", 0, 0)]).toEqual([0, 4, 0]);
	});
});
