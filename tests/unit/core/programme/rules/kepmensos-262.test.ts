import { describe, expect, test } from "vitest";
import type { Column, HouseholdColumns } from "#core/families/columns.ts";
import { criteriaMet, readRule } from "#core/programme/rules/kepmensos-262.ts";
import { mendDeprivations } from "#core/programme/rules/mend.ts";

const NONE = Number.NaN;
const number = (...values: number[]): Column => ({ kind: "number", values: Float64Array.from(values) });
const yes = (...values: number[]): Column => ({ kind: "boolean", values: Int8Array.from(values) });

function families(columns: Readonly<Record<string, Column>>): HouseholdColumns {
	const first = Object.values(columns)[0];
	const length = first?.kind === "text" ? first.codes.length : (first?.values.length ?? 0);
	return { length, lng: new Float64Array(length), lat: new Float64Array(length), columns: new Map(Object.entries(columns)) };
}
const criterion = (columns: Readonly<Record<string, Column>>, nth: number) => [
	...(readRule(families(columns)).deprivations[nth - 1] as Int8Array),
];

describe("the eight criteria of Kepmensos 262 in machine form", () => {
	test("floor 6–9, walls 2 and 4–7 are deprivations; missing is unknown", () => {
		expect(criterion({ r_lantai: number(1, 5, 6, 7, 8, 9, NONE) }, 5)).toEqual([0, 0, 1, 1, 1, 1, -1]);
		expect(criterion({ r_dinding: number(1, 2, 3, 4, 5, 6, 7, NONE) }, 6)).toEqual([0, 1, 0, 1, 1, 1, 1, -1]);
	});

	test("in Bontang's code book any toilet but one's own is a deprivation", () => {
		expect(criterion({ r_bab: number(1, 2, 3, 4, NONE) }, 7)).toEqual([0, 1, 1, 1, -1]);
	});

	test("450 W or no electricity; power is asked of metered homes only", () => {
		const r_daya = number(1, 2, 0, NONE, NONE, NONE, NONE, 0);
		const r_penerangan = number(1, 1, 4, 4, 2, 1, NONE, NONE);
		expect(criterion({ r_daya, r_penerangan }, 8)).toEqual([1, 0, 1, 1, 0, -1, -1, -1]);
		expect(criterion({ r_daya: number(1, 2) }, 8)).toEqual([1, 0]);
	});

	test("criteria 1–4 are answers, known only from columns of their own; such a column also settles 5–8", () => {
		expect(criterion({ ind_2: yes(1, 0, -1) }, 2)).toEqual([1, 0, -1]);
		expect(criterion({ r_lantai: number(1, 1) }, 1)).toEqual([-1, -1]);
		expect(criterion({ r_lantai: number(1, 6), ind_5: yes(1, 0) }, 5)).toEqual([1, 0]);
	});

	const answers = { ind_1: yes(1, 0), ind_2: yes(1, 0), ind_3: yes(1, 0), ind_4: yes(1, 0) };
	const house = { r_lantai: number(6, 1), r_dinding: number(1, 1), r_daya: number(1, 2), r_penerangan: number(1, 1) };

	test("reports how many families have another sum than the file says", () => {
		const told = { ...answers, ...house, r_bab: number(1, 1), fm_indikator: number(6, 3) };
		const { compared, conflicting, deprivations } = readRule(families(told));
		expect([compared, conflicting]).toEqual([2, 1]);
		expect([criteriaMet(deprivations, 0), criteriaMet(deprivations, 1)]).toEqual([6, 0]);
		const lacking = readRule(families({ ...told, r_bab: number(NONE, 1) }));
		expect(lacking.compared).toBe(1);
		expect(criteriaMet(lacking.deprivations, 0)).toBeNaN();
	});

	test("the toilet's code book is the one the file's own sums speak for", () => {
		// 2 = shared: a deprivation in Bontang's book only; 6 = none: one in that of DTSEN only
		const book = (r_bab: Column, ...sums: number[]) =>
			readRule(families({ ...answers, ...house, r_bab, fm_indikator: number(...sums) })).book.id;
		expect(book(number(2, 1), 7, 0)).toBe("bontang");
		expect(book(number(2, 6), 6, 1)).toBe("dtsen");
		expect(book(number(1, 1), 6, 0)).toBe("bontang");
	});

	test("no families, no columns: nothing is known", () => {
		expect(readRule(families({}))).toMatchObject({ compared: 0, conflicting: 0, book: { id: "bontang" } });
	});
});

describe("mendDeprivations", () => {
	const four = families({
		fm_indikator: number(7, 6, NONE, 6),
		r_lantai: number(6, 1, 6, NONE),
		r_dinding: number(2, 2, 1, 2),
	});
	const { deprivations } = readRule(four);
	const mend = (remove: string[], touched: number[]) =>
		mendDeprivations(four, deprivations, { touched: Uint8Array.from(touched), remove });

	test("takes from the official sum what a touched family really has", () => {
		const { before, after, mended } = mend(["ind_5", "ind_6"], [1, 1, 0, 0]);
		expect([...before]).toEqual([7, 6, NONE, 6]);
		expect([...after]).toEqual([5, 5, NONE, 6]);
		expect(mended.map((column) => [...column])).toEqual([
			[1, 0, 0, 0],
			[1, 1, 0, 0],
		]);
	});

	test("a family whose sum or criterion is unknown stays as it is and is counted apart", () => {
		const { after, unknown, mended } = mend(["ind_5", "ind_6"], [1, 1, 1, 1]);
		expect([...unknown]).toEqual([0, 0, 1, 1]);
		expect(after[3]).toBe(6);
		expect([...(mended[1] as Uint8Array)]).toEqual([1, 1, 0, 0]);
	});

	test("a family that is not touched keeps what it has, known or not", () => {
		const { after, mended, unknown } = mend(["ind_5", "ind_6"], [0, 1, 0, 0]);
		expect([...after]).toEqual([7, 5, NONE, 6]);
		expect([...(mended[0] as Uint8Array), ...unknown]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
	});

	test("nothing removed changes nothing and needs nothing known", () => {
		const { after, unknown } = mend([], [1, 1, 1, 1]);
		expect([...after]).toEqual([7, 6, NONE, 6]);
		expect([...unknown]).toEqual([0, 0, 0, 0]);
	});

	test("a sum never falls below 0, and an unknown criterion is refused", () => {
		const zero = families({ fm_indikator: number(0), r_lantai: number(6) });
		const { after } = mendDeprivations(zero, readRule(zero).deprivations, { touched: Uint8Array.of(1), remove: ["ind_5"] });
		expect([...after]).toEqual([0]);
		expect(() => mend(["ind_9"], [1, 1, 1, 1])).toThrow("no criterion");
	});
});
