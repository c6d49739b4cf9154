import { beforeAll, describe, expect, it } from "vitest";
import { appError, ERROR_CODES } from "#core/base/errors.ts";
import { inLanguage } from "#i18n/current-language.ts";
import { errorMessage } from "#i18n/error-message.ts";
import { loadAllWords } from "../../words.ts";

const FACTS = {
	families: 40,
	areas: 3,
	expected: 56120,
	found: 56119,
	row: 12,
	line: 7,
	position: 3,
	bytes: 3e9,
	limit: 1e9,
	status: 404,
	seconds: 30,
	column: "desil",
	host: "data.test",
	contentType: "text/html",
	crs: "EPSG:32650",
	detail: "rincian",
	field: "layers.areas",
	columns: "nama",
	empty: 1,
	value: "12",
	kode: "64.74",
	format: "GeoJSON",
};

beforeAll(loadAllWords);

describe("the sentence of a fault", () => {
	it.each(ERROR_CODES)("%s says what happened and what to do, in both languages, with and without facts", (code) => {
		for (const error of [appError(code), appError(code, FACTS, "x.fgb")]) {
			const [id, en] = [errorMessage(error), inLanguage("en", () => errorMessage(error))];
			for (const { title, detail, action } of [id, en])
				for (const part of [title, detail, action]) {
					expect(part.length).toBeGreaterThan(5);
					expect(part).not.toMatch(/undefined|NaN|\[object|\$\{/);
					expect(part).toMatch(/^\S.*\S$/);
				}
			expect(id.title).not.toBe(en.title);
			expect(id.detail).not.toBe(en.detail);
			expect(id.action).not.toBe(en.action);
		}
	});

	it("names the file, says both counts in the language's own figures, and that nothing is shown", () => {
		const error = appError("COUNT", { expected: 56120, found: 56119 }, "households.fgb");
		expect(errorMessage(error).detail).toBe(
			"Berkas households.fgb rusak atau terpotong: tertulis 56.120 data, terbaca 56.119. Tidak ada yang ditampilkan.",
		);
		expect(inLanguage("en", () => errorMessage(error)).detail).toBe(
			"File households.fgb is damaged or cut short: it says 56,120 records, 56,119 could be read. Nothing is shown.",
		);
	});

	it.each([
		"MAGIC",
		"HEADER",
		"COLUMN",
		"COLUMN_NAME",
		"INDEX",
		"LENGTH",
		"COUNT",
		"TRAILING",
		"GEOMETRY",
		"TEXT",
		"SIZE",
		"HASH",
	] as const)("%s is told as a damaged file (FGB_RUSAK)", (code) =>
		expect(errorMessage(appError(code)).title).toContain("FGB_RUSAK"),
	);

	it("leaves out the row and the column when they are not known", () => {
		expect(errorMessage(appError("TEXT", {}, "a.fgb")).detail).toBe(
			"Teks di berkas a.fgb bukan UTF-8. Tidak ada yang ditampilkan.",
		);
		expect(errorMessage(appError("TEXT", { row: 1234, column: "kode" }, "a.fgb")).detail).toContain("kolom kode (baris 1.234)");
	});

	it("counts places in a filter sentence from 1", () => {
		expect(errorMessage(appError("FILTER_SYNTAX", { position: 0, found: "&", expected: "column" })).detail).toContain(
			"huruf ke-1 tertulis “&”; di situ seharusnya ada nama kolom",
		);
	});

	it("shows text of the file as it is", () => {
		expect(
			inLanguage("en", () => errorMessage(appError("COLUMN_NAME", { column: "<img src=x onerror=alert(1)>{{x}}" }))).detail,
		).toContain("“<img src=x onerror=alert(1)>{{x}}”");
	});
});
