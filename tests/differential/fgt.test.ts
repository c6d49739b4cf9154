import { describe, expect, it } from "vitest";
import { fgtMeasures } from "#core/measure/statistics/fgt.ts";
import { hasCases, oracleCases, tolerance } from "../fixtures/oracle-cases.ts";

type Expected = Readonly<
	Record<"n_weighted" | "poor_weighted" | "P0" | "P1" | "P2" | "mean_gap_of_poor" | "total_gap" | "watts", number | null>
>;

describe.runIf(hasCases("fgt"))("Foster–Greer–Thorbecke measures by their definition in R", () => {
	it.each(oracleCases<Expected>("fgt"))("$id", ({ input, compare, expected }) => {
		const { y, weight, z } = input as { y: (number | null)[]; weight: number[]; z: number | number[] };
		const found = fgtMeasures({ expenditure: y.map((value) => value ?? Number.NaN), line: z, weight });
		const pairs: [number, number | null][] = [
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
			else expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance(compare.values, "rel", wanted) + 1e-15);
	});
});
