import { describe, expect, test } from "vitest";
import {
	createOfficialIndex,
	joinOfficialAreas,
	officialFacts,
	takeOfficialAreas,
	villagesUnder,
} from "#core/place/official/official-areas.ts";
import { officialList, SMALL_LIST } from "../../../../fixtures/small-wilayah.ts";

const INDEX = createOfficialIndex(SMALL_LIST);
const codesOf = (rows: readonly number[]) => rows.map((row) => SMALL_LIST.kode[row]);

describe("a list of official areas", () => {
	test("is found by either code, and by what lies in what", () => {
		expect(SMALL_LIST.nama[INDEX.rowOf.get("64.74.02") as number]).toBe("Contoh Selatan");
		expect(SMALL_LIST.nama[INDEX.rowOfBps.get("6474020") as number]).toBe("Contoh Utara");
		// an area without a BPS code has none, not the code ""
		expect(INDEX.rowOfBps.has("")).toBe(false);
		expect(codesOf(INDEX.childrenOf.get("") ?? [])).toEqual(["64"]);
		expect(codesOf(INDEX.childrenOf.get("64.74") ?? [])).toEqual(["64.74.01", "64.74.02"]);
		expect(codesOf(villagesUnder(INDEX, "64"))).toEqual(SMALL_LIST.kode.filter((kode) => kode.length === 13));
		expect(villagesUnder(INDEX, "64.74.01.1001")).toEqual([]);
		expect(villagesUnder(INDEX, "99")).toEqual([]);
	});

	test("may say itself what lies in what", () => {
		const own = officialList([
			["U", "Utara"],
			["A-1", "Satu"],
			["A-2", "Dua"],
		]);
		const index = createOfficialIndex(own, (row) => (row === 0 ? "" : "U"));
		expect(villagesUnder(index, "U")).toEqual([1, 2]);
	});

	test("gives the facts of the areas it has a point of, and of no others", () => {
		const facts = officialFacts(INDEX);
		expect(facts).toHaveLength(4);
		expect(facts[1]).toEqual({
			kode: "64.74.01.1002",
			nama: "Guntung",
			lng: 117.515,
			lat: 0.205,
			squareKilometres: Number.NaN,
		});
	});

	test("is cut and joined with every column alike, provinces in their order", () => {
		const north = takeOfficialAreas(SMALL_LIST, (kode) => kode.startsWith("64.74.01"));
		expect(north).toEqual(
			officialList([
				["64.74.01", "Contoh Utara", "6474020"],
				["64.74.01.1001", "Kuala", "", 117.505, 0.205],
				["64.74.01.1002", "Guntung", "", 117.515, 0.205],
			]),
		);
		const earlier = officialList([["11", "Provinsi Lain", "", 95, 5]]);
		const joined = joinOfficialAreas([SMALL_LIST, earlier]);
		expect(joined.kode).toEqual(["11", ...SMALL_LIST.kode]);
		expect(joined.kodeBps).toEqual(["", ...SMALL_LIST.kodeBps]);
		expect([...joined.lng]).toEqual([95, ...SMALL_LIST.lng]);
		expect([...joined.lat]).toEqual([5, ...SMALL_LIST.lat]);
	});
});
