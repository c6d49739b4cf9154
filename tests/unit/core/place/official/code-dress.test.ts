import { expect, test } from "vitest";
import { bareCode, joinCodeParts } from "#core/place/official/code-dress.ts";

test.each([
	["64.74.03.1002", "6474031002"],
	[" 6474031002 ", "6474031002"],
	["6474031002.0", "6474031002"],
	["6474031002,0", "6474031002"],
	["`6474031002", "6474031002"],
	["'6474031002", "6474031002"],
	["64-74-03-1002", "6474031002"],
	["id6474030002", "6474030002"],
	["ID6474030", "6474030"],
	["64.74", "6474"],
	["6474", "6474"],
])("%s holds the digits %s", (cell, digits) => expect(bareCode(cell).digits).toBe(digits));

test.each(["", "6,47403E+09", "647403100", "117.5020304", "64.7403", "Gunung Telihan", "3174010000000001"])(
	"%s is no region code",
	(cell) => expect(bareCode(cell).digits).toBe(""),
);

test("dots and the prefix of HDX are seen", () => {
	expect(bareCode("64.74.03")).toEqual({ digits: "647403", dotted: true, hdx: false });
	expect(bareCode("id6474030")).toEqual({ digits: "6474030", dotted: false, hdx: true });
});

test("split columns become one code, zeros restored; a part that holds its parents replaces them", () => {
	expect(joinCodeParts(["64", "8", "1", "2001"], [2, 2, 2, 4])).toBe("6408012001");
	expect(joinCodeParts(["64.0", "08", "050", "1"], [2, 2, 3, 3])).toBe("6408050001");
	expect(joinCodeParts(["64", "6408", "640801", "6408012001"], [2, 2, 2, 4])).toBe("6408012001");
	expect(joinCodeParts(["64", "8", "", "2001"], [2, 2, 2, 4])).toBe("");
	expect(joinCodeParts(["64", "7408", "1", "2001"], [2, 2, 2, 4])).toBe("");
});
