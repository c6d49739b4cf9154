import { describe, expect, test } from "vitest";
import { nearestStop, neighbourStop, sheetHeight } from "#state/view/sheet-stops.ts";

const FRAME = 692;

describe("the phone's sheet", () => {
	test("rests at 132 pixels, at 45 % and at the whole frame", () => {
		expect(sheetHeight("peek", FRAME)).toBe(132);
		expect(sheetHeight("half", FRAME)).toBe(311);
		expect(sheetHeight("full", FRAME)).toBe(FRAME);
	});

	test("never taller than a small frame, and half never under the peek", () => {
		expect(sheetHeight("peek", 100)).toBe(100);
		expect(sheetHeight("half", 200)).toBe(132);
	});

	test.each([
		[140, 0, "peek"],
		[300, 0, "half"],
		[520, 0, "full"],
		[300, 2, "full"],
		[300, -2, "peek"],
		[320, 0.1, "half"],
	] as const)("let go at %i with %f px/ms it goes to %s", (height, velocity, stop) => {
		expect(nearestStop(height, FRAME, velocity)).toBe(stop);
	});

	test("its buttons move one stop and stay at the ends", () => {
		expect(neighbourStop("peek", 1)).toBe("half");
		expect(neighbourStop("half", -1)).toBe("peek");
		expect(neighbourStop("peek", -1)).toBe("peek");
		expect(neighbourStop("full", 1)).toBe("full");
	});
});
