import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMPLEMENTARY, SHOWN, SMALL, suppressSmall } from "#core/privacy/suppress-small.ts";

/** Every whole-number table with the same shown cells, marks and totals: what an attacker has to choose from. */
function possible(counts: readonly number[], cells: Uint8Array): number[][] {
	const sum = counts.reduce((a, b) => a + b, 0);
	const tables: number[][] = [];
	const walk = (i: number, table: number[], left: number): void => {
		if (left < 0) return;
		if (i === counts.length) {
			if (left === 0) tables.push(table);
			return;
		}
		const from = cells[i] === SHOWN ? (counts[i] as number) : cells[i] === SMALL ? 1 : 5;
		const to = cells[i] === SHOWN ? from : cells[i] === SMALL ? 4 : left;
		for (let value = from; value <= to; value++) walk(i + 1, [...table, value], left - value);
	};
	walk(0, [], sum);
	return tables;
}

describe("one column in groups", () => {
	test("indicators.md §7: with FM per kecamatan, one suppressed kelurahan in Barat needs a second suppressed cell", () => {
		// Gunung Telihan 10, Kanaan 10, Belimbing under 5
		const { cells, totals } = suppressSmall([10, 10, 4], [0, 0, 0], 1);
		expect([...cells]).toEqual([COMPLEMENTARY, SHOWN, SMALL]);
		expect([...totals]).toEqual([SHOWN]);
	});

	test("indicators.md §7: all of Bontang's FM by kelurahan: no small cell can be worked out from the kecamatan totals", () => {
		const fm = [38, 5, 4, 5, 3, 23, 26, 30, 5, 21, 3, 10, 10, 4, 26];
		const kecamatan = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 0];
		const { cells } = suppressSmall(fm, kecamatan, 3);
		for (const group of [0, 1, 2]) {
			const members = fm.map((_, i) => i).filter((i) => kecamatan[i] === group);
			expect(members.filter((i) => cells[i] === SMALL).length).toBeGreaterThan(0);
			expect(members.filter((i) => cells[i] !== SHOWN).length).toBeGreaterThan(1);
		}
	});

	test("two small cells whose sum gives them away are not enough", () => {
		// 4 + 4 = 8 can only be 4 and 4
		expect([...suppressSmall([4, 4, 30, 50], [0, 0, 0, 0], 1).cells]).toEqual([SMALL, SMALL, COMPLEMENTARY, SHOWN]);
		// 2 + 3 may be 1 and 4, 2 and 3 …
		expect([...suppressSmall([2, 3, 30, 50], [0, 0, 0, 0], 1).cells]).toEqual([SMALL, SMALL, SHOWN, SHOWN]);
	});

	test("a second cell so small that it would give the first away is passed over", () => {
		// 1 + 5 = 6 with the one known to be at least 5 leaves only 1
		expect([...suppressSmall([1, 5, 9], [0, 0, 0], 1).cells]).toEqual([SMALL, SHOWN, COMPLEMENTARY]);
	});

	test("where a group cannot protect itself its total is hidden, and another total with it", () => {
		const { cells, totals, whole } = suppressSmall([3, 0, 40, 60], [0, 0, 1, 2], 3);
		expect([...cells]).toEqual([SMALL, SHOWN, SHOWN, SHOWN]);
		expect([...totals]).toEqual([SMALL, COMPLEMENTARY, SHOWN]);
		expect(whole).toBe(SHOWN);
	});

	test("nothing small, nothing hidden; zeros, fives and missing counts are no small cells", () => {
		expect([...suppressSmall([0, 5, 12, Number.NaN], [0, 0, 0, 0], 1).cells]).toEqual([0, 0, 0, 0]);
		expect([...suppressSmall([], [], 0).cells]).toEqual([]);
	});

	test("all small: the group's own sum leaves room, or its total goes", () => {
		expect([...suppressSmall([2, 2, 2], [0, 0, 0], 1).cells]).toEqual([SMALL, SMALL, SMALL]);
		expect(suppressSmall([1, 1], [0, 0], 1).totals[0]).not.toBe(SHOWN);
	});

	test("whoever knows every shown cell and the total is left with all of 1–4 for each small cell", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 3, maxLength: 6 }), (counts) => {
				const { cells, totals } = suppressSmall(
					counts,
					counts.map(() => 0),
					1,
				);
				if (totals[0] !== SHOWN) return;
				const tables = possible(counts, cells);
				counts.forEach((_, i) => {
					const values = new Set(tables.map((table) => table[i]));
					if (cells[i] === SMALL) expect([...values].sort()).toEqual([1, 2, 3, 4]);
					if (cells[i] === COMPLEMENTARY) expect(values.size).toBeGreaterThan(1);
				});
			}),
			{ numRuns: 300 },
		);
	});
});
