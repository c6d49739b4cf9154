import { describe, expect, test } from "vitest";
import { roleOf, sortFiles } from "#io/import/sort-files.ts";
import { SERIES_COLUMNS } from "#io/pack/series-csv.ts";
import { squareRing, VILLAGES, villagesFile } from "../../../fixtures/small-wilayah.ts";

const file = (name: string, content: string | Uint8Array) => ({
	name,
	bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
});
const layer = (geometry: object) =>
	JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry }] });

const AREAS = file(
	"a.geojson",
	villagesFile(({ kode }) => ({ kode })),
);
const FAMILIES = file("k.csv", `id,kode\na,${VILLAGES[0].kode}\n`);
const SERIES = file("angka.csv", `${SERIES_COLUMNS.join(",")}\n64.74,Kota Contoh,2024,p0,5,persen,uji,\n`);
const CONFIG = file("paket.json", '{"notice": "uji"}');

/** Names by role, whatever was found. */
async function sorted(...given: Parameters<typeof sortFiles>) {
	const result = await sortFiles(...given);
	if (!result.ok) return result.error.code;
	const { areas, households, series, config, findings } = result.value;
	return {
		roles: [areas?.name, households.name, series?.name, config?.name],
		unused: findings.map(({ code, params }) => `${code} ${params?.["file"]}`),
	};
}

describe("what each of a person's files is for", () => {
	test("is told by contents, in any order, under any name", async () => {
		const all = [AREAS, FAMILIES, SERIES, CONFIG];
		const roles = all.map(({ name }) => name);
		for (const files of [all, all.toReversed(), [SERIES, AREAS, CONFIG, FAMILIES]])
			expect(await sorted(files)).toEqual({ roles, unused: [] });
		expect(await sorted([{ ...AREAS, name: "keluarga.json" }, FAMILIES])).toMatchObject({
			roles: ["keluarga.json", "k.csv", undefined, undefined],
		});
	});

	test.each([
		["points", layer({ type: "Point", coordinates: [117, 0] }), "families"],
		["a polygon", layer({ type: "Polygon", coordinates: [squareRing(117, 0)] }), "areas"],
		["a multipolygon", layer({ type: "MultiPolygon", coordinates: [[squareRing(117, 0)]] }), "areas"],
	])("a layer of %s", async (_, content, role) => {
		expect(await roleOf(file("data.geojson", content))).toEqual({ ok: true, value: role });
	});

	test("a second file of one role is not used, and said; what the person named keeps its role", async () => {
		const second = { ...FAMILIES, name: "k2.csv" };
		const [first, other] = [{ roles: ["a.geojson", "k.csv"] }, { roles: ["a.geojson", "k2.csv"] }];
		expect(await sorted([FAMILIES, AREAS, second])).toMatchObject({
			roles: expect.arrayContaining(first.roles),
			unused: ["FILE_NOT_USED k2.csv"],
		});
		expect(await sorted([FAMILIES, AREAS], { families: second })).toMatchObject({
			roles: expect.arrayContaining(other.roles),
			unused: ["FILE_NOT_USED k.csv"],
		});
	});

	test("without a list there is nothing to map; a file of no known format is a fault of its own", async () => {
		expect(await sorted([AREAS])).toBe("FAMILIES_NEEDED");
		expect(await sorted([])).toBe("FAMILIES_NEEDED");
		expect(await sorted([AREAS, FAMILIES, file("foto.jpg", Uint8Array.of(255, 216, 255, 224, 0, 16))])).toEqual(
			expect.any(String),
		);
	});

	test("a JSON of other things is no configuration", async () => {
		expect(await roleOf(file("lain.json", '{"catatan": 1}'))).not.toEqual({ ok: true, value: "config" });
		expect(await roleOf(CONFIG)).toEqual({ ok: true, value: "config" });
	});
});
