import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLASS_METHODS } from "#core/measure/classify/classification.ts";
import { classify, classOf } from "#core/measure/classify/classify.ts";
import { clopperPearsonInterval, quantileOfLevel } from "#core/measure/statistics/interval.ts";
import { wilsonInterval } from "#core/measure/statistics/wilson.ts";

const value = fc.oneof(
	fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true }).map((x) => Math.round(x * 1e4) / 1e4),
	fc.integer({ min: 0, max: 5 }),
	fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY),
);
const request = fc.record({
	values: fc.array(value, { maxLength: 60 }),
	method: fc.constantFrom(...CLASS_METHODS),
	classCount: fc.integer({ min: 1, max: 7 }),
	manualBreaks: fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { maxLength: 4 }),
});

describe("any classification", () => {
	it("partitions the finite values and covers their range", () => {
		fc.assert(
			fc.property(request, ({ values, ...options }) => {
				const { breaks, counts, missing } = classify(values, options);
				const finite = values.filter(Number.isFinite);
				expect(missing).toBe(values.length - finite.length);
				expect(counts.reduce((sum, count) => sum + count, 0)).toBe(finite.length);
				expect(counts.length).toBe(Math.max(0, breaks.length - 1));
				if (finite.length === 0) return;
				expect(breaks[0]).toBeLessThanOrEqual(Math.min(...finite));
				expect(breaks.at(-1)).toBeGreaterThanOrEqual(Math.max(...finite));
				for (let i = 1; i < breaks.length; i++) expect(breaks[i]).toBeGreaterThanOrEqual(breaks[i - 1] ?? 0);
				for (const x of finite) {
					const index = classOf(x, breaks);
					expect(x).toBeLessThanOrEqual(breaks[index + 1] ?? 0);
					if (index > 0) expect(x).toBeGreaterThan(breaks[index] ?? 0);
					else expect(x).toBeGreaterThanOrEqual(breaks[0] ?? 0);
				}
			}),
			{ seed: 20260101, numRuns: 500 },
		);
	});

	it("does not depend on the order of the values", () => {
		fc.assert(
			fc.property(request, ({ values, ...options }) => {
				expect(classify(values.toReversed(), options)).toEqual(classify(values, options));
			}),
			{ seed: 20260102 },
		);
	});
});

describe("intervals of any proportion", () => {
	const wilsonAt = (x: number, n: number, level: number) => wilsonInterval(x, n, quantileOfLevel(level));
	const proportion = fc.integer({ min: 1, max: 5000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

	it("contain the proportion, and mirror when successes and failures change places", () => {
		fc.assert(
			fc.property(proportion, fc.constantFrom(0.8, 0.9, 0.95, 0.99), ([x, n], level) => {
				for (const interval of [wilsonAt, clopperPearsonInterval]) {
					const [low, high] = interval(x, n, level);
					expect(low).toBeLessThanOrEqual(x / n);
					expect(high).toBeGreaterThanOrEqual(x / n);
					const mirrored = interval(n - x, n, level);
					expect(mirrored[0]).toBeCloseTo(1 - high, 9);
					expect(mirrored[1]).toBeCloseTo(1 - low, 9);
				}
			}),
			{ seed: 20260103 },
		);
	});
});
