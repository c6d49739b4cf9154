import { describe, expect, it } from "vitest";
import { reliabilityOf } from "#core/measure/reliability.ts";
import {
	clopperPearsonInterval,
	quantileOfLevel,
	relativeStandardError,
	standardError,
} from "#core/measure/statistics/interval.ts";
import { wilsonInterval } from "#core/measure/statistics/wilson.ts";

describe.each([
	["Wilson", (x: number, n: number, level?: number) => wilsonInterval(x, n, quantileOfLevel(level ?? 0.95))],
	["Clopper–Pearson", clopperPearsonInterval],
])("%s interval", (_, interval) => {
	it("is unknown without observations or with impossible counts", () => {
		for (const [x, n] of [
			[0, 0],
			[3, 2],
			[-1, 5],
			[Number.NaN, 5],
			[1, Number.NaN],
		] as const)
			expect(interval(x, n)).toEqual([Number.NaN, Number.NaN]);
	});

	it("touches 0 and 1 exactly at the ends", () => {
		expect(interval(0, 20)[0]).toBe(0);
		expect(interval(20, 20)[1]).toBe(1);
		expect(interval(0, 20)[1]).toBeLessThan(0.2);
	});

	it("narrows with n and widens with the level", () => {
		const width = ([low, high]: readonly [number, number]) => high - low;
		expect(width(interval(100, 1000))).toBeLessThan(width(interval(10, 100)));
		expect(width(interval(10, 100, 0.99))).toBeGreaterThan(width(interval(10, 100, 0.95)));
	});
});

describe("Wilson interval", () => {
	it("gives the table of the methods: 10 % of 10, 30, 350", () => {
		const percent = (x: number, n: number) => wilsonInterval(x, n).map((value) => Math.round(value * 1000) / 10);
		expect(percent(1, 10)).toEqual([1.8, 40.4]);
		expect(percent(3, 30)).toEqual([3.5, 25.6]);
		expect(percent(35, 350)).toEqual([7.3, 13.6]);
	});
});

describe("the level of an interval", () => {
	it("is the normal quantile, far in the tail too", () => {
		const halfOf = (level: number) => {
			const [low, high] = wilsonInterval(500_000, 1_000_000, quantileOfLevel(level));
			return (high - low) / 2;
		};
		expect(halfOf(0.99) / halfOf(0.95)).toBeCloseTo(2.5758293035489004 / 1.959963984540054, 4);
		expect(halfOf(1 - 2e-9) / halfOf(0.95)).toBeCloseTo(5.9978070150076865 / 1.959963984540054, 3);
	});
});

describe("Clopper–Pearson interval", () => {
	it("matches the closed form for all successes but one side, at another level too", () => {
		expect(clopperPearsonInterval(4, 4, 0.9)[0]).toBeCloseTo(0.05 ** (1 / 4), 14);
		expect(clopperPearsonInterval(1, 4)[0]).toBeCloseTo(1 - 0.975 ** (1 / 4), 14);
	});

	it("matches the closed form for no successes, also for large n", () => {
		for (const n of [1, 25, 1_000_000]) expect(clopperPearsonInterval(0, n)[1]).toBeCloseTo(1 - 0.025 ** (1 / n), 12);
	});
});

describe("standard errors", () => {
	it("are unknown without observations, and relative ones without cases", () => {
		expect(standardError(0, 0)).toBeNaN();
		expect(standardError(0, 10)).toBe(0);
		expect(relativeStandardError(0, 10)).toBeNaN();
		expect(relativeStandardError(1, 10)).toBeCloseTo(Math.sqrt(0.9), 12);
	});
});

describe("reliabilityOf", () => {
	it.each([
		[0, 0, "none"],
		[1, Number.NaN, "none"],
		[Number.NaN, 50, "none"],
		[1, 9, "too_few"],
		[0, 10, "few"],
		[5, 29, "few"],
		[5, 30, "ok"],
	] as const)("calls %d of %d %s", (numerator, denominator, reliability) => {
		expect(reliabilityOf(numerator, denominator)).toBe(reliability);
	});
});
