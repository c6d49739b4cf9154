import fc from "fast-check";
import { expect, test } from "vitest";
import { shareQuota } from "#core/choice/share-quota.ts";

test("S0.3 a quota is shared in proportion to the gap, the largest remainder first", () => {
	expect([...shareQuota([100, 50, 50], 10)]).toEqual([5, 3, 2]);
	expect([...shareQuota([1, 1, 1], 2)]).toEqual([1, 1, 0]);
});

test("nobody gets more than its need; no need or no quota gives nothing", () => {
	expect([...shareQuota([3, 2], 99)]).toEqual([3, 2]);
	expect([...shareQuota([3, 2], Number.POSITIVE_INFINITY)]).toEqual([3, 2]);
	expect([...shareQuota([0, 0], 5)]).toEqual([0, 0]);
	expect([...shareQuota([3, 2], 0)]).toEqual([0, 0]);
	expect([...shareQuota([], 5)]).toEqual([]);
});

test("the shares sum to the quota and lie within one of proportion", () => {
	fc.assert(
		fc.property(fc.array(fc.nat(2000), { minLength: 1, maxLength: 20 }), fc.nat(20_000), (needs, quota) => {
			const shares = shareQuota(needs, quota);
			const whole = needs.reduce((a, b) => a + b, 0);
			const given = Math.min(quota, whole);
			expect(shares.reduce((a, b) => a + b, 0)).toBe(given);
			needs.forEach((need, i) => {
				expect(shares[i]).toBeLessThanOrEqual(need);
				if (whole > 0) expect(Math.abs((shares[i] as number) - (need * given) / whole)).toBeLessThan(1);
			});
		}),
	);
});
