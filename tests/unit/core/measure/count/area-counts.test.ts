import { describe, expect, it } from "vitest";
import { parseFilter } from "#core/families/filter/parse.ts";
import { narrowingOf } from "#core/measure/count/area-counts.ts";

const parsed = parseFilter("desil<=2");
if (!parsed.ok) throw new Error("the sentence must be read");
const where = parsed.value;

describe("the clause a quantity adds to the filter in hand", () => {
	it("is that of some families among the selected", () => {
		expect(narrowingOf({ type: "families", among: "selected", where })).toBe(where);
	});

	it("is none for all of them, for persons of all, and for what is not counted", () => {
		expect(narrowingOf(null)).toBeNull();
		expect(narrowingOf({ type: "families", among: "all", where: { type: "all" } })).toBeNull();
		expect(narrowingOf({ type: "persons", among: "selected", where: { type: "all" } })).toBeNull();
		expect(narrowingOf({ type: "square_kilometres" })).toBeNull();
	});

	it.each([
		{ type: "persons", among: "selected" },
		{ type: "families", among: "all" },
		{ type: "persons", among: "all" },
	] as const)("is refused for some $type among $among: a pass over the selected families would count others", (quantity) => {
		expect(() => narrowingOf({ ...quantity, where })).toThrow(`${quantity.type} of ${quantity.among} families`);
	});
});
