import { expect, test } from "vitest";
import { cumulative, shareOfLargest } from "#core/choice/running-total.ts";

test("each value with all before it", () => {
	expect(cumulative([3, 1, 2])).toEqual([3, 4, 6]);
});

test("what the largest hold together, without what is empty or unknown", () => {
	expect(shareOfLargest(Float64Array.of(1, 0, 6, Number.NaN, 3))).toEqual([0, 0.6, 0.9, 1]);
	expect(shareOfLargest(Float64Array.of(0))).toEqual([0]);
	expect(shareOfLargest(new Float64Array())).toEqual([0]);
});
