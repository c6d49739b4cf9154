import { describe, expect, it } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { type LabelCandidate, labelBox, overlaps, placeLabels } from "#map/labels.ts";

const size = { width: 400, height: 300 };
const candidate = (group: number, x: number, y: number, more: Partial<LabelCandidate> = {}): LabelCandidate => ({
	group,
	x,
	y,
	priority: 0,
	room: 200,
	forms: [
		{ lines: "both", width: 80, height: 28 },
		{ lines: "name", width: 80, height: 14 },
		{ lines: "value", width: 26, height: 14 },
	],
	...more,
});
const sizes = { both: { width: 80, height: 28 }, name: { width: 80, height: 14 }, value: { width: 26, height: 14 } };

describe("label placement", () => {
	it("places a lone label on its point in full", () => {
		expect(placeLabels([candidate(0, 200, 150)], size)).toEqual([{ group: 0, lines: "both", x: 200, y: 150 }]);
	});

	it("has nothing to place for no candidates", () => {
		expect(placeLabels([], size)).toEqual([]);
	});

	it("gives the first of two on one point the point, and the other what is left", () => {
		const placed = placeLabels([candidate(0, 200, 150, { priority: 1 }), candidate(1, 200, 150, { priority: 2 })], size);
		expect(placed[0]).toEqual({ group: 1, lines: "both", x: 200, y: 150 });
		expect(placed.every(({ group, lines }) => group === 1 || lines !== "both")).toBe(true);
	});

	it("falls back to the value where the name is far wider than the area", () => {
		expect(placeLabels([candidate(0, 200, 150, { room: 20 })], size)[0]?.lines).toBe("value");
	});

	it("drops a label whose area is too small for any form, or off the map", () => {
		expect(placeLabels([candidate(0, 200, 150, { room: 5 }), candidate(1, -200, 150)], size)).toEqual([]);
	});

	it("keeps clear of obstacles", () => {
		const wall = { left: 0, top: 0, right: 400, bottom: 160 };
		for (const { x, y, lines } of placeLabels([candidate(0, 200, 165)], size, [wall]))
			expect(overlaps(labelBox(x, y, sizes[lines]), wall)).toBe(false);
	});

	it("never lets two boxes overlap, whatever the crowd", () => {
		const random = createRandom(7);
		for (let round = 0; round < 30; round++) {
			const crowd = Array.from({ length: 60 }, (_, group) =>
				candidate(group, random.next() * 400, random.next() * 300, {
					priority: random.integer(5),
					room: 20 + random.next() * 150,
				}),
			);
			const boxes = placeLabels(crowd, size).map(({ x, y, lines }) => labelBox(x, y, sizes[lines]));
			expect(boxes.length).toBeGreaterThan(3);
			boxes.forEach((a, i) => {
				expect(a.left >= 0 && a.top >= 0 && a.right <= 400 && a.bottom <= 300).toBe(true);
				for (const b of boxes.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
			});
		}
	});

	it("does not depend on the order the candidates come in", () => {
		const crowd = Array.from({ length: 12 }, (_, group) => candidate(group, 40 + 30 * group, 150, { priority: group % 4 }));
		expect(placeLabels([...crowd].reverse(), size)).toEqual(placeLabels(crowd, size));
	});
});
