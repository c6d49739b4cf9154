import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CsvTable, readCsv } from "#io/format/csv.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";

function read(text: string | Uint8Array): CsvTable {
	const table = readCsv(text);
	if (!table.ok) throw new Error(JSON.stringify(table.error));
	return table.value;
}

/** Rows as objects, for comparison only. */
function objects(table: CsvTable): Record<string, string>[] {
	return Array.from({ length: table.length }, (_, row) =>
		Object.fromEntries(table.header.map((name, i) => [name, table.columns[i]?.[row] ?? ""])),
	);
}

describe("a CSV file", () => {
	it.each([
		["a,b\n1,2\n", ","],
		["a;b\n1,5;2\n", ";"],
		["a\tb\n1\t2\n", "\t"],
		["a|b\n1|2\n", "|"],
		['"x;y;z",b\n1,2\n', ","],
		["sep=;\na;b\n1;2\n", ";"],
		["hanya\n1\n", ","],
	])("%j is split at %j", (text, delimiter) => {
		expect(read(text).delimiter).toBe(delimiter);
		expect(read(text).length).toBe(1);
	});

	it.each([
		["UTF-8 with a mark", Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode("nama\né\n")), "utf-8"],
		["UTF-16 little endian", Uint8Array.of(0xff, 0xfe, ...Buffer.from("nama\né\n", "utf16le")), "utf-16le"],
		["UTF-16 big endian", Uint8Array.of(0xfe, 0xff, ...Buffer.from("nama\né\n", "utf16le").swap16()), "utf-16be"],
		["windows-1252", Uint8Array.of(...new TextEncoder().encode("nama\n"), 0xe9, 0x0a), "windows-1252"],
	])("is read as %s", (_what, bytes, encoding) => {
		const table = read(bytes);
		expect(table).toMatchObject({ encoding, header: ["nama"], columns: [["é"]] });
	});

	it("is read as UTF-16 also without a mark", () => {
		expect(read(new Uint8Array(Buffer.from("kode,nama\n1,2\n", "utf16le")))).toMatchObject({
			encoding: "utf-16le",
			header: ["kode", "nama"],
			length: 1,
		});
	});

	it.each([["\n"], ["\r\n"], ["\r"]])("may end its lines with %j", (newline) => {
		expect(objects(read(["a,b", "1,2", "3,4", ""].join(newline)))).toEqual([
			{ a: "1", b: "2" },
			{ a: "3", b: "4" },
		]);
	});

	it("numbers rows the way a spreadsheet does, blank lines counted but not read", () => {
		const table = read("a,b\n1,2\n\n3,4\n");
		expect(table.rowNumbers).toEqual([2, 4]);
		expect(table.length).toBe(2);
	});

	it("lists rows with more or fewer cells and keeps their place", () => {
		const table = read("a,b,c\n1\n1,2,3\n1,2,3,4\n");
		expect(table.ragged).toEqual([0, 2]);
		expect(table.columns[2]).toEqual(["", "3", "3"]);
	});

	it.each([
		["", { columns: "", empty: 0 }],
		["\ufeff \r\n", { columns: "", empty: 0 }],
		["a,a\n1,2\n", { columns: "a", empty: 0 }],
		["a,,b\n", { columns: "", empty: 1 }],
		["__proto__,b\n", { columns: "__proto__", empty: 0 }],
	])("%j is refused for its header", (text, params) => {
		expect(readCsv(text, { file: "x.csv" })).toEqual({ ok: false, error: { code: "CSV_HEADER", params, file: "x.csv" } });
	});

	it("is refused with the line of a quote that is never closed", () => {
		expect(readCsv('a,b\n1,2\n3,"4\n5,6\n')).toMatchObject({ ok: false, error: { code: "CSV_QUOTE", params: { line: 3 } } });
	});

	it("is refused when it holds zero bytes", () => {
		expect(readCsv("a,b\n1,\0\n")).toMatchObject({ ok: false, error: { code: "TEXT", params: { row: 2 } } });
	});

	it("with 60,000 spaces is read at once", () => {
		const start = performance.now();
		expect(read(`a,b\n${" ".repeat(60_000)},${'""'.repeat(2000)}\n`).length).toBe(1);
		expect(performance.now() - start).toBeLessThan(2000);
	});
});

describe.runIf(hasShared)("the tricky CSV corpus", () => {
	const folder = sharedPath("badinputs", "csv-spectrum");
	const names = hasShared
		? readdirSync(sharedPath("badinputs", "csv-spectrum", "csvs")).map((name) => name.replace(".csv", ""))
		: [];

	it.each(names)("%s is parsed as its JSON says", (name) => {
		let text = readFileSync(`${folder}/csvs/${name}.csv`, "utf8");
		const expected = JSON.parse(readFileSync(`${folder}/json/${name}.json`, "utf8")) as Record<string, string>[];
		// the copy of this one lost its CRLF, and that of the coordinates has another telephone number
		if (name === "newlines_crlf" && !text.includes("\r")) text = text.replaceAll("\n", "\r\n");
		const rows = objects(read(text));
		if (name !== "location_coordinates") expect(rows).toEqual(expected);
		else expect(rows[0]).toEqual({ ...([expected].flat()[0] as Record<string, string>), "Contact Phone Number": "2095257564" });
	});

	it("gives the stated result for the Indonesian files", () => {
		const outcome = (name: string) => {
			const table = readCsv(new Uint8Array(readFileSync(sharedPath("badinputs", "indonesian", "csv", name))));
			return table.ok ? table.value.length : table.error;
		};
		expect(outcome("kutip-tak-tutup.csv")).toMatchObject({ code: "CSV_QUOTE", params: { line: 2 } });
		expect(outcome("judul-ganda-kosong.csv")).toMatchObject({ code: "CSV_HEADER", params: { columns: "nama", empty: 1 } });
		expect(outcome("nama-kolom-proto.csv")).toMatchObject({ code: "CSV_HEADER" });
		expect(outcome("hanya-judul.csv")).toBe(0);
		expect(outcome("suntik-rumus.csv")).toBe(3);
		expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
	});
});
