import { describe, expect, test } from "vitest";
import { type MeasuredBlock, paginate } from "#io/export/paginate.ts";

const block = (height: number, more: Partial<MeasuredBlock> = {}): MeasuredBlock => ({
	height,
	head: 0,
	rows: [],
	breakBefore: false,
	keepWithNext: false,
	...more,
});
const table = (head: number, count: number, row: number): MeasuredBlock =>
	block(head + count * row, { head, rows: Array.from({ length: count }, () => row) });

describe("sharing blocks out over pages", () => {
	test("nothing is one empty page", () => {
		expect(paginate([], 100)).toEqual([[]]);
	});

	test("what does not fit begins the next page, and a block asking for a page gets it", () => {
		expect(paginate([block(60), block(60), block(30)], 100)).toEqual([
			[{ block: 0, from: 0, to: 0 }],
			[
				{ block: 1, from: 0, to: 0 },
				{ block: 2, from: 0, to: 0 },
			],
		]);
		expect(paginate([block(10), block(10, { breakBefore: true })], 100)).toHaveLength(2);
	});

	test("a long table goes on, its head repeated, no row lost or doubled", () => {
		const pages = paginate([block(50), table(20, 12, 10)], 100);
		expect(pages.flat().filter((piece) => piece.block === 1)).toEqual([
			{ block: 1, from: 0, to: 3 },
			{ block: 1, from: 3, to: 10 },
			{ block: 1, from: 10, to: 12 },
		]);
	});

	test("no row is left alone on either page", () => {
		expect(paginate([table(20, 9, 10)], 100)).toEqual([[{ block: 0, from: 0, to: 7 }], [{ block: 0, from: 7, to: 9 }]]);
		expect(paginate([block(65), table(20, 3, 10)], 100)[1]).toEqual([{ block: 1, from: 0, to: 3 }]);
	});

	test("a small table is not split where a page can hold it", () => {
		expect(paginate([block(50), table(20, 6, 10)], 100)).toEqual([
			[{ block: 0, from: 0, to: 0 }],
			[{ block: 1, from: 0, to: 6 }],
		]);
		expect(paginate([block(50), table(20, 8, 10)], 90).flat()).toHaveLength(3);
	});

	test("a row or a block higher than a page stands somewhere all the same", () => {
		expect(paginate([table(20, 2, 300)], 100).flat()).toHaveLength(2);
		expect(paginate([block(10), block(500)], 100)).toHaveLength(2);
	});

	test("a heading stays with what it heads", () => {
		expect(paginate([block(50), block(20, { keepWithNext: true }), block(60)], 100)[1]).toHaveLength(2);
	});
});
