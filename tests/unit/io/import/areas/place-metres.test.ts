import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { ok } from "#core/base/result.ts";
import type { OfficialAreas } from "#core/place/official/official-areas.ts";
import { openSource } from "#io/format/registry.ts";
import { readAnyAreas } from "#io/import/read-area-layer.ts";

/** A made-up part of a list: two villages of one kecamatan near the equator. */
const LIST: OfficialAreas = {
	kode: ["64", "64.74", "64.74.01", "64.74.01.1001", "64.74.01.1002"],
	nama: ["Provinsi", "Kota", "Kecamatan", "Satu", "Dua"],
	kodeBps: ["64", "6474", "6474010", "", ""],
	lng: Float64Array.of(Number.NaN, Number.NaN, Number.NaN, 117.505, 117.515),
	lat: Float64Array.of(Number.NaN, Number.NaN, Number.NaN, 0.105, 0.105),
	squareKilometres: new Float64Array(5).fill(Number.NaN),
	parts: new Uint8Array(5),
};
const SOURCE = { country: async () => ok(LIST), province: async () => ok(LIST) };

const layer = (definition: string, codes: readonly string[]) =>
	new TextEncoder().encode(
		JSON.stringify({
			type: "FeatureCollection",
			features: codes.map((kode, i) => {
				const west = 117.5 + i / 100;
				const ring = [
					[west, 0.1],
					[west + 0.01, 0.1],
					[west + 0.01, 0.11],
					[west, 0.11],
					[west, 0.1],
				].map((place) => proj4(definition).forward(place));
				return { type: "Feature", properties: { kode }, geometry: { type: "Polygon", coordinates: [ring] } };
			}),
		}),
	);
async function read(bytes: Uint8Array) {
	const source = await openSource(bytes, "a.geojson");
	if (!source.ok) throw new Error(source.error.code);
	return readAnyAreas(source.value, SOURCE, null);
}

describe("areas in metres that name no system", () => {
	it.each([
		["+proj=utm +zone=50 +ellps=WGS84", "WGS 84 / UTM 50N (EPSG:32650)"],
		["+proj=tmerc +lat_0=0 +lon_0=118.5 +k=0.9999 +x_0=200000 +y_0=1500000 +ellps=WGS84", "DGN95 / TM-3 50.2 (EPSG:23838)"],
	])("are put where their codes officially lie: %s", async (definition, system) => {
		const areas = await read(layer(definition, ["64.74.01.1001", "64.74.01.1002"]));
		if (!areas.ok) throw new Error(areas.error.code);
		expect(areas.value.areas.bbox.map((degrees) => Number(degrees.toFixed(7)))).toEqual([117.5, 0.1, 117.52, 0.11]);
		expect(areas.value.warnings).toContainEqual({ code: "SYSTEM_GUESSED", count: 2, rows: [], params: { system } });
	});

	it("are refused where the list has other places, or none", async () => {
		const far = await read(layer("+proj=merc +lon_0=0 +x_0=9000000 +ellps=WGS84", ["64.74.01.1001", "64.74.01.1002"].reverse()));
		expect(far.ok || far.error.code).toBe("METRES_UNNAMED");
		const unknown = await read(layer("+proj=utm +zone=50 +ellps=WGS84", ["A-1", "A-2"]));
		expect(unknown).toMatchObject({ ok: false, error: { code: "METRES_UNNAMED", file: "a.geojson" } });
	});
});
