import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createOfficialIndex, villagesUnder } from "#core/place/official/official-areas.ts";
import { readOfficialTexts, writeOfficialTexts } from "#io/wilayah/official-text.ts";
import { readOfficialCsv } from "../../../../scripts/official-csv.ts";

const folder = resolve(import.meta.dirname, "../../../../data/wilayah");
const files = readdirSync(folder).filter((name) => /^\d\d\.csv$/.test(name));
const province = (name: string) => readOfficialCsv(readFileSync(join(folder, name), "utf8"));
const SERVED_BYTES = 60_000;

describe("the official areas of the country", () => {
	test("38 provinces, 514 kabupaten/kota, 7,285 kecamatan, 83,762 villages, each under its parent", () => {
		const counts = new Map<number, number>();
		for (const name of files) {
			const { kode } = province(name);
			const known = new Set(kode);
			for (const one of kode) {
				counts.set(one.length, (counts.get(one.length) ?? 0) + 1);
				expect(one.length === 2 || known.has(one.slice(0, one.lastIndexOf("."))), one).toBe(true);
			}
		}
		expect(Object.fromEntries(counts)).toEqual({ 2: 38, 5: 514, 8: 7_285, 13: 83_762 });
	});

	test.each(files)("%s comes back from its two texts unchanged, each under 60 kB packed", (name) => {
		const areas = province(name);
		const texts = writeOfficialTexts(areas);
		expect(readOfficialTexts(texts)).toEqual(areas);
		for (const text of Object.values(texts)) expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(SERVED_BYTES);
	});

	test("without its points a list has names and no places", () => {
		const { names } = writeOfficialTexts(province("64.csv"));
		const areas = readOfficialTexts({ names });
		expect(areas.nama[areas.kode.indexOf("64.74.03.1002")]).toBe("Gunung Telihan");
		expect(areas.lng.every(Number.isNaN)).toBe(true);
	});

	test("BPS and Kemendagri number Bontang's kecamatan the other way round", () => {
		const index = createOfficialIndex(province("64.csv"));
		expect(index.areas.nama[index.rowOfBps.get("6474010") as number]).toBe("Bontang Selatan");
		expect(index.areas.nama[index.rowOf.get("64.74.01") as number]).toBe("Bontang Utara");
		expect(villagesUnder(index, "64.74")).toHaveLength(15);
	});
});
