import { describe, expect, test } from "vitest";
import type { SourceSheet } from "#io/format/sheet.ts";
import { readTable, type ShapedTable } from "#io/import/table/read-table.ts";
import { sheetOf } from "../../../../fixtures/sheet.ts";

const PLACES = new Map(["id", "kode", "desil", "lng", "lat", "pkh", "lintang", "bujur"].map((name) => [name, name]))
	.set("penerima / pkh", "pkh")
	.set("program / desil", "p_desil");
const options = { file: "daftar.xlsx", placeOf: (name: string) => PLACES.get(name.toLowerCase()) ?? null };

function read(...sheets: readonly SourceSheet[]): ShapedTable {
	const table = readTable(sheets, options);
	if (!table.ok) throw new Error(JSON.stringify(table.error));
	return table.value;
}

function said(table: ShapedTable): string[] {
	return table.rows.findings.map(({ code, count, rows, params }) =>
		[code, count, rows.join(","), params?.["column"] ?? params?.["sheet"] ?? ""].join(" ").trim(),
	);
}

const DATA = ["A1|64.08.01.2001|1|117.5", "A2|64.08.01.2002|2|117.6", "A3|64.08.01.2003|3|117.7"];

describe("the header of a table", () => {
	test("in the first row is taken without a word", () => {
		const table = read(sheetOf(["id|kode|desil|lng", ...DATA]));
		expect(table.rows).toMatchObject({ names: ["id", "kode", "desil", "lng"], length: 3, findings: [], ragged: [] });
		expect([...table.rows.sourceRows]).toEqual([2, 3, 4]);
		expect(table.rows.columns[2]).toEqual(["1", "2", "3"]);
		expect(table.shape).toEqual({ sheet: "Sheet1", headerRows: [1], firstRow: 2 });
	});

	test("is found under titles, a blank row and a letterhead", () => {
		const titles = ["PEMERINTAH KABUPATEN CONTOH|||", "DATA KELUARGA TAHUN 2024|||", "", "Tanggal|12/01/2024||"];
		const table = read(sheetOf([...titles, "NO|NAMA|KELAS|NILAI", "1|a|b|2", "2|c|d|3"]));
		expect(table.rows.names).toEqual(["NO", "NAMA", "KELAS", "NILAI"]);
		expect([...table.rows.sourceRows]).toEqual([6, 7]);
		expect(said(table)).toEqual(["TITLE_ROWS 3 1,2,4"]);
	});

	test("may name years, and columns nobody knows", () => {
		expect(read(sheetOf(["WILAYAH|2021|2022|2023", "Desa A|1|2|3"])).rows.names).toEqual(["WILAYAH", "2021", "2022", "2023"]);
	});

	test("may stand over words only, or over nothing", () => {
		expect(read(sheetOf(["Desa|Camat", "A|B", "C|D"])).rows.length).toBe(2);
		expect(read(sheetOf(["nik|nama"])).rows).toMatchObject({ names: ["nik", "nama"], length: 0 });
		expect(read(sheetOf(["desil", "1", "2"])).rows).toMatchObject({ names: ["desil"], length: 2 });
	});

	test.each([
		["figures from the first row on", ["1|2|3", "4|5|6"], { sheet: "Sheet1", row: 1, text: "1, 2, 3" }],
		["a title straight over figures", ["DAFTAR", "1|2|3|4", "4|5|6|7"], { sheet: "Sheet1", row: 1, text: "DAFTAR" }],
		["words that come again under themselves", ["Desa A|Ada|Baik", "Desa B|Ada|Baik"], { sheet: "Sheet1", row: 1 }],
	])("is missed in %s, and the table refused", (_what, lines, params) => {
		expect(readTable([sheetOf(lines)], options)).toMatchObject({ ok: false, error: { code: "TABLE_HEADER", params } });
	});

	test("is not looked for in files without contents", () => {
		expect(readTable([sheetOf([])], options)).toMatchObject({ ok: false, error: { code: "TABLE_EMPTY", file: "daftar.xlsx" } });
	});
});

describe("a header of several lines", () => {
	const two = ["NO|KODE|PENERIMA|||DESIL", "||PKH|BPNT|PIP|", "1|64.08.01.2001|1|0|1|2", "2|64.08.01.2002|0|0|1|3"];
	const names = ["NO", "KODE", "PENERIMA / PKH", "PENERIMA / BPNT", "PENERIMA / PIP", "DESIL"];

	test("is joined by its merged cells", () => {
		const table = read(sheetOf(two, { merged: ["A1:A2", "B1:B2", "C1:E1", "F1:F2"] }));
		expect(table.rows).toMatchObject({ names, length: 2 });
		expect(said(table)).toEqual(["HEADER_LINES 2 1,2"]);
	});

	test("is joined without merged cells, as CSV has it", () => {
		expect(read(sheetOf(two)).rows).toMatchObject({ names, length: 2 });
	});

	test("may have its groups above the names, under a title over the whole width", () => {
		const lines = ["DATA KELUARGA|||||", "||PENERIMA|||", "NO|KODE|PKH|BPNT|PIP|DESIL", "1|64.08.01.2001|1|0|1|2"];
		const table = read(sheetOf(lines, { merged: ["A1:F1", "C2:E2"] }));
		expect(table.rows.names).toEqual(names);
		expect(said(table)).toEqual(["TITLE_ROWS 1 1", "HEADER_LINES 2 2,3"]);
	});

	test("may have three lines", () => {
		const lines = ["NO|BANTUAN||||", "|PUSAT||DAERAH||", "|PKH|BPNT|BLT|KIP|", "1|1|0|1|0|"];
		const table = read(sheetOf(lines, { merged: ["A1:A3", "B1:E1", "B2:C2", "D2:E2"] }));
		expect(table.rows.names).toEqual(["NO", "PKH", "BANTUAN / PUSAT / BPNT", "BANTUAN / DAERAH / BLT", "BANTUAN / DAERAH / KIP"]);
		expect(table.rows.length).toBe(1);
	});

	test("gives a known name alone where only the last line says it", () => {
		const lines = ["KODE|KOORDINAT|", "|LINTANG|BUJUR", "64.08.01.2001|0.5|117.5"];
		expect(read(sheetOf(lines, { merged: ["A1:A2", "B1:C1"] })).rows.names).toEqual(["KODE", "LINTANG", "BUJUR"]);
		const other = ["KODE|PROGRAM|", "|PKH|DESIL", "64.08.01.2001|0|1"];
		expect(read(sheetOf(other, { merged: ["A1:A2", "B1:C1"] })).rows.names).toEqual(["KODE", "PKH", "DESIL"]);
	});

	test("does not swallow data of words only", () => {
		const table = read(sheetOf(["DESA|CAMAT|PKH", "A|B|", "C|D|1"]));
		expect(table.rows).toMatchObject({ names: ["DESA", "CAMAT", "PKH"], length: 2 });
	});
});

describe("rows that are no data", () => {
	const header = "kode|desil|lng|lat|pkh";
	const row = (n: number) => `64.08.01.200${n}|${n}|117.5|0.5|1`;

	test("numbers and units under the header", () => {
		const table = read(sheetOf([header, "(1)|(2)|(3)|(4)|(5)", "|KK|derajat|derajat|%", row(1), row(2)]));
		expect(said(table)).toEqual(["UNITS_ROWS 2 2,3"]);
		expect([...table.rows.sourceRows]).toEqual([4, 5]);
		expect(said(read(sheetOf([header, "1|2|3|4|5", row(1)])))).toEqual(["UNITS_ROWS 1 2"]);
		// narrow: 1, 2, 3 is as likely data
		expect(read(sheetOf(["a|b|c", "1|2|3"])).rows.length).toBe(1);
	});

	test.each(["JUMLAH||||9", "|TOTAL||| 9", "Jumlah Seluruhnya|9|||", "Sub Total Kecamatan A||||3", "Rata-rata||2||"])(
		"totals: %s",
		(total) => {
			const table = read(sheetOf([header, row(1), row(2), total, row(3)]));
			expect(said(table)).toEqual(["TOTAL_ROWS 1 4"]);
			expect([...table.rows.sourceRows]).toEqual([2, 3, 5]);
		},
	);

	test("but not a place or a person of such a name in a full row", () => {
		const table = read(sheetOf(["id|nama|desil", "1|Total Makmur|2", "2|Jumlahan|3", "Jumlahan|x|3"]));
		expect(table.rows.length).toBe(3);
	});

	test("the header again, as printed pages have it", () => {
		const table = read(sheetOf([header, "1|2|3|4|5", row(1), header, "1|2|3|4|5", row(2)]));
		expect(said(table)).toEqual(["UNITS_ROWS 1 2", "HEADER_REPEATED 2 4,5"]);
		expect(table.rows.length).toBe(2);
	});

	test("notes and signatures under the last row", () => {
		const notes = ["", "Sumber: Dinas Sosial", "||||Kepala Dinas,"];
		const table = read(sheetOf([header, row(1), "64.08.01.2009||||", row(2), ...notes]));
		expect(said(table)).toEqual(["NOTE_ROWS 2 6,7"]);
		expect(table.rows.length).toBe(3);
		// places whose figures are still to come are no notes
		const wide = ["desa|bulan|tahun|a|b|c|d|e|f|g", "A|1|2026|1|1|1|1|1|1|1", "A|2|2026|1|1|1|1|1|1|1", "A|3|2026"];
		expect(read(sheetOf(wide)).rows.length).toBe(3);
	});

	test("rows of cells without contents are counted once", () => {
		const table = read(sheetOf([header, row(1), "||||", "", "||||", row(2)], { ragged: true }));
		expect(said(table)).toEqual(["EMPTY_ROWS 2"]);
		expect([...table.rows.sourceRows]).toEqual([2, 6]);
	});
});

describe("columns", () => {
	test("without a heading are named by their place, or dropped where they are empty", () => {
		const table = read(sheetOf(["Judul||||x", "", "kode||desil||", "64.08.01.2001|catatan|1||"]));
		expect(table.rows.names).toEqual(["kode", "kolom 2", "desil"]);
		expect(said(table)).toEqual(["TITLE_ROWS 1 1", "COLUMN_UNNAMED 1  kolom 2"]);
	});

	test("of the same heading are numbered", () => {
		const table = read(sheetOf(["nama|kode|nama|nama (2)|nama", "a|1|b|c|d"]));
		expect(table.rows.names).toEqual(["nama", "kode", "nama (3)", "nama (2)", "nama (4)"]);
		expect(said(table)).toEqual(["COLUMN_DOUBLED 1  nama (3)", "COLUMN_DOUBLED 1  nama (4)"]);
	});

	test("with line breaks in their heading are named on one line", () => {
		expect(read(sheetOf(["kode\n wilayah|desil", "64.08.01.2001|1"])).rows.names).toEqual(["kode wilayah", "desil"]);
	});

	test("short rows and rows with something beyond the header are ragged, trailing separators are not", () => {
		const lines = ["a|b|c", "1|2", "1|2|3", "1|2|3|", "1|2|3|4"];
		expect(read(sheetOf(lines, { ragged: true })).rows.ragged).toEqual([0, 3]);
		expect(read(sheetOf(["a|b|c||", "1|2|3||", "1|2|3"], { ragged: true })).rows).toMatchObject({
			names: ["a", "b", "c"],
			ragged: [],
		});
		expect(read(sheetOf(lines.slice(0, 4))).rows.ragged).toEqual([]);
	});
});

describe("the sheet that is read", () => {
	const families = (rows: number, facts: { readonly name: string; readonly hidden?: boolean }) =>
		sheetOf(["id|kode|desil|lng", ...Array.from({ length: rows }, (_, i) => `A${i}|64.08.01.2001|1|117.5`)], facts);

	test("is the one with the most rows under a header, wherever it stands", () => {
		const cover = sheetOf(["Petunjuk pengisian", "Isi semua kolom"], { name: "Petunjuk" });
		const table = read(cover, families(2, { name: "Lama" }), families(3, { name: "Baru" }), sheetOf([], { name: "Kosong" }));
		expect(table.shape.sheet).toBe("Baru");
		expect(table.rows.findings).toEqual([
			{ code: "SHEET_CHOSEN", count: 2, rows: [], params: { sheet: "Baru", others: "Petunjuk, Lama" } },
		]);
	});

	test("is not a long list of codes beside a table of families", () => {
		const codes = sheetOf(["nama|kode", ...Array.from({ length: 50 }, (_, i) => `Desa ${i}|64.08.01.20${i}`)], { name: "Kode" });
		expect(read(codes, families(3, { name: "Data" })).shape.sheet).toBe("Data");
	});

	test("is a hidden one only when there is no other, and hidden ones are said", () => {
		const hidden = families(9, { name: "Rahasia", hidden: true });
		expect(said(read(families(2, { name: "Data" }), hidden))).toEqual(["SHEET_CHOSEN 1  Data", "SHEETS_HIDDEN 1"]);
		expect(said(read(hidden))).toEqual(["SHEET_WAS_HIDDEN 1  Rahasia"]);
	});
});
