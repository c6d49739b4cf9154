import { expect, test } from "vitest";
import { mapLabels } from "#map/paper-labels.ts";

test("a label on an area gives way to one beside the map, and stands beside it too", () => {
	const forms = [{ lines: "both" as const, width: 60, height: 28 }];
	const at = (group: number, x: number, y: number, room: number) => ({ group, x, y, room, priority: 1, forms });
	const labels = mapLabels({
		candidates: [at(0, 100, 100, 10), at(1, 190, 100, 100)],
		size: { width: 400, height: 300 },
		obstacles: [],
		isTold: () => true,
		lineWidth: () => 80,
		top: 10,
		bottom: 280,
	});
	expect(labels.placed).toEqual([]);
	expect(labels.leaders.map(({ group }) => group).sort()).toEqual([0, 1]);
});
