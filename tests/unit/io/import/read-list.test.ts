import { describe, expect, test } from "vitest";
import { readFamilyList } from "#io/import/read-list.ts";
import { parseManifest } from "#io/pack/pack-manifest-schema.ts";
import { buildPackFiles } from "#io/pack/write-pack.ts";
import { familyLayer } from "../../../fixtures/family-layer.ts";
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
			error: { code: "CSV_HEADER", file: "kosong.csv" },
		});
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
