import { expect } from "vitest";
import { fgtMeasures } from "#core/measure/statistics/fgt.ts";
import { maybeNumbers, numbers, parameter, referenceSuite, tolerance } from "../fixtures/oracle-cases.ts";

type Measure = "n_weighted" | "poor_weighted" | "P0" | "P1" | "P2" | "mean_gap_of_poor" | "total_gap" | "watts";
type Expected = { readonly [Name in Measure]?: number | null };

referenceSuite<Expected>("fgt", "Foster–Greer–Thorbecke measures by their definition in R", (reference) => {
	const { compare, expected } = reference;
	const expenditure = numbers(reference, "y", "spending", "spending_per_capita");
	const weight = maybeNumbers(reference, "weight", "members");
	const line = maybeNumbers(reference, "z") ?? parameter(reference, ["z", "line", "poverty_line"]);
	const found = fgtMeasures({ expenditure, line, ...(weight ? { weight } : {}) });
	const pairs: [number, number | null | undefined][] = [
		[found.weight, expected.n_weighted],
		[found.poorWeight, expected.poor_weighted],
		[found.p0, expected.P0],
		[found.p1, expected.P1],
		[found.p2, expected.P2],
		[found.meanGapOfPoor, expected.mean_gap_of_poor],
		[found.totalGap, expected.total_gap],
		[found.watts, expected.watts],
	];
	for (const [value, wanted] of pairs)
		if (wanted === null) expect(value).toBeNaN();
		else if (wanted !== undefined)
			expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance(compare.values, "rel", wanted) + 1e-15);
	expect(pairs.some(([, wanted]) => wanted !== undefined)).toBe(true);
});
