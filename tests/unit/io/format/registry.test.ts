import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { writeHouseholdsFgb } from "#io/format/flatgeobuf/write.ts";
import { FORMATS, openSource } from "#io/format/registry.ts";
import { makeHouseholds } from "../../../fixtures/io-layers.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const FGB = writeHouseholdsFgb(makeHouseholds(3));
const GEOJSON = bytes('{"type": "FeatureCollection", "features": []}');
const TABLE = bytes("id;desil\na;1\nb;2\n");

async function formatOf(content: Uint8Array, name: string): Promise<string> {
	const source = await openSource(content, name);
	return source.ok ? source.value.format.id : `${source.error.code} ${source.error.params?.["format"] ?? ""}`;
}

describe("the format of a file", () => {
	test.each([
		["by contents under its own name", FGB, "a.fgb", "fgb"],
		["by contents under another format's name", FGB, "a.csv", "fgb"],
		["by contents without an ending", GEOJSON, "daftar", "geojson"],
		["by contents under another format's name", GEOJSON, "a.txt", "geojson"],
		["by contents, a table named as a map", TABLE, "a.geojson", "csv"],
		["by contents, a table with an ending nobody knows", TABLE, "ekspor.xls", "csv"],
		["by contents in UTF-16", new Uint8Array(Buffer.from("\ufeffid\tdesil\r\na\t1\r\nb\t2\r\n", "utf16le")), "a.dat", "csv"],
		["by name when the contents leave it open", bytes("desil\n1\n2\n"), "a.csv", "csv"],
		["by name when they are damaged", bytes("bukan fgb"), "a.fgb", "fgb"],
		["as a table when there is neither", bytes("desil\n1\n2\n"), "daftar", "csv"],
		["refused for a ZIP that is cut", bytes("PK\u0003\u0004\u0000\u0000"), "a.xlsx", "ZIP "],
		["by contents, a page named as a spreadsheet", bytes("<html>a;b\nc;d\n"), "a.xls", "html"],
		["by contents, a table under titles named as a spreadsheet", bytes("DAFTAR\n\na;b\n1;2\n3;4\n"), "a.xls", "csv"],
		["refused for bytes without an ending", Uint8Array.of(0, 1, 2, 3, 0, 0), "folder/isi", "FORMAT isi"],
	])("is told %s", async (_, content, name, expected) => {
		expect(await formatOf(content, name)).toBe(expected);
	});

	test("is that of what is packed, and the file then goes by its own name", async () => {
		const source = await openSource(new Uint8Array(gzipSync(FGB)), "dir/households.fgb.gz");
		expect(source).toMatchObject({ ok: true, value: { name: "dir/households.fgb", format: { id: "fgb" } } });
		expect(source.ok && source.value.bytes).toEqual(FGB);
		expect(await formatOf(new Uint8Array(gzipSync(bytes("bukan fgb"))), "a.fgb.gz")).toBe("fgb");
	});

	test("belongs to one format only: no id and no ending twice", () => {
		const ids = FORMATS.map(({ id }) => id);
		const endings = FORMATS.flatMap((format) => format.endings);
		expect(new Set(ids).size).toBe(ids.length);
		expect(new Set(endings).size).toBe(endings.length);
		for (const ending of endings) expect(ending).toMatch(/^\.[a-z0-9]+$/);
	});

	test("is known nowhere but in its object and its line: no other source names one", () => {
		const others = ["import/read-list.ts", "import/read-area-layer.ts", "import/import-households.ts"].map((file) =>
			readFileSync(new URL(`../../../../src/io/${file}`, import.meta.url), "utf8"),
		);
		for (const source of others) for (const { id } of FORMATS) expect(source).not.toMatch(new RegExp(`["']${id}["']`));
	});
});
