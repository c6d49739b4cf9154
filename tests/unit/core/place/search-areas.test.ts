import { describe, expect, test } from "vitest";
import type { AreaGroups } from "#core/place/area-table.ts";
import { searchAreas } from "#core/place/search-areas.ts";

const groups = (level: AreaGroups["level"], rows: readonly (readonly [string, string, string])[]): AreaGroups => ({
	level,
	kode: rows.map(([kode]) => kode),
	nama: rows.map(([, nama]) => nama),
	induk: rows.map(([, , induk]) => induk),
	groupOf: new Int32Array(0),
});

const GROUPS = [
	groups("kelurahan", [
		["64.74.01.1003", "Lok Tuan", "Bontang Utara"],
		["64.74.01.1006", "Api-Api", "Bontang Utara"],
		["64.74.02.1001", "Tanjung Laut", "Bontang Selatan"],
		["64.74.02.1006", "Tanjung Laut Indah", "Bontang Selatan"],
		["64.74.01.1001", "Bontang Kuala", "Bontang Utara"],
	]),
	groups("kecamatan", [
		["64.74.01", "Bontang Utara", "Kota Bontang"],
		["64.74.02", "Bontang Selatan", "Kota Bontang"],
	]),
	groups("kota", [["64.74", "Kota Bontang", ""]]),
];
const names = (query: string) => searchAreas(GROUPS, query).map(({ nama }) => nama);

describe("searching areas", () => {
	test.each(["loktuan", "Lok Tuan", "lok_tuan", "LOK-TUAN", "ĺok tuan"])("%s finds Lok Tuan", (query) => {
		expect(names(query)).toEqual(["Lok Tuan"]);
	});

	test("codes are found with and without dots, at every level", () => {
		expect(names("6474021006")).toEqual(["Tanjung Laut Indah"]);
		expect(names("64.74.02")).toEqual(["Bontang Selatan", "Tanjung Laut", "Tanjung Laut Indah"]);
	});

	test("the exact name comes first, then beginnings, then the rest", () => {
		expect(names("tanjung laut")).toEqual(["Tanjung Laut", "Tanjung Laut Indah"]);
		expect(names("bontang")).toEqual(["Bontang Kuala", "Bontang Selatan", "Bontang Utara", "Kota Bontang"]);
	});

	test.each(["", "   ", "--", "zzz"])("%j finds nothing", (query) => {
		expect(names(query)).toEqual([]);
	});

	test("no more than eight are offered", () => {
		const many = groups(
			"kelurahan",
			Array.from({ length: 30 }, (_, i) => [`64.74.01.${1001 + i}`, `Desa ${i}`, ""] as const),
		);
		expect(searchAreas([many], "desa")).toHaveLength(8);
	});
});
