import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { kantong } from "../../fixtures/run-kantong.ts";

const square = (kode: string, west: number) => ({
	type: "Feature",
	properties: { kode, nama: `Kelurahan ${kode.slice(-1)}`, kota: "Kota B" },
	geometry: {
		type: "Polygon",
		coordinates: [[110, 111, 111, 110, 110].map((lng, corner) => [lng + west, corner < 2 || corner === 4 ? 0 : 1])],
	},
});
const AREAS = JSON.stringify({
	type: "FeatureCollection",
	features: [square("33.73.04.1001", 0), square("33.73.04.1002", 1)],
});
const LIST = "id;kode;desil;lng;lat\na;33.73.04.1001;1;110,5;0,5\nb;33.73.04.1001;2;;\nc;99.99.99.9999;3;150;0,5\nd;;1\n";

let folder: string;
const path = (...names: string[]) => join(folder, ...names);
const put = (name: string, content: string | Uint8Array): string => {
	writeFileSync(path(name), content);
	return path(name);
};
const readIndex = (): unknown => JSON.parse(readFileSync(path("packs", "index.json"), "utf8"));

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "kantong-pack-"));
	put("areas.geojson", AREAS);
	put("list.csv", LIST);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function pack(out: string, list = path("list.csv"), periode = "2025") {
	const config = put("paket.json", JSON.stringify({ periode, dibuat: "2026-01-02" }));
	const files = ["--areas", path("areas.geojson"), "--households", list, "--config", config];
	return kantong("pack", ...files, "--out", path("packs", out), "--json");
}

describe("pack", () => {
	test("says the share placed, by point or by code, with the rows of the file", async () => {
		const { code, json, err } = await pack("33.73");
		expect(code, err).toBe(0);
		expect(json()).toMatchObject({
			ok: true,
			placed: { families: 2, ofFamilies: 3, areas: 1 },
			codes: { matched: 2, unmatched: 1 },
			files: [
				{ kind: "areas", read: 2 },
				{ kind: "families", read: 4, used: 3, skipped: [{ reason: "RAGGED", rows: [5] }] },
			],
			open: "#v1/peta?paket=33.73",
		});
		const { out } = await kantong(
			"pack",
			"--areas",
			path("areas.geojson"),
			"--households",
			path("list.csv"),
			"--out",
			path("x", "y"),
		);
		expect(out).toMatch(/ditempatkan 2/);
	});

	test("lists the pack beside it, one of another period of the same region too, and renews only its own entry", async () => {
		await pack("33.73");
		expect(readIndex()).toEqual([
			{ kode: "33.73.04", nama: "33.73.04", tingkat: "kecamatan", periode: "2025", url: "33.73/pack.json" },
		]);
		expect((await pack("33.73-2024", undefined, "2024")).json()).toMatchObject({ open: "#v1/peta?paket=33.73-2024" });
		await pack("33.73", undefined, "2026");
		expect(readIndex()).toMatchObject([
			{ periode: "2026", url: "33.73/pack.json" },
			{ periode: "2024", url: "33.73-2024/pack.json" },
		]);
		expect(readdirSync(path("packs")).sort()).toEqual(["33.73", "33.73-2024", "index.json"]);
	});

	test("reads a list of before, whose packs say no period: it stays, and the address goes by the folder all the same", async () => {
		await pack("33.73");
		const old = { kode: "33.73.04", nama: "Argomulyo", tingkat: "kecamatan", url: "33.73/pack.json" };
		writeFileSync(path("packs", "index.json"), JSON.stringify([old]));
		expect((await pack("33.73-2024", undefined, "2024")).json()).toMatchObject({ open: "#v1/peta?paket=33.73-2024" });
		expect(readIndex()).toMatchObject([old, { periode: "2024", url: "33.73-2024/pack.json" }]);
		expect((await pack("33.73")).json()).toMatchObject({ open: "#v1/peta?paket=33.73" });
		expect(readIndex()).toMatchObject([
			{ periode: "2025", url: "33.73/pack.json" },
			{ periode: "2024", url: "33.73-2024/pack.json" },
		]);
	});

	test("leaves a list it cannot read as it is, and says so", async () => {
		await pack("33.73");
		writeFileSync(path("packs", "index.json"), '{"bukan": "daftar"}');
		const { code, err, json } = await pack("33.73-2024");
		expect([code, (json() as { open: unknown }).open]).toEqual([0, null]);
		expect(err).toMatch(/index\.json/);
		expect(readIndex()).toEqual({ bukan: "daftar" });
	});

	test.each([
		["of another region", "id;kode;desil;lng;lat\na;64.74.01.1001;1;117,5;0,1\n"],
		["without any family", "id;kode;desil;lng;lat\n"],
	])("refuses a list %s: nothing could be placed, nothing is written", async (_, text) => {
		const { code, json, err } = await pack("33.73", put("other.csv", text));
		expect(code).toBe(1);
		expect(json()).toMatchObject({ ok: false, error: { code: "NOTHING_PLACED" } });
		expect(err).toMatch(/Tidak satu pun keluarga[\s\S]*Not one family/);
		expect(existsSync(path("packs"))).toBe(false);
	});

	test("reads files packed with gzip, whatever they are called", async () => {
		put("areas.geojson", new Uint8Array(gzipSync(AREAS)));
		const { code, json } = await pack("33.73", put("list.csv.gz", new Uint8Array(gzipSync(LIST))));
		expect(code).toBe(0);
		expect(json()).toMatchObject({ placed: { families: 2 }, households: { skipped: [{ reason: "RAGGED", rows: [5] }] } });
		const check = await kantong("check", path("packs", "33.73", "households.fgb.gz"), "--json");
		expect(check.json()).toMatchObject({ ok: true, kind: "fgb", read: 3, used: 3 });
	});

	describe("of files in any order", () => {
		const packAny = (...args: readonly string[]) => kantong("pack", ...args, "--out", path("packs", "33.73"), "--json");
		const findings = (json: unknown) => (json as { findings: readonly { reason?: string; code?: string }[] }).findings;

		test("tells them apart by contents, and a file of a role that is taken is named", async () => {
			const config = put("paket.json", JSON.stringify({ notice: "uji", periode: "2025", dibuat: "2026-01-02" }));
			const files = [path("list.csv"), config, path("areas.geojson")];
			for (const order of [files, files.toReversed()]) {
				const { code, json, err } = await packAny(...order);
				expect(code, err).toBe(0);
				expect(json()).toMatchObject({
					placed: { families: 2, ofFamilies: 3 },
					files: [
						{ name: path("areas.geojson"), kind: "areas" },
						{ name: path("list.csv"), kind: "families" },
					],
				});
				expect(JSON.stringify(findings(json()))).not.toContain("FILE_NOT_USED");
			}
			const copy = put("salinan.csv", LIST);
			const { json } = await packAny(...files, copy);
			expect(JSON.stringify(findings(json()))).toMatch(/FILE_NOT_USED.*salinan\.csv/);
		});

		test("reads an option before the contents: the list that is named is the one that counts", async () => {
			const copy = put("salinan.csv", "id;kode;desil\na;33.73.04.1002;1\n");
			const { json } = await packAny(path("list.csv"), path("areas.geojson"), "--households", copy);
			expect(json()).toMatchObject({ placed: { families: 1, ofFamilies: 1 } });
			expect(JSON.stringify(findings(json()))).toMatch(/FILE_NOT_USED.*list\.csv/);
		});

		test("without a list, and without boundaries for codes that no list knows, says what is needed and writes nothing", async () => {
			const alone = await packAny(path("areas.geojson"));
			expect([alone.code, alone.json()]).toMatchObject([1, { error: { code: "FAMILIES_NEEDED" } }]);
			const list = await packAny(put("own.csv", "id;kode;desil\na;A-1;1\n"));
			expect([list.code, list.json()]).toMatchObject([1, { error: { code: "BOUNDARY_NEEDED" } }]);
			expect(existsSync(path("packs"))).toBe(false);
		});

		test("the region that is said decides whose official codes are meant", async () => {
			const square = (desa: string, west: number) => ({
				type: "Feature",
				properties: { desa },
				geometry: {
					type: "Polygon",
					coordinates: [[117, 118, 118, 117, 117].map((lng, corner) => [lng + west, corner < 2 || corner === 4 ? 0 : 1])],
				},
			});
			const features = [square("KANAAN", 0), square("GUNUNG TELIHAN", 1)];
			const areas = put("nama.geojson", JSON.stringify({ type: "FeatureCollection", features }));
			const list = put("nama.csv", "id;desa;desil\na;Kanaan;1\nb;Gunung Telihan;2\n");
			const { code, json, err } = await packAny(areas, list, "--region", "64.74");
			expect(code, err).toBe(0);
			expect(json()).toMatchObject({ placed: { families: 2, areas: 2 } });
			expect(readIndex()).toMatchObject([{ kode: "64.74.03", tingkat: "kecamatan" }]);
			const unknown = await packAny(areas, list, "--region", "99.01");
			expect([unknown.code, unknown.json()]).toMatchObject([1, { error: { code: "REGION_UNKNOWN" } }]);
		});
	});
});
