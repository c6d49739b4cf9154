import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { SURE_ENOUGH } from "#core/place/official/match-name.ts";
import { createOfficialIndex } from "#core/place/official/official-areas.ts";
import { type PlaceClue, readPlaces } from "#core/place/official/read-places.ts";
import { readOfficialCsv } from "../../scripts/official-csv.ts";
import { hasShared, sharedPath } from "../fixtures/shared.ts";

type Feature = { readonly properties: Readonly<Record<string, string>>; readonly geometry: { readonly coordinates: unknown } };

function cluesOf(file: string): PlaceClue[] {
	const bytes = readFileSync(sharedPath("data", file));
	const { features } = JSON.parse(String(file.endsWith(".gz") ? gunzipSync(bytes) : bytes)) as { features: readonly Feature[] };
	return features.map(({ properties: own, geometry }) => {
		const [lng = Number.NaN, lat = Number.NaN] = (geometry.coordinates as number[]).flat(3);
		const first = (...names: readonly string[]): string =>
			names.map((name) => own[name]).find((text) => text !== undefined) ?? "";
		return {
			code: first("village_code", "kode"),
			kelurahan: first("village", "nama", "kelurahan"),
			kecamatan: first("district", "kec", "kecamatan"),
			kota: first("regency", "kab", "kota"),
			rows: 1,
			lng,
			lat,
		};
	});
}

// least share of villages that codes or names decide, of those in the file; the rest waits and is counted
const REGIONS = [
	["bontang/bontang-kelurahan.geojson", "64", "kemendagri", 1],
	["bontang/bontang-kelurahan-hdx2020-original.geojson", "64", "bps", 1],
	["regions/kutai-timur-desa.geojson", "64", "kemendagri", 1],
	["regions/kutai-timur-desa-hdx2020.geojson", "64", "bps", 0.99],
	["regions/bombana-desa-hdx2020.geojson", "74", "bps", 0.99],
	["regions/banyuasin-desa-hdx2020.geojson", "16", "bps", 0.89],
	["regions/kalsel-desa-hdx2020.geojson.gz", "63", "bps", 0.97],
] as const;

describe.runIf(hasShared)("villages of five real regions against the official list", () => {
	test.each(REGIONS)("%s (province %s) is read as %s", (file, province, system, least) => {
		const csv = readFileSync(resolve(import.meta.dirname, `../../data/wilayah/${province}.csv`), "utf8");
		const index = createOfficialIndex(readOfficialCsv(csv));
		const clues = cluesOf(file);
		for (const asked of [clues, clues.map((clue) => ({ ...clue, code: "" }))]) {
			const reading = readPlaces(asked, index);
			expect(reading.system).toBe(asked === clues ? system : "none");
			const decided = reading.placed.filter(({ kode, certainty }) => kode?.length === 13 && certainty >= SURE_ENOUGH);
			expect(decided.length / clues.length).toBeGreaterThanOrEqual(asked === clues ? least : least - 0.03);
			// what was decided lies where the official village lies
			const degrees = reading.placed.flatMap(({ kode, certainty }, i) => {
				const row = index.rowOf.get(kode ?? "");
				const { lng, lat } = clues[i] as PlaceClue;
				if (row === undefined || kode?.length !== 13 || certainty < SURE_ENOUGH) return [];
				return [Math.hypot((index.areas.lng[row] as number) - lng, (index.areas.lat[row] as number) - lat)].filter(
					Number.isFinite,
				);
			});
			const far = degrees.filter((one) => one > 0.5);
			expect(far.length / degrees.length).toBeLessThan(0.03);
		}
	});
});
