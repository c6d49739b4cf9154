import { expect, test } from "vitest";
import { booleanColumn } from "#core/families/build-columns.ts";
import type { HouseholdColumns } from "#core/families/columns.ts";
import { unreachedMask } from "#core/families/programme-bits.ts";

const HOUSEHOLDS: HouseholdColumns = {
	length: 4,
	lng: new Float64Array(4),
	lat: new Float64Array(4),
	columns: new Map([
		["p_pkh", booleanColumn([false, true, false, null])],
		["p_blt", booleanColumn([false, false, null, false])],
	]),
};

test("unreached is who is known to receive none: a missing answer is no no, as in the measure “belum”", () => {
	expect([...(unreachedMask(HOUSEHOLDS, ["pkh", "blt"]) ?? [])]).toEqual([1, 0, 0, 0]);
	expect([...(unreachedMask(HOUSEHOLDS, ["pkh"]) ?? [])]).toEqual([1, 0, 1, 0]);
});

test("a programme without a column is left out, and nothing is known where none has one", () => {
	expect([...(unreachedMask(HOUSEHOLDS, ["pkh", "zakat"]) ?? [])]).toEqual([1, 0, 1, 0]);
	expect(unreachedMask(HOUSEHOLDS, ["zakat"])).toBeNull();
	expect(unreachedMask(HOUSEHOLDS, [])).toBeNull();
});
