import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Geometry } from "#core/pocket/outline-types.ts";
import { COMMANDS } from "../../scripts/cli/commands.ts";
import type { SampleTruth } from "../../scripts/sample/build-sample.ts";
import { plantedFound } from "../fixtures/planted.ts";
import { kantong } from "../fixtures/run-kantong.ts";

let folder: string;
let pack: string;
let truth: SampleTruth;

type PocketsDocument = {
	method: string;
	params: Record<string, number>;
	denominator: { rung: string; households: number; poor: number; rate: number };
	pockets: {
		id: number;
		poor: number;
		households: number;
		rate: number;
		low: number;
		high: number;
		ratio: number;
		persons: number | null;
		hectares: number;
		kelurahan: { kode: string; share: number }[];
		outline: Geometry;
	}[];
	labels?: number[];
	core?: boolean[];
};

type SummaryRow = {
	kode: string;
	nama: string;
	keluarga: number;
	jiwa: number;
	terpilih: number;
	terpilih_jiwa: number;
	persen: number | null;
	penerima: Record<string, number>;
};

function write(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "kantong-cli-"));
	pack = inject("samplePack");
	truth = JSON.parse(readFileSync(join(pack, "kebenaran.json"), "utf8")) as SampleTruth;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("usage", () => {
	it.each(COMMANDS.map(({ name }) => name))("%s --help explains itself and ends with 0", async (command) => {
		const { code, out, err } = await kantong(command, "--help");
		expect(code).toBe(0);
		expect(out).toContain(`kantong ${command}`);
		expect(err).toBe("");
	});

	it.each([
		[["--nonsense"]],
		[["nonsense"]],
		[[]],
		[["sample"]],
		[["sample", "--out", "x", "--families", "many"]],
		[["sample", "--out", "x", "--families", "12"]],
		[["summary"]],
		[["check"]],
		[["check", "a", "b"]],
		[["pockets"]],
		[["pockets", "--pack", "p", "--points", "q"]],
		[["pockets", "--points", "q"]],
		[["pockets", "--pack", "p", "--radius", "-5"]],
		[["pockets", "--pack", "p", "--min", "2.5"]],
		[["classify", "--values", "v.csv", "--method", "nice", "--k", "4"]],
		[["classify", "--values", "v.csv", "--method", "manual"]],
		[["assign", "--areas", "a.geojson"]],
	])("%j is wrong usage: exit 2, nothing on standard output", async (args) => {
		const { code, out, err } = await kantong(...args);
		expect(code).toBe(2);
		expect(out).toBe("");
		expect(err.split("\n").length).toBeGreaterThanOrEqual(2);
	});

	it.each(["hdbscan", "scan", "gistar", "lisa"])("%s is not available yet and says so in both languages", async (method) => {
		const { code, out, err } = await kantong("pockets", "--pack", pack, "--method", method, "--json");
		expect(code).toBe(2);
		expect(out).toBe("");
		expect(err).toMatch(/belum tersedia/);
		expect(err).toMatch(/not available yet/);
	});

	it("runs as a program with the same exit codes and JSON alone on standard output", () => {
		const script = resolve(import.meta.dirname, "../../scripts/kantong.ts");
		const program = ["--import", "tsx", script];
		const out = execFileSync(process.execPath, [...program, "summary", "--pack", pack, "--by", "kota", "--json"], {
			encoding: "utf8",
			stdio: "pipe",
		});
		expect(JSON.parse(out)).toMatchObject({ total: { kode: "64.74", keluarga: 56_120 } });
		const status = (...args: string[]): number => {
			try {
				execFileSync(process.execPath, [...program, ...args], { stdio: "pipe" });
				return 0;
			} catch (error) {
				return (error as { status: number }).status;
			}
		};
		expect(status("summary")).toBe(2);
		expect(status("check", join(folder, "absent.fgb"))).toBe(1);
	}, 60_000);
});

describe("summary", () => {
	it("counts, rates and receivers per kelurahan and in total", async () => {
		const { areas, total } = (await kantong("summary", "--pack", pack, "--where", "terdaftar", "--json")).json() as {
			areas: SummaryRow[];
			total: SummaryRow;
		};
		expect(areas).toHaveLength(15);
		const telihan = areas.find(({ kode }) => kode === "64.74.03.1002") as SummaryRow;
		expect(telihan).toMatchObject({ nama: "Gunung Telihan", terpilih: 332, terpilih_jiwa: 1_106 });
		expect(telihan.penerima).toMatchObject({ pkh: 83, sembako: 73, blt: 23, listrik: 90, lpg: 12, pemda: 13, perusahaan: 19 });
		expect(telihan.persen).toBeCloseTo((100 * 332) / telihan.keluarga, 10);
		expect(total).toMatchObject({
			kode: "64.74",
			nama: "Kota Bontang",
			keluarga: 56_120,
			terpilih: 5_315,
			terpilih_jiwa: 17_011,
		});
		const sum = (pick: (row: SummaryRow) => number): number => areas.reduce((n, row) => n + pick(row), 0);
		expect(sum((row) => row.keluarga)).toBe(total.keluarga);
		expect(sum((row) => row.penerima.pkh as number)).toBe(total.penerima.pkh);
	});

	it("by kecamatan, with a filter on the assigned area", async () => {
		const args = ["summary", "--pack", pack, "--by", "kecamatan", "--where", 'terdaftar and kecamatan in ["64.74.03"]', "--json"];
		const { areas } = (await kantong(...args)).json() as { areas: SummaryRow[] };
		expect(areas.map(({ nama, terpilih }) => [nama, terpilih])).toEqual([
			["Bontang Utara", 0],
			["Bontang Selatan", 0],
			["Bontang Barat", 748],
		]);
	});

	it("a sentence that cannot be read is wrong usage, with the place", async () => {
		const { code, err } = await kantong("summary", "--pack", pack, "--where", "desil <=");
		expect(code).toBe(2);
		expect(err).toMatch(/9/);
		expect((await kantong("summary", "--pack", pack, "--where", "warna=1")).code).toBe(2);
	});

	it("prints a table for people, Indonesian numbers, without --json", async () => {
		const { out } = await kantong("summary", "--pack", pack, "--by", "kota", "--where", "terdaftar");
		expect(out).toMatch(/56\.120/);
		expect(out).toMatch(/9,5%/);
	});

	it("refuses a pack whose household file was altered, with the reason as JSON", async () => {
		const copy = join(folder, "altered");
		mkdirSync(copy);
		for (const name of ["pack.json", "areas.fgb"]) writeFileSync(join(copy, name), readFileSync(join(pack, name)));
		const bytes = readFileSync(join(pack, "households.fgb.gz"));
		bytes[bytes.length - 100] = (bytes[bytes.length - 100] as number) ^ 1;
		writeFileSync(join(copy, "households.fgb.gz"), bytes);
		const { code, json } = await kantong("summary", "--pack", copy, "--json");
		expect(code).toBe(1);
		expect(json()).toMatchObject({ ok: false, error: { code: "HASH" } });
	});
});

describe("pockets", () => {
	it.each([[[]], [["--radius", "75"]], [["--radius", "100"]], [["--radius", "150"]]])(
		"hits every planted pocket, flags no decoy and nothing else (%j)",
		async (extra) => {
			const { code, json } = await kantong("pockets", "--pack", pack, "--labels", "--json", ...extra);
			expect(code).toBe(0);
			const document = json() as PocketsDocument;
			expect(document.denominator).toEqual({ rung: "A", households: 56_120, poor: 5_207, rate: 5_207 / 56_120 });
			const found = plantedFound(pack, document.labels as number[]);
			const planted = found.filter(({ kind }) => kind === "kantong");
			expect(planted.filter(({ share }) => share < 0.7).map(({ nama, share }) => `${nama} ${share}`)).toEqual([]);
			expect(found.filter(({ kind, ids }) => kind === "pengecoh" && ids.size > 0)).toEqual([]);
			expect(new Set(planted.flatMap(({ ids }) => [...ids])).size).toBe(document.pockets.length);
		},
	);

	it("answers in the shape of the contract", async () => {
		const document = (
			await kantong("pockets", "--pack", pack, "--radius", "100", "--labels", "--json")
		).json() as PocketsDocument;
		expect(document.method).toBe("casecontrol");
		expect(document.params).toEqual({ radius: 100, min: 5, alpha: 0.05 });
		expect(document.pockets.map(({ id }) => id)).toEqual(document.pockets.map((_, i) => i + 1));
		for (const pocket of document.pockets) {
			const keys = ["id", "poor", "households", "rate", "low", "high", "ratio", "persons", "hectares", "kelurahan", "outline"];
			expect(Object.keys(pocket).sort()).toEqual(keys.sort());
			expect(pocket.rate).toBeCloseTo(pocket.poor / pocket.households, 12);
			expect(pocket.low < pocket.rate && pocket.rate < pocket.high).toBe(true);
			expect(pocket.ratio).toBeCloseTo(pocket.rate / document.denominator.rate, 10);
			expect(document.labels?.filter((label) => label === pocket.id)).toHaveLength(pocket.households);
			expect(pocket.kelurahan.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
		}
		expect(document.labels).toHaveLength(56_120);
		expect(document.core?.every((flag, row) => !flag || (document.labels?.[row] as number) > 0)).toBe(true);
	});

	it("counts as poor whom the sentence names", async () => {
		const args = ["pockets", "--pack", pack, "--where", "terdaftar and desil=1", "--radius", "100", "--json"];
		const document = (await kantong(...args)).json() as PocketsDocument;
		expect(document.denominator.poor).toBe(768);
	});

	it("groups field visits with dbscan, with the honest local rate", async () => {
		const document = (
			await kantong("pockets", "--pack", pack, "--method", "dbscan", "--radius", "60", "--json")
		).json() as PocketsDocument;
		expect(document.params).toEqual({ radius: 60, min: 8 });
		expect(document.pockets.length).toBeGreaterThan(truth.places.length);
		expect(document.pockets.every(({ rate, poor, households }) => rate === poor / households)).toBe(true);
	});

	it("finds a dense group among points in metres, labels in input order", async () => {
		const rows = ["id,x,y,miskin"];
		for (let i = 0; i < 12; i++) rows.push(`a${i},${1_000 + 10 * (i % 4)},${-500 + 10 * Math.floor(i / 4)},1`);
		for (let i = 0; i < 200; i++) rows.push(`b${i},${5_000 + 50 * (i % 20)},${50 * Math.floor(i / 20)},0`);
		rows.push("c,9000,9000,ya");
		const points = write("metres.csv", rows.join("\n"));
		const args = ["pockets", "--points", points, "--poor", "miskin", "--radius", "25", "--labels", "--json"];
		const document = (await kantong(...args)).json() as PocketsDocument;
		expect(document.pockets).toHaveLength(1);
		expect(document.pockets[0]).toMatchObject({ id: 1, poor: 12, households: 12, rate: 1, persons: null, kelurahan: [] });
		expect(document.labels).toEqual([...Array(12).fill(1), ...Array(200).fill(-1), -1]);
		const ring = document.pockets[0]?.outline.coordinates.flat(3) as number[];
		const eastings = ring.filter((_, i) => i % 2 === 0);
		expect(Math.min(...eastings)).toBeGreaterThan(950);
		expect(Math.max(...eastings)).toBeLessThan(1_080);
		const groups = (
			await kantong("pockets", "--points", points, "--method", "dbscan", "--radius", "25", "--min", "5", "--json")
		).json() as PocketsDocument;
		expect(groups.denominator).toEqual({ rung: "C", households: 213, poor: 213, rate: null });
		expect(groups.pockets.map(({ poor, rate }) => [poor, rate])).toEqual([[12, null]]);
	});

	it("says which row holds neither yes nor no, and which column is missing", async () => {
		const points = write("words.csv", "id,lng,lat,miskin\n1,117.4,0.1,1\n2,117.4,0.1,mungkin\n");
		const { code, json, err } = await kantong("pockets", "--points", points, "--poor", "miskin", "--json");
		expect(code).toBe(1);
		expect(json()).toMatchObject({ ok: false, error: { code: "VALUE", params: { row: 3, column: "miskin", value: "mungkin" } } });
		expect(err).toMatch(/mungkin/);
		const absent = await kantong("pockets", "--points", points, "--poor", "poor", "--json");
		expect(absent.json()).toMatchObject({ error: { code: "MISSING_COLUMN" } });
	});
});

describe("pack", () => {
	const SQUARES = (() => {
		const square = (kode: string, nama: string, west: number) => ({
			type: "Feature",
			properties: { kode, nama, kecamatan: "Kecamatan A", kota: "Kota B", provinsi: "Provinsi C" },
			geometry: {
				type: "Polygon",
				coordinates: [
					[
						[west, 0],
						[west + 1, 0],
						[west + 1, 1],
						[west, 1],
						[west, 0],
					],
				],
			},
		});
		return JSON.stringify({
			type: "FeatureCollection",
			features: [square("33.73.04.1001", "Barat", 110), square("33.73.04.1002", "Timur", 111)],
		});
	})();
	const LIST = [
		"id;kode;desil;terdaftar;pkh;lng;lat",
		"a;33.73.04.1001;1;ya;ya;110,5;0,5",
		"b;33.73.04.1001;2;ya;tidak;111,5;0,5",
		"c;33.73.04.1002;7;tidak;tidak;111,6;0,5",
		"c;33.73.04.1002;8;tidak;tidak;111,7;0,5",
		"d;33.73.04.1002;9;tidak;tidak;;",
		"e;33.73.04.1002;9;tidak;tidak;112,3;0,5",
	].join("\n");

	it("assigns the points and reports disagreements, outsiders, duplicates and missing coordinates with their rows", async () => {
		const areas = write("squares.geojson", SQUARES);
		const households = write("list.csv", LIST);
		const out = join(folder, "own");
		const { code, json } = await kantong(
			"pack",
			"--areas",
			areas,
			"--households",
			households,
			"--complete",
			"--out",
			out,
			"--json",
		);
		expect(code).toBe(0);
		const report = json() as {
			households: { read: number; used: number; warnings: { code: string; count: number; rows: number[] }[] };
		};
		expect(report.households).toMatchObject({ read: 6, used: 6 });
		const found = (code: string) =>
			report.households.warnings.filter((warning) => warning.code === code).map(({ count, rows }) => ({ count, rows }));
		expect(found("CODE_DISAGREES")).toEqual([{ count: 1, rows: [3] }]);
		expect(found("OUTSIDE")).toEqual([{ count: 1, rows: [7] }]);
		expect(found("DUPLICATE_ID")).toEqual([{ count: 1, rows: [5] }]);
		expect(found("NO_COORDINATES")).toEqual([{ count: 1, rows: [6] }]);

		const check = await kantong("check", out, "--json");
		expect(check.code).toBe(0);
		expect(check.json()).toMatchObject({ ok: true, kind: "pack", read: 6, used: 6, skipped: [], error: null });
		const { areas: rows, total } = (await kantong("summary", "--pack", out, "--json")).json() as {
			areas: SummaryRow[];
			total: SummaryRow;
		};
		expect(rows.map(({ kode, keluarga }) => [kode, keluarga])).toEqual([
			["33.73.04.1001", 1],
			["33.73.04.1002", 5],
		]);
		expect(total).toMatchObject({ keluarga: 6, jiwa: null });
	});

	it("takes what the configuration says, and a list is then no denominator", async () => {
		const areas = write("squares.geojson", SQUARES);
		const households = write("list.csv", LIST);
		const config = write(
			"config.json",
			JSON.stringify({ kode: "33.73", nama: "Kota B", tingkat: "kota", periode: "2026", dibuat: "2026-01-02" }),
		);
		const out = join(folder, "list");
		const args = ["pack", "--areas", areas, "--households", households, "--config", config, "--out", out, "--json"];
		expect((await kantong(...args)).code).toBe(0);
		const manifest = JSON.parse(readFileSync(join(out, "pack.json"), "utf8")) as Record<string, unknown>;
		expect(manifest).toMatchObject({
			kode: "33.73",
			nama: "Kota B",
			periode: "2026",
			layers: { households: { complete: false, count: 6 } },
		});
		const { total } = (await kantong("summary", "--pack", out, "--json")).json() as { total: SummaryRow };
		expect(total.persen).toBeNull();
		const pockets = await kantong("pockets", "--pack", out, "--where", "desil<=2", "--json");
		expect(pockets.code).toBe(1);
		expect(pockets.json()).toMatchObject({ error: { code: "NO_DENOMINATOR" } });
	});

	it("refuses a list of poor families that is declared complete, and unreadable input", async () => {
		const areas = write("squares.geojson", SQUARES);
		const listed = write(
			"listed.csv",
			LIST.split("\n")
				.filter((line) => !line.includes(";tidak;tidak;"))
				.join("\n"),
		);
		const mixed = await kantong(
			"pack",
			"--areas",
			areas,
			"--households",
			listed,
			"--complete",
			"--out",
			join(folder, "no"),
			"--json",
		);
		expect(mixed.code).toBe(1);
		expect(mixed.json()).toMatchObject({ error: { code: "PACK_MIXED" } });
		const config = write("bad.json", '{"programmes": [{"id": "x y"}]}');
		const bad = await kantong(
			"pack",
			"--areas",
			areas,
			"--households",
			listed,
			"--config",
			config,
			"--out",
			join(folder, "no"),
			"--json",
		);
		expect(bad.json()).toMatchObject({ error: { code: "MANIFEST" } });
		const gone = await kantong(
			"pack",
			"--areas",
			join(folder, "gone.geojson"),
			"--households",
			listed,
			"--out",
			join(folder, "no"),
			"--json",
		);
		expect(gone.json()).toMatchObject({ error: { code: "UNREADABLE" } });
		const sheet = write("list.xlsx", "PK");
		const other = await kantong("pack", "--areas", areas, "--households", sheet, "--out", join(folder, "no"), "--json");
		expect(other.json()).toMatchObject({ error: { code: "FORMAT" } });
	});

	it("does not carry names, NIK or addresses, and says so", async () => {
		const areas = write("squares.geojson", SQUARES);
		const households = write("names.csv", "id,kode,nama_kepala_keluarga,alamat,desil,lng,lat\n1,33.73.04.1001,X,Y,1,110.5,0.5\n");
		const out = join(folder, "names");
		const { json } = await kantong("pack", "--areas", areas, "--households", households, "--out", out, "--json");
		const skipped = (json() as { households: { skippedColumns: { column: string; reason: string }[] } }).households
			.skippedColumns;
		expect(skipped.map(({ column }) => column).sort()).toEqual(["alamat", "nama_kepala_keluarga"]);
	});
});

describe("check", () => {
	it("reads families in a CSV and says what it skipped and why", async () => {
		const path = write("ragged.csv", "id,desil,lng,lat\n1,2,117.4,0.1\n2,3\n3,4,117.4,0.2\n");
		const { code, json } = await kantong("check", path, "--json");
		expect(code).toBe(0);
		expect(json()).toMatchObject({
			ok: true,
			kind: "csv",
			read: 3,
			used: 2,
			skipped: [{ reason: "RAGGED", count: 1, rows: [3] }],
			error: null,
		});
	});

	it("refuses with code and message, exit 1", async () => {
		const { code, json } = await kantong("check", write("broken.geojson", '{"type": "FeatureColl'), "--json");
		expect(code).toBe(1);
		expect(json()).toMatchObject({ ok: false, kind: "geojson", read: 0, used: 0, error: { code: "JSON" } });
		expect((json() as { error: { message: string } }).error.message.length).toBeGreaterThan(10);
	});

	it("goes by the first bytes where the ending says nothing, and refuses other formats by name", async () => {
		const bare = join(folder, "layer.bin");
		writeFileSync(bare, readFileSync(join(pack, "areas.fgb")));
		expect((await kantong("check", bare, "--json")).json()).toMatchObject({ ok: true, kind: "fgb", read: 15 });
		const { code, json } = await kantong("check", write("sheet.xlsx", "PK"), "--json");
		expect(code).toBe(1);
		expect(json()).toMatchObject({ ok: false, error: { code: "FORMAT", params: { format: "XLSX" } } });
	});

	it("reads the sample's own layers one by one", async () => {
		expect((await kantong("check", join(pack, "areas.fgb"), "--json")).json()).toMatchObject({
			ok: true,
			kind: "fgb",
			read: 15,
			used: 15,
			warnings: [],
		});
		const families = (await kantong("check", join(pack, "households.fgb.gz"), "--json")).json();
		expect(families).toMatchObject({ ok: true, kind: "fgb", read: 56_120, used: 56_120, skipped: [], error: null });
	}, 60_000);
});

describe("classify and assign", () => {
	it.each([
		["quantile", 4, [1, 3.25, 5.5, 7.75, 10]],
		["equal", 3, [1, 4, 7, 10]],
	])("%s with %i classes", async (method, k, breaks) => {
		const values = write("values.csv", `nilai\n${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].join("\n")}\n`);
		const { code, json } = await kantong("classify", "--values", values, "--method", method, "--k", String(k), "--json");
		expect(code).toBe(0);
		expect(json()).toMatchObject({ method, k, breaks, missing: 0 });
	});

	it("takes a named column, other names of the methods and manual breaks; blanks are missing", async () => {
		const values = write("two.csv", "id,a,b\n1,1,10\n2,,20\n3,9,30\n");
		const natural = await kantong("classify", "--values", values, "--column", "a", "--method", "jenks", "--k", "2", "--json");
		expect(natural.json()).toMatchObject({ method: "natural", k: 2, missing: 1 });
		const manual = await kantong(
			"classify",
			"--values",
			values,
			"--column",
			"b",
			"--method",
			"manual",
			"--breaks",
			"15,25",
			"--json",
		);
		expect(manual.json()).toMatchObject({ breaks: [10, 15, 25, 30], counts: [1, 1, 1] });
		const unclear = await kantong("classify", "--values", values, "--method", "equal", "--k", "2", "--json");
		expect(unclear.json()).toMatchObject({ error: { code: "MISSING_COLUMN" } });
	});

	it("assign gives the code of each point, null outside, in input order", async () => {
		const points = write("points.csv", "id,lng,lat\n1,117.4526,0.1366\n2,0,0\n3,117.4767,0.1648\n4,,\n");
		const { code, json } = await kantong("assign", "--areas", join(pack, "areas.fgb"), "--points", points, "--json");
		expect(code).toBe(0);
		expect(json()).toEqual({ kode: ["64.74.03.1002", null, "64.74.01.1003", null], outside: 2 });
	});
});

describe("sample", () => {
	it("places the families in given polygons, with the schematic notice gone", async () => {
		const out = join(folder, "given");
		const args = ["sample", "--out", out, "--areas", join(pack, "areas.fgb"), "--families", "7000", "--seed", "4", "--json"];
		const { code, json } = await kantong(...args);
		expect(code).toBe(0);
		expect(json()).toMatchObject({ out, families: 7_000, seed: 4, files: { "pack.json": expect.any(Number) } });
		const manifest = JSON.parse(readFileSync(join(out, "pack.json"), "utf8")) as { notice: string };
		expect(manifest.notice).toBe("Data contoh sintetis");
		const { areas, total } = (await kantong("summary", "--pack", out, "--where", "terdaftar", "--json")).json() as {
			areas: SummaryRow[];
			total: SummaryRow;
		};
		expect(total).toMatchObject({ keluarga: 7_000, terpilih: 5_315 });
		expect(areas.find(({ nama }) => nama === "Satimpo")?.terpilih).toBe(83);
	}, 60_000);
});
