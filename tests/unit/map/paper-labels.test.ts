import { describe, expect, test } from "vitest";
import { evenPadding, fitCamera } from "#map/camera.ts";
import { mapLabels, paperLabels, pocketDiscs } from "#map/paper-labels.ts";
import { AREAS, KODE } from "../state/pack-fixture.ts";

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

describe("labels of a paper", () => {
	const size = { width: 400, height: 300 };
	const frame = { camera: fitCamera(AREAS.bbox, size, evenPadding(10)), size };
	const points = AREAS.kode.map((_, i) => [117.005 + i * 0.01, 0.005] as const);
	const values = AREAS.kode.map((_, i) => String(i));
	const task = {
		areas: AREAS,
		frame,
		points,
		values,
		outlined: [],
		overview: true,
		discs: [],
		widthOf: (text: string) => 6 * text.length,
	};

	test("name and value stand in one line beside the map, and every area of a region is told once", () => {
		const { placed, leaders, inOneLine } = paperLabels(task);
		expect(inOneLine(0)).toBe("Aren 0");
		const told = [...placed, ...leaders].map(({ group }) => group).sort();
		expect(told).toEqual([0, 1, 2, 3, 4]);
	});

	test("of outlined areas only those stand beside the map", () => {
		const wide = { ...task, outlined: [KODE[1]], widthOf: (text: string) => 40 * text.length };
		expect(paperLabels(wide).leaders.map(({ group }) => group)).toEqual([1]);
	});

	test("no label lies on the number of a pocket", () => {
		const [disc] = pocketDiscs([{ id: 7, label: [117.025, 0.005] }], frame);
		expect(disc?.id).toBe("7");
		const { placed } = paperLabels({ ...task, discs: disc ? [disc] : [] });
		for (const { x, y } of placed) expect(Math.hypot(x - (disc?.x ?? 0), y - (disc?.y ?? 0))).toBeGreaterThan(7);
	});

	test("a pocket whose disc would be cut is not numbered", () => {
		expect(pocketDiscs([{ id: 1, label: [116, 0] }], frame)).toEqual([]);
	});
});
