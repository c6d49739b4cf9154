import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { familyLayerOfFolder } from "../fixtures/family-layer.ts";
import { kantong } from "../fixtures/run-kantong.ts";

const hasGdal = spawnSync("ogrinfo", ["--version"]).status === 0 && spawnSync("ogr2ogr", ["--version"]).status === 0;

/** Two kelurahan side by side, and families on a line through both, three of them beyond. */
const AREAS = JSON.stringify({
	type: "FeatureCollection",
	features: ["33.73.04.1001", "33.73.04.1002"].map((kode, i) => ({
		type: "Feature",
		properties: { kode, nama: `Kelurahan ${i + 1}` },
		geometry: {
			type: "Polygon",
			coordinates: [[110, 111, 111, 110, 110].map((lng, corner) => [lng + i, corner < 2 || corner === 4 ? 0 : 1])],
		},
	})),
});
const FAMILIES = Array.from({ length: 23 }, (_, i) => [`k${i}`, (i % 10) + 1, i % 3 === 0, 110.05 + i / 10, 0.5] as const);

describe.runIf(hasGdal)("packs and GDAL", () => {
	let folder: string;
	let pack: string;
	const ogr = (program: "ogrinfo" | "ogr2ogr", ...args: string[]): string =>
		execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), "kantong-ogr-"));
		const [areas, families] = [join(folder, "areas.geojson"), join(folder, "families.csv")];
		writeFileSync(areas, AREAS);
		const rows = FAMILIES.map(([id, desil, pkh, lng, lat]) => `${id},${desil},${pkh ? 1 : 0},${lng},${lat}`);
		writeFileSync(families, `id,desil,p_pkh,lon,lat\n${rows.join("\n")}\n`);
		ogr("ogr2ogr", "-f", "FlatGeobuf", join(folder, "areas.fgb"), areas);
		const named = ["-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat", "-oo", "AUTODETECT_TYPE=YES"];
		ogr("ogr2ogr", "-f", "FlatGeobuf", "-a_srs", "EPSG:4326", ...named, join(folder, "families.fgb"), families);
		pack = join(folder, "pack");
		const layers = ["--areas", join(folder, "areas.fgb"), "--households", join(folder, "families.fgb")];
		const { code, err } = await kantong("pack", ...layers, "--complete", "--out", pack);
		expect(code, err).toBe(0);
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it("layers written by ogr2ogr make a pack with every family in its kelurahan", async () => {
		const { areas, total, di_luar } = (
			await kantong("summary", "--pack", pack, "--where", "desil<=2 and p_pkh", "--json")
		).json() as {
			areas: { kode: string; keluarga: number; terpilih: number }[];
			total: { keluarga: number };
			di_luar: { keluarga: number };
		};
		const within = (west: number) => FAMILIES.filter(([, , , lng]) => lng > west && lng < west + 1);
		const chosen = (west: number) => within(west).filter(([, desil, pkh]) => desil <= 2 && pkh).length;
		// GDAL writes areas in the order of its spatial index
		expect(new Map(areas.map(({ kode, keluarga, terpilih }) => [kode, [keluarga, terpilih]]))).toEqual(
			new Map([
				["33.73.04.1001", [within(110).length, chosen(110)]],
				["33.73.04.1002", [within(111).length, chosen(111)]],
			]),
		);
		expect([total.keluarga, di_luar.keluarga]).toEqual([23, 3]);
	});

	it("both layers of a pack open in GDAL with counts, types, system and index", () => {
		const areas = ogr("ogrinfo", "-so", "-al", join(pack, "areas.fgb"));
		expect(areas).toContain("Feature Count: 2");
		expect(areas).toContain("Geometry: Multi Polygon");
		expect(areas).toContain("kode: String");
		writeFileSync(join(folder, "households.fgb"), familyLayerOfFolder(pack));
		const families = ogr("ogrinfo", "-so", "-al", join(folder, "households.fgb"));
		for (const fact of ["Feature Count: 23", "Geometry: Point", "id: String", "desil: Integer", "p_pkh: Integer(Boolean)"])
			expect(families).toContain(fact);
		for (const info of [areas, families]) expect(info).toContain('ID["EPSG",4326]');
		const box = ["-spat", "110", "0", "111", "1"];
		expect(ogr("ogrinfo", "-so", "-al", ...box, join(folder, "households.fgb"))).toContain("Feature Count: 10");
	});

	it("GDAL's own rewriting of a pack's layer checks as the same families", async () => {
		const again = join(folder, "again.fgb");
		ogr("ogr2ogr", "-f", "FlatGeobuf", again, join(folder, "households.fgb"));
		expect((await kantong("check", again, "--json")).json()).toMatchObject({ ok: true, read: 23, used: 23, skipped: [] });
	});
});
