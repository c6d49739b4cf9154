import { describe, expect, it } from "vitest";
import { sortRows } from "#i18n/say/sort-rows.ts";

describe("sorted rows", () => {
	const rows = [
		{ name: "Guntung", value: 3 },
		{ name: "belimbing", value: Number.NaN },
		{ name: "", value: 1 },
		{ name: "Api-Api", value: 3 },
	];
	const valuesOf = (descending: boolean) => sortRows(rows, ({ value }) => value, { descending }).map(({ name }) => name);

	it("put missing figures last whichever way, and equal ones in the order they came", () => {
		expect(valuesOf(false)).toEqual(["", "Guntung", "Api-Api", "belimbing"]);
		expect(valuesOf(true)).toEqual(["Guntung", "Api-Api", "", "belimbing"]);
	});

	it("compare names as people read them, the empty one last", () => {
		expect(sortRows(rows, ({ name }) => name).map(({ name }) => name)).toEqual(["Api-Api", "belimbing", "Guntung", ""]);
	});

	it("leave the rows they were given alone", () => {
		expect(rows[0]?.name).toBe("Guntung");
		expect(sortRows([], () => 0)).toEqual([]);
	});
});
