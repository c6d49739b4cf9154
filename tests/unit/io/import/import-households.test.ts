import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { skippedColumn } from "#core/base/finding.ts";
import type { Result } from "#core/base/result.ts";
import { numberAt, textAt } from "#core/families/columns.ts";
import { isPrivateColumn, looksLikeIdentityNumber } from "#core/privacy/private-columns.ts";
import { writeHouseholdsFgb } from "#io/format/flatgeobuf/write.ts";
import { numberStyleOf, toNumber } from "#io/format/number-style.ts";
import type { HouseholdsImport, ImportOptions } from "#io/import/import-households.ts";
import { readFamilyList } from "#io/import/read-list.ts";
import { makeHouseholds, rowTexts } from "../../../fixtures/io-layers.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";

function done(result: Result<HouseholdsImport>): HouseholdsImport {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

const read = async (content: string | Uint8Array, file: string, options: ImportOptions = {}) =>
	done(await readFamilyList(typeof content === "string" ? new TextEncoder().encode(content) : content, file, options));
const csv = (text: string, options?: ImportOptions) => read(text, "daftar.csv", options);
const warningsOf = ({ report }: HouseholdsImport) => new Map(report.warnings.map((warning) => [warning.code, warning]));

describe("importing a recipient list", () => {
	it("finds columns under the names offices use", async () => {
		const { households, report } = await csv(
			"ID Keluarga;Lintang;Bujur;Kode Kelurahan;No RT;Jml Anggota;Desil Kesejahteraan;Status DTKS;Bantuan PKH;BPNT;Jenis Lantai\n" +
				"a1;0,13;117,49;64.74.01.1001;007;4;Desil 2;Terdaftar;Ya;Tidak;06\n",
		);
		expect([...households.columns.keys()]).toEqual([
			"id",
			"kode",
			"rt",
			"anggota",
			"desil",
			"terdaftar",
			"p_pkh",
			"p_sembako",
			"r_lantai",
		]);
		expect([households.lng[0], households.lat[0]]).toEqual([117.49, 0.13]);
		const at = (name: string) => numberAt(households.columns.get(name), 0);
		expect([at("anggota"), at("desil"), at("terdaftar"), at("p_pkh"), at("p_sembako"), at("r_lantai")]).toEqual([
			4, 2, 1, 1, 0, 6,
		]);
		expect(textAt(households.columns.get("rt"), 0)).toBe("007");
		expect(report).toMatchObject({ kind: "csv", read: 1, used: 1, skipped: [] });
		expect(report.columns).toContainEqual({ from: "BPNT", to: "p_sembako" });
	});

	it("reads 1 and 2 as yes and no, blanks and dashes as unknown, and flags other words", async () => {
		const { households, report } = await csv("id,p_pkh,p_blt\na,1,ya\nb,2,-\nc,,mungkin\n");
		const values = (name: string) => [0, 1, 2].map((row) => numberAt(households.columns.get(name), row));
		expect(values("p_pkh")).toEqual([1, 0, Number.NaN]);
		expect(values("p_blt")).toEqual([1, Number.NaN, Number.NaN]);
		expect(report.warnings).toContainEqual({ code: "UNREAD_VALUES", count: 1, rows: [4], params: { column: "p_blt" } });
	});

	it("never carries names, addresses, NIK or telephone numbers, and says so", async () => {
		const { households, report } = await csv(
			"id,NIK,No. KK,Nama Kepala Keluarga,Alamat,No HP,desil,lain\na,0000000000000000,1,Seseorang,Jalan,08,1,0000.0000.0000.0000\n",
		);
		expect([...households.columns.keys()]).toEqual(["id", "desil"]);
		expect(report.skippedColumns).toEqual([
			...["NIK", "No. KK", "Nama Kepala Keluarga", "Alamat", "No HP"].map((column) => skippedColumn(column, "PRIVATE")),
			skippedColumn("lain", "IDENTITY_NUMBER"),
		]);
	});

	it("takes no names of persons for an id, whatever the heading", async () => {
		const { households, report } = await csv("id,desil\nContoh Budi,1\nContoh Siti,2\nContoh Agus,3\n");
		expect([...households.columns.keys()]).toEqual(["desil"]);
		expect(report.skippedColumns).toEqual([skippedColumn("id", "NAMES")]);
		expect([...(await csv("id,desil\nrumah 1,1\nrumah 2,2\nrumah 3,3\n")).households.columns.keys()]).toContain("id");
	});

	it("cuts a programme's long name to the length of an id", async () => {
		const name = "penerima_bantuan_sosial_tunai_dana_desa_tahun_anggaran_2025";
		const { households } = await csv(`id,${name}\na,1\nb,0\n`);
		expect([...households.columns.keys()]).toEqual(["id", "p_bantuan_sosial_tunai_dana_desa_tahun_ang"]);
	});

	it("leaves out free text, empty columns, and the second of two columns for one place", async () => {
		const rows = Array.from({ length: 300 }, (_, i) => `k${i},cerita nomor ${i},,1,2`).join("\n");
		const { report } = await csv(`id,cerita,kosong,long,lng\n${rows}\n`);
		expect(report.skippedColumns).toEqual([
			skippedColumn("kosong", "EMPTY"),
			skippedColumn("long", "DUPLICATE"),
			skippedColumn("cerita", "FREE_TEXT"),
		]);
	});

	it("flags coordinates that cannot be right, and keeps the families", async () => {
		const result = await csv("id,lng,lat\nok,117.5,0.1\nnone,,\nswap,0.1,117.5\nmetre,555000,912000\nzero,0,0\nfar,95.3,5.5\n", {
			region: [117.4, 0, 117.6, 0.2],
		});
		expect(result.report.used).toBe(6);
		expect(result.report.warnings.map(({ code, rows }) => [code, rows])).toEqual([
			["NO_COORDINATES", [3]],
			["SWAPPED_MENDED", [4]],
			["METRES", [5]],
			["ZERO_COORDINATES", [6]],
			["OUTSIDE_REGION", [7]],
			["MISSING_COLUMN", []],
			["MISSING_COLUMN", []],
		]);
		expect([...result.households.lng]).toEqual([117.5, Number.NaN, 117.5, Number.NaN, Number.NaN, 95.3]);
	});

	it("turns swapped coordinates round only where that puts them into the region", async () => {
		const text = "id,lng,lat\nswap,0.1,117.5\nelsewhere,-7.2,112.7\n";
		const known = await csv(text, { region: [117.4, 0, 117.6, 0.2] });
		expect([known.households.lng[0], known.households.lat[0]]).toEqual([117.5, 0.1]);
		expect(warningsOf(known).get("SWAPPED_MENDED")?.count).toBe(1);
		expect([known.households.lng[1], warningsOf(known).get("SWAPPED")?.count]).toEqual([Number.NaN, 1]);
		const unknown = await csv(text);
		expect([...unknown.households.lng]).toEqual([Number.NaN, Number.NaN]);
		expect(warningsOf(unknown).get("SWAPPED")?.count).toBe(2);
	});

	it("reads latitude and longitude out of one cell, decimal commas and degrees-minutes-seconds", async () => {
		const result = await csv(
			'id;Koordinat\na;"0.1, 117.5"\nb;117.5;\nc;"117,5 0,1"\nd;"0°6\'0"" LU, 117°30\'0"" BT"\n'.replace("b;117.5;", "b;"),
		);
		expect([...result.households.lng]).toEqual([117.5, Number.NaN, 117.5, 117.5]);
		expect([...result.households.lat]).toEqual([0.1, Number.NaN, 0.1, 0.1]);
		expect(warningsOf(result).get("ONE_CELL_COORDINATES")).toMatchObject({ count: 3, params: { column: "Koordinat" } });
	});

	it("keeps a coordinate that has as many digits as a NIK", async () => {
		const result = await csv("id,bujur,lintang\na,117.5020304050607,0.501234567890123\n");
		expect([result.households.lng[0], result.households.lat[0]]).toEqual([117.5020304050607, 0.501234567890123]);
		expect(result.report.skippedColumns).toEqual([]);
	});

	it("says once that blanks of a column with ticks only count as no", async () => {
		const result = await csv("id,PKH\na,V\nb,\nc,v\n");
		expect(result.households.columns.get("p_pkh")).toEqual({ kind: "boolean", values: Int8Array.from([1, 0, 1]) });
		expect(warningsOf(result).get("EMPTY_AS_NO")).toMatchObject({ count: 1, params: { column: "PKH" } });
	});

	it.each([
		["t", "f"],
		["T", "F"],
		["y", "t"],
		["BENAR", "SALAH"],
		["1.0", "0.0"],
		["1", "2"],
	])("reads %s and %s as yes and no, by the column", async (yes, no) => {
		const result = await csv(`id,pkh\na,${yes}\nb,${no}\n`);
		expect(result.households.columns.get("p_pkh")).toEqual({ kind: "boolean", values: Int8Array.from([1, 0]) });
	});

	it("folds the persons of a family into one row: any member's aid counts, the head speaks for the rest", async () => {
		const result = await csv(
			"no_keluarga,hubungan,umur,desil,pkh\nK1,3,12,,ya\nK1,1,40,2,tidak\nK2,1,50,3,tidak\nK2,2,48,3,tidak\n,1,30,4,tidak\n",
		);
		expect(result.households.length).toBe(3);
		expect(result.households.columns.get("anggota")).toMatchObject({ values: Uint8Array.from([2, 2, 1]) });
		expect(result.households.columns.get("desil")).toMatchObject({ values: Uint8Array.from([2, 3, 4]) });
		expect(result.households.columns.get("p_pkh")).toMatchObject({ values: Int8Array.from([1, 0, 0]) });
		expect([...(result.households.sourceRows ?? [])]).toEqual([3, 4, 6]);
		expect(warningsOf(result).get("PERSONS_FOLDED")).toMatchObject({ count: 5, params: { column: "no_keluarga", families: 3 } });
	});

	it("takes doubled families for doubled families, not for persons", async () => {
		const result = await csv("no_kk,umur_kepala,desil\nK1,40,2\nK1,40,2\nK2,50,3\n");
		expect(result.households.length).toBe(3);
		expect(warningsOf(result).has("PERSONS_FOLDED")).toBe(false);
	});

	it("skips ragged rows, by their number in the spreadsheet", async () => {
		expect((await csv("id,desil\na,1\nb\nc,2,3\n")).report).toMatchObject({
			read: 3,
			used: 1,
			skipped: [{ code: "RAGGED", count: 2, rows: [3, 4] }],
		});
	});

	it("skips a family whose only identity was a NIK spoilt by a spreadsheet, but not one with an id", async () => {
		expect((await csv("nik,desil\n6.47401E+15,1\n")).report).toMatchObject({
			used: 0,
			skipped: [{ code: "NIK_LOSSY", count: 1, rows: [2] }],
		});
		expect((await csv("id,nik,desil\na,6.47401E+15,1\n")).report).toMatchObject({ used: 1, skipped: [] });
	});

	it("reports families listed twice", async () => {
		expect(warningsOf(await csv("id,desil\na,1\na,2\nb,1\na,1\n")).get("DUPLICATE_ID")).toMatchObject({ count: 2, rows: [3, 5] });
	});

	it("has no rows and no complaint about them for a list with a header only", async () => {
		expect((await csv("id,desil\n")).report).toMatchObject({ read: 0, used: 0, skipped: [] });
	});

	it.runIf(hasShared)("gives the stated result for the Indonesian files", async () => {
		const of = (name: string) => read(new Uint8Array(readFileSync(sharedPath("badinputs", "indonesian", "csv", name))), name);
		for (const name of ["ok-titik-koma-koma-desimal.csv", "ok-koma-titik-desimal.csv"]) {
			const { households, report } = await of(name);
			expect(report.used).toBe(1);
			expect([households.lng[0], households.lat[0], numberAt(households.columns.get("pengeluaran"), 0)]).toEqual([
				119.4312, -5.1401, 1250000.5,
			]);
		}
		expect((await of("nik-notasi-ilmiah.csv")).report).toMatchObject({ used: 0, skipped: [{ code: "NIK_LOSSY", count: 2 }] });
		expect((await of("baris-beda-kolom.csv")).report).toMatchObject({ used: 0, skipped: [{ code: "RAGGED", count: 2 }] });
	});
});

describe("importing points", () => {
	it("takes GeoJSON with heights, null geometry and properties under other names", async () => {
		const point = (coordinates: number[] | null, properties: object) => ({
			type: "Feature",
			properties,
			geometry: coordinates && { type: "Point", coordinates },
		});
		const text = JSON.stringify({
			type: "FeatureCollection",
			features: [
				point([117.5, 0.1, 12], { bantuan_pkh: "ya", Desil: 3, nama: "x" }),
				point(null, { bantuan_pkh: null, Desil: 4 }),
			],
		});
		const { households, report } = await read(text, "titik.geojson");
		expect([...households.lng]).toEqual([117.5, Number.NaN]);
		expect([...households.columns.keys()]).toEqual(["p_pkh", "desil"]);
		expect(report).toMatchObject({ kind: "geojson", read: 2, used: 2, skippedColumns: [skippedColumn("nama", "PRIVATE")] });
	});

	it("takes a FlatGeobuf layer and keeps its values", async () => {
		const made = makeHouseholds(300);
		const { households, report } = await read(writeHouseholdsFgb(made), "titik.fgb");
		expect(report).toMatchObject({ kind: "fgb", read: 300, used: 300 });
		expect(rowTexts(households).length).toBe(300);
		expect([...households.columns.keys()]).toEqual([...made.columns.keys()]);
	});
});

describe("numbers of a column", () => {
	it.each([
		[["1.250.000,50"], 1250000.5],
		[["1,250,000.50"], 1250000.5],
		[["1.250.000"], 1250000],
		[["Rp 1.250.000,00"], 1250000],
		[["117,4931"], 117.4931],
		[["117.493"], 117.493],
		[["1.250", "1.250.000"], 1250],
		[["1.250", "3.5"], 1.25],
		[["-5,1401"], -5.1401],
		[["\u22125.14"], -5.14],
		[["7.37E+5"], 737000],
		[["dua"], Number.NaN],
		[[""], Number.NaN],
		[["1-2"], Number.NaN],
	])("%j begin with %d", (cells, expected) => {
		expect(toNumber(cells[0] ?? "", numberStyleOf(cells))).toBe(expected);
	});
});

describe("what names a person", () => {
	it.each([
		"NIK",
		"nik_kepala",
		"Nama",
		"nama_penerima",
		"NAMA_WP",
		"KepalaKeluarga",
		"alamat rumah",
		"No. Telepon",
		"tgl_lahir",
		"No KK",
		"foto",
	])("%s does", (name) => expect(isPrivateColumn(name)).toBe(true));
	it.each(["id", "kode", "nama_desa", "nama_kelurahan", "desil", "p_pkh", "a_lansia", "teknik", "kelurahan", "status", "kkn"])(
		"%s does not",
		(name) => expect(isPrivateColumn(name)).toBe(false),
	);
	it("is any sixteen digits, however they are broken up", () => {
		for (const text of ["0000000000000000", "00.0000.000000.0000", "'0000 0000 0000 0000"])
			expect(looksLikeIdentityNumber(text)).toBe(true);
		for (const text of ["000000000000000", "00000000000000000", "K000000000000000"])
			expect(looksLikeIdentityNumber(text)).toBe(false);
	});
});
