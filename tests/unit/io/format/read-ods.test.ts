import { type BookType, utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readOds } from "#io/format/read-ods.ts";
import { openSource } from "#io/format/registry.ts";

const SPACES = ["office", "table", "text", "style", "number", "draw", "manifest", "calcext"].map(
	(name) => `xmlns:${name}="${name}"`,
);

function madeOds(tables: string, { styles = "", manifest = "" } = {}): Uint8Array {
	const body = `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body>`;
	return zipSync({
		mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
		"META-INF/manifest.xml": strToU8(`<manifest:manifest ${SPACES.join(" ")}>${manifest}</manifest:manifest>`),
		"content.xml": strToU8(
			`<office:document-content ${SPACES.join(" ")}><office:automatic-styles>${styles}</office:automatic-styles>${body}</office:document-content>`,
		),
	});
}

const cell = (attributes: string, contents = "") => `<table:table-cell ${attributes}>${contents}</table:table-cell>`;
const text = (words: string) => cell('office:value-type="string"', `<text:p>${words}</text:p>`);
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
const table = (name: string, ...rows: readonly string[]) => `<table:table table:name="${name}">${rows.join("")}</table:table>`;

async function sheetsOf(bytes: Uint8Array) {
	const read = await readOds(bytes, { file: "daftar.ods" });
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
}

async function rowsOf(...rows: readonly string[]): Promise<string[]> {
	const [sheet] = await sheetsOf(madeOds(table("Data", ...rows)));
	return Array.from(sheet?.rowNumbers ?? [], (number, r) => `${number}: ${sheet?.columns.map((cells) => cells[r]).join(" | ")}`);
}

describe("the cells of an ODS", () => {
	test("are texts, with their lines and spaces, without remarks and shapes", async () => {
		const noted = cell(
			'office:value-type="string"',
			'<office:annotation><text:p>rahasia</text:p></office:annotation><text:p>a<text:s text:c="2"/>b<text:span>c</text:span></text:p><draw:frame><text:p>x</text:p></draw:frame><text:p>d</text:p>',
		);
		expect(await rowsOf(row(noted, text("e<text:tab/>f")))).toEqual(["1: a  bc\nd | e\tf"]);
	});

	test("are numbers, days, times and answers by their value, not as they are shown", async () => {
		const cells = [
			cell('office:value-type="float" office:value="6474031002" calcext:value-type="float"', "<text:p>6,47E+09</text:p>"),
			cell('office:value-type="percentage" office:value="0.255"', "<text:p>25,5%</text:p>"),
			cell('office:value-type="date" office:date-value="2024-01-31T00:00:00"', "<text:p>31/01/24</text:p>"),
			cell('office:value-type="time" office:time-value="PT8H30M00S"'),
			cell('office:value-type="boolean" office:boolean-value="true"'),
			cell('office:value-type="float" office:value="9999999999999990"'),
		];
		expect(await rowsOf(row(...cells))).toEqual(["1: 6474031002 | 0.255 | 2024-01-31 | 08:30:00 | TRUE | 9.99999999999999e+15"]);
	});

	test("stand for many, and the empty rest of a sheet costs nothing", async () => {
		const rest =
			'<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
		const twice =
			'<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"/></table:table-row>';
		expect(await rowsOf(twice, rest, row(cell('table:number-columns-repeated="1"'), text("z")))).toEqual([
			"1: 1 | 1",
			"2: 1 | 1",
			"1048003:  | z",
		]);
	});

	test("that would be too many are refused before they are there", async () => {
		const many = `<table:table-row table:number-rows-repeated="1048576">${cell('table:number-columns-repeated="16384" office:value-type="float" office:value="1"')}</table:table-row>`;
		const start = performance.now();
		const read = await readOds(madeOds(table("Data", many)), { file: "bom.ods" });
		expect(performance.now() - start).toBeLessThan(5000);
		expect(read).toMatchObject({ ok: false, error: { code: "TOO_LARGE", file: "bom.ods" } });
	});

	test("merged ones are told, and tables inside a cell are not the table", async () => {
		const wide =
			'<table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="1"><text:p>a</text:p></table:table-cell><table:covered-table-cell/>';
		const inner = cell('office:value-type="string"', `<text:p>b</text:p>${table("Dalam", row(text("c")))}`);
		const [sheet, ...others] = await sheetsOf(madeOds(table("Data", row(wide), row(inner, text("d")))));
		expect(sheet?.merged).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 1 }]);
		expect([sheet?.columns[1], others]).toEqual([["", "d"], []]);
	});
});

describe("the sheets of an ODS", () => {
	test("are hidden by their style", async () => {
		const styles =
			'<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
		const sheet = (name: string, style: string) =>
			`<table:table table:name="${name}" table:style-name="${style}">${row(text("x"))}</table:table>`;
		const sheets = await sheetsOf(madeOds(sheet("Satu", "ta1") + sheet("Dua", "ta2"), { styles }));
		expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
			["Satu", false],
			["Dua", true],
		]);
	});

	test("of another program are read alike, days too", async () => {
		const data = utils.aoa_to_sheet(
			[
				["id", "tanggal"],
				["A & B", new Date(Date.UTC(2024, 0, 31))],
			],
			{ UTC: true },
		);
		const book = utils.book_new();
		utils.book_append_sheet(book, data, "Data");
		const type: BookType = "ods";
		const bytes = new Uint8Array(write(book, { type: "array", bookType: type }) as ArrayBuffer);
		expect((await sheetsOf(bytes))[0]?.columns).toEqual([
			["id", "A & B"],
			["tanggal", "2024-01-31"],
		]);
		expect(await openSource(bytes, "daftar.xls")).toMatchObject({ ok: true, value: { format: { id: "ods" } } });
		for (let length = 100; length < bytes.length; length += 211)
			expect((await readOds(bytes.slice(0, length), { file: "" })).ok, String(length)).toBe(false);
	});

	test("with a password say so", async () => {
		const locked = madeOds("", { manifest: "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>" });
		expect(await readOds(locked, { file: "a.ods" })).toMatchObject({ ok: false, error: { code: "LOCKED", file: "a.ods" } });
	});
});
