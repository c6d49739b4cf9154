import { expect, test } from "vitest";
import { rateCell } from "#core/measure/cell.ts";
import type { Measure, MeasureTable } from "#core/measure/measure.ts";
import { chosenUnits } from "#state/tasks/compared-units.ts";

const families = { type: "families", among: "all", where: { type: "all" } } as const;
const SHARE: Measure = {
	id: "desil1",
	form: "rate",
	unit: "keluarga",
	direction: "burden",
	numerator: families,
	denominator: families,
	denominatorKind: "selected_families",
};

/** Numerators of rates on 100 families, or of too few families (`null`). */
function table(numerators: readonly (number | null)[], codes: readonly string[]): MeasureTable {
	const cells = numerators.map((n) => rateCell(n ?? 1, n === null ? 5 : 100, "selected_families"));
	return {
		units: codes.map((kode) => ({ kode, nama: kode, induk: "" })),
		measures: [SHARE],
		cells: [[...cells, rateCell(1, 100, "selected_families")]],
	};
}

test("the first kelurahan by the shown measure, equals by code, those on too few families last", () => {
	const own = table([20, 30, 20, null, 20], ["d", "b", "c", "a", "e"]);
	expect(chosenUnits(own, "kelurahan", null, "desil1")).toEqual([1, 2, 0]);
	const few = table([null, 20, null], ["c", "b", "a"]);
	expect(chosenUnits(few, "kelurahan", null, "desil1")).toEqual([1, 2, 0]);
});

test("those of the link as they are named there", () => {
	const own = table([20, 30, 20], ["d", "b", "c"]);
	expect(chosenUnits(own, "kelurahan", ["c", "b", "x"], "desil1")).toEqual([2, 1]);
	expect(chosenUnits(own, "kelurahan", ["c", "x"], "desil1")).toEqual([1, 2, 0]);
});
