import { describe, expect, test } from "vitest";
import { findPersons, foldCells } from "#io/import/families/fold-persons.ts";

const find = (columns: Readonly<Record<string, readonly string[]>>) =>
	findPersons(Object.keys(columns), Object.values(columns), Object.values(columns)[0]?.length ?? 0);

describe("lists of persons", () => {
	test("rows of one key are one family, its head first, in the order families are met", () => {
		const folding = find({
			"No. KK": ["b", "a", " b ", "a"],
			umur: ["8", "50", "40", "45"],
			"Hubungan Keluarga": ["Anak", "Kepala Keluarga", "1", "Istri"],
		});
		expect(folding).toEqual({
			key: "No. KK",
			families: [
				[2, 0],
				[1, 3],
			],
		});
	});

	test("rows without a key stay families of their own", () => {
		const families = find({ id_keluarga: ["a", "", "a", "  "], usia: ["8", "9", "7", "6"] })?.families;
		expect(families).toEqual([[0, 2], [1], [3]]);
	});

	test("doubled families are no persons: nothing that a person has differs", () => {
		expect(find({ no_kk: ["a", "a", "b"], usia: ["8", " 8", "7"] })).toBeNull();
		expect(find({ no_kk: ["a", "a", "b"], desil: ["1", "2", "3"] })).toBeNull();
	});

	test("a key that hardly repeats, or no key, makes no persons", () => {
		const keys = Array.from({ length: 40 }, (_, i) => String(Math.max(1, i)));
		const ages = keys.map((_, i) => String(i));
		// 1 of 40 is under the least share, 3 of 40 over it
		expect(find({ no_kk: keys, umur: ages })).toBeNull();
		expect(find({ no_kk: keys.map((key) => String(Math.max(3, Number(key)))), umur: ages })?.families).toHaveLength(37);
		expect(find({ nomor: ["a", "a"], umur: ["1", "2"] })).toBeNull();
	});
});

describe("one cell per family", () => {
	const folding = { key: "kk", families: [[1, 0], [2], [3, 4]] };

	test("a yes of any member is the family's, else what the first filled one says", () => {
		expect(foldCells(["1", "0", "", "0", ""], folding, true)).toEqual(["1", "", "0"]);
	});

	test("everything else is the head's, or the first that is filled", () => {
		expect(foldCells(["anak", "kepala", " ", "", "x"], folding, false)).toEqual(["kepala", "", "x"]);
	});
});
