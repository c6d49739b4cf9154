import { expect, test } from "vitest";
import { leaderLabels } from "#map/leader-labels.ts";

test("labels beside the map do not overlap and keep the order of their points", () => {
	const points = Array.from({ length: 6 }, (_, i) => ({ group: i, x: 100 + i, y: 100 + i, width: 50 }));
	const labels = leaderLabels(points, { width: 400, top: 10, bottom: 200 });
	for (const anchor of ["start", "end"] as const) {
		const heights = labels.filter((label) => label.anchor === anchor).map(({ labelY }) => labelY);
		expect(heights.every((y, i) => i === 0 || y - (heights[i - 1] ?? 0) >= 14.9)).toBe(true);
	}
	expect(labels).toHaveLength(6);
	expect(leaderLabels([], { width: 400, top: 0, bottom: 100 })).toEqual([]);
});
