import { describe, expect, it } from "vitest";
import { groupAreas, groupLevels, kodeAt } from "#core/place/area-groups.ts";
import { isKodeWilayah, levelOf, normaliseKode, parentKode } from "#core/place/kode-wilayah.ts";
import { squareAreas } from "../../../fixtures/square-areas.ts";

describe("kode wilayah", () => {
	it("recognises codes of the four levels only", () => {
		expect(["64", "64.74", "64.74.03", "64.74.03.1002"].map(levelOf)).toEqual(["provinsi", "kota", "kecamatan", "kelurahan"]);
		for (const text of ["", "6", "64.7", "64.74.3", "64.74.03.102", "64.74.03.1002.1", "6474031002", "ab", "64,74"]) {
			expect(isKodeWilayah(text), text).toBe(false);
			expect(levelOf(text), text).toBeNull();
		}
	});

	it.each([
		["6474031002", "64.74.03.1002"],
		[6474031002, "64.74.03.1002"],
		[" 64.74.03.1002 ", "64.74.03.1002"],
		["647403", "64.74.03"],
		["64", "64"],
		["64740310", null],
		["id6474020003", null],
		["", null],
		[6474.5, null],
	])("normalises %j to %j", (value, kode) => {
		expect(normaliseKode(value)).toBe(kode);
	});

	it("finds the ancestor at a level, never one below", () => {
		expect(parentKode("64.74.03.1002", "kecamatan")).toBe("64.74.03");
		expect(parentKode("64.74.03.1002", "kelurahan")).toBe("64.74.03.1002");
		expect(parentKode("64.74", "kecamatan")).toBeNull();
		expect(parentKode("x", "kota")).toBeNull();
	});
});

describe("groupAreas", () => {
	it("leaves areas alone at their own level", () => {
		const areas = squareAreas(3);
		expect(groupAreas(areas, "kelurahan")).toEqual({
			level: "kelurahan",
			kode: areas.kode,
			nama: areas.nama,
			induk: ["Kecamatan 01", "Kecamatan 02", "Kecamatan 01"],
			groupOf: Int32Array.of(0, 1, 2),
		});
	});

	it("gathers them under kecamatan, kota and provinsi", () => {
		const areas = squareAreas(3);
		expect(groupAreas(areas, "kecamatan")).toMatchObject({
			kode: ["64.74.01", "64.74.02"],
			induk: ["Kota", "Kota"],
			groupOf: Int32Array.of(0, 1, 0),
		});
		expect(groupAreas(areas, "kota")).toMatchObject({ kode: ["64.74"], nama: ["Kota"], groupOf: Int32Array.of(0, 0, 0) });
		expect(groupAreas(areas, "provinsi")).toMatchObject({ kode: ["64"], induk: [""] });
	});

	it("takes a parent's code from the area's own code when the file does not say", () => {
		const areas = { ...squareAreas(2), kodeKecamatan: ["", ""], kecamatan: ["", ""] };
		expect(kodeAt(areas, "kecamatan", 1)).toBe("64.74.02");
		expect(groupAreas(areas, "kecamatan")).toMatchObject({ kode: ["64.74.01", "64.74.02"], nama: ["", ""] });
	});

	it("offers only levels that every area knows", () => {
		const known = squareAreas(2);
		expect(groupLevels(known)).toEqual(["kelurahan", "kecamatan", "kota", "provinsi"]);
		const odd = { ...known, kode: ["A", "B"], kodeKecamatan: ["64.74.01", ""], kodeKota: ["", ""], kodeProvinsi: ["", ""] };
		expect(groupLevels(odd)).toEqual(["kelurahan"]);
		expect(groupAreas(odd, "kecamatan").kode).toEqual(["64.74.01", ""]);
	});

	it("refuses a level below the areas' own", () => {
		expect(() => groupAreas({ ...squareAreas(1), level: "kota" }, "kelurahan")).toThrow(RangeError);
	});

	it("handles no areas", () => {
		expect(groupAreas(squareAreas(0), "kota").kode).toEqual([]);
	});
});
