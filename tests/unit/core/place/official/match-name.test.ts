import { describe, expect, test } from "vitest";
import { createNameList, matchName } from "#core/place/official/match-name.ts";

const BONTANG = createNameList("kelurahan", [
	"Lok Tuan",
	"Api-Api",
	"Tanjung Laut",
	"Tanjung Laut Indah",
	"Berbas Tengah",
	"Berbas Pantai",
	"Kampung Baru",
	"Danau 1",
	"Danau II",
]);
const CITIES = createNameList("kota", ["Kabupaten Bogor", "Kota Bogor", "Kabupaten Kotabaru", "Kabupaten Banyuasin"]);

const found = (text: string, list = BONTANG): string | null => {
	const match = matchName(text, list);
	return match === null ? null : `${list.texts[match.at]} ${match.reason} ${match.certainty}`;
};

describe("a written name among the official ones of its parent", () => {
	test.each([
		["LOKTUAN", "Lok Tuan same 1"],
		["lok_tuan", "Lok Tuan same 1"],
		["KEL. API API", "Api-Api prefix 0.99"],
		["Kampung Baru", "Kampung Baru same 1"],
		["DESA KAMPUNG BARU", "Kampung Baru prefix 0.99"],
		["Danau I", "Danau 1 same 1"],
		["DANAU 02", "Danau II same 1"],
		["Lok Toean", "Lok Tuan spelling 0.97"],
		["Berebas Tengah", "Berbas Tengah letters 0.97"],
		["Tanjung Laut (RT 5)", "Tanjung Laut same 0.97"],
		["TL Indah", "Tanjung Laut Indah short 0.88"],
		["Tj. Laut Indah", "Tanjung Laut Indah short 0.88"],
	])("%s is %s", (text, expected) => expect(found(text)).toBe(expected));

	test("what could be two is none: no guess between neighbours", () => {
		expect(found("Berbas")).toBeNull();
		expect(found("Danau 3")).toBeNull();
		expect(found("Danau")).toBeNull();
		expect(matchName("Sukamaju", createNameList("kelurahan", ["Sukamaju", "Suka Maju"]))).toBeNull();
		expect(found("")).toBeNull();
	});

	test("a kabupaten and a kota of one name are told apart by what is written, else not at all", () => {
		expect(found("KAB. BOGOR", CITIES)).toBe("Kabupaten Bogor prefix 0.99");
		expect(found("Bogor, Kota", CITIES)).toBe("Kota Bogor prefix 0.99");
		expect(found("BOGOR", CITIES)).toBeNull();
		expect(found("Kota Baru", CITIES)).toBe("Kabupaten Kotabaru prefix 0.99");
		expect(found("Banyu Asin", CITIES)).toBe("Kabupaten Banyuasin prefix 0.99");
	});
});
