import { expect, test } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { rankFlips } from "#core/choice/rank-flips.ts";
import { flipEvents, lastRank, rankLines, spansOf } from "#core/choice/rank-lines.ts";
import { flipsCall } from "#engine/calls/flips.ts";

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
	expect(flipEvents(rankLines(TASK))).toEqual([
		{ share: 1 / 3, up: [0], down: [1] },
		{ share: 0.5, up: [0], down: [2] },
	]);
	expect(flipEvents(rankLines({ ...TASK, values: [column(), column()] }))).toEqual([]);
});

test("the lines say what the intervals say, at every share", () => {
	const task = areas(25);
	const lines = rankLines(task);
	for (const { from, to, rank } of rankFlips(task))
		for (const [unit, own] of rank.entries())
			expect(spansOf(lines, unit).find((span) => span.from <= from && to <= span.to)?.rank).toBe(own);
});

test("the answer for 500 areas stays under 4 MB, and is handed over instead of copied", () => {
	const lines = rankLines(areas(500));
	const buffers = flipsCall.transfer(lines);
	expect(flipEvents(lines).length).toBeGreaterThan(50_000);
	expect(buffers.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThan(4_000_000);
});
