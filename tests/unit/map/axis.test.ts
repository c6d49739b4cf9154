import { describe, expect, test } from "vitest";
import { axisOf, percentFromZero, pushedApart, tickRoom } from "#map/axis.ts";

describe("an axis", () => {
	test("with named figures ends where its figures end, and writes each once", () => {
		const axis = axisOf({ domain: [0, 1], range: [10, 110], ticks: [0, 1, 1], text: (n) => `${n} areas` });
		expect(axis.ticks).toEqual([
			{ at: 10, text: "0 areas" },
			{ at: 110, text: "1 areas" },
		]);
		expect(axis.scale(0.5)).toBe(60);
	});

	test("with a number of round figures ends at round figures itself", () => {
		const axis = axisOf({ domain: [4.1, 9.8], range: [100, 0], ticks: 3, text: String });
		expect(axis.domain).toEqual([4, 10]);
		expect(axis.ticks.map(({ text }) => text)).toEqual(["4", "6", "8", "10"]);
		expect([axis.scale(4), axis.scale(10)]).toEqual([100, 0]);
	});

	test.each([
		[[3.6, 5.4], 3, 1],
		[[4.1, 9.8], 3, 0],
		[[0.11, 0.16], 3, 2],
		[[0.1, 0.7], 4, 1],
	] as const)("of %j asks for as many decimals as its figures need, the same for each", ([low, high], ticks, digits) => {
		const axis = axisOf({ domain: [low, high], range: [0, 1], ticks, text: (_, own) => `${own} decimals` });
		expect(new Set(axis.ticks.map(({ text }) => text))).toEqual(new Set([`${digits} decimals`]));
	});

	test("leaves room for its longest text, and a margin without any", () => {
		expect(tickRoom([])).toBe(8);
		expect(
			tickRoom([
				{ at: 0, text: "1" },
				{ at: 0, text: "1000" },
			]),
		).toBeCloseTo(34.4);
	});
});

test("per cent from zero end at a round figure beyond the largest known one", () => {
	const scale = percentFromZero([40, Number.NaN, 80]);
	expect([scale(0), scale(50), scale(100)]).toEqual([0, 50, 100]);
	expect(percentFromZero([Number.NaN])(1)).toBe(100);
});

describe("labels pushed apart", () => {
	test("stay where there is room, whatever their order", () => {
		expect(pushedApart([50, 10, 30], 14)).toEqual([50, 10, 30]);
	});

	test("move down under one another, and up again where the floor is reached", () => {
		expect(pushedApart([10, 12, 11], 14)).toEqual([10, 38, 24]);
		expect(pushedApart([90, 90, 90], 10, 95)).toEqual([75, 85, 95]);
		expect(pushedApart([], 10)).toEqual([]);
	});
});
