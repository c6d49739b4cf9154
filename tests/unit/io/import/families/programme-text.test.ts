import { describe, expect, test } from "vitest";
import { readProgrammeTexts } from "#io/import/families/programme-text.ts";
import { importHouseholds } from "#io/import/import-households.ts";

const rows = (cells: readonly unknown[]) => Uint32Array.from(cells, (_, i) => i + 2);
const read = (column: string, cells: readonly string[]) => readProgrammeTexts(column, cells, rows(cells));

describe("programmes written out in one column", () => {
	test("are taken apart, slips named with their rows, a stray comma mended", () => {
		const found = read("BANTU", ["RTLH, PKH, BPNT", "RTLH, BNPT, BPJS PBI APBD", "BPJS, PBI APBD", "", "tidak ada"]);
		expect(Object.fromEntries(found?.cells ?? [])).toEqual({
			p_pbi_apbd: ["0", "1", "1", "0", "0"],
			p_pkh: ["1", "0", "0", "0", "0"],
			p_rtlh: ["1", "1", "0", "0", "0"],
			p_sembako: ["1", "1", "0", "0", "0"],
		});
		expect(found?.findings).toEqual([
			{ code: "PROGRAMMES_READ", count: 3, rows: [], params: { column: "BANTU", programmes: "PBI APBD, PKH, RTLH, SEMBAKO" } },
			{ code: "PROGRAMME_TYPO", count: 1, rows: [3], params: { from: "BNPT", to: "BPNT" } },
		]);
	});

	test("what is no programme is told and not carried", () => {
		const found = read("bansos", ["PKH", "PKH; Kursi roda", "BST"]);
		const params = { column: "bansos", text: "Kursi roda" };
		expect(found?.findings).toContainEqual({ code: "PROGRAMME_UNKNOWN", count: 1, rows: [3], params });
		expect([...(found?.cells.keys() ?? [])]).toEqual(["p_bst", "p_pkh"]);
	});

	test("a text that may name somebody is not repeated in the report", () => {
		const found = read("bansos", ["PKH", "BST; Budi contoh"]);
		expect(found?.findings).toContainEqual({
			code: "PROGRAMME_UNKNOWN",
			count: 1,
			rows: [3],
			params: { column: "bansos", text: "…" },
		});
	});

	test("BLT and BST are both known; a slip between two programmes is no guess", () => {
		expect(read("bantuan", ["BLT", "BST"])?.findings.map(({ code }) => code)).toEqual(["PROGRAMMES_READ"]);
		expect(read("bantuan", ["BXT", "PKH"])?.findings.map(({ code }) => code)).toContain("PROGRAMME_UNKNOWN");
	});

	test.each([
		["keterangan", ["PKH", "BPNT"]],
		["bantuan", ["ya", "tidak"]],
		["bantuan", ["", ""]],
	])("%s of %j is no such column", (column, cells) => expect(read(column, cells)).toBeNull());

	test("reach the families, any member's for the family, and a column of its own says it better", () => {
		const names = ["no_keluarga", "umur", "pkh", "BANTU"];
		const lines = [
			["K1", "40", "0", ""],
			["K1", "10", "0", "PKH, PIP"],
			["K2", "50", "1", "BPNT"],
		];
		const columns = names.map((_, i) => lines.map((line) => line[i] as string));
		const source = { names, columns, length: 3, sourceRows: rows(lines), ragged: [], points: null, findings: [] };
		const { households, report } = importHouseholds(source, { kind: "csv" });
		expect(households.columns.get("p_pip")).toMatchObject({ values: Int8Array.from([1, 0]) });
		expect(households.columns.get("p_pkh")).toMatchObject({ values: Int8Array.from([0, 1]) });
		expect(report.columns).toContainEqual({ from: "BANTU", to: "p_sembako" });
	});
});
