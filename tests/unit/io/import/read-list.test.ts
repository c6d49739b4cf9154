import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFamilyList } from "#io/import/read-list.ts";
import { parseManifest } from "#io/pack/pack-manifest-schema.ts";
import { buildPackFiles } from "#io/pack/write-pack.ts";
import { familyLayer } from "../../../fixtures/family-layer.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";
import { AREAS, manifest, SIX } from "../../engine/memory-pack.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a list from a file of this device", () => {
	test("CSV, GeoJSON and FlatGeobuf are told apart by their bytes, whatever the name", async () => {
		const csv = await readFamilyList(bytes("id;desil;keluar;nama\na;1;pindah;X\n"), "daftar");
		const point = { type: "Feature", properties: { id: "a" }, geometry: { type: "Point", coordinates: [117, 0] } };
		const geojson = await readFamilyList(
			bytes(` ${JSON.stringify({ type: "FeatureCollection", features: [point] })}`),
			"daftar.txt",
		);
		const { format: _, layers: __, ...facts } = manifest();
		const three = { ...SIX, length: 1, lng: SIX.lng.slice(0, 1), lat: SIX.lat.slice(0, 1), columns: new Map() };
		const fgb = familyLayer(buildPackFiles({ facts, areas: AREAS, households: three }));
		expect(csv.ok && [...csv.value.households.columns.keys()]).toEqual(["id", "desil", "keluar"]);
		expect(geojson.ok && geojson.value.households.length).toBe(1);
		expect((await readFamilyList(fgb, "daftar")).ok).toBe(true);
	});

	test("an empty file is refused by name", async () => {
		expect(await readFamilyList(bytes(""), "kosong.csv")).toMatchObject({
			ok: false,
			error: { code: "TABLE_EMPTY", file: "kosong.csv" },
		});
	});
});

describe.runIf(hasShared)("tables as offices write them", () => {
	const read = async (...path: readonly string[]) => {
		const list = await readFamilyList(new Uint8Array(readFileSync(sharedPath(...path))), path.at(-1) ?? "");
		if (!list.ok) throw new Error(JSON.stringify(list.error));
		const { report, households } = list.value;
		const layout = report.warnings.filter(({ code }) => /ROWS|HEADER|COLUMN_|SHEET/.test(code));
		return {
			used: report.used,
			skipped: report.skipped,
			first: households.sourceRows?.[0],
			said: layout.filter(({ code }) => code !== "MISSING_COLUMN").map(({ code, count }) => `${code} ${count}`),
		};
	};

	test.each([
		["real/title-rows-csv", "keluarga.csv", 20, 5, ["TITLE_ROWS 2", "TOTAL_ROWS 1"]],
		["baris-kosong-berpemisah", "keluarga.csv", 24, 2, ["EMPTY_ROWS 100"]],
		["baris-pertama-kosong", "keluarga.csv", 24, 3, []],
		["judul-berkoma", "keluarga.csv", 24, 2, []],
		["ganti-baris-campur", "keluarga-crlf-lalu-lf.csv", 24, 2, []],
		["ganti-baris-campur", "keluarga-judul-crlf-isi-lf.csv", 24, 2, []],
		["real/formats", "keluarga.csv", 20, 2, []],
		["real/formats", "keluarga.xlsx", 20, 2, []],
		["real/formats", "keluarga.xls", 20, 2, []],
		["real/formats", "keluarga.xlsb", 20, 2, []],
		["real/formats", "keluarga.ods", 20, 2, []],
		["real/formats", "keluarga-title.xlsx", 20, 5, ["TITLE_ROWS 2"]],
	])("%s/%s", async (folder, file, used, first, said) => {
		expect(await read("trials", folder, file)).toEqual({ used, skipped: [], first, said });
	});

	test("with headings that stand twice or are missing: both are said", async () => {
		const found = await read("badinputs", "indonesian", "csv", "judul-ganda-kosong.csv");
		expect(found).toMatchObject({ used: 1, said: ["COLUMN_UNNAMED 1", "COLUMN_DOUBLED 1"] });
	});

	test("with a NIK in exponents, and rows of other lengths: left out and said", async () => {
		const lossy = await read("badinputs", "indonesian", "csv", "nik-notasi-ilmiah.csv");
		expect(lossy).toMatchObject({ used: 0, skipped: [{ code: "NIK_LOSSY", count: 2, rows: [2, 3] }] });
		const digits = await read("badinputs", "indonesian", "xlsx", "nik-angka-hilang-digit.xlsx");
		expect(digits).toMatchObject({ used: 0, skipped: [{ code: "NIK_LOSSY", count: 1, rows: [2] }] });
		const ragged = await read("badinputs", "indonesian", "csv", "baris-beda-kolom.csv");
		expect(ragged).toMatchObject({ used: 0, skipped: [{ code: "RAGGED", count: 2, rows: [2, 3] }] });
	});
});

describe("reading of a table", () => {
	const lines = Array.from({ length: 50_000 }, (_, i) => `A${i};1`).join("\n");

	test("tells how far it is, and ends when it is cancelled", async () => {
		const seen: number[] = [];
		const list = await readFamilyList(bytes(`id;desil\n${lines}`), "a.csv", { progress: (rows) => seen.push(rows) });
		expect(list.ok && list.value.report.used).toBe(50_000);
		expect(seen).toEqual([20_000, 40_000]);
		const cancelled = await readFamilyList(bytes(`id;desil\n${lines}`), "a.csv", { cancelled: () => true });
		expect(cancelled).toMatchObject({ ok: false, error: { code: "CANCELLED", file: "a.csv" } });
	});
});

describe("the earlier period of a pack", () => {
	const { ...old } = manifest();
	const hash = "0".repeat(64);
	const layers = { areas: { ...old.layers.areas, sha256: hash } };
	const read = (sebelumnya: object | undefined) => parseManifest(JSON.stringify({ ...old, layers, sebelumnya }), "pack.json");

	test("is optional and lies beside the pack, never on another host or a level up", async () => {
		expect(read(undefined).ok).toBe(true);
		expect(read({ periode: "2024", url: "2024/pack.json" }).ok).toBe(true);
		for (const url of ["https://example.org/pack.json", "../lain/pack.json", "/pack.json", ""])
			expect(read({ periode: "2024", url })).toMatchObject({ ok: false, error: { code: "MANIFEST" } });
		expect(read({ url: "2024/pack.json" }).ok).toBe(false);
	});
});
