import { describe, expect, test } from "vitest";
import { firstWithMore, pointsThatMakeFirst, withExtras } from "#core/choice/first-with-more.ts";
import { priorityScores, type ScoreTask } from "#core/choice/priority-score.ts";

const column = (...values: number[]): Float64Array => Float64Array.of(...values);
const criterion = (id: string, weight = 0) => ({ id, weight, higherIsWorse: true });
/** Unit 1 is below unit 0 in the one criterion there is. */
const TASK: ScoreTask = { values: [column(10, 5, 0)], criteria: [criterion("a", 1)], normalisation: "minmax" };
const LIFTS = { criterion: criterion("lifts"), values: column(0, 8, 1) };
const LIFTS_MORE = { criterion: criterion("lifts more"), values: column(7, 8, 0) };
const USELESS = { criterion: criterion("useless"), values: column(9, 1, 0) };
const EMPTY = { criterion: criterion("empty"), values: column(Number.NaN, 8, 1) };

describe("criteria with which a unit comes first", () => {
	test("one more is enough: of several the one that gives up least of the present weights", () => {
		const task = { ...TASK, unit: 1, extras: [USELESS, LIFTS_MORE, LIFTS], mostExtras: 2 } as const;
		const found = firstWithMore(task);
		expect(found?.extras).toEqual([2]);
		const points = pointsThatMakeFirst(withExtras(task, [2]), 1, found?.weights ?? column());
		expect(points?.reduce((sum, own) => sum + own, 0)).toBe(100);
		const wider = withExtras(task, [2]);
		const scored = priorityScores({ ...wider, criteria: wider.criteria.map((one, j) => ({ ...one, weight: points?.[j] ?? 0 })) });
		expect([...scored.rank]).toEqual([2, 1, 3]);
	});

	test("two where one is not enough", () => {
		// each extra lifts another rival out of the way
		const values = [column(10, 0, 10)];
		const extras = [
			{ criterion: criterion("b"), values: column(0, 9, 10) },
			{ criterion: criterion("c"), values: column(10, 9, 0) },
		];
		const task = { ...TASK, values, unit: 1, extras };
		expect(firstWithMore({ ...task, mostExtras: 1 })).toBeNull();
		expect(firstWithMore({ ...task, mostExtras: 2 })?.extras).toEqual([0, 1]);
	});

	test("none where nothing lifts it, and none by taking the rivals' values away", () => {
		expect(firstWithMore({ ...TASK, unit: 1, extras: [], mostExtras: 2 })).toBeNull();
		expect(firstWithMore({ ...TASK, unit: 1, extras: [USELESS], mostExtras: 2 })).toBeNull();
		expect(firstWithMore({ ...TASK, unit: 1, extras: [EMPTY], mostExtras: 2 })).toBeNull();
	});

	test("a criterion may be empty where the unit is not scored anyway", () => {
		const values = [column(Number.NaN, 5, 10)];
		expect(firstWithMore({ ...TASK, values, unit: 1, extras: [EMPTY], mostExtras: 1 })?.extras).toEqual([0]);
	});

	test("points that lose the lead are none", () => {
		const task = { ...TASK, values: [column(10, 9.99), column(0, 1)], criteria: [criterion("a"), criterion("b")] };
		expect(pointsThatMakeFirst(task, 1, column(0.999, 0.001))).toBeNull();
		expect(pointsThatMakeFirst(task, 1, column(0.3, 0.7))).toEqual([30, 70]);
	});
});
