import { describe, expect, test } from "vitest";
import type { Column } from "#core/families/columns.ts";
import { createOfficialIndex } from "#core/place/official/official-areas.ts";
import { areaListOf } from "#io/import/areas/area-list.ts";
import { identifyAreas, placeColumnsOf } from "#io/import/areas/identify-areas.ts";
import { areaGeometryOf } from "../../../../fixtures/geometry.ts";
import { SMALL_LIST, squareRing } from "../../../../fixtures/small-wilayah.ts";

const OFFICIAL = createOfficialIndex(SMALL_LIST);
const text = (...cells: string[]): Column => ({ kind: "text", dictionary: cells, codes: Int32Array.from(cells, (_, at) => at) });

function identify(columns: Readonly<Record<string, Column>>, length: number) {
	const layer = {
		length,
		columns: new Map(Object.entries(columns)),
		geometry: areaGeometryOf(
			Array.from({ length }, (_, at) => ({ type: "Polygon" as const, coordinates: [squareRing(117.5 + at * 0.01, 0.2)] })),
		),
		findings: [],
		system: null,
	};
	return identifyAreas(layer, placeColumnsOf(layer), OFFICIAL, {});
}

describe("which areas the features of a layer are", () => {
	test("two names under one code are two areas: the official name keeps the code", () => {
		const read = identify({ kode: text("64.74.01.1001", "64.74.01.1001"), nama: text("Baru", "KUALA") }, 2);
		if (!read.ok) throw new Error(read.error.code);
		expect(read.value.areas).toMatchObject({ kode: ["64.74.01.1001-2", "64.74.01.1001"], nama: ["Baru", "Kuala"] });
		expect(read.value.findings).toContainEqual({
			code: "CODE_TWICE",
			count: 2,
			rows: [1, 2],
			params: { kode: "64.74.01.1001", names: "Baru · KUALA" },
		});
	});

	test("numbers that name a person are no figures of an area, by heading or by contents", () => {
		const numbers = (value: number): Column => ({ kind: "number", values: Float64Array.of(value) });
		const columns = { kode: text("64.74.01.1001"), NO_HP: numbers(812), lain: numbers(1e15), Sawah: numbers(2) };
		const read = identify(columns, 1);
		expect(read.ok && [...read.value.areas.statistics.keys()]).toEqual(["x_sawah"]);
		expect(
			read.ok && read.value.findings.flatMap(({ code, params }) => (code === "PRIVATE_COLUMN" ? [params?.["column"]] : [])),
		).toEqual(["NO_HP", "lain"]);
	});

	test("known figures go by their own names, others are carried, and ids are no figures", () => {
		const numbers = (value: number): Column => ({ kind: "number", values: Float64Array.of(value) });
		const columns = { kode: text("64.74.01.1001"), Jumlah_Penduduk: numbers(5), Sawah: numbers(2), OBJECTID: numbers(9) };
		const read = identify(columns, 1);
		expect(read.ok && [...read.value.areas.statistics]).toEqual([
			["penduduk", Float64Array.of(5)],
			["x_sawah", Float64Array.of(2)],
		]);
		expect(read.ok && read.value.findings.map(({ code, params }) => [code, params?.["columns"]])).toEqual([
			["AREA_FIGURES", "Sawah"],
			["COLUMNS_NOT_NEEDED", "OBJECTID"],
		]);
	});

	test("a layer of nothing, and one that names no place, are faults", () => {
		expect(identify({ kode: text() }, 0)).toMatchObject({ error: { code: "AREAS_EMPTY" } });
		expect(identify({ warna: text("biru") }, 1)).toMatchObject({ error: { code: "MISSING_COLUMN", params: { found: "warna" } } });
	});

	test("as a list they lie under the parents they have, with the BPS codes that are official", () => {
		const read = identify({ kode: text("64.74.01.1001", "64.74.02.1001") }, 2);
		if (!read.ok) throw new Error(read.error.code);
		const list = areaListOf(read.value.areas, OFFICIAL);
		expect(list.areas.kode).toEqual(["64", "64.74", "64.74.01", "64.74.01.1001", "64.74.02", "64.74.02.1001"]);
		expect(list.areas.nama[1]).toBe("Kota Contoh");
		expect([...list.rowOfBps]).toEqual([
			["6474", 1],
			["6474020", 2],
			["6474010", 4],
		]);
		expect(list.childrenOf.get("64.74")).toEqual([2, 4]);
		expect([...list.areas.lng].map(Number.isNaN)).toEqual([true, true, true, false, true, false]);
	});
});
