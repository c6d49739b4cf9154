import { readFileSync } from "node:fs";
import { type BookType, utils, type WorkBook, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { openSource } from "#io/format/registry.ts";
import type { SourceSheet } from "#io/format/sheet.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";

const DAY = new Date(Date.UTC(2024, 0, 31));

function workbook(): WorkBook {
	const data = utils.aoa_to_sheet(
		[
			["id", "tanggal", "nilai", "nik", "ya", "salah", "teks"],
			["A", DAY, 0.25, 9_999_999_999_999_990, true, { t: "e", v: 42 }, "x\ny"],
			[],
			[null, null, 123_456_789_012_345, 6_474_031_002],
		],
		{ UTC: true },
	);
	data["!merges"] = [{ s: { r: 0, c: 2 }, e: { r: 0, c: 3 } }];
	const book = utils.book_new();
	utils.book_append_sheet(book, data, "Data");
	utils.book_append_sheet(book, utils.aoa_to_sheet([["r"], [1]]), "Rahasia");
	book.Workbook = {
		Sheets: [
			{ name: "Data", Hidden: 0 },
			{ name: "Rahasia", Hidden: 1 },
		],
	};
	return book;
}

const bytesOf = (type: BookType): Uint8Array =>
	new Uint8Array(write(workbook(), { type: "array", bookType: type }) as ArrayBuffer);

async function read(bytes: Uint8Array, name = "daftar.xls") {
	const source = await openSource(bytes, name);
	if (!source.ok) return source;
	const { read: reader } = source.value.format;
	if (reader.rows) throw new Error("no table");
	const found = await reader.sheets(bytes, { file: name });
	return found.ok ? { ok: true as const, id: source.value.format.id, sheets: found.value } : found;
}

async function sheetsOf(type: BookType): Promise<{ readonly id: string; readonly sheets: readonly SourceSheet[] }> {
	const found = await read(bytesOf(type));
	if (!found.ok) throw new Error(JSON.stringify(found.error));
	return found;
}

describe("a workbook that the library reads", () => {
	test.each([
		["biff8", "xls"],
		["biff5", "xls"],
		["xlsb", "xlsb"],
	] as const)("%s is told by its bytes, and its cells are texts", async (type, id) => {
		const found = await sheetsOf(type);
		expect(found.id).toBe(id);
		expect(found.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
			["Data", false],
			["Rahasia", true],
		]);
		const [data] = found.sheets;
		expect(data?.columns).toEqual([
			["id", "A", ""],
			["tanggal", "2024-01-31", ""],
			["nilai", "0.25", "123456789012345"],
			["nik", "9.99999999999999e+15", "6474031002"],
			["ya", "TRUE", ""],
			["salah", "#N/A", ""],
			["teks", "x\ny", ""],
		]);
		expect([...(data?.rowNumbers ?? [])]).toEqual([1, 2, 4]);
		if (type !== "biff5") expect(data?.merged).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 }]);
	});

	test.each(["biff8", "xlsb"] as const)("%s cut short is refused, never read in part", async (type) => {
		const whole = bytesOf(type);
		for (let length = 600; length < whole.length - 512; length += 211) {
			const found = await read(whole.slice(0, length), "daftar");
			expect(found.ok ? found.sheets.map((sheet) => sheet.length) : found.error.code, String(length)).toMatch(/WORKBOOK|ZIP/);
		}
	});

	test("of the oldest kind, without a container", async () => {
		const found = await sheetsOf("biff2");
		expect([found.id, found.sheets[0]?.columns[2]]).toEqual(["xls", ["nilai", "0.25", "123456789012345"]]);
	});

	test("what only has its name is refused by the name of the format", async () => {
		const found = await read(new TextEncoder().encode("satu baris saja"), "daftar.xls");
		expect(found).toMatchObject({ ok: false, error: { code: "FORMAT", params: { format: "XLS" } } });
	});
});

test.runIf(hasShared)("a workbook with a password says that it is locked", async () => {
	const bytes = new Uint8Array(readFileSync(sharedPath("badinputs/xlsx/pass_protected.xlsx")));
	expect(await read(bytes, "rahasia.xlsx")).toMatchObject({ ok: false, error: { code: "LOCKED", file: "rahasia.xlsx" } });
});
