import { describe, expect, test } from "vitest";
import { createOfficialIndex } from "#core/place/official/official-areas.ts";
import { cluesOfRows, familyPlaceColumns, placeFamilies } from "#io/import/families/family-places.ts";
import { SMALL_LIST } from "../../../../fixtures/small-wilayah.ts";

const LIST = createOfficialIndex(SMALL_LIST);

/** Rows of cells under their names; points where they are given. */
function table(header: string, rows: readonly string[], points: readonly (readonly [number, number] | null)[] = []) {
	const cells = rows.map((row) => row.split(","));
	const columns = familyPlaceColumns(
		header.split(",").map((name, i) => ({ name, cells: cells.map((row) => row[i] ?? "") })),
		rows.length,
	);
	if (columns === null) throw new Error("no place");
	const lng = Float64Array.from(rows, (_, row) => points[row]?.[0] ?? Number.NaN);
	const lat = Float64Array.from(rows, (_, row) => points[row]?.[1] ?? Number.NaN);
	return { columns, points: { lng, lat }, sourceRows: Uint32Array.from(rows, (_, row) => row + 2) };
}
const place = (...given: Parameters<typeof table>) => {
	const { columns, points, sourceRows } = table(...given);
	return placeFamilies(columns, points, LIST, sourceRows, {});
};

describe("where families live", () => {
	test("the name of a person is no name of a place, a village's is", () => {
		expect(familyPlaceColumns([{ name: "Nama ", cells: ["Kuala"] }], 1)).toBeNull();
		expect(familyPlaceColumns([{ name: "Nama Desa", cells: ["Kuala"] }], 1)?.names.kelurahan).toEqual(["Kuala"]);
	});

	test("rows that say the same are one clue, with the first point any of them has", () => {
		const { columns, points } = table(
			"desa,kecamatan",
			["Kuala,Contoh Utara", "Kuala,Contoh Selatan", "Kuala,Contoh Utara", "Kuala,Contoh Utara"],
			[null, [1, 2], [3, 4], [5, 6]],
		);
		const { clues, clueOf } = cluesOfRows(columns, points);
		expect([...clueOf]).toEqual([0, 1, 0, 0]);
		expect(clues).toMatchObject([
			{ kecamatan: "Contoh Utara", rows: 3, lng: 3, lat: 4 },
			{ kecamatan: "Contoh Selatan", rows: 1, lng: 1, lat: 2 },
		]);
	});

	test("names count as codes do, and how many were placed by them is said", () => {
		const { kode, findings } = place("desa,kecamatan", ["KEL. GUNTUNG,CONTOH UTARA", "Kuala,KEC. CONTOH SELATAN"]);
		expect(kode).toEqual(["64.74.01.1002", "64.74.02.1002"]);
		expect(findings).toEqual([{ code: "PLACED_BY_NAME", count: 2, rows: [] }]);
	});

	test("a name one letter off is taken and told; one that is less sure waits, with its rows", () => {
		const { kode, findings } = place("desa,kecamatan", ["Guntunk,Contoh Utara", "Satimpo,Contoh Utara", "Satimpo,Contoh Utara"]);
		expect(kode).toEqual(["64.74.01.1002", "", ""]);
		expect(findings).toEqual([
			{ code: "PLACED_BY_NAME", count: 1, rows: [] },
			{
				code: "NAME_TAKEN",
				count: 1,
				rows: [2],
				params: { from: "Guntunk", to: "Guntung", reason: "letters", letters: 1, percent: 97 },
			},
			{
				code: "NAME_WAITS",
				count: 2,
				rows: [3, 4],
				params: { from: "Satimpo", to: "Satimpo", reason: "moved", letters: 0, percent: 90 },
			},
		]);
	});

	test("rows that name no known place are told; rows that say nothing are not", () => {
		const { kode, findings } = place("desa,kecamatan", ["Entah,Contoh Utara", ",", "Entah,Contoh Utara", "Kuala,Contoh Utara"]);
		expect(kode).toEqual(["", "", "", "64.74.01.1001"]);
		expect(findings).toContainEqual({ code: "PLACE_UNKNOWN", count: 2, rows: [2, 4] });
	});

	test("a code of no area stays with its family, dotted as Kemendagri's are", () => {
		const { kode, findings } = place("kode", ["6474011002", "6474011999", "9901012001", "64.74.01.1001"]);
		expect(kode).toEqual(["64.74.01.1002", "64.74.01.1999", "99.01.01.2001", "64.74.01.1001"]);
		expect(findings).toEqual([]);
	});
});
