import { describe, expect, it } from "vitest";
import { createRandom } from "#core/base/random.ts";

describe("the seeded generator", () => {
	it("gives the same numbers for the same seed and others for another", () => {
		const [a, b, c] = [createRandom(7), createRandom(7), createRandom(8)];
		const first = Array.from({ length: 20 }, () => a.next());
		expect(Array.from({ length: 20 }, () => b.next())).toEqual(first);
		expect(Array.from({ length: 20 }, () => c.next())).not.toEqual(first);
	});

	it("fills [0, 1) evenly", () => {
		const random = createRandom(1);
		const bins = new Array(10).fill(0) as number[];
		for (let i = 0; i < 100_000; i++) {
			const value = random.next();
			expect(value >= 0 && value < 1).toBe(true);
			const bin = Math.floor(value * 10);
			bins[bin] = (bins[bin] ?? 0) + 1;
		}
		for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(500);
	});

	it("draws whole numbers below n and normal numbers of mean 0, variance 1", () => {
		const random = createRandom(2);
		const whole = new Set(Array.from({ length: 1_000 }, () => random.integer(6)));
		expect([...whole].sort()).toEqual([0, 1, 2, 3, 4, 5]);
		const normal = Array.from({ length: 50_000 }, () => random.normal());
		const mean = normal.reduce((sum, value) => sum + value, 0) / normal.length;
		const variance = normal.reduce((sum, value) => sum + (value - mean) ** 2, 0) / normal.length;
		expect(Math.abs(mean)).toBeLessThan(0.02);
		expect(Math.abs(variance - 1)).toBeLessThan(0.03);
	});

	it("shuffles in place and loses nothing", () => {
		const array = Uint32Array.from({ length: 100 }, (_, i) => i);
		expect(createRandom(5).shuffle(array)).toBe(array);
		expect([...array]).not.toEqual([...array].sort((a, b) => a - b));
		expect([...array].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
	});
});
