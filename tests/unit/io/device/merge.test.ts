import { expect, test } from "vitest";
import { alike, mergeRecords, mergeValue } from "#io/device/merge.ts";

test.each([
	[{ a: [1, { b: null }] }, { a: [1, { b: null }] }, true],
	[{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
	[{ a: 1 }, { a: 1, b: undefined }, false],
	[[], {}, false],
	[null, {}, false],
	[Number.NaN, Number.NaN, true],
	["1", 1, false],
])("%j and %j are alike: %s", (a, b, answer) => {
	expect(alike(a, b)).toBe(answer);
});

test.each([
	["nobody changed it", 1, 1, 1, 1],
	["this page did", 1, 2, 1, 2],
	["another page did", 1, 1, 3, 3],
	["both did: this page, which wrote last", 1, 2, 3, 2],
])("%s", (_, base, mine, theirs, merged) => {
	expect(mergeValue(base, mine, theirs)).toBe(merged);
});

test("keys are merged one by one: added, changed and taken away on either side", () => {
	const base = { same: 1, mineChanged: 1, theirsChanged: 1, mineGone: 1, theirsGone: 1 };
	const mine = { same: 1, mineChanged: 2, theirsChanged: 1, theirsGone: 1, mineNew: 5 };
	const theirs = { same: 1, mineChanged: 1, theirsChanged: 3, mineGone: 1, theirsNew: 6 };
	expect(mergeRecords(base, mine, theirs)).toEqual({ same: 1, mineChanged: 2, theirsChanged: 3, mineNew: 5, theirsNew: 6 });
});

test("a key that one page changed and the other took away stays", () => {
	expect(mergeRecords({ a: 1 }, { a: 2 }, {})).toEqual({ a: 2 });
});
