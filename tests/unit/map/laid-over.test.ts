import { expect, test } from "vitest";
import { laidOver } from "#map/laid-over.ts";

const SIZE = { width: 800, height: 600 };

test("the legend lies at the foot of a wide screen and at the head of a phone, the buttons at the right of both", () => {
	const wide = laidOver(SIZE, { width: 200, height: 150 }, false).boxes;
	expect(wide).toHaveLength(2);
	expect(wide[0]).toEqual({ left: 0, top: 420, right: 230, bottom: 600 });
	const phone = laidOver(SIZE, { width: 200, height: 150 }, true).boxes;
	expect(phone[0]).toEqual({ left: 0, top: 0, right: 218, bottom: 166 });
	for (const boxes of [wide, phone]) expect(boxes[1]).toMatchObject({ right: 800, bottom: 600 });
});

test("a legend that is not measured yet covers nothing", () => {
	expect(laidOver(SIZE, { width: 0, height: 0 }, false).boxes).toHaveLength(1);
});
