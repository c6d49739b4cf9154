import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCsv } from "#io/format/csv.ts";
import { readFacts } from "../../scripts/sample/facts.ts";
import { plantedFound } from "../fixtures/planted.ts";
import { kantong } from "../fixtures/run-kantong.ts";
import { hasShared, sharedPath } from "../fixtures/shared.ts";

type SummaryRow = { kode: string; nama: string; keluarga: number; jiwa: number; terpilih: number; terpilih_jiwa: number };
type Pockets = { denominator: { poor: number; households: number }; pockets: { id: number }[]; labels: number[] };

const REAL_AREAS = sharedPath("data/bontang/bontang-kelurahan.geojson");
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "kantong-real-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(hasShared)("the sample's families in the official boundaries of 2022", () => {
	let pack: string;

	beforeAll(async () => {
		pack = join(folder, "official");
		const { code, err } = await kantong("sample", "--areas", REAL_AREAS, "--out", pack);
		expect(code, err).toBe(0);
	}, 120_000);

	it("is read back whole, every family in the polygon of its code", async () => {
		const { json } = await kantong("check", pack, "--json");
		expect(json()).toMatchObject({ ok: true, read: 56_120, used: 56_120, skipped: [], warnings: [], error: null });
	});

	it("summary by kelurahan equals the published marginals", async () => {
		const { json } = await kantong("summary", "--pack", pack, "--where", "terdaftar", "--json");
		const { areas } = json() as { areas: SummaryRow[] };
		const found = new Map(areas.map((row) => [row.kode, [row.terpilih, row.terpilih_jiwa]]));
		expect(found).toEqual(new Map(readFacts().kelurahan.map((k) => [k.kode, [k.listed, k.persons]])));
	});

	it.each([[[]], [["--radius", "100"]]])("the pockets found are the planted ones, no decoy (%j)", async (extra) => {
		const { json } = await kantong("pockets", "--pack", pack, "--labels", "--json", ...extra);
		const { denominator, pockets, labels } = json() as Pockets;
		expect(denominator).toMatchObject({ poor: 5_207, households: 56_120 });
		const found = plantedFound(pack, labels);
		const planted = found.filter(({ kind }) => kind === "kantong");
		expect(planted.filter(({ share }) => share < 0.7).map(({ nama, share }) => `${nama} ${share}`)).toEqual([]);
		expect(found.filter(({ kind, ids }) => kind === "pengecoh" && ids.size > 0)).toEqual([]);
		expect(new Set(planted.flatMap(({ ids }) => [...ids])).size).toBe(pockets.length);
	});
});

describe.runIf(hasShared)("9,146 real parcels as a list of families", () => {
	let parcels: { kelurahan: string[]; lng: string[]; lat: string[] };
	let pack: string;
	let report: {
		areas: { read: number; warnings: unknown[] };
		households: { read: number; used: number; warnings: { code: string; count: number }[] };
	};

	beforeAll(async () => {
		const table = readCsv(new Uint8Array(readFileSync(sharedPath("data/bontang/bontang-parcel-points.csv"))));
		if (!table.ok) throw new Error(table.error.code);
		const column = (name: string): string[] => [...(table.value.columns[table.value.header.indexOf(name)] as readonly string[])];
		parcels = { kelurahan: column("kelurahan_geom"), lng: column("lon"), lat: column("lat") };
		const codes = new Map(readFacts().kelurahan.map((k) => [k.nama, k.kode]));
		const rows = parcels.kelurahan.map((name, i) => `P${i},${codes.get(name) ?? ""},${parcels.lng[i]},${parcels.lat[i]}`);
		const list = join(folder, "parcels.csv");
		writeFileSync(list, `id,kode,lng,lat\n${rows.join("\n")}\n`);
		pack = join(folder, "parcels");
		const { code, json, err } = await kantong("pack", "--areas", REAL_AREAS, "--households", list, "--out", pack, "--json");
		expect(code, err).toBe(0);
		report = json() as typeof report;
	}, 60_000);

	/** Parcels on the water and just across the border, in no kelurahan by the table's own account. */
	const OUTSIDE = 43;

	it("reads every parcel, each in the polygon its own table names or in none", () => {
		expect(report.areas).toEqual({ read: 15, warnings: [] });
		expect(report.households).toMatchObject({ read: 9_146, used: 9_146 });
		const doubts = ["OUTSIDE", "CODE_DISAGREES", "CODE_UNKNOWN", "NO_COORDINATES"];
		const found = report.households.warnings.filter(({ code }) => doubts.includes(code)).map(({ code, count }) => [code, count]);
		expect(found).toEqual([["OUTSIDE", OUTSIDE]]);
	});

	it("summary by kelurahan equals the counts of the table, those outside in the total only", async () => {
		const counts = new Map<string, number>();
		for (const name of parcels.kelurahan.filter((name) => name !== "")) counts.set(name, (counts.get(name) ?? 0) + 1);
		const { json } = await kantong("summary", "--pack", pack, "--json");
		const { areas, total, di_luar } = json() as { areas: SummaryRow[]; total: SummaryRow; di_luar: { keluarga: number } };
		const inhabited = areas.filter(({ keluarga }) => keluarga > 0);
		expect(new Map(inhabited.map(({ nama, keluarga }) => [nama, keluarga]))).toEqual(counts);
		expect(total.keluarga).toBe(9_146);
		expect(di_luar.keluarga).toBe(OUTSIDE);
	});

	it("assign gives the same areas from the points alone", async () => {
		const points = join(folder, "points.csv");
		writeFileSync(points, `id,lng,lat\n${parcels.lng.map((lng, i) => `${i},${lng},${parcels.lat[i]}`).join("\n")}\n`);
		const { json } = await kantong("assign", "--areas", REAL_AREAS, "--points", points, "--json");
		const { kode, outside } = json() as { kode: (string | null)[]; outside: number };
		const names = new Map(readFacts().kelurahan.map((k) => [k.kode, k.nama]));
		expect(outside).toBe(OUTSIDE);
		expect(kode.map((code) => (code === null ? "" : names.get(code)))).toEqual(parcels.kelurahan);
	});

	it("a list is no denominator: no kantong, but groups for field visits", async () => {
		expect((await kantong("pockets", "--pack", pack, "--json")).json()).toMatchObject({ error: { code: "NO_DENOMINATOR" } });
		const { json } = await kantong("pockets", "--pack", pack, "--method", "dbscan", "--radius", "40", "--json");
		expect(json()).toMatchObject({ denominator: { rung: "C", rate: null } });
	});

	it("boundaries simplified polygon by polygon lose exactly the 45 parcels that fall in their gaps", async () => {
		const { json } = await kantong(
			"assign",
			"--areas",
			sharedPath("data/bontang/bontang-kelurahan-cahyadsn2025.geojson"),
			"--points",
			join(folder, "points.csv"),
			"--json",
		);
		expect((json() as { outside: number }).outside).toBe(45);
	});
});

describe.runIf(hasShared)("boundaries of other sources", () => {
	type Check = { ok: boolean; read: number; warnings: { code: string; params?: Record<string, string | number> }[] };

	it("notices that the labels of Gunung Telihan and Kanaan are swapped", async () => {
		const { code, json, err } = await kantong(
			"check",
			sharedPath("data/bontang/bontang-kelurahan-hdx2020-original.geojson"),
			"--json",
		);
		expect(code).toBe(0);
		const { read, warnings } = json() as Check;
		expect(read).toBe(15);
		const swapped = warnings.filter(({ code: what }) => what === "LABELS_EXCHANGED").map(({ params }) => params);
		expect(swapped).toEqual([{ nama: "Gunung Telihan", other: "Kanaan" }]);
		expect(warnings.map(({ code: what }) => what)).toContain("CODES_BPS");
		expect(err).toMatch(/tertukar/);
	});

	it.each(["bontang-kelurahan.geojson", "bontang-kelurahan-big2022-original.geojson"])(
		"finds nothing swapped in %s",
		async (name) => {
			const { json } = await kantong("check", sharedPath("data/bontang", name), "--json");
			const { ok, read, warnings } = json() as Check;
			expect([ok, read]).toEqual([true, 15]);
			expect(warnings.filter(({ code }) => code === "LABEL_POINT_ELSEWHERE" || code === "AREA_DIFFERS")).toEqual([]);
		},
	);
});
