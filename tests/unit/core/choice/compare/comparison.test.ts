import { describe, expect, test } from "vitest";
import { compareCells } from "#core/choice/compare/compare-pair.ts";
import { compareUnits } from "#core/choice/compare/compare-units.ts";
import { comparisonFindings } from "#core/choice/compare/findings.ts";
import { orderMeasures, orderUnits } from "#core/choice/compare/order.ts";
import { differenceBreaks, unitDifferences } from "#core/choice/compare/unit-differences.ts";
import { cellOf, countCell, rateCell } from "#core/measure/cell.ts";
import type { Measure, MeasureTable, Quantity } from "#core/measure/measure.ts";
import { differenceFromWhole, rateDifference } from "#core/measure/statistics/difference-interval.ts";

const FAMILIES: Quantity = { type: "families", among: "all", where: { type: "all" } };
const rate = (id: string, direction: Measure["direction"] = "burden"): Measure => ({
	id,
	form: "rate",
	unit: "keluarga",
	direction,
	numerator: FAMILIES,
	denominator: FAMILIES,
	denominatorKind: "selected_families",
});
const count = (id: string): Measure => ({ ...rate(id, "extent"), form: "count", denominator: null, denominatorKind: null });

/** Rows of [numerator, denominator] per unit; the region is their sum. */
function tableOf(measures: readonly Measure[], rows: readonly (readonly (readonly [number, number])[])[]): MeasureTable {
	const names = ["A", "B", "C", "D"];
	return {
		units: (rows[0] ?? []).map((_, i) => ({ kode: `k${i}`, nama: names[i] ?? "", induk: "" })),
		measures,
		cells: measures.map((measure, m) => {
			const row = rows[m] ?? [];
			const total = [0, 1].map((part) => row.reduce((sum, pair) => sum + (pair[part] ?? 0), 0)) as [number, number];
			return [...row, total].map(([x, n]) => cellOf(measure, x, measure.denominator ? n : Number.NaN));
		}),
	};
}

describe("the difference of two shares", () => {
	test.each([
		[56, 70, 48, 80, 0.0524, 0.3339],
		[9, 10, 3, 10, 0.1705, 0.809],
		[6, 7, 2, 7, 0.0582, 0.8062],
		[5, 56, 0, 29, -0.0381, 0.1926],
		[0, 10, 0, 20, -0.1611, 0.2775],
		[0, 10, 0, 10, -0.2775, 0.2775],
		[10, 10, 0, 20, 0.6791, 1],
		[10, 10, 0, 10, 0.6075, 1],
	])("has the published interval of %i/%i less %i/%i (Newcombe 1998, table II, method 10)", (x1, n1, x2, n2, low, high) => {
		const found = rateDifference({ numerator: x1, denominator: n1 }, { numerator: x2, denominator: n2 });
		expect(found.low).toBeCloseTo(low, 4);
		expect(found.high).toBeCloseTo(high, 4);
	});

	test("turns its sign when the two change places", () => {
		const [a, b] = [
			{ numerator: 17, denominator: 60 },
			{ numerator: 31, denominator: 55 },
		];
		const [forth, back] = [rateDifference(a, b), rateDifference(b, a)];
		expect([back.difference, back.low, back.high]).toEqual([-forth.difference, -forth.high, -forth.low]);
	});

	test("is unknown where a denominator is 0 or a count is none", () => {
		const whole = { numerator: 1, denominator: 2 };
		for (const [numerator, denominator] of [
			[0, 0],
			[Number.NaN, 5],
			[6, 5],
		] as const)
			expect(rateDifference({ numerator, denominator }, whole)).toEqual({
				difference: Number.NaN,
				low: Number.NaN,
				high: Number.NaN,
			});
	});

	test("from the whole that holds it is the difference from the rest, drawn in by the part's share", () => {
		const part = { numerator: 30, denominator: 100 };
		const whole = { numerator: 100, denominator: 500 };
		const found = differenceFromWhole(part, whole);
		expect(found.difference).toBeCloseTo(0.3 - 0.2, 12);
		expect(found.low).toBeCloseTo(0.8 * rateDifference(part, { numerator: 70, denominator: 400 }).low, 12);
	});

	test("of a part that is the whole is 0, and alike", () => {
		const cell = rateCell(20, 50, "selected_families");
		expect(compareCells(cell, cell, rate("r"), { partOf: true })).toEqual({ difference: 0, low: 0, high: 0, verdict: "alike" });
	});
});

describe("two cells", () => {
	test("cannot be told apart when the interval of their difference holds 0", () => {
		expect(compareCells(rateCell(22, 100, "selected_families"), rateCell(25, 100, "selected_families"), rate("r")).verdict).toBe(
			"alike",
		);
		expect(compareCells(rateCell(22, 100, "selected_families"), rateCell(55, 100, "selected_families"), rate("r")).verdict).toBe(
			"lower",
		);
	});

	test("differ though their own intervals overlap a little, as Barat and Utara on not reached (61,6 and 57,1)", () => {
		const [barat, utara] = [rateCell(461, 748, "selected_families"), rateCell(1_091, 1_910, "selected_families")];
		expect(barat.low).toBeLessThan(utara.high);
		expect(compareCells(barat, utara, rate("belum")).verdict).toBe("higher");
	});

	test("get no verdict where one rests on fewer than ten", () => {
		expect(compareCells(rateCell(9, 9, "selected_families"), rateCell(1, 100, "selected_families"), rate("r")).verdict).toBe(
			"unknown",
		);
	});

	test("of counts are alike only when equal, without an interval", () => {
		const cell = (n: number) => countCell(n);
		expect(compareCells(cell(5), cell(5), count("n"))).toEqual({
			difference: 0,
			low: Number.NaN,
			high: Number.NaN,
			verdict: "alike",
		});
		expect(compareCells(cell(2_657), cell(748), count("n"))).toMatchObject({ difference: 1_909, verdict: "higher" });
	});
});

const TABLE = tableOf(
	[count("keluarga"), rate("desil1"), rate("belum"), rate("cakupan:pkh", "coverage")],
	[
		[
			[200, 0],
			[300, 0],
			[5, 0],
		],
		[
			[40, 200],
			[62, 300],
			[2, 5],
		],
		[
			[100, 200],
			[150, 300],
			[5, 5],
		],
		[
			[20, 100],
			[81, 150],
			[1, 3],
		],
	],
);

describe("compareUnits", () => {
	test("gives gap, extremes and pairs of the picked units only, the region beside them", () => {
		const [families, decile] = compareUnits(TABLE, [0, 1]).measures;
		expect(families).toMatchObject({ gap: 100, highest: 1, lowest: 0, region: { value: 505 } });
		expect(decile?.gap).toBeCloseTo(62 / 300 - 0.2, 12);
		expect(decile?.pairs.map(({ a, b, verdict }) => [a, b, verdict])).toEqual([[0, 1, "alike"]]);
	});

	test("leaves a unit with fewer than ten out of gap and extremes", () => {
		const decile = compareUnits(TABLE, [2, 1]).measures[1];
		expect(decile).toMatchObject({ gap: Number.NaN, highest: 1, lowest: 1 });
		expect(decile?.pairs[0]?.verdict).toBe("unknown");
	});

	test("all missing: no gap, no extremes; none picked: the same", () => {
		const empty = tableOf(
			[rate("r")],
			[
				[
					[0, 0],
					[0, 0],
				],
			],
		);
		expect(compareUnits(empty, [0, 1]).measures[0]).toMatchObject({
			gap: Number.NaN,
			highest: -1,
			lowest: -1,
			standardisedGap: Number.NaN,
		});
		expect(compareUnits(TABLE, []).measures[0]).toMatchObject({ gap: Number.NaN, highest: -1, pairs: [] });
	});

	test("all equal: a gap of 0, the first is named, and nothing leads", () => {
		const equal = tableOf(
			[rate("r")],
			[
				[
					[5, 50],
					[5, 50],
					[5, 50],
				],
			],
		);
		const found = compareUnits(equal, [0, 1, 2]);
		expect(found.measures[0]).toMatchObject({ gap: 0, highest: 0, lowest: 0, standardisedGap: 0 });
		expect(comparisonFindings(found).leaders).toEqual([]);
	});

	test("takes the target of the manifest that bears the measure's id, in per cent", () => {
		const targets = [
			{ indikator: "P0", nilai: 3.75, satuan: "persen" },
			{ indikator: "belum", nilai: 40, satuan: "persen" },
		];
		expect(compareUnits(TABLE, [0, 1], { targets }).measures.map(({ target }) => target)).toEqual([
			Number.NaN,
			Number.NaN,
			0.4,
			Number.NaN,
		]);
	});

	test("throws on an index that is no unit", () => {
		expect(() => compareUnits(TABLE, [0, 3])).toThrow("no unit 3");
	});
});

describe("order", () => {
	test("puts shares by their standardised gap before counts, the named measure first", () => {
		const { measures } = compareUnits(TABLE, [0, 1]);
		const ids = (first: string | null) => orderMeasures(measures, first).map(({ measure }) => measure.id);
		expect(ids(null)).toEqual(["cakupan:pkh", "desil1", "belum", "keluarga"]);
		expect(ids("keluarga")).toEqual(["keluarga", "cakupan:pkh", "desil1", "belum"]);
	});

	test("sorts units by a measure, the unknown last, and keeps them for an unknown measure", () => {
		expect(orderUnits(TABLE, [0, 2, 1], "desil1")).toEqual([1, 0, 2]);
		expect(orderUnits(TABLE, [2, 0], "none")).toEqual([2, 0]);
	});

	test("sorts equal units by code, however they were picked", () => {
		const rows = [
			[
				[5, 10],
				[7, 10],
				[5, 10],
			],
		] as const;
		expect(orderUnits(tableOf([rate("desil1")], rows), [2, 1, 0], "desil1")).toEqual([1, 0, 2]);
	});
});

describe("findings", () => {
	test("say what a pair shares and where it parts", () => {
		const [pair] = comparisonFindings(compareUnits(TABLE, [0, 1])).pairs;
		expect(pair?.alike?.on.measure.id).toBe("belum");
		expect(pair?.differs?.on.measure.id).toBe("cakupan:pkh");
		expect(pair?.differs?.pair.difference).toBeCloseTo(0.2 - 0.54, 12);
	});

	test("name the highest with all that cannot be told apart from it", () => {
		const table = tableOf(
			[rate("desil1")],
			[
				[
					[30, 100],
					[33, 100],
					[5, 100],
				],
			],
		);
		expect(comparisonFindings(compareUnits(table, [0, 1, 2])).leaders.map(({ units }) => units)).toEqual([[0, 1]]);
	});

	test("are empty where nothing can be compared", () => {
		const [pair] = comparisonFindings(compareUnits(TABLE, [2, 1])).pairs;
		expect(pair).toMatchObject({ a: 0, b: 1, alike: null, differs: null });
	});
});

describe("the difference map", () => {
	test("sets every unit against the region that holds it, and breaks evenly around 0", () => {
		const cell = TABLE.cells[3]?.[3];
		if (cell === undefined) throw new Error("no region");
		const found = unitDifferences(TABLE, 3, { cell, holds: () => true });
		expect(found.map(({ verdict }) => verdict)).toEqual(["lower", "higher", "unknown"]);
		const most = Math.max(...found.slice(0, 2).map(({ difference }) => Math.abs(difference)));
		expect(differenceBreaks(found)).toEqual([-0.6 * most, -0.2 * most, 0.2 * most, 0.6 * most]);
	});

	test("has no breaks where nothing differs", () => {
		expect(differenceBreaks([])).toEqual([]);
		expect(differenceBreaks([{ difference: 0, low: 0, high: 0, verdict: "alike" }])).toEqual([]);
	});
});
