import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { areaSquareMetres } from "#core/place/geometry/area-measures.ts";
import { areaAt } from "#core/place/geometry/assign-areas.ts";
import { schematicAreas } from "#core/place/schematic/schematic-areas.ts";
import { readOfficialCsv } from "../../../../../scripts/official-csv.ts";

function villagesOf(kota: string) {
	const file = resolve(import.meta.dirname, `../../../../../data/wilayah/${kota.slice(0, 2)}.csv`);
	const list = readOfficialCsv(readFileSync(file, "utf8"));
	const rows = list.kode.flatMap((kode, row) =>
		kode.startsWith(`${kota}.`) && kode.length === 13 && Number.isFinite(list.lng[row]) ? [row] : [],
	);
	const of = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] as number);
	return { lng: of(list.lng), lat: of(list.lat), squareKilometres: of(list.squareKilometres) };
}

/** A kota, wide and narrow kabupaten, islands, 300 villages, six islets. */
const REGIONS = ["64.74", "64.08", "16.07", "31.01", "81.03", "11.71"];

describe("schematic boundaries", () => {
	test.each(REGIONS)(
		"of %s have the official sizes within half a per cent, overlap nowhere, and hold most of their label points",
		(kota) => {
			const sites = villagesOf(kota);
			const { geometry, worst } = schematicAreas(sites);
			expect(worst).toBeLessThan(0.005);
			let total = 0;
			for (const [i, size] of sites.squareKilometres.entries()) {
				const area = areaSquareMetres(geometry, i) / 1e6;
				expect(Math.abs(area - size) / size).toBeLessThan(0.01);
				total += area;
			}
			const { covered, own } = probe(geometry, sites);
			// as much ground as the areas have together: none lies in two of them
			expect(covered / total).toBeGreaterThan(0.99);
			expect(covered / total).toBeLessThan(1.01);
			expect(own).toBeGreaterThan(0.7 * sites.lng.length);
		},
	);

	test("two areas on one spot both get their room, and one alone is a disc", () => {
		const twins = schematicAreas({
			lng: Float64Array.of(117, 117),
			lat: Float64Array.of(0, 0),
			squareKilometres: Float64Array.of(4, 9),
		});
		expect(areaSquareMetres(twins.geometry, 0) / 1e6).toBeCloseTo(4, 1);
		expect(areaSquareMetres(twins.geometry, 1) / 1e6).toBeCloseTo(9, 1);
		const alone = schematicAreas({ lng: Float64Array.of(117), lat: Float64Array.of(0), squareKilometres: Float64Array.of(4) });
		expect(alone.geometry.lngLat.length).toBeGreaterThan(80);
	});
});

/** Counted on a fine grid: km² covered, label points in their own. */
function probe(geometry: Parameters<typeof createAreaIndex>[0], { lng, lat }: ReturnType<typeof villagesOf>) {
	const index = createAreaIndex(geometry);
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i < geometry.lngLat.length; i += 2) {
		west = Math.min(west, geometry.lngLat[i] as number);
		east = Math.max(east, geometry.lngLat[i] as number);
		south = Math.min(south, geometry.lngLat[i + 1] as number);
		north = Math.max(north, geometry.lngLat[i + 1] as number);
	}
	const steps = 1200;
	const cell =
		((east - west) / steps) * ((north - south) / steps) * 111.32 * 110.574 * Math.cos((((south + north) / 2) * Math.PI) / 180);
	let hits = 0;
	for (let i = 0; i < steps; i++)
		for (let j = 0; j < steps; j++)
			if (areaAt(index, west + ((i + 0.5) * (east - west)) / steps, south + ((j + 0.5) * (north - south)) / steps) >= 0) hits++;
	const own = Array.from(lng, (x, i) => areaAt(index, x, lat[i] as number) === i).filter(Boolean).length;
	return { covered: hits * cell, own };
}
