import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PovertyPocket } from "#core/pocket/pocket.ts";
import { type CsvStyle, inertText, plainText, toCsv } from "#io/export/export-csv.ts";
import { pocketsToGeoJson } from "#io/export/export-geojson.ts";
import { readCsv } from "#io/format/csv.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";

type Row = { readonly nama: string; readonly nilai: number };
const COLUMNS = [
	{ title: "Nama", value: (row: Row) => row.nama },
	{ title: "Nilai", value: (row: Row) => row.nilai },
] as const;

const INDONESIAN: CsvStyle = { delimiter: ";", decimal: ",", yes: "ya", no: "tidak" };
const ENGLISH: CsvStyle = { delimiter: ",", decimal: ".", yes: "yes", no: "no" };

/** The texts of the first column after a trip through a file. */
function throughCsv(texts: readonly string[], style: CsvStyle): string[] {
	const table = readCsv(
		new TextEncoder().encode(
			toCsv(
				COLUMNS,
				texts.map((nama) => ({ nama, nilai: -1.5 })),
				style,
			),
		),
	);
	if (!table.ok) throw new Error(JSON.stringify(table.error));
	return (table.value.columns[0] ?? []).map(plainText);
}

describe("a CSV export", () => {
	it("opens in an Indonesian spreadsheet: semicolons, decimal commas, CRLF, byte order mark", () => {
		expect(toCsv(COLUMNS, [{ nama: "Api-Api", nilai: 12.5 }], INDONESIAN)).toBe("\uFEFFNama;Nilai\r\nApi-Api;12,5\r\n");
		expect(toCsv(COLUMNS, [{ nama: "Api-Api", nilai: 12.5 }], ENGLISH)).toBe("\uFEFFNama,Nilai\r\nApi-Api,12.5\r\n");
	});

	it("leaves missing numbers empty and keeps negative numbers numbers", () => {
		expect(
			toCsv(
				COLUMNS,
				[
					{ nama: "a", nilai: Number.NaN },
					{ nama: "b", nilai: -5 },
				],
				INDONESIAN,
			),
		).toBe("\uFEFFNama;Nilai\r\na;\r\nb;-5\r\n");
	});

	it("of nothing is the header", () => {
		expect(toCsv(COLUMNS, [], INDONESIAN)).toBe("\uFEFFNama;Nilai\r\n");
	});

	it.each(["=1+1", "+62 812", "-5", "@SUM(1)", "\t=1", "\r=1", " =1", "'=1", "＝1", '=HYPERLINK("http://x")'])(
		"marks %j so that no spreadsheet runs it",
		(text) => {
			expect(inertText(text)).toBe(`'${text}`);
			expect(plainText(inertText(text))).toBe(text);
			const cell = toCsv(COLUMNS, [{ nama: text, nilai: 1 }], INDONESIAN)
				.split("\r\n")
				.slice(1)
				.join("\r\n");
			expect(cell).toMatch(/^"?'/);
		},
	);

	it.each(["Api-Api", "a=b", "64.74.01", "", "Jl. 5"])("leaves %j alone", (text) => expect(inertText(text)).toBe(text));

	it.runIf(hasShared)("gives back the naughty strings and formula payloads unchanged, none of them runnable", () => {
		const strings = JSON.parse(readFileSync(sharedPath("badinputs", "strings", "blns.json"), "utf8")) as string[];
		const payloads = (
			JSON.parse(readFileSync(sharedPath("badinputs", "xss", "dompurify-payloads.json"), "utf8")) as { payload: string }[]
		).map(({ payload }) => payload);
		const formulas = readFileSync(sharedPath("badinputs", "csv-injection", "csv-payload.txt"), "utf8").split("\n");
		// zero bytes are no text in CSV, and a lone surrogate has no UTF-8
		const texts = [...strings, ...payloads, ...formulas].filter(
			(text) => !text.includes("\0") && text.isWellFormed() && text !== "",
		);
		expect(texts.length).toBeGreaterThan(600);
		for (const language of [INDONESIAN, ENGLISH]) expect(throughCsv(texts, language)).toEqual(texts);
		for (const text of texts) expect(inertText(text)).not.toMatch(/^\s*[=+\-@]/);
	});
});

describe("pockets as GeoJSON", () => {
	const pocket: PovertyPocket = {
		kode: "kantong-0c7001f",
		id: 1,
		poor: 40,
		households: 100,
		rate: 0.4,
		low: 0.3,
		high: 0.5,
		ratio: 2,
		persons: Number.NaN,
		hectares: 3.5,
		receivers: [1],
		withoutAny: 7,
		kelurahan: [{ kode: "64.74.01.1001", share: 1 }],
		outline: {
			type: "Polygon",
			coordinates: [
				[
					[117, 0],
					[118, 0],
					[118, 1],
					[117, 0],
				],
			],
		},
		label: [117.5, 0.3],
	};

	it("hold outline and figures in percent, null where not known", () => {
		const text = JSON.stringify(pocketsToGeoJson([pocket, { ...pocket, id: 2, rate: Number.NaN }]));
		const { features } = JSON.parse(text) as ReturnType<typeof pocketsToGeoJson>;
		expect(features).toHaveLength(2);
		expect(features[0]).toMatchObject({
			id: 1,
			geometry: pocket.outline,
			properties: { persen: 40, rasio: 2, jiwa: null, kelurahan: "64.74.01.1001" },
		});
		expect(features[1]?.properties.persen).toBeNull();
	});

	it("of none are an empty collection", () => {
		expect(pocketsToGeoJson([])).toEqual({ type: "FeatureCollection", features: [] });
	});
});
