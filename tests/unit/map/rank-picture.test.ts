import { describe, expect, test } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { lastRank, type RankLines } from "#core/choice/rank-lines.ts";
import { drawnUnits, MOST_LINES, rankPicture } from "#map/rank-picture.ts";

/** Lines of `count` units whose ranks are dealt anew at three shares. */
function dealt(count: number): RankLines {
	const random = createRandom(count);
	const deals = [0, 0.3, 0.7].map((from) => {
		const keys = Array.from({ length: count }, () => random.next());
		const order = [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
		return { from, rank: Int32Array.from(keys, (_, unit) => order.indexOf(unit) + 1) };
	});
	const steps = Array.from({ length: count }, (_, unit) =>
		deals.map(({ from, rank }) => ({ from, rank: rank[unit] ?? 0 })),
	).flat();
	return {
		starts: Int32Array.from({ length: count + 1 }, (_, unit) => unit * deals.length),
		from: Float64Array.from(steps, ({ from }) => from),
		rank: Int32Array.from(steps, ({ rank }) => rank),
	};
}

const words = { percent: (share: number) => `${share * 100}%`, count: String };
const pictureOf = (count: number, units: readonly number[]) =>
	rankPicture({ lines: dealt(count), units, isPart: units.length < count, width: 620, names: 150, ...words });

describe("which lines are drawn", () => {
	const order = Array.from({ length: 500 }, (_, i) => 499 - i);

	test("of 500 areas the leading ones, the marked ones and the chosen one: 25", () => {
		const drawn = drawnUnits(order, 3, [7, 490, 7]);
		expect(drawn).toHaveLength(MOST_LINES);
		expect(drawn.slice(0, 22)).toEqual(order.slice(0, 22));
		expect(drawn).toEqual(expect.arrayContaining([3, 7, 490]));
	});

	test("the chosen one before the marked ones, and no more however many are marked", () => {
		const marked = Array.from({ length: 60 }, (_, i) => i + 100);
		const drawn = drawnUnits(order, 3, marked);
		expect(drawn).toHaveLength(MOST_LINES);
		expect(drawn).toContain(3);
		expect(drawn.filter((unit) => marked.includes(unit))).toHaveLength(MOST_LINES - 1);
	});

	test("all of a few, without those that have no rank", () => {
		expect(drawnUnits([2, 0, 1], 2, [-1, 9])).toEqual([2, 0, 1]);
		expect(drawnUnits([], 0, [])).toEqual([]);
	});
});

describe("where they are drawn", () => {
	test("500 areas fit on a screen, every line and label inside the picture and no label on another", () => {
		const { height, lines, foot, top, y } = pictureOf(500, drawnUnits([...Array(500).keys()], 499, [250]));
		expect(height).toBeLessThan(600);
		expect(lines).toHaveLength(25);
		const labels = lines.map(({ labelY }) => labelY);
		expect(labels).toEqual([...labels].sort((a, b) => a - b));
		for (const [i, at] of labels.entries()) {
			expect(at).toBeGreaterThanOrEqual(top);
			expect(at).toBeLessThanOrEqual(foot);
			if (i > 0) expect(at - (labels[i - 1] ?? 0)).toBeGreaterThanOrEqual(19.999);
		}
		const heights = lines.flatMap(({ path }) => [...path.matchAll(/,([\d.]+)/g)].map(([, at]) => Number(at)));
		expect(Math.max(...heights)).toBeLessThanOrEqual(foot);
		expect(Math.min(...heights)).toBeGreaterThanOrEqual(top);
		expect(y.ticks[0]?.text).toBe("1");
		expect(y.ticks.length).toBeGreaterThan(2);
	});

	test("a few areas have a row each and no ranks at the left", () => {
		const lines = dealt(5);
		const { height, y, lines: drawn } = pictureOf(5, [0, 1, 2, 3, 4]);
		expect(height).toBe(144);
		expect(y.ticks).toEqual([]);
		for (const { unit, rank, labelY } of drawn) {
			expect(rank).toBe(lastRank(lines, unit));
			expect(labelY).toBeCloseTo(20 + 20 * (rank - 1));
		}
	});
});
