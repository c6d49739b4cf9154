import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { kantong } from "../fixtures/run-kantong.ts";
import { hasShared, sharedPath } from "../fixtures/shared.ts";

const out = mkdtempSync(join(tmpdir(), "kantong-officer-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

type Document = {
	readonly ok: boolean;
	readonly placed: { readonly families: number; readonly ofFamilies: number; readonly areas: number };
	readonly codes: { readonly system: string };
	readonly findings: readonly { readonly code: string; readonly count: number }[];
	readonly areas: { readonly read: number };
	readonly households: { readonly read: number; readonly used: number; readonly skipped: readonly { readonly reason: string }[] };
};
type Row = {
	readonly kode: string;
	readonly nama: string;
	readonly keluarga: number;
	readonly penerima: Readonly<Record<string, number>>;
};

/** Packs the trial's two files, told by their contents alone, and counts by kecamatan. */
async function packed(trial: string, areas = "areas.geojson", families = "keluarga.csv", by = "kecamatan") {
	const folder = join(out, `${trial}-${areas}-${families}`.replaceAll("/", "-"));
	const result = await kantong(
		"pack",
		sharedPath("trials/real", trial, areas),
		sharedPath("trials/real", trial, families),
		"--out",
		folder,
		"--json",
	);
	expect(result.code, result.err).toBe(0);
	const document = result.json() as Document;
	const summary = await kantong("summary", "--pack", folder, "--by", by, "--json");
	expect(summary.code, summary.err).toBe(0);
	const { areas: rows, total } = summary.json() as { readonly areas: readonly Row[]; readonly total: Row };
	return { document, rows, total, codes: document.findings.map(({ code }) => code) };
}

describe("a list alone, without boundaries", () => {
	const list = (name: string, lines: readonly string[]): string => {
		const path = join(out, name);
		writeFileSync(path, `${lines.join("\n")}\n`);
		return path;
	};

	test("names of kecamatan and kelurahan are enough: every village is drawn, and said to be schematic", async () => {
		const path = list("nama.csv", [
			"Kecamatan;Kelurahan;DESIL;PKH",
			"KEC. BONTANG BARAT;KEL. GUNUNG TELIHAN;1;V",
			"KEC. BONTANG UTARA;LOKTUAN;1;V",
			"KEC. BONTANG SELATAN;Berebas Tengah;3;",
			"KEC. BONTANG SELATAN;TL Indah;3;",
		]);
		const folder = join(out, "nama");
		const { code, json, err } = await kantong("pack", path, "--out", folder, "--json");
		expect(code, err).toBe(0);
		const { areas, placed, findings } = json() as Document;
		expect(areas.read).toBe(15);
		expect(placed).toEqual({ families: 3, ofFamilies: 4, areas: 3 });
		const found = findings.map((finding) => finding.code);
		expect(found).toEqual(expect.arrayContaining(["SCHEMATIC", "PLACED_BY_NAME", "NAME_TAKEN", "NAME_WAITS"]));
		const manifest = JSON.parse(readFileSync(join(folder, "pack.json"), "utf8")) as {
			readonly notice: string;
			readonly periode: string;
			readonly kode: string;
			readonly layers: { readonly areas: { readonly schematic?: boolean } };
		};
		expect([manifest.kode, manifest.periode, manifest.notice, manifest.layers.areas.schematic]).toEqual([
			"64.74",
			"periode tidak disebut",
			"Batas skematik, bukan batas resmi",
			true,
		]);
	});

	test("a proposal that waits is taken when a person says so, in the list and in the boundaries", async () => {
		const path = list("usul.csv", ["Kecamatan;Kelurahan;DESIL", "BONTANG SELATAN;TL Indah;3", "BONTANG SELATAN;Satimpo;1"]);
		const pack = async (...more: readonly string[]) =>
			(await kantong("pack", path, "--out", join(out, "usul"), "--json", ...more)).json() as Document;
		const before = await pack();
		expect([before.placed.families, before.findings.map(({ code }) => code).includes("NAME_WAITS")]).toEqual([1, true]);
		const after = await pack("--accept", "TL Indah");
		expect([after.placed.families, after.findings.map(({ code }) => code).includes("NAME_WAITS")]).toEqual([2, false]);
	});

	test("how codes are meant can be said", async () => {
		// 647401 is a kecamatan in Kemendagri's codes; read by names alone the kelurahan is found
		const path = list("cara.csv", ["kode_kec,Kelurahan,desil", "647401,Satimpo,1"]);
		const wrong = await kantong("pack", path, "--out", join(out, "cara"), "--json");
		const right = await kantong("pack", path, "--codes", "nama", "--region", "64.74", "--out", join(out, "cara"), "--json");
		expect((right.json() as Document).placed.families).toBe(1);
		expect(wrong.out).not.toBe(right.out);
	});

	test("a family's code beats its point where the borders are only drawn", async () => {
		// the point of the second family lies in Gunung Telihan, its code is Kanaan's
		const path = list("titik.csv", ["kode,lng,lat,desil", "64.74.03.1002,117.467,0.127,1", "64.74.03.1003,117.467,0.127,2"]);
		const folder = join(out, "titik");
		expect((await kantong("pack", path, "--out", folder)).code).toBe(0);
		const { json } = await kantong("summary", "--pack", folder, "--by", "kelurahan", "--json");
		const { areas } = json() as { readonly areas: readonly Row[] };
		expect(areas.flatMap(({ nama, keluarga }) => (keluarga > 0 ? [`${nama} ${keluarga}`] : []))).toEqual([
			"Gunung Telihan 1",
			"Kanaan 1",
		]);
	});

	test("codes nobody knows are refused with what to do; the region said by a person helps names alone", async () => {
		const unknown = await kantong(
			"pack",
			list("asing.csv", ["kode_desa,desil", "9901012001,1", "9901012002,2"]),
			"--out",
			join(out, "asing"),
		);
		expect([unknown.code, unknown.err.includes("64.74")]).toEqual([1, true]);
		const path = list("desa.csv", ["Kelurahan,desil", "Guntung,1", "Satimpo,2"]);
		expect((await kantong("pack", path, "--out", join(out, "desa"))).code).toBe(1);
		const told = await kantong("pack", path, "--region", "64.74", "--out", join(out, "desa"), "--json");
		expect((told.json() as Document).placed.families).toBe(2);
	});
});

describe.runIf(hasShared)("files as offices have them", () => {
	test("the five areas and twenty families in every format", async () => {
		for (const areas of [
			"areas.geojson",
			"areas-gdal.fgb",
			"areas-shp.zip",
			"areas-utm50n.geojson",
			"areas.gpkg",
			"areas.kml",
			"areas.kmz",
			"areas.geojsonl",
		]) {
			const { document, rows, total } = await packed("formats", areas);
			expect([areas, document.areas.read, document.placed.families, document.placed.areas]).toEqual([areas, 5, 20, 5]);
			expect(new Map(rows.map(({ kode, keluarga }) => [kode, keluarga]))).toEqual(
				new Map([
					["64.08.01", 8],
					["64.08.02", 8],
					["64.08.03", 4],
				]),
			);
			expect(total.penerima).toEqual({ pkh: 10 });
		}
		for (const families of ["keluarga.xlsx", "keluarga-title.xlsx", "keluarga.xls", "keluarga.xlsb", "keluarga.ods"]) {
			const { document, total } = await packed("formats", "areas.geojson", families);
			expect([families, document.households.read, document.placed.families]).toEqual([families, 20, 20]);
			expect(total.penerima).toEqual({ pkh: 10 });
		}
	});

	test("P3KE's headings: the code column is found by its name", async () => {
		const { document, codes } = await packed("header-kode-kemdagri");
		expect(document.placed).toEqual({ families: 20, ofFamilies: 20, areas: 5 });
		expect(codes).not.toContain("CODE_UNKNOWN");
	});

	test("a code split over four columns is put together", async () => {
		expect((await packed("code-split-over-columns")).document.placed.families).toBe(20);
	});

	test("BPS codes are never taken for Kemendagri's, with or without the prefix of HDX", async () => {
		for (const trial of ["bps-codes-taken-for-kemendagri", "bps-codes-id-prefix"]) {
			const { document, rows, codes } = await packed(trial);
			expect(document.codes.system).toBe("bps");
			expect(codes).toContain("CODES_BPS");
			expect(rows.map(({ nama }) => nama)).toEqual(["Kecamatan A", "Kecamatan B", "Kecamatan C", "Kecamatan D", "Kecamatan E"]);
			expect(document.placed.families).toBe(20);
		}
	});

	test("names alone place areas and families, tick marks are yeses, and nothing is said of codes that are not there", async () => {
		const families = await packed("names-only-families-tick-marks");
		expect(families.document.placed).toEqual({ families: 20, ofFamilies: 20, areas: 5 });
		expect(families.total.penerima).toEqual({ pkh: 10 });
		expect(families.codes).toEqual(expect.arrayContaining(["PLACED_BY_NAME", "EMPTY_AS_NO"]));
		const areas = await packed("names-only-areas");
		expect(areas.rows.map(({ nama }) => nama)).toContain("Kecamatan A");
		expect(areas.codes).toContain("AREA_FIGURES");
	});

	test("parents named kec, kab, prov give the kecamatan their names", async () => {
		const { rows, total } = await packed("parents-kec-kab-prov");
		expect(rows.map(({ nama }) => nama)).toEqual(["Kecamatan A", "Kecamatan B", "Kecamatan C"]);
		expect(total.nama).toBe("Kabupaten Contoh");
	});

	test("persons become families", async () => {
		const { document, codes } = await packed("persons-counted-as-families");
		expect([document.households.read, document.households.used]).toEqual([20, 6]);
		expect(codes).toContain("PERSONS_FOLDED");
	});

	test("title rows and a total row are no families", async () => {
		const { document } = await packed("title-rows-csv");
		expect(document.placed.families).toBe(20);
	});

	test("coordinates of sixteen digits, and both in one cell, place the families", async () => {
		expect((await packed("coordinates-with-16-digits")).document.placed).toEqual({ families: 3, ofFamilies: 3, areas: 3 });
		expect((await packed("lat-lng-in-one-cell")).document.placed.families).toBe(20);
	});

	test("metres of a list that names no system land in their areas", async () => {
		const { document, codes } = await packed("utm-points");
		expect(document.placed).toEqual({ families: 20, ofFamilies: 20, areas: 5 });
		expect(codes).toContain("METRES_READ");
	});

	test("two areas under one code are told, and the rest is not lost", async () => {
		const result = await kantong("check", sharedPath("trials/real/one-duplicate-code-refuses-all/areas.geojson"), "--json");
		const { read, warnings } = result.json() as {
			readonly read: number;
			readonly warnings: readonly { readonly code: string }[];
		};
		const codes = warnings.map(({ code }) => code);
		expect(read).toBe(3);
		expect(codes).toContain("CODE_TWICE");
	});

	test("figures of the areas are carried and named", async () => {
		const { document, codes } = await packed("area-figures-dropped-silently");
		expect(codes).toContain("AREA_FIGURES");
		expect(document.placed.families).toBe(20);
	});

	test("one row per area is never taken for families: refused with what to do", async () => {
		for (const list of [
			sharedPath("trials/real/aggregates-taken-for-families/keluarga.csv"),
			sharedPath("data/bontang/bontang-verval2025-by-kelurahan.csv"),
		]) {
			const { code, json } = await kantong("pack", list, "--out", join(out, "angka"), "--json");
			expect([code, (json() as { readonly error: { readonly code: string } }).error.code]).toEqual([1, "AREA_FIGURES_ONLY"]);
		}
	});

	test("a village of the same name in another kabupaten raises no alarm", async () => {
		const result = await kantong("check", sharedPath("trials/real/false-alarm-same-name-elsewhere/areas.geojson"), "--json");
		const { warnings } = result.json() as { readonly warnings: readonly { readonly code: string }[] };
		expect(warnings.map(({ code }) => code)).not.toContain("LABEL_POINT_ELSEWHERE");
		expect(warnings.map(({ code }) => code)).not.toContain("AREA_DIFFERS");
	});
});
