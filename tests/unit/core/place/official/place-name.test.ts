import { describe, expect, test } from "vitest";
import { foldSpelling, kindOfCity, placeName, shownName } from "#core/place/official/place-name.ts";

describe("how names of places are compared", () => {
	test.each([
		["KEL. LOK TUAN", "kelurahan", "kelloktuan", "loktuan"],
		["lok_tuan", "kelurahan", "loktuan", "loktuan"],
		["Desa", "kelurahan", "desa", "desa"],
		["Kelurahanku", "kelurahan", "kelurahanku", "kelurahanku"],
		["KEC. Bontang Utara", "kecamatan", "kecbontangutara", "bontangutara"],
		// a kampung is no word before a kecamatan
		["Kampung Rakyat", "kecamatan", "kampungrakyat", "kampungrakyat"],
		["Kota Adm. Jakarta Barat", "kota", "kotaadmjakartabarat", "jakartabarat"],
		["Bogor (Kab.)", "kota", "bogorkab", "bogor"],
		["Propinsi Papua", "provinsi", "propinsipapua", "papua"],
		["Danau III", "kelurahan", "danau3", "danau3"],
		["DANAU 003", "kelurahan", "danau3", "danau3"],
		["Vi Koto", "kecamatan", "vikoto", "vikoto"],
		["Ｂｏｎｔａｎｇ", "kelurahan", "bontang", "bontang"],
	] as const)("%s as %s", (text, level, full, bare) => expect(placeName(text, level)).toMatchObject({ full, bare }));

	test("a kota and a kabupaten, written before or after the name, or not at all", () => {
		expect(["KAB. BOGOR", "Bogor, Kab", "Kota Bogor", "Bogor Kota", "Kodya Bogor", "Bogor", "Kotabaru"].map(kindOfCity)).toEqual([
			"kabupaten",
			"kabupaten",
			"kota",
			"kota",
			"kota",
			"",
			"",
		]);
	});

	test("old and new spelling fold into one", () => {
		for (const [old, now] of [
			["soekamadjoe", "sukamaju"],
			["tjempaka", "cempaka"],
			["sjukur", "syukur"],
			["sukkamaju", "sukamaju"],
		] as const)
			expect(foldSpelling(old)).toBe(foldSpelling(now));
		expect(foldSpelling("sukamaju")).not.toBe(foldSpelling("sukajaya"));
	});

	test.each([
		["KEL. GUNUNG TELIHAN", "kelurahan", "Gunung Telihan"],
		["desa suka_maju ii", "kelurahan", "Suka Maju II"],
		["Kecamatan A", "kecamatan", "Kecamatan A"],
		["MAHALONA'A", "kelurahan", "Mahalona'a"],
		["Teluk PDAM", "kelurahan", "Teluk PDAM"],
		["KOTA BONTANG", "kota", "Kota Bontang"],
	] as const)("%s (%s) is shown as %s", (text, level, shown) => expect(shownName(text, level)).toBe(shown));
});
