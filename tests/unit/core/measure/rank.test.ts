import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inRankOrder, orderOfList, rankedFirst, ranksInOrder, ranksOfList, standingOf } from "#core/measure/rank.ts";

const { NaN: NONE } = Number;

describe("the order of a ranking", () => {
	test.each([
		["nothing", [], [], []],
		["one", [7], [0], [1]],
		["the highest first", [1, 3, 2], [1, 2, 0], [3, 1, 2]],
		["all equal in the order of the list", [2, 2, 2], [0, 1, 2], [1, 1, 1]],
		["equals share the better rank and the next is left out", [5, 9, 5, 1], [1, 0, 2, 3], [2, 1, 2, 4]],
		["without a value no place", [NONE, 4, Number.POSITIVE_INFINITY, 6], [3, 1], [0, 2, 0, 1]],
		["nobody has a value", [NONE, NONE], [], [0, 0]],
	])("%s", (_name, values, order, ranks) => {
		expect(orderOfList(values, values.length)).toEqual(order);
		expect([...ranksOfList(values)]).toEqual(ranks);
	});

	test("the lowest first, for what is better when it is higher", () => {
		expect(orderOfList([2, 1, 3, NONE], 4, { lowestFirst: true })).toEqual([1, 0, 2]);
		expect([...ranksOfList([2, 1, 3, NONE], { lowestFirst: true })]).toEqual([2, 1, 3, 0]);
	});

	test("equals stand by code, whichever way the ranking goes", () => {
		const codes = ["b", "c", "a"];
		expect(orderOfList([1, 1, 1], 3, { codes })).toEqual([2, 0, 1]);
		expect(orderOfList([1, 1, 1], 3, { codes, lowestFirst: true })).toEqual([2, 0, 1]);
	});

	test("sums of the same parts in another order are one value: one rank, and by code", () => {
		const values = [0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1];
		expect(values[0]).not.toBe(values[1]);
		expect(orderOfList(values, 2, { codes: ["b", "a"] })).toEqual([1, 0]);
		expect([...ranksOfList(values)]).toEqual([1, 1]);
	});

	test("only the ranked get a rank", () => {
		expect([...ranksInOrder([2, 0], [5, 9, 7])]).toEqual([2, 0, 1]);
	});
});

test("things without a value come last, by code", () => {
	const areas = [
		{ kode: "d", value: NONE },
		{ kode: "c", value: 1 },
		{ kode: "b", value: NONE },
		{ kode: "a", value: 2 },
	];
	const ordered = (lowestFirst: boolean) =>
		inRankOrder(areas, ({ value }) => value, { lowestFirst, codeOf: ({ kode }) => kode }).map(({ kode }) => kode);
	expect(ordered(false)).toEqual(["a", "c", "b", "d"]);
	expect(ordered(true)).toEqual(["c", "a", "b", "d"]);
	expect(inRankOrder([], () => 1)).toEqual([]);
});

test("a rank is one more than the number of better ones, and an order does not depend on how the list lay", () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 }), fc.boolean(), (values, lowestFirst) => {
			const ranks = ranksOfList(values, { lowestFirst });
			for (const [i, value] of values.entries()) {
				const better = values.filter((other) => (lowestFirst ? other < value : other > value)).length;
				expect(ranks[i]).toBe(better + 1);
			}
			const units = values.map((value, i) => ({ value, kode: String(i).padStart(2, "0") }));
			const codes = (list: typeof units) =>
				inRankOrder(list, ({ value }) => value, { lowestFirst, codeOf: ({ kode }) => kode }).map(({ kode }) => kode);
			expect(codes([...units].reverse())).toEqual(codes(units));
		}),
	);
});

test("the standing of one unit is its rank among all", () => {
	const value = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(NONE));
	fc.assert(
		fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), fc.boolean(), (values, lowestFirst) => {
			const ranks = ranksOfList(values, { lowestFirst });
			const of = ranks.filter((rank) => rank > 0).length;
			for (const unit of values.keys()) {
				const rank = ranks[unit] ?? 0;
				const tied = rank === 0 ? 0 : ranks.filter((other) => other === rank).length - 1;
				expect(standingOf(values, unit, { lowestFirst })).toEqual({ rank, of, tied });
			}
		}),
		{ seed: 11 },
	);
});

test("units without a rank stand below the ranked, whatever their figure, and those without a figure last", () => {
	const { order, ranks } = rankedFirst([0, 1, 2, 3, 4], [1, 9, NONE, 3, 3], (unit) => unit !== 1, {
		codes: ["e", "d", "c", "b", "a"],
	});
	expect(order).toEqual([4, 3, 0, 1, 2]);
	expect([...ranks]).toEqual([3, 0, 0, 1, 1]);
	expect(rankedFirst([3, 0], [1, 9, NONE, 3, 3], () => true, { lowestFirst: true }).order).toEqual([0, 3]);
});
