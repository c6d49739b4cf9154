import { describe, expect, it } from "vitest";
import { histogramBars } from "#core/measure/classify/histogram-bins.ts";

describe("histogram bars", () => {
	it("hold every finite value once, by class within the bar", () => {
		const bars = histogramBars([0, 1, 2, 3, 4, Number.NaN, 10], [0, 2, 10], 5);
		expect(bars.map(({ count }) => count)).toEqual([2, 2, 1, 0, 1]);
		expect(bars[1]?.parts).toEqual([
			{ classIndex: 0, count: 1 },
			{ classIndex: 1, count: 1 },
		]);
	});

	it("put equal values in the middle and are empty without values", () => {
		expect(histogramBars([5, 5], [5, 5], 5).map(({ count }) => count)).toEqual([0, 0, 2, 0, 0]);
		expect(histogramBars([], [], 3).map(({ count }) => count)).toEqual([0, 0, 0]);
	});
});
