import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { columnLetters } from "#io/format/xlsx/sheet-cells.ts";
import type { Sheet, Workbook } from "#io/format/xlsx/workbook.ts";
import { sheetNames, workbookBytes } from "#io/format/xlsx/write-workbook.ts";

const SHEET: Sheet = {
	name: "Wilayah",
	columns: [
		{ title: "Nama", format: "text", unit: "", definition: "Nama kelurahan" },
		{ title: "Terdaftar", format: "count", unit: "keluarga", definition: "Keluarga pada daftar", total: "sum" },
		{ title: "Tanpa bantuan", format: "count", unit: "keluarga", definition: "Tanpa satu pun program", total: "sum" },
		{
			title: "Bagian",
			format: "percent",
			unit: "persen dari keluarga terdaftar",
			definition: "Tanpa bantuan dibagi terdaftar",
			formula: { type: "quotient", of: ["Tanpa bantuan", "Terdaftar"], least: 10 },
			total: { numerator: "Tanpa bantuan", denominator: "Terdaftar" },
		},
		{ title: "Biaya satuan", format: "rupiah", unit: "rupiah", definition: "Biaya satu keluarga" },
		{
			title: "Biaya",
			format: "rupiah",
			unit: "rupiah",
			definition: "Tanpa bantuan × biaya satuan",
			formula: { type: "product", of: ["Tanpa bantuan", "Biaya satuan"] },
			total: "sum",
		},
	],
	rows: [
		["Lok Tuan", 998, 598, null, 1_500_000, null],
		["Satimpo", 83, 31, null, 1_500_000, null],
		["Kecil", 4, 1, null, null, null],
	],
	totalLabel: "Jumlah",
};
const WORDS = {
	dictionary: "Kamus",
	sheet: "Lembar",
	column: "Kolom",
	unit: "Satuan",
	definition: "Definisi",
	notes: "Keterangan",
	note: "Hal",
	value: "Isi",
};
const WORKBOOK: Workbook = { sheets: [SHEET], notes: [{ title: "Periode", value: "2025/26" }], words: WORDS };

function opened(workbook: Workbook = WORKBOOK): XLSX.WorkBook {
	return XLSX.read(workbookBytes(workbook), { type: "array", cellFormula: true, cellNF: true, cellStyles: true });
}
const cell = (book: XLSX.WorkBook, address: string, sheet = "Wilayah") => book.Sheets[sheet]?.[address] as XLSX.CellObject;

describe("an independent reader opens the file", () => {
	test("sheets come in order with the dictionary and the notes last", () => {
		expect(opened().SheetNames).toEqual(["Wilayah", "Kamus", "Keterangan"]);
		expect(opened({ ...WORKBOOK, words: { ...WORDS, dictionary: "Dictionary", notes: "Notes" } }).SheetNames).toEqual([
			"Wilayah",
			"Dictionary",
			"Notes",
		]);
	});

	test("numbers are numbers with a format, texts are texts, the head carries the unit", () => {
		const book = opened();
		expect(cell(book, "B1").v).toBe("Terdaftar (keluarga)");
		expect(cell(book, "A2")).toMatchObject({ t: "s", v: "Lok Tuan" });
		expect(cell(book, "B2")).toMatchObject({ t: "n", v: 998, z: "#,##0" });
		expect(cell(book, "E2")).toMatchObject({ t: "n", v: 1_500_000, z: '"Rp"#,##0' });
		expect(cell(book, "D2").z).toBe("0.0%");
	});

	test("leap 14: sums, quotients and products are formulas that carry the value they give", () => {
		const book = opened();
		expect(cell(book, "B5")).toMatchObject({ t: "n", f: "SUM(B2:B4)", v: 998 + 83 + 4 });
		expect(cell(book, "C5")).toMatchObject({ f: "SUM(C2:C4)", v: 630 });
		expect(cell(book, "D2")).toMatchObject({ f: 'IF(B2>=10,C2/B2,"")', v: 598 / 998 });
		expect(cell(book, "D5")).toMatchObject({ f: 'IF(B5>0,C5/B5,"")', v: 630 / 1085 });
		expect(cell(book, "F2")).toMatchObject({ f: "C2*E2", v: 598 * 1_500_000 });
		expect(cell(book, "F5")).toMatchObject({ f: "SUM(F2:F4)", v: (598 + 31) * 1_500_000 });
		expect(cell(book, "A5").v).toBe("Jumlah");
	});

	test("a quotient on fewer than the least stays empty, and so does a product of a missing number", () => {
		const book = opened();
		expect(cell(book, "D4")).toMatchObject({ f: 'IF(B4>=10,C4/B4,"")', v: "" });
		expect(cell(book, "F4")?.v).toBeUndefined();
	});

	test("the first row stays in sight, columns have widths, and opening computes everything anew", () => {
		const bytes = workbookBytes(WORKBOOK);
		const book = XLSX.read(bytes, { type: "array", cellStyles: true, bookFiles: true }) as XLSX.WorkBook & {
			readonly files: Record<string, { readonly content: Uint8Array }>;
		};
		const xml = (path: string) => new TextDecoder().decode(Uint8Array.from(book.files[path]?.content ?? []));
		expect(xml("xl/worksheets/sheet1.xml")).toContain('ySplit="1"');
		expect(xml("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
		expect(book.Sheets.Wilayah?.["!cols"]).toHaveLength(6);
	});

	test("the dictionary names every column of every sheet with unit and definition", () => {
		const rows = XLSX.utils.sheet_to_json<string[]>(opened().Sheets.Kamus as XLSX.WorkSheet, { header: 1, defval: "" });
		expect(rows[0]).toEqual(["Lembar", "Kolom", "Satuan", "Definisi"]);
		expect(rows.slice(1)).toEqual(SHEET.columns.map(({ title, unit, definition }) => ["Wilayah", title, unit, definition]));
	});

	test("the notes stand as they are", () => {
		expect(XLSX.utils.sheet_to_json(opened().Sheets.Keterangan as XLSX.WorkSheet, { header: 1 })).toEqual([
			["Hal", "Isi"],
			["Periode", "2025/26"],
		]);
	});
});

describe("texts", () => {
	const text = (value: string): Workbook => ({
		...WORKBOOK,
		sheets: [{ name: "Teks", columns: [{ title: "Teks", format: "text", unit: "", definition: "" }], rows: [[value]] }],
	});

	test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x","y")'])(
		"%j is text and never a formula",
		(value) => {
			const read = cell(opened(text(value)), "A2", "Teks");
			expect(read).toMatchObject({ t: "s", v: value, z: "@" });
			expect(read.f).toBeUndefined();
		},
	);

	test("any text comes back as it went in, without the characters XML cannot hold", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (value) => {
				const expected = value.replace(/[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu, "").replace(/\r\n?/g, "\n");
				const read = cell(opened(text(value)), "A2", "Teks");
				expect((read?.v ?? "") as string).toBe(expected);
			}),
			{ numRuns: 60 },
		);
	});
});

describe("edges", () => {
	test("a sheet without rows sums to nothing without a formula on no cells", () => {
		const book = opened({ ...WORKBOOK, sheets: [{ ...SHEET, rows: [] }] });
		expect(cell(book, "B2")).toMatchObject({ t: "n", v: 0 });
		expect(cell(book, "B2").f).toBeUndefined();
	});

	test("null, NaN and infinities are empty cells", () => {
		const columns = [{ title: "N", format: "count", unit: "", definition: "" }] as const;
		const book = opened({
			...WORKBOOK,
			sheets: [{ name: "N", columns, rows: [[null], [Number.NaN], [Number.POSITIVE_INFINITY], [0]] }],
		});
		expect(["A2", "A3", "A4", "A5"].map((address) => cell(book, address, "N")?.v)).toEqual([undefined, undefined, undefined, 0]);
	});

	test("a text among numbers stays text, is left out of the sum, and no quotient is made of it", () => {
		const rows = [["A", 20, "<5", null, null, null] as const, ["B", 30, 12, null, null, null] as const];
		const book = opened({ ...WORKBOOK, sheets: [{ ...SHEET, rows }] });
		expect(cell(book, "C2")).toMatchObject({ t: "s", v: "<5" });
		expect(cell(book, "C4").v).toBe(12);
		expect(cell(book, "D2")?.f).toBeUndefined();
	});

	test("a title that is in no column throws", () => {
		const column = {
			title: "X",
			format: "count",
			unit: "",
			definition: "",
			formula: { type: "product", of: ["X", "Y"] },
		} as const;
		expect(() => workbookBytes({ ...WORKBOOK, sheets: [{ name: "S", columns: [column], rows: [[1]] }] })).toThrow(
			'no column "Y" in sheet "S"',
		);
	});

	test("the same workbook gives the same bytes, whatever the day", () => {
		vi.useFakeTimers({ now: new Date(2026, 1, 1) });
		const before = workbookBytes(WORKBOOK);
		vi.setSystemTime(new Date(2027, 5, 9, 10, 11, 12));
		const after = workbookBytes(WORKBOOK);
		vi.useRealTimers();
		expect(after).toEqual(before);
	});

	test("columns beyond Z and thousands of rows", () => {
		expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
		const columns = Array.from(
			{ length: 30 },
			(_, i) => ({ title: `K${i}`, format: "count", unit: "", definition: "", total: "sum" }) as const,
		);
		const rows = Array.from({ length: 6000 }, (_, r) => columns.map((_, c) => r + c));
		const book = opened({ ...WORKBOOK, sheets: [{ name: "Besar", columns, rows, totalLabel: "Jumlah" }] });
		const sum = rows.reduce((whole, row) => whole + (row[29] as number), 0);
		expect(cell(book, "AD6002", "Besar")).toMatchObject({ f: "SUM(AD2:AD6001)", v: sum });
	});
});

test("sheet names are cut to what a spreadsheet takes and stay different", () => {
	expect(sheetNames(["Kec. [A]/B: semua?", "x".repeat(40), "X".repeat(40), "", "'apostrof'"])).toEqual([
		"Kec. A B semua",
		"x".repeat(31),
		`${"X".repeat(27)} (2)`,
		"Sheet",
		"apostrof",
	]);
});
