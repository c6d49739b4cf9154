import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Finding } from "#core/base/finding.ts";
import { readAreasFgb } from "#io/format/flatgeobuf/read-areas.ts";
import { readHouseholdsFgb } from "#io/format/flatgeobuf/read-households.ts";
import { buildPack } from "#io/import/build-pack.ts";
import { SMALL_LIST, sourceOf, squareRing, squaresFile, VILLAGES, villagesFile } from "../../../fixtures/small-wilayah.ts";

type Village = (typeof VILLAGES)[number];

const plainCode = ({ kode }: Village): string => kode.replaceAll(".", "");
/** A list of one family per village. */
const familyRows = (header: string, cells: (village: Village, at: number) => string): string =>
	`id,${header},desil\n${VILLAGES.map((village, at) => `k${at},${cells(village, at)},1\n`).join("")}`;
const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);
const SOUTH = { west: 117.5, south: 0.1 };
const NORTH = { west: 117.5, south: 0.2 };
const kecamatanFile = (properties: (at: 0 | 1) => Readonly<Record<string, unknown>>) =>
	squaresFile([
		{ ...NORTH, properties: properties(0) },
		{ ...SOUTH, properties: properties(1) },
	]);
const KECAMATAN = kecamatanFile((at) => ({ kode: ["647401", "647402"][at], nama: ["CONTOH UTARA", "CONTOH SELATAN"][at] }));
const KOTA = squaresFile([{ ...SOUTH, properties: { idkab: 6474, nmkab: "KOTA CONTOH" } }]);
const OWN = villagesFile(({ nama, kecamatan }, at) => ({ kode: `A-${at + 1}`, desa: nama, kecamatan }));
const KEMENDAGRI = villagesFile(({ kode, nama }) => ({ kode, nama }));

async function build(areas: Uint8Array, list: string) {
	const built = await buildPack({
		areas: { name: "batas.geojson", bytes: areas },
		households: { name: "keluarga.csv", bytes: new TextEncoder().encode(list) },
		complete: false,
		today: "2026-01-02",
		official: sourceOf(SMALL_LIST),
	});
	if (!built.ok) throw new Error(JSON.stringify(built.error));
	const table = readAreasFgb(built.value.files.get("areas.fgb") as Uint8Array, {
		codes: built.value.manifest.layers.areas.codes ?? "kemendagri",
	});
	if (!table.ok) throw new Error(JSON.stringify(table.error));
	return { ...built.value, areas: table.value };
}

const BY_NAME = familyRows("desa,kecamatan", ({ nama, kecamatan }) => `${nama},${kecamatan}`);

describe("what offices hand over, boundaries and list, each in its own dress", () => {
	test.each<readonly [string, Uint8Array, string, string]>([
		["Kemendagri both", KEMENDAGRI, familyRows("kode", ({ kode }) => kode), "kemendagri"],
		[
			"numbers read as numbers",
			villagesFile((village) => ({ kode: Number(plainCode(village)), nama: village.nama })),
			familyRows("kode", (village) => `${plainCode(village)}.0`),
			"kemendagri",
		],
		[
			"BPS in the list, told by names",
			KEMENDAGRI,
			familyRows("kode_desa,desa,kecamatan", ({ bps, nama, kecamatan }) => `${bps},${nama},${kecamatan}`),
			"kemendagri",
		],
		[
			"BPS beside the boundaries, Kemendagri in the list",
			villagesFile(({ bps, nama, kecamatan }) => ({ iddesa: bps, nmdesa: nama, nmkec: kecamatan })),
			familyRows("kode", ({ kode }) => kode),
			"bps",
		],
		[
			"split codes, their zeros lost",
			villagesFile(({ kode, nama }) => ({
				kode_prov: 64,
				kode_kab: 74,
				kode_kec: Number(kode.slice(6, 8)),
				kode_desa: Number(kode.slice(9)),
				desa: nama,
			})),
			familyRows("kd_prov,kd_kab,kd_kec,kd_desa", ({ kode }) => `64,74,${Number(kode.slice(6, 8))},${kode.slice(9)}`),
			"kemendagri",
		],
		[
			"split BPS codes, their zeros lost",
			villagesFile(({ bps, nama, kecamatan }) => ({
				idprov: 64,
				idkab: 74,
				idkec: Number(bps.slice(4, 7)),
				iddesa: Number(bps.slice(7)),
				nmdesa: nama,
				nmkec: kecamatan,
			})),
			familyRows("kode", ({ kode }) => kode),
			"bps",
		],
		[
			"both systems in one file",
			villagesFile(({ kode, bps, nama, kecamatan }, at) => ({ kode: at % 2 ? bps : kode, desa: nama, kecamatan })),
			familyRows("kode,desa,kecamatan", ({ kode, bps, nama, kecamatan }, at) => `${at % 2 ? kode : bps},${nama},${kecamatan}`),
			"bps",
		],
		[
			"blank codes in some rows",
			villagesFile(({ kode, nama, kecamatan }, at) => ({ kode: at === 1 ? "" : kode, desa: nama, kecamatan })),
			familyRows("kode,desa,kecamatan", ({ kode, nama, kecamatan }, at) => `${at === 1 ? "" : kode},${nama},${kecamatan}`),
			"kemendagri",
		],
		[
			"a column of names and a column of codes for one level",
			villagesFile(({ kode, nama }) => ({ "Desa/Kelurahan": nama, kode_desa: kode })),
			familyRows("Desa/Kelurahan,kode_desa", ({ kode, nama }) => `${nama},${kode}`),
			"kemendagri",
		],
		[
			"names alone, one of them in two kecamatan",
			villagesFile(({ nama, kecamatan }) => ({ desa: nama, kecamatan, kota: "Kota Contoh" })),
			BY_NAME,
			"none",
		],
	])("%s", async (_, boundaries, list, system) => {
		const { areas, report, manifest } = await build(boundaries, list);
		expect(areas).toMatchObject({ level: "kelurahan", kode: VILLAGES.map(({ kode }) => kode) });
		expect(areas.nama).toEqual(VILLAGES.map(({ nama }) => nama));
		expect(areas.kecamatan).toEqual(VILLAGES.map(({ kecamatan }) => kecamatan));
		expect(report).toMatchObject({ placed: { families: 4, ofFamilies: 4, areas: 4 }, codes: { system, matched: 4 } });
		expect(manifest).toMatchObject({ kode: "64.74", nama: "Kota Contoh", tingkat: "kota" });
		// parts of split codes are no parents that were replaced
		expect(codes(report.areas.findings)).not.toContain("PARENT_CODE_REPLACED");
	});

	test.each<readonly [string, Uint8Array, string]>([
		["village codes of a Kemendagri list", KECAMATAN, familyRows("kode", ({ kode }) => kode)],
		[
			"village codes of BPS, with names",
			KECAMATAN,
			familyRows("iddesa,desa,kecamatan", (v) => `${v.bps},${v.nama},${v.kecamatan}`),
		],
		[
			"kecamatan codes of seven digits",
			KECAMATAN,
			familyRows("kode_kec,kecamatan", (v) => `${v.bps.slice(0, 7)},${v.kecamatan}`),
		],
		[
			"a layer of seven digits",
			kecamatanFile((at) => ({ idkec: ["6474020", "6474010"][at], nmkec: ["Contoh Utara", "Contoh Selatan"][at] })),
			familyRows("kode", ({ kode }) => kode),
		],
		["names", KECAMATAN, BY_NAME],
	])("a layer of kecamatan counts families of villages: %s", async (_, boundaries, list) => {
		const { areas, report } = await build(boundaries, list);
		expect(areas).toMatchObject({ level: "kecamatan", kode: ["64.74.01", "64.74.02"], nama: ["Contoh Utara", "Contoh Selatan"] });
		expect(report).toMatchObject({ placed: { families: 4, areas: 2 }, codes: { matched: 4, unmatched: 0 } });
		const bps = report.households.warnings.find(({ code }) => code === "CODES_BPS");
		// the names of villages are on no such layer, those of kecamatan are
		if (bps !== undefined) expect(bps.params).toMatchObject({ named: 4, namesAgree: 4 });
	});

	test.each([
		["Kemendagri codes", familyRows("kode", ({ kode }) => kode)],
		["BPS codes", familyRows("iddesa", ({ bps }) => bps)],
		["the name of the kota", familyRows("kota,desa", ({ nama }) => `Kota Contoh,${nama}`)],
	])("a layer of kota counts families of villages: %s", async (_, list) => {
		const { areas, report } = await build(KOTA, list);
		expect(areas).toMatchObject({ level: "kota", kode: ["64.74"], nama: ["Kota Contoh"] });
		expect(report).toMatchObject({ placed: { families: 4 }, codes: { system: "kemendagri", matched: 4 } });
	});

	test("boundaries under an office's own codes: known kecamatan and names give them the official ones, and families find them", async () => {
		const { areas, report } = await build(OWN, BY_NAME);
		expect(areas.kode).toEqual(["64.74.01.1001", "64.74.01.1002", "64.74.02.1001", "64.74.02.1002"]);
		expect(report.placed).toEqual({ families: 4, ofFamilies: 4, areas: 4 });
		const bare = villagesFile(({ nama }, at) => ({ kode: `A-${at + 1}`, desa: `${nama} ${at}` }));
		const named = await build(
			bare,
			familyRows("desa,kecamatan", ({ nama, kecamatan }, at) => `${nama} ${at},${kecamatan}`),
		);
		expect(named.report.placed.families).toBe(4);
		expect(codes(named.report.households.warnings)).not.toContain("NAME_WAITS");
	});

	test("a name of two kecamatan without its kecamatan is not guessed, and said", async () => {
		const list = `${BY_NAME}z,KUALA,,1\n`;
		const { report } = await build(KEMENDAGRI, list);
		expect(report.placed).toEqual({ families: 4, ofFamilies: 5, areas: 4 });
		expect(report.households.warnings).toContainEqual({ code: "PLACE_UNKNOWN", count: 1, rows: [6] });
		const boundaries = villagesFile(({ nama }) => ({ desa: nama, kota: "Kota Contoh" }));
		const built = await build(
			boundaries,
			familyRows("desa", ({ nama }) => nama),
		);
		expect(built.areas.kode).toEqual(["baris-1", "64.74.01.1002", "64.74.02.1001", "baris-4"]);
		// the rows without an official code still lie in the kota they name
		expect(built.areas.kodeKota).toEqual(["64.74", "64.74", "64.74", "64.74"]);
		expect(built.report.placed).toMatchObject({ families: 2, ofFamilies: 4 });
	});

	test("BPS codes of villages that nothing but points explains stay as they are: no dots make them Kemendagri's", async () => {
		const list = familyRows("iddesa,lng,lat", ({ bps, west, south }) => `${bps},${west + 0.005},${south + 0.005}`);
		const { report, files } = await build(KEMENDAGRI, list);
		expect(report).toMatchObject({ placed: { families: 4 }, codes: { matched: 0, unmatched: 4 } });
		expect(report.households.warnings).toContainEqual({ code: "CODE_UNKNOWN", count: 4, rows: [2, 3, 4, 5] });
		expect(codes(report.households.warnings)).toContain("CODES_BPS");
		const families = readHouseholdsFgb(gunzipSync(files.get("households.fgb.gz") ?? new Uint8Array()));
		const kode = families.ok ? families.value.columns.get("kode") : undefined;
		expect(kode?.kind === "text" && kode.dictionary.toSorted()).toEqual(VILLAGES.map(({ bps }) => bps).toSorted());
	});

	test("two features of one village become one area with all of its polygons and holes", async () => {
		const [first, ...others] = VILLAGES;
		const hole = squareRing(117.503, 0.203, 0.002).toReversed();
		const feature = ({ kode, nama }: Village, coordinates: readonly unknown[]) => ({
			type: "Feature",
			properties: { kode, nama },
			geometry: { type: "Polygon", coordinates },
		});
		const features = [
			feature(first, [squareRing(117.5, 0.2), hole]),
			...others.map((village) => feature(village, [squareRing(village.west, village.south)])),
			feature(first, [squareRing(117.6, 0.3, 0.001)]),
		];
		const bytes = new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features }));
		const onIsland = "id,kode,desil,lng,lat\na,,1,117.6005,0.3005\nb,,1,117.504,0.204\nc,,1,117.501,0.201\n";
		const { areas, report } = await build(bytes, onIsland);
		expect(areas.kode).toEqual(VILLAGES.map(({ kode }) => kode));
		const { areaStart, polygonStart } = areas.geometry;
		expect([areaStart[1], polygonStart[1], polygonStart[2]]).toEqual([2, 2, 3]);
		// the island and the mainland count, the hole does not
		expect(report.placed).toEqual({ families: 2, ofFamilies: 3, areas: 1 });
		expect(report.areas.findings).toContainEqual({ code: "AREAS_JOINED", count: 1, rows: [5], params: { areas: 4 } });
	});
});
