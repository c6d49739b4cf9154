import { describe, expect, it } from "vitest";
import { empiricalBayes, localEmpiricalBayes } from "#core/measure/statistics/empirical-bayes.ts";

describe("empiricalBayes", () => {
	it("pulls a tiny area further towards the mean than a large one", () => {
		const { mean, raw, estimate, weight } = empiricalBayes([6, 60, 400], [10, 300, 2000]);
		expect(estimate[0]).toBeLessThan(raw[0] ?? 0);
		expect(Math.abs((estimate[0] ?? 0) - mean)).toBeLessThan(Math.abs((raw[0] ?? 0) - mean));
		expect(weight[0]).toBeLessThan(weight[2] ?? 0);
	});

	it("gives everyone the mean when areas do not differ beyond chance", () => {
		const { variance, estimate } = empiricalBayes([1, 1, 1], [10, 10, 10]);
		expect(variance).toBe(0);
		expect([...estimate]).toEqual([0.1, 0.1, 0.1]);
		expect([...empiricalBayes([0, 0], [10, 20]).estimate]).toEqual([Number.NaN, Number.NaN]);
	});

	it("knows no rate without population", () => {
		const { raw, estimate } = empiricalBayes([0, 5, 9], [0, 10, 30], "binomial");
		expect(raw[0]).toBeNaN();
		expect(estimate[0]).toBeNaN();
		expect(estimate[1]).toBeGreaterThan(0);
		expect(empiricalBayes([], []).mean).toBeNaN();
		expect([...empiricalBayes([0], [0]).estimate]).toEqual([Number.NaN]);
	});

	it("leaves areas without population out of the mean", () => {
		const [first, second] = empiricalBayes([6, 60, 400], [10, 300, 2000]).estimate;
		expect([...empiricalBayes([6, 60, 0, 400], [10, 300, 0, 2000]).estimate].slice(0, 2)).toEqual([first, second]);
	});

	it("keeps the local estimate of an area without neighbours at its own rate", () => {
		expect([...localEmpiricalBayes([3, 1], [10, 20], [[], [0]]).estimate][0]).toBe(0.3);
	});
});
