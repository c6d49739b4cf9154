import { expect, test } from "vitest";
import { pilotFacts } from "#core/choice/pilot-facts.ts";

test("ranks a unit on every measure by what is worse, ties sharing the better rank", () => {
	const values = [Float64Array.of(5, 9, 9, 1), Float64Array.of(0.2, 0.2, 0.7, Number.NaN)];
	expect(pilotFacts({ values, higherIsWorse: [true, false], unit: 1 })).toEqual([
		{ measure: 0, value: 9, rank: 1, of: 4, tied: 1 },
		{ measure: 1, value: 0.2, rank: 1, of: 3, tied: 1 },
	]);
	expect(pilotFacts({ values, higherIsWorse: [true, true], unit: 0 }).map(({ rank }) => rank)).toEqual([3, 2]);
});

test("values that are one but for the order of their sums share a rank", () => {
	const values = [Float64Array.of(0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1)];
	for (const unit of [0, 1])
		expect(pilotFacts({ values, higherIsWorse: [true], unit })).toMatchObject([{ rank: 1, of: 2, tied: 1 }]);
});

test("a missing value has no rank; no measures, no facts", () => {
	const values = [Float64Array.of(5, Number.NaN)];
	expect(pilotFacts({ values, higherIsWorse: [true], unit: 1 })).toEqual([
		{ measure: 0, value: Number.NaN, rank: 0, of: 1, tied: 0 },
	]);
	expect(pilotFacts({ values: [], higherIsWorse: [], unit: 0 })).toEqual([]);
});
