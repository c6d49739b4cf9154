import { describe, expect, test } from "vitest";
import type { AreaTable } from "#core/place/area-table.ts";
import { areasOfPart, partHolding, partsOf } from "#core/place/parts.ts";
import { makeAreas } from "../../../fixtures/io-layers.ts";
import { provinceAreas } from "../../../fixtures/planted-province.ts";
import { squareAreas } from "../../../fixtures/square-areas.ts";

const PROVINCE = provinceAreas();

describe("the parts of a region", () => {
	test("are kabupaten and kota where there are several, else kecamatan, by code", () => {
		expect(partsOf(PROVINCE)).toEqual([
			{ kode: "64.01", nama: "Kabupaten Awan", level: "kota" },
			{ kode: "64.02", nama: "Kabupaten Batu", level: "kota" },
			{ kode: "64.03", nama: "Kota Cahaya", level: "kota" },
		]);
		expect(partsOf(squareAreas(4)).map(({ kode, level }) => `${level} ${kode}`)).toEqual([
			"kecamatan 64.74.01",
			"kecamatan 64.74.02",
		]);
	});

	test("are none where there is only one, where an area does not know its own, or where each would be one area", () => {
		expect(partsOf(squareAreas(1))).toEqual([]);
		const named: AreaTable = { ...squareAreas(2), kode: ["a", "b"], kodeKecamatan: ["x", ""], kodeKota: ["y", "y"] };
		expect(partsOf(named)).toEqual([]);
		expect(partsOf({ ...squareAreas(2), level: "kecamatan", kode: ["64.74.01", "64.74.02"] })).toEqual([]);
	});

	test("are found from an area, or from anything between", () => {
		const parts = partsOf(PROVINCE);
		for (const kode of ["64.02.03.2001", "64.02.03", "64.02"]) expect(partHolding(PROVINCE, parts, kode)?.kode).toBe("64.02");
		for (const kode of ["64", "64.99", ""]) expect(partHolding(PROVINCE, parts, kode)).toBeUndefined();
	});
});

describe("the table of a part", () => {
	test("has the part's rows, statistics, geometry and box, and nothing else", () => {
		const [, part] = partsOf(PROVINCE);
		if (!part) throw new Error("no part");
		const own = areasOfPart(PROVINCE, part);
		expect(own.kode).toEqual(PROVINCE.kode.slice(8, 16));
		expect([...(own.statistics.get("penduduk") ?? [])]).toEqual([1080, 1090, 1100, 1110, 1120, 1130, 1140, 1150]);
		expect(own.geometry.lngLat).toEqual(PROVINCE.geometry.lngLat.slice(80, 160));
		expect([...own.geometry.areaStart]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
		expect(own.bbox).toEqual([
			Math.min(...own.geometry.lngLat.filter((_, i) => i % 2 === 0)),
			Math.min(...own.geometry.lngLat.filter((_, i) => i % 2 === 1)),
			Math.max(...own.geometry.lngLat.filter((_, i) => i % 2 === 0)),
			Math.max(...own.geometry.lngLat.filter((_, i) => i % 2 === 1)),
		]);
	});

	test("keeps holes and second polygons", () => {
		const areas = makeAreas(12);
		const [, part] = partsOf(areas);
		if (!part) throw new Error("no part");
		const { geometry } = areasOfPart(areas, part);
		// area 6 and 9 have a hole, 7 and 11 a second polygon
		expect([...geometry.areaStart]).toEqual([0, 1, 3, 4, 5, 6, 8]);
		expect([...geometry.polygonStart]).toEqual([0, 2, 3, 4, 5, 7, 8, 9, 10]);
		expect(geometry.ringStart.at(-1)).toBe(geometry.lngLat.length / 2);
	});
});
