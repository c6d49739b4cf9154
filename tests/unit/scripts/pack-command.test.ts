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
});
