import { describe, expect, test } from "vitest";
import { rolloutWaves } from "#core/choice/waves.ts";

const load = Float64Array.of(300, 200, 100, 500, 50);
const task = { order: [0, 1, 2, 3, 4], load, capacityPerYear: 500, firstYear: 2027 };

describe("rolloutWaves", () => {
	test("fills year by year in the order given; nobody is overtaken by a smaller one", () => {
		expect(rolloutWaves(task)).toEqual({
			waves: [
				{ year: 2027, units: [0, 1], load: 500, isOverCapacity: false },
				{ year: 2028, units: [2], load: 100, isOverCapacity: false },
				{ year: 2029, units: [3], load: 500, isOverCapacity: false },
				{ year: 2030, units: [4], load: 50, isOverCapacity: false },
			],
			left: [],
		});
	});

	test("a unit larger than a year has one of its own, and says so", () => {
		const { waves } = rolloutWaves({ ...task, capacityPerYear: 320 });
		expect(waves.map(({ units, isOverCapacity }) => [units, isOverCapacity])).toEqual([
			[[0], false],
			[[1, 2], false],
			[[3], true],
			[[4], false],
		]);
	});

	test("what was placed by hand keeps its year and takes its room first", () => {
		const { waves } = rolloutWaves({
			...task,
			planned: new Map([
				[3, 2027],
				[0, 2027],
				[4, 2025],
			]),
		});
		expect(waves).toEqual([
			{ year: 2025, units: [4], load: 50, isOverCapacity: false },
			{ year: 2027, units: [0, 3], load: 800, isOverCapacity: true },
			{ year: 2028, units: [1, 2], load: 300, isOverCapacity: false },
		]);
	});

	test("what the years cannot take is left, in order", () => {
		expect(rolloutWaves({ ...task, years: 2 }).left).toEqual([3, 4]);
		expect(rolloutWaves({ ...task, years: 0 })).toEqual({ waves: [], left: [0, 1, 2, 3, 4] });
	});

	test("unknown loads and a capacity of nothing are left, unless placed by hand", () => {
		const unknown = { ...task, load: Float64Array.of(300, Number.NaN, 100, 500, 50) };
		expect(rolloutWaves(unknown).left).toEqual([1]);
		const placed = rolloutWaves({ ...unknown, planned: new Map([[1, 2028]]) });
		expect(placed.left).toEqual([]);
		expect(placed.waves[1]).toMatchObject({ year: 2028, units: [1, 3], load: 500 });
		expect(rolloutWaves({ ...task, capacityPerYear: 0 })).toEqual({ waves: [], left: [0, 1, 2, 3, 4] });
	});

	test("a year with a unit of unknown load placed in it is no year of one's own", () => {
		const load = Float64Array.of(900, Number.NaN);
		const { waves } = rolloutWaves({ order: [0, 1], load, capacityPerYear: 500, firstYear: 2027, planned: new Map([[1, 2027]]) });
		expect(waves.map(({ year, units }) => [year, units])).toEqual([
			[2027, [1]],
			[2028, [0]],
		]);
	});

	test("nobody to serve, no waves", () => {
		expect(rolloutWaves({ ...task, order: [] })).toEqual({ waves: [], left: [] });
	});
});
