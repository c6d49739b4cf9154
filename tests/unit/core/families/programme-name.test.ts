import { expect, test } from "vitest";
import { shortProgrammeName } from "#core/families/programme-name.ts";

test.each([
	["Program Keluarga Harapan (PKH)", "PKH"],
	["Bantuan Langsung Tunai (BLT) ", "BLT"],
	["Sembako", "Sembako"],
	["Subsidi (listrik) PLN", "Subsidi (listrik) PLN"],
	["Bantuan (untuk keluarga tanpa penghasilan tetap)", "Bantuan (untuk keluarga tanpa penghasilan tetap)"],
	["", ""],
])("%s is shown short as %s", (nama, short) => {
	expect(shortProgrammeName(nama)).toBe(short);
});
