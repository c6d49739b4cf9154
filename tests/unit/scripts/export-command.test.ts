import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { geojson as fgb } from "flatgeobuf";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readAreasFgb } from "#io/format/flatgeobuf/read-areas.ts";
import { geojsonFormat } from "#io/format/geojson-format.ts";
import { readAreaLayer } from "#io/import/read-area-layer.ts";
import { kantong } from "../../fixtures/run-kantong.ts";

let folder = "";
const pack = inject("samplePack");
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "kantong-export-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exported(name: string, ...args: readonly string[]): Promise<Uint8Array> {
	const out = join(folder, name);
	const answer = await kantong("export", "--pack", pack, "--out", out, "--format", name.split(".").at(-1) ?? "", ...args);
	expect(answer.err).toContain("Berkas ditulis");
	expect(answer.code).toBe(0);
	return new Uint8Array(readFileSync(out));
}

const sheetsOf = (bytes: Uint8Array) => XLSX.read(bytes, { type: "array", cellFormula: true });
const rowsOf = (book: XLSX.WorkBook, sheet: string): (string | number | undefined)[][] =>
	XLSX.utils.sheet_to_json(book.Sheets[sheet] as XLSX.WorkSheet, { header: 1 });
const cellOf = (book: XLSX.WorkBook, sheet: string, row: number, column: number) =>
	book.Sheets[sheet]?.[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject;

/** Head by title without its unit. */
function columnOf(rows: readonly (readonly (string | number | undefined)[])[], title: string): number {
	const found = (rows[0] ?? []).findIndex((head) => String(head) === title || String(head).startsWith(`${title} (`));
	expect(found, title).toBeGreaterThanOrEqual(0);
	return found;
}

/** S1.2: list version with fingerprint, canonical sentence, period. */
function namesTheList(text: string): void {
	expect(text).toMatch(
		/Kota Bontang \(64\.74\) · Verifikasi keluarga 2025\/26 · dibuat 1 Feb 2026 · sidik [0-9a-f]{4}…[0-9a-f]{4}/,
	);
	expect(text).toContain("Verifikasi keluarga 2025/26");
	expect(text).toContain("terdaftar");
	expect(text).toContain("Data contoh sintetis");
	expect(text).toContain("Penyebut");
}

describe("areas as a spreadsheet", () => {
	test("§7 the region's 5.315 families and 768 of decile 1 are sums of the rows, and the share is their quotient", async () => {
		const book = sheetsOf(await exported("areas.xlsx", "--what", "areas"));
		expect(book.SheetNames).toEqual(["Wilayah", "Kamus", "Keterangan"]);
		const rows = rowsOf(book, "Wilayah");
		const total = rows.length - 1;
		expect(rows).toHaveLength(1 + 15 + 1);
		for (const [title, sum] of [
			["Keluarga terpilih", 5315],
			["Jiwa dalam keluarga terpilih", 17_011],
			["Keluarga desil 1", 768],
			["Keluarga memenuhi kriteria miskin", 210],
		] as const) {
			const column = columnOf(rows, title);
			const cell = cellOf(book, "Wilayah", total, column);
			expect(cell).toMatchObject({ t: "n", v: sum, f: expect.stringMatching(/^SUM\(/) });
			expect(rows.slice(1, total).reduce((all, row) => all + Number(row[column]), 0)).toBe(sum);
		}
		const share = columnOf(rows, "Desil 1");
		expect(cellOf(book, "Wilayah", total, share).f).toMatch(/^IF\([A-Z]+17>0,[A-Z]+17\/[A-Z]+17,""\)$/);
		expect(cellOf(book, "Wilayah", total, share).v).toBeCloseTo(768 / 5315, 12);
		const none = columnOf(rows, "Belum terjangkau");
		expect(cellOf(book, "Wilayah", total, none).v).toBeCloseTo(0.556, 3);
	});

	test("leap 14: the dictionary defines every column of the sheet", async () => {
		const book = sheetsOf(await exported("areas.xlsx", "--what", "areas"));
		const heads = (rowsOf(book, "Wilayah")[0] ?? []).map(String);
		const dictionary = rowsOf(book, "Kamus").slice(1);
		expect(dictionary).toHaveLength(heads.length);
		dictionary.forEach(([, title, unit, definition], i) => {
			expect(heads[i]?.startsWith(String(title))).toBe(true);
			if (String(unit ?? "") !== "") expect(heads[i]).toContain(`(${String(unit)})`);
			expect(String(definition ?? "")).not.toBe("");
		});
		expect(new Set(heads).size).toBe(heads.length);
	});

	test("by kecamatan the sums are those of §7: Selatan 2.657, Utara 1.910, Barat 748", async () => {
		const rows = rowsOf(sheetsOf(await exported("kecamatan.xlsx", "--what", "areas", "--by", "kecamatan")), "Wilayah");
		const column = columnOf(rows, "Keluarga terpilih");
		expect(rows.slice(1, -1).map((row) => [row[1], row[column]])).toEqual(
			expect.arrayContaining([
				["Bontang Selatan", 2657],
				["Bontang Utara", 1910],
				["Bontang Barat", 748],
			]),
		);
	});

	test("--samarkan leaves no count of 1–4, hides a second cell in Barat, and no rate where a count is hidden", async () => {
		const book = sheetsOf(await exported("samar.xlsx", "--what", "areas", "--samarkan"));
		const rows = rowsOf(book, "Wilayah");
		const fm = columnOf(rows, "Keluarga memenuhi kriteria miskin");
		const rate = columnOf(rows, "Memenuhi kriteria miskin");
		const barat = rows.slice(1, -1).filter((row) => row[2] === "Bontang Barat");
		expect(barat.map((row) => row[fm]).sort()).toEqual(expect.arrayContaining(["*", "<5"]));
		for (const row of rows.slice(1, -1)) {
			row.forEach((value, c) => {
				const head = String(rows[0]?.[c]);
				if (/\((keluarga|jiwa)\)$/.test(head) && typeof value === "number") expect(value === 0 || value >= 5, head).toBe(true);
			});
			if (typeof row[fm] === "string") expect(row[rate]).toBeUndefined();
		}
		// a sum over hidden cells would be wrong: the known total stands typed
		const total = cellOf(book, "Wilayah", rows.length - 1, fm);
		expect(total.v).toBe(210);
		expect(total.f).toBeUndefined();
		const notes = rowsOf(book, "Keterangan").flat().join("\n");
		expect(notes).toContain("disamarkan menjadi");
		expect(
			rowsOf(sheetsOf(await exported("areas.xlsx", "--what", "areas")), "Keterangan")
				.flat()
				.join("\n"),
		).toContain("belum disamarkan");
	});
});

describe("areas for maps", () => {
	test("GeoJSON reads back with the same areas, figures, notes and a definition of every property", async () => {
		const bytes = await exported("areas.geojson", "--what", "areas");
		const read = await readAreaLayer({ bytes, name: "areas.geojson", format: geojsonFormat });
		expect(read.ok && read.value.areas.length).toBe(15);
		const file = JSON.parse(new TextDecoder().decode(bytes)) as {
			kantong: { notes: { title: string; value: string }[]; columns: Record<string, string> };
			features: { properties: Record<string, number | string | null>; geometry: { type: string; coordinates: number[][][][] } }[];
		};
		for (const { properties, geometry } of file.features) {
			expect(Object.keys(properties)).toEqual(Object.keys(file.kantong.columns));
			expect(geometry.type).toBe("MultiPolygon");
			for (const [shell = []] of geometry.coordinates) {
				expect(shell[0]).toEqual(shell.at(-1));
				const doubled = shell.slice(1).reduce((sum, [x = 0, y = 0], i) => {
					const [px = 0, py = 0] = shell[i] ?? [];
					return sum + px * y - x * py;
				}, 0);
				expect(doubled).toBeGreaterThan(0);
			}
		}
		const lokTuan = file.features.find(({ properties }) => properties["wilayah"] === "Lok Tuan")?.properties;
		expect(lokTuan?.["keluarga_terpilih"]).toBe(998);
		expect(lokTuan?.["belum_terjangkau"]).toBeCloseTo(59.9, 1);
		namesTheList(file.kantong.notes.map(({ title, value }) => `${title}: ${value}`).join("\n"));
	});

	test("FlatGeobuf reads back with our reader and with the reference reader, title and notes in its header", async () => {
		const bytes = await exported("areas.fgb", "--what", "areas");
		const read = readAreasFgb(bytes);
		if (!read.ok) throw new Error(read.error.code);
		const { nama, statistics } = read.value;
		expect(statistics.get("x_keluarga_terpilih")?.[nama.indexOf("Lok Tuan")]).toBe(998);
		expect(statistics.get("x_belum_terjangkau")?.[nama.indexOf("Lok Tuan")]).toBeCloseTo(59.9, 1);
		let header: { title: string | null; description: string | null } | null = null;
		const features = [];
		for await (const feature of fgb.deserialize(bytes, {
			headerMetaFn: (meta) => {
				header = meta;
			},
		}))
			features.push(feature);
		expect(features).toHaveLength(15);
		expect(features.find(({ properties }) => properties?.["nama"] === "Lok Tuan")?.properties?.["x_keluarga_terpilih"]).toBe(998);
		expect(header).toMatchObject({ title: "Kota Bontang" });
		namesTheList(String((header as { description?: string } | null)?.description));
	});

	test("pockets come as outlines with figures and no families", async () => {
		const file = JSON.parse(new TextDecoder().decode(await exported("pockets.geojson", "--what", "pockets"))) as {
			features: { geometry: { type: string } }[];
			kantong: { notes: { title: string; value: string }[] };
		};
		expect(file.features.length).toBeGreaterThan(0);
		expect(file.features.every(({ geometry }) => geometry.type.endsWith("Polygon"))).toBe(true);
		namesTheList(file.kantong.notes.map(({ title, value }) => `${title}: ${value}`).join("\n"));
	});
});

describe("plans", () => {
	test("S4.7 program – kegiatan – lokasi – sasaran – volume – satuan – OPD, a row per gap and kelurahan, sums by formula", async () => {
		const book = sheetsOf(await exported("rencana.xlsx", "--what", "rencana"));
		const rows = rowsOf(book, "Tabel perencanaan");
		expect(rows[0]).toEqual([
			"Program",
			"Kegiatan",
			"Kode lokasi",
			"Lokasi",
			"Sasaran",
			"Jumlah sasaran (keluarga)",
			"Volume",
			"Satuan",
			"OPD",
		]);
		const body = rows.slice(1, -1);
		expect(body.filter((row) => row[0] === "PKH").length).toBe(15);
		for (const row of body) {
			expect(row[5]).toBeGreaterThan(0);
			expect(row[6]).toBe(row[5]);
			expect(row[7]).toBe("keluarga");
			expect(String(row[8])).not.toBe("");
		}
		const sum = body.reduce((all, row) => all + Number(row[6]), 0);
		expect(cellOf(book, "Tabel perencanaan", rows.length - 1, 6)).toMatchObject({ f: `SUM(G2:G${rows.length - 1})`, v: sum });
	});

	test("S0.3 usulan sasaran: quota shared over kelurahan, cost by formula, total of both", async () => {
		const args = ["--what", "sasaran", "--program", "pkh", "--kuota", "500", "--biaya-satuan", "1500000"];
		const book = sheetsOf(await exported("usulan.xlsx", ...args));
		const rows = rowsOf(book, "Usulan sasaran");
		const [quota, cost] = [columnOf(rows, "Kuota usulan"), columnOf(rows, "Biaya")];
		const total = rows.length - 1;
		expect(cellOf(book, "Usulan sasaran", total, quota)).toMatchObject({ v: 500, f: "SUM(G2:G16)" });
		expect(cellOf(book, "Usulan sasaran", 1, cost).f).toBe("G2*H2");
		expect(cellOf(book, "Usulan sasaran", total, cost)).toMatchObject({ v: 750_000_000, f: "SUM(I2:I16)" });
	});

	test("S0.3 a programme that the pack does not have is wrong usage", async () => {
		const answer = await kantong(
			"export",
			"--pack",
			pack,
			"--out",
			join(folder, "x.xlsx"),
			"--format",
			"xlsx",
			"--what",
			"sasaran",
			"--program",
			"tidakada",
		);
		expect(answer.code).toBe(2);
		expect(answer.err).toContain("pkh");
	});
});

describe("S1.2 every file names list version, filter sentence and period", () => {
	test.each([
		["a.xlsx", ["--what", "areas"]],
		["r.xlsx", ["--what", "rencana"]],
		["s.xlsx", ["--what", "sasaran", "--program", "pkh"]],
		["k.xlsx", ["--what", "keluarga", "--sertakan-baris"]],
	])("%s", async (name, args) => {
		namesTheList(
			rowsOf(sheetsOf(await exported(name, ...args)), "Keterangan")
				.map((row) => row.join(": "))
				.join("\n"),
		);
	});

	test("a.csv, in every row", async () => {
		const lines = new TextDecoder()
			.decode(await exported("a.csv", "--what", "areas", "--where", "desil<=2"))
			.trim()
			.split("\r\n");
		expect(lines).toHaveLength(1 + 15 + 1);
		expect(lines[0]).toContain("Filter (kalimat)");
		for (const line of lines.slice(1)) expect(line).toContain("sidik");
		for (const line of lines.slice(1)) expect(line).toContain("desil<=2");
	});
});

describe("rows of families", () => {
	test("are refused without --sertakan-baris, before anything is read", async () => {
		const answer = await kantong(
			"export",
			"--pack",
			"/tidak/ada",
			"--out",
			join(folder, "x.xlsx"),
			"--format",
			"xlsx",
			"--what",
			"keluarga",
		);
		expect(answer.code).toBe(2);
		expect(answer.err).toContain("--sertakan-baris");
	});

	test("with it: the filtered families by pseudonym, without coordinates or names", async () => {
		const book = sheetsOf(await exported("k.xlsx", "--what", "keluarga", "--sertakan-baris", "--where", "terdaftar and desil=1"));
		const rows = rowsOf(book, "Daftar keluarga");
		expect(rows).toHaveLength(1 + 768);
		expect((rows[0] ?? []).map(String)).toEqual([
			"Nomor samaran",
			"Kode kelurahan",
			"RT",
			"RW",
			"Desil",
			"Status",
			...["PKH", "Sembako", "BLT", "Subsidi listrik", "Subsidi LPG", "Pemda", "Perusahaan"].map((name) => `Menerima ${name}`),
		]);
		expect(rows[1]?.[4]).toBe(1);
		expect(rows[1]?.[6]).toMatch(/^(ya|tidak)$/);
		expect(rowsOf(book, "Keterangan").flat().join(" ")).toContain("berwenang");
	});
});

test("wrong combinations and faulty sentences are wrong usage", async () => {
	const run = (...args: readonly string[]) => kantong("export", "--pack", pack, "--out", join(folder, "x"), ...args);
	expect((await run("--format", "fgb", "--what", "rencana")).code).toBe(2);
	expect((await run("--format", "geojson", "--what", "areas", "--by", "kecamatan")).code).toBe(2);
	expect((await run("--format", "xlsx", "--what", "areas", "--where", "desil<<2")).code).toBe(2);
	expect((await run("--format", "pdf", "--what", "areas")).code).toBe(2);
});
