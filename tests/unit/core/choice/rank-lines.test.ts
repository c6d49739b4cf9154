import { expect, test } from "vitest";
import { toPlainNumbers } from "#core/base/plain-numbers.ts";
import { createRandom } from "#core/base/random.ts";
import { priorityScores } from "#core/choice/priority-score.ts";
import { rankFlips } from "#core/choice/rank-flips.ts";
import { flipsNear, lastRank, rankLines, spansOf } from "#core/choice/rank-lines.ts";
import { flipsCall } from "#engine/calls/flips.ts";
import { rankIntervals } from "../../../fixtures/rank-intervals.ts";

const column = (...values: number[]) => Float64Array.from(values);
const even = [1, 1].map((weight, i) => ({ id: `c${i}`, weight, higherIsWorse: true }));
// at share t the scores are t, (1 − t) / 2 and 1 − t; the fourth has no value
const TASK = {
	values: [column(10, 0, 0, Number.NaN), column(0, 5, 10, 3)],
	criteria: even,
	normalisation: "minmax",
	criterion: 0,
} as const;

/** `count` areas with two unrelated values each: a share at which they change places for every second pair. */
function areas(count: number) {
	const random = createRandom(count);
	const values = [0, 1].map(() => Float64Array.from({ length: count }, () => random.next()));
	return { values, criteria: even, normalisation: "minmax", criterion: 0 } as const;
}

function coarse(count: number) {
	const task = areas(count);
	return { ...task, values: task.values.map((values) => values.map((value) => Math.floor(8 * value))) };
}

test("a unit's line has a step where its own rank changes", () => {
	const lines = rankLines(TASK);
	expect(spansOf(lines, 0)).toEqual([
		{ from: 0, to: 1 / 3, rank: 3 },
		{ from: 1 / 3, to: 0.5, rank: 2 },
		{ from: 0.5, to: 1, rank: 1 },
	]);
	expect(spansOf(lines, 3)).toEqual([{ from: 0, to: 1, rank: 0 }]);
	expect(spansOf(lines, 4)).toEqual([]);
	expect([0, 1, 2, 3].map((unit) => lastRank(lines, unit))).toEqual([1, 3, 2, 0]);
});

test("crossings are told with who rises and who falls", () => {
	expect(flipsNear(rankLines(TASK), 0.5, 12)).toEqual({
		count: 2,
		events: [
			{ share: 1 / 3, up: [0], down: [1] },
			{ share: 0.5, up: [0], down: [2] },
		],
	});
	expect(flipsNear(rankLines({ ...TASK, values: [column(), column()] }), 0.5, 12)).toEqual({ count: 0, events: [] });
});

test("of many crossings the nearest to a share are told, all are counted", () => {
	const lines = rankLines(areas(60));
	const all = flipsNear(lines, 0, Number.POSITIVE_INFINITY);
	expect(all.events.length).toBe(all.count);
	const near = flipsNear(lines, 0.4, 5);
	expect(near.count).toBe(all.count);
	expect(near.events).toEqual(
		all.events
			.toSorted((a, b) => Math.abs(a.share - 0.4) - Math.abs(b.share - 0.4))
			.slice(0, 5)
			.sort((a, b) => a.share - b.share),
	);
	expect(flipsNear(lines, 1, 5).events).toEqual(all.events.slice(-5));
});

test("the lines say what the intervals say, at every share", () => {
	const task = areas(25);
	const lines = rankLines(task);
	for (const { from, to, rank } of rankIntervals(rankFlips(task)))
		for (const [unit, own] of rank.entries())
			expect(spansOf(lines, unit).find((span) => span.from <= from && to <= span.to)?.rank).toBe(own);
});

test("the answer for 500 areas stays under 4 MB, and is handed over instead of copied", () => {
	const lines = rankLines(areas(500));
	const buffers = flipsCall.transfer(lines);
	expect(flipsNear(lines, 0.5, 1).count).toBeGreaterThan(50_000);
	expect(buffers.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThan(4_000_000);
});

test.each([
	["unrelated", areas(40)],
	["few distinct, many crossing at one share", coarse(120)],
])("between two crossings the ranks are those of the score: values that are %s", (_, task) => {
	const lines = rankLines(task);
	const shares = rankIntervals(rankFlips(task)).filter(({ from, to }) => to - from > 1e-6);
	expect(shares.length).toBeGreaterThan(20);
	const scored = shares.map(({ from, to }) => {
		const middle = (from + to) / 2;
		const criteria = even.map((one, j) => ({ ...one, weight: j === task.criterion ? middle : 1 - middle }));
		return priorityScores({ ...task, criteria }).rank;
	});
	expect(shares.map(({ rank }) => rank)).toEqual(scored);
	expect(lines.from.length).toBe([...rankFlips(task)].reduce((sum, { units }) => sum + units.length, 0));
});

test("what a crossing changes are the areas that cross there, not all", () => {
	const [, ...changes] = rankFlips(areas(400));
	expect(changes.length).toBeGreaterThan(30_000);
	expect(Math.max(...changes.map(({ units }) => units.length))).toBeLessThan(8);
});

test("so many areas that a worker would fall silent are refused, with the limit", () => {
	const ask = (count: number) => {
		const { values, ...task } = areas(count);
		return flipsCall.run(null as never, { ...task, values: values.map(toPlainNumbers) });
	};
	expect(ask(30)).toMatchObject({ ok: true });
	expect(ask(2001)).toEqual({ ok: false, error: { code: "TOO_MANY_AREAS", params: { areas: 2001, limit: 2000 } } });
});
