import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openSource } from "#io/format/registry.ts";
import type { SourceSheet } from "#io/format/sheet.ts";
import { readXlsx } from "#io/format/xlsx/read-workbook.ts";
import { workbookBytes } from "#io/format/xlsx/write-workbook.ts";
import { hasShared, sharedPath } from "../../../../fixtures/shared.ts";
import { madeXlsx } from "../../../../fixtures/xlsx.ts";

const FILE = { file: "daftar.xlsx" };

async function sheetsOf(bytes: Uint8Array): Promise<readonly SourceSheet[]> {
	const read = await readXlsx(bytes, FILE);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
}

/** The first sheet by rows: "number: cell | cell". */
async function rowsOf(workbook: Parameters<typeof madeXlsx>[0]): Promise<string[]> {
	const [sheet] = await sheetsOf(madeXlsx(workbook));
	if (sheet === undefined) return [];
	return Array.from(sheet.rowNumbers, (number, row) => `${number}: ${sheet.columns.map((cells) => cells[row]).join(" | ")}`);
}

const one = (data: string, after = "") => [{ name: "Data", data, after }];

describe("the cells of an XLSX", () => {
	test("are texts, shared or in place, with their runs joined and readings left out", async () => {
		const data =
			'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>di</t></r><r><t xml:space="preserve"> sini</t></r></is></c><c r="D1" t="str"><f>A1</f><v>A&amp;B</v></c></row>';
		const shared = "<si><t>kode</t></si><si><r><t>de</t></r><r><rPr/><t>sil</t></r><rPh><t>x</t></rPh></si>";
		expect(await rowsOf({ sheets: one(data), shared })).toEqual(["1: kode | desil | di sini | A&B"]);
	});

	test("are plain numbers, answers, faults and the values of formulas", async () => {
		const cells = [
			'<c r="A1"><v>6.474031002E9</v></c>',
			'<c r="B1" t="b"><v>1</v></c>',
			'<c r="C1" t="b"><v>0</v></c>',
			'<c r="D1" t="e"><v>#N/A</v></c>',
			'<c r="E1"><f>1/4</f><v>0.25</v></c>',
			'<c r="F1"><v>9999999999999990</v></c>',
		];
		expect(await rowsOf({ sheets: one(`<row r="1">${cells.join("")}</row>`) })).toEqual([
			"1: 6474031002 | TRUE | FALSE | #N/A | 0.25 | 9.99999999999999e+15",
		]);
	});

	test("are days by their format, of either system", async () => {
		const styles =
			'<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
		const cell = (letter: string, style: number, value: string) => `<c r="${letter}1" s="${style}"><v>${value}</v></c>`;
		const data = `<row r="1">${cell("A", 0, "44197")}${cell("B", 1, "44197")}${cell("C", 2, "44197.5")}${cell("D", 3, "0.255")}</row>`;
		expect(await rowsOf({ sheets: one(data), styles })).toEqual(["1: 44197 | 2021-01-01 | 2021-01-01 12:00:00 | 0.255"]);
		expect(await rowsOf({ sheets: one(data), styles, date1904: true })).toEqual([
			"1: 44197 | 2025-01-02 | 2025-01-02 12:00:00 | 0.255",
		]);
	});

	test("keep their places without references, and rows that only have a format are none", async () => {
		const empty = Array.from({ length: 5000 }, (_, i) => `<row r="${i + 10}"><c r="A${i + 10}" s="0"/><c r="B${i + 10}"/></row>`);
		const data = `<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="4"><c r="B4"><v>2</v></c></row>${empty.join("")}`;
		expect(await rowsOf({ sheets: one(data) })).toEqual(["1: 1 |  | 3", "4:  | 2 | "]);
		expect((await sheetsOf(madeXlsx({ sheets: one(data) })))[0]).toMatchObject({ emptyRows: 5000 });
	});

	test("at the far end of a sheet cost nothing in between", async () => {
		const data = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
		const [sheet] = await sheetsOf(madeXlsx({ sheets: one(data) }));
		expect(sheet).toMatchObject({ places: [0, 16_383], length: 2 });
		expect([...(sheet?.rowNumbers ?? [])]).toEqual([1, 1_048_576]);
	});

	test("may be written with prefixes, and merged", async () => {
		const parts = {
			"xl/worksheets/sheet1.xml":
				'<x:worksheet xmlns:x="u"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="B2:AA3"/></x:mergeCells></x:worksheet>',
		};
		const [sheet] = await sheetsOf(madeXlsx({ sheets: one(""), parts }));
		expect(sheet?.merged).toEqual([{ firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 26 }]);
		expect(sheet?.columns).toEqual([["a"]]);
	});
});

describe("the sheets of an XLSX", () => {
	test("come in their order, hidden ones said, charts left out", async () => {
		const data = '<row r="1"><c r="A1"><v>1</v></c></row>';
		const bytes = madeXlsx({
			sheets: [
				{ name: "Satu &amp; dua", data },
				{ name: "Tiga", data, state: "hidden" },
				{ name: "Empat", data, state: "veryHidden" },
			],
		});
		expect((await sheetsOf(bytes)).map(({ name, hidden }) => [name, hidden])).toEqual([
			["Satu & dua", false],
			["Tiga", true],
			["Empat", true],
		]);
		const chart = '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="c.xml"/></Relationships>';
		expect(await sheetsOf(madeXlsx({ sheets: one(data), parts: { "xl/_rels/workbook.xml.rels": chart } }))).toEqual([]);
	});

	test("of our own writer are read back cell for cell", async () => {
		const column = (title: string, format: "text" | "decimal2") => ({ title, format, unit: "", definition: "" });
		const rows = Array.from({ length: 300 }, (_, i) => [`K${i} <&> "é"`, i / 7, i % 3 === 0 ? null : `baris\n${i}`]);
		const bytes = workbookBytes({
			sheets: [{ name: "Data", columns: [column("id", "text"), column("nilai", "decimal2"), column("ket", "text")], rows }],
			notes: [],
			words: {
				dictionary: "Kamus",
				sheet: "Lembar",
				column: "Kolom",
				unit: "Satuan",
				definition: "Arti",
				notes: "Catatan",
				note: "Judul",
				value: "Isi",
			},
		});
		const [sheet] = await sheetsOf(bytes);
		expect(sheet?.length).toBe(301);
		expect(sheet?.columns.map((cells) => cells.slice(1))).toEqual(
			[0, 1, 2].map((c) => rows.map((row) => (row[c] === null ? "" : String(row[c])))),
		);
	});
});

describe("a workbook that is not whole", () => {
	const data = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
	const shared = "<si><t>x</t></si>";

	test.each([
		["without its workbook", { "xl/workbook.xml": null }, { code: "WORKBOOK", params: { entry: "xl/workbook.xml" } }],
		["without its sheet", { "xl/worksheets/sheet1.xml": null }, { code: "WORKBOOK" }],
		["without the texts it points to", { "xl/sharedStrings.xml": null }, { code: "WORKBOOK" }],
		["with a sheet cut short", { "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" }, { code: "XML", params: { doctype: 0 } }],
		[
			"with a document type",
			{ "xl/sharedStrings.xml": '<!DOCTYPE l [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]><sst><si><t>&x;</t></si></sst>' },
			{ code: "XML", params: { entry: "xl/sharedStrings.xml", doctype: 1 } },
		],
	])("%s is refused", async (_what, parts, error) => {
		expect(await readXlsx(madeXlsx({ sheets: one(data), shared, parts }), FILE)).toMatchObject({ ok: false, error });
	});

	test("cut anywhere is refused, never read in part", async () => {
		const whole = madeXlsx({ sheets: one(data), shared });
		for (let length = 30; length < whole.length; length += 37)
			expect((await readXlsx(whole.slice(0, length), FILE)).ok, String(length)).toBe(false);
	});

	test("a sheet that unpacks to suspiciously much is left", async () => {
		const bomb = madeXlsx({ sheets: one(" ".repeat(60_000_000)) });
		expect(await readXlsx(bomb, FILE)).toMatchObject({ ok: false, error: { code: "TOO_LARGE" } });
	});
});

test("a long sheet tells how far it is, and is left when it is cancelled", async () => {
	const row = (i: number) => `<row r="${i}"><c r="A${i}" t="inlineStr"><is><t>K${i}</t></is></c></row>`;
	const bytes = madeXlsx({ sheets: one(Array.from({ length: 250_000 }, (_, i) => row(i + 1)).join("")) });
	const seen: number[] = [];
	const read = await readXlsx(bytes, { ...FILE, progress: (rows) => seen.push(rows) });
	expect(read.ok && read.value[0]?.length).toBe(250_000);
	expect(seen.length).toBeGreaterThan(0);
	expect(seen.at(-1)).toBeGreaterThan(50_000);
	const cancelled = await readXlsx(bytes, { ...FILE, cancelled: () => true });
	expect(cancelled).toMatchObject({ ok: false, error: { code: "CANCELLED" } });
});

test("is told by what is in the ZIP, whatever its name", async () => {
	const source = await openSource(madeXlsx({ sheets: one("") }), "daftar.xls");
	expect(source).toMatchObject({ ok: true, value: { format: { id: "xlsx" } } });
});

describe.runIf(hasShared)("workbooks of others", () => {
	const names = hasShared ? readdirSync(sharedPath("badinputs/xlsx")).filter((name) => name !== "pass_protected.xlsx") : [];

	test.each(names)("%s is read, or refused as what it is", async (name) => {
		const read = await readXlsx(new Uint8Array(readFileSync(sharedPath("badinputs/xlsx", name))), { file: name });
		// this one says another checksum than its part has
		if (name === "issue252.xlsx") expect(read).toMatchObject({ ok: false, error: { code: "ZIP" } });
		else expect(read.ok, JSON.stringify(read)).toBe(true);
	});

	test("a document type is refused, and nothing is fetched", async () => {
		const xxe = new Uint8Array(readFileSync(sharedPath("badinputs/indonesian/xlsx/xxe.xlsx")));
		expect(await readXlsx(xxe, FILE)).toMatchObject({ ok: false, error: { code: "XML", params: { doctype: 1 } } });
	});
});
