import { expect, test } from "vitest";
import { createSheetBuilder, tooManyCells } from "#io/format/sheet.ts";

const FACTS = { name: "Data", hidden: false, ragged: false, merged: [] };

test("a sheet holds only rows and columns with contents, and keeps their numbers", () => {
	const builder = createSheetBuilder();
	builder.cell(16_383, "x");
	builder.endRow(5, 1);
	builder.cell(0, "  ");
	builder.endRow(6, 2);
	builder.endRow(7, 0);
	builder.cell(2, "y");
	builder.endRow(1_048_576, 1);
	const sheet = builder.finish(FACTS);
	expect(sheet).toMatchObject({ places: [2, 16_383], length: 2, emptyRows: 1, cellCounts: null });
	expect(sheet.columns).toEqual([
		["", "y"],
		["x", ""],
	]);
	expect([...sheet.rowNumbers]).toEqual([5, 1_048_576]);
});

test("a sheet of too many cells is stopped while it is read", () => {
	const builder = createSheetBuilder(8);
	const row = (places: readonly number[], number: number) => {
		for (const place of places) builder.cell(place, "1");
		return builder.endRow(number, places.length);
	};
	expect(row([0, 1, 2], 1)).toBe(true);
	expect(row([0, 1, 2], 2)).toBe(true);
	expect(row([0], 3)).toBe(false);
	expect(tooManyCells(builder.cells(), "a.csv")).toMatchObject({ code: "TOO_LARGE", file: "a.csv", params: { bytes: 72 } });
});
