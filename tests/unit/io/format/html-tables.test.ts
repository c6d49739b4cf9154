import { describe, expect, test } from "vitest";
import { readHtmlTables } from "#io/format/html-tables.ts";
import { openSource } from "#io/format/registry.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function tables(html: string): string[][] {
	const read = readHtmlTables(bytes(html), { file: "ekspor.xls" });
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value.map((sheet) =>
		Array.from(sheet.rowNumbers, (number, row) => `${number}: ${sheet.columns.map((cells) => cells[row]).join(" | ")}`),
	);
}

describe("the tables of a page", () => {
	test.each([
		["cells and headings", "<table><tr><th>id</th><td>1</td></tr><tr><td>a<td>b</table>", [["1: id | 1", "2: a | b"]]],
		["entities and lines", "<table><tr><td>A&amp;B&nbsp;&#233;&#x2014;<br>x<p>y</p></td></tr></table>", [["1: A&B é— x y"]]],
		["attributes with signs", '<table><tr><td title="a>b" class=x>1</td></tr></table>', [["1: 1"]]],
		[
			"nothing of styles, scripts and comments",
			"<style>td{}</style><table><tr><td><!-- 1 --><script>2</script>3</td></tr></table>",
			[["1: 3"]],
		],
		["inner tables as text", "<table><tr><td>a <table><tr><td>b</td></tr></table></td><td>c</td></tr></table>", [["1: a b | c"]]],
		["every table", "<table><tr><td>1</td></tr></table><TABLE><TR><TD>2</TD></TR></TABLE>", [["1: 1"], ["1: 2"]]],
		["a table that is not closed", "<table><tr><td>1</td></tr><tr><td>2", [["1: 1", "2: 2"]]],
	])("have %s", (_what, html, expected) => {
		expect(tables(`<html>${html}</html>`)).toEqual(expected);
	});

	test("keep their columns beside cells that span several", () => {
		const html =
			"<table><tr><td rowspan=2>NO</td><td colspan=2>PENERIMA</td></tr><tr><td>PKH</td><td>BPNT</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>";
		expect(tables(html)).toEqual([["1: NO | PENERIMA | ", "2:  | PKH | BPNT", "3: 1 | 2 | 3"]]);
		const read = readHtmlTables(bytes(html), { file: "" });
		expect(read.ok && read.value[0]?.merged).toEqual([
			{ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 },
			{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 },
		]);
	});

	test("are missed in a page without one, which is no data", () => {
		expect(readHtmlTables(bytes("<html><p>Masuk dulu</p></html>"), { file: "ekspor.xls" })).toMatchObject({
			ok: false,
			error: { code: "NOT_DATA", file: "ekspor.xls", params: { contentType: "HTML" } },
		});
	});

	test("of damaged mark-up end, and a long one can be cancelled", () => {
		for (const html of ['<table><tr><td a="x>1</td></tr>', "<table><tr><td", "<table><!-- ", "<table><<<>"])
			expect(readHtmlTables(bytes(html), { file: "" }).ok).toBe(true);
		const long = `<table>${"<tr><td>1</td></tr>".repeat(50_000)}</table>`;
		const seen: number[] = [];
		const read = readHtmlTables(bytes(long), { file: "", progress: (rows) => seen.push(rows) });
		expect(read.ok && read.value[0]?.length).toBe(50_000);
		expect(seen.length).toBe(2);
		expect(readHtmlTables(bytes(long), { file: "", cancelled: () => true })).toMatchObject({ error: { code: "CANCELLED" } });
	});
});

test.each(["<table><tr><td>1</td></tr></table>", "\ufeff<!DOCTYPE html><p>", "<!-- x --><html>", "<meta charset=utf-8>"])(
	"%j is a page whatever its name",
	async (html) => {
		const source = await openSource(bytes(html), "ekspor.xls");
		expect(source).toMatchObject({ ok: true, value: { format: { id: "html" } } });
	},
);
