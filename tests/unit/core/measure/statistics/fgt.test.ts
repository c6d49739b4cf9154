import { describe, expect, it } from "vitest";
import { fgtMeasures } from "#core/measure/statistics/fgt.ts";

describe("fgtMeasures", () => {
	it("is unknown for nobody, and leaves out and counts missing rows", () => {
		expect(fgtMeasures({ expenditure: [], line: 10 })).toMatchObject({
			weight: 0,
			p0: Number.NaN,
			meanGapOfPoor: Number.NaN,
			totalGap: 0,
		});
		expect(fgtMeasures({ expenditure: [5, Number.NaN], line: 10 })).toMatchObject({
			missing: 1,
			p0: 1,
			p1: 0.5,
			p2: 0.25,
			totalGap: 5,
		});
	});

	it("does not count who is exactly on the line", () => {
		expect(fgtMeasures({ expenditure: [10, 20], line: 10 })).toMatchObject({ p0: 0, p1: 0, meanGapOfPoor: Number.NaN });
	});

	it("narrows to rows", () => {
		expect(fgtMeasures({ expenditure: [5, 20, 1], line: [10, 10, 2], weight: [3, 1, 9], rows: [0, 1] })).toMatchObject({
			weight: 4,
			p0: 0.75,
			totalGap: 15,
		});
	});
});
