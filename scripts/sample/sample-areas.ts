import type { AreaTable } from "#core/place/area-table.ts";
import { fromUtm, toUtm, type UtmZone } from "#core/place/earth.ts";
import { boundsOf, createAreaGeometryBuilder } from "#io/format/area-geometry-builder.ts";
import { BOUNDARY_SEED, ISLAND_OF, PLANNED_AREAS } from "./city-plan.ts";
import type { Facts } from "./facts.ts";
import { cityOutline } from "./outline.ts";
import type { Point } from "./plane.ts";
import { schematicAreas } from "./schematic-areas.ts";

/** UTM 50N is 0.07 % smaller than the ellipsoid around Bontang (scale 0.9996 at the meridian, squared, and a little more east of it). */
const PLANE_PER_GROUND = 0.99928;

/** Written coordinates have seven decimals, about a centimetre. */
export function roundDegrees(degrees: number): number {
	return Math.round(degrees * 1e7) / 1e7;
}

/** The 15 kelurahan with schematic boundaries. */
export function buildSampleAreas(facts: Facts, zone: UtmZone): AreaTable {
	const toPlane = (lng: number, lat: number): Point => toUtm(zone, lng, lat);
	const wanted = facts.kelurahan.map((k) => k.squareKilometres * 1e6 * PLANE_PER_GROUND);
	const areaOfKode = new Map(facts.kelurahan.map((k, area) => [k.kode, area]));
	const numberOf = (kode: string): number => {
		const area = areaOfKode.get(kode);
		if (area === undefined) throw new Error(`city plan names ${kode}, the facts do not`);
		return area;
	};
	const outline = cityOutline({
		landRings: facts.landRings,
		areaSquareMetres: wanted.reduce((sum, area) => sum + area, 0),
		toPlane,
	});
	const areas = schematicAreas({
		mainland: outline.mainland,
		islands: outline.islands.map((ring, i) => ({ ring, area: numberOf(ISLAND_OF[i] as string) })),
		sites: [
			...facts.kelurahan.map((k, area) => ({ point: toPlane(...k.label), area })),
			...PLANNED_AREAS.flatMap(({ kode, helpers }) =>
				helpers.map((point) => ({ point: toPlane(...point), area: numberOf(kode) })),
			),
		],
		areaSquareMetres: wanted,
		startWeights: facts.kelurahan.map((k) => PLANNED_AREAS.find(({ kode }) => kode === k.kode)?.startWeight ?? 0),
		seed: BOUNDARY_SEED,
	});
	const builder = createAreaGeometryBuilder();
	for (const { rings } of areas) {
		builder.beginArea();
		for (const ring of rings) {
			builder.beginPolygon();
			builder.beginRing();
			for (const [x, y] of ring) {
				const [lng, lat] = fromUtm(zone, x, y);
				builder.vertex(roundDegrees(lng), roundDegrees(lat));
			}
			builder.endRing();
		}
	}
	const geometry = builder.geometry();
	const constant = (text: string): string[] => facts.kelurahan.map(() => text);
	return {
		length: facts.kelurahan.length,
		level: "kelurahan",
		kode: facts.kelurahan.map((k) => k.kode),
		nama: facts.kelurahan.map((k) => k.nama),
		kodeKecamatan: facts.kelurahan.map((k) => k.kodeKecamatan),
		kecamatan: facts.kelurahan.map((k) => k.kecamatan),
		kodeKota: constant("64.74"),
		kota: constant("Kota Bontang"),
		kodeProvinsi: constant("64"),
		provinsi: constant("Kalimantan Timur"),
		statistics: new Map([["luas_km2", Float64Array.from(facts.kelurahan, (k) => k.squareKilometres)]]),
		geometry,
		bbox: boundsOf(geometry.lngLat),
	};
}
