import { expect, test } from "vitest";
import type { Cell } from "#core/measure/cell.ts";
import { joinTables } from "#core/measure/join-tables.ts";
import type { Measure, MeasureTable } from "#core/measure/measure.ts";

const measure = (id: string): Measure => ({
	id,
	form: "count",
	unit: "keluarga",
	direction: "extent",
	numerator: { type: "families", among: "all", where: { type: "all" } },
	denominator: null,
	denominatorKind: null,
});
const cell = (value: number): Cell => ({
	numerator: value,
	denominator: Number.NaN,
	value,
	low: Number.NaN,
	high: Number.NaN,
	reliability: "ok",
});
function table(units: readonly string[], values: readonly number[], id = "keluarga"): MeasureTable {
	return {
		units: units.map((kode) => ({ kode, nama: kode, induk: "" })),
		measures: [measure(id)],
		cells: [values.map(cell)],
	};
}

test("units of two levels stand in one table, the region of the first at the end", () => {
	const joined = joinTables([table(["a", "b"], [1, 2, 3]), table(["c"], [4, 99])]);
	expect(joined?.units.map(({ kode }) => kode)).toEqual(["a", "b", "c"]);
	expect(joined?.cells[0]?.map(({ value }) => value)).toEqual([1, 2, 4, 3]);
});

test("one table stays as it is; tables of other measures are not joined", () => {
	const one = table(["a"], [1, 2]);
	expect(joinTables([one])).toBe(one);
	expect(joinTables([one, table(["b"], [1, 2], "jiwa")])).toBeNull();
});

test("a table without units adds nothing", () => {
	expect(joinTables([table(["a"], [1, 2]), table([], [7])])?.cells[0]?.map(({ value }) => value)).toEqual([1, 2]);
});
