import { type OfficialIndex, villagesUnder } from "#core/place/official/official-areas.ts";
import { type PlaceClue, readPlaces } from "#core/place/official/read-places.ts";
import type { PolygonLayer } from "../../format/format.ts";
import { systemOfMetres } from "../../format/systems/candidate-systems.ts";

/** About 10 km around the official points: areas are larger than their points. */
const AROUND_DEGREES = 0.1;

/**
 * A layer in metres that names no system, in degrees by the one system that puts it where the official list has the villages its
 * codes and names mean (SYSTEM_GUESSED); null where no system does, or two do as well. The clues hold no points.
 */
export function placeMetres(layer: PolygonLayer, clues: readonly PlaceClue[], list: OfficialIndex): PolygonLayer | null {
	const { lngLat } = layer.geometry;
	const pairs = Array.from({ length: lngLat.length / 2 }, (_, i) => i * 2);
	const metres = {
		x: Float64Array.from(pairs, (at) => lngLat[at] as number),
		y: Float64Array.from(pairs, (at) => lngLat[at + 1] as number),
	};
	const found = systemOfMetres(metres, boxOf(clues, list));
	if (found === null) return null;
	const degrees = new Float64Array(lngLat.length);
	for (const at of pairs) degrees.set(found.turn(lngLat[at] as number, lngLat[at + 1] as number), at);
	const { metres: _, ...rest } = layer;
	return {
		...rest,
		geometry: { ...layer.geometry, lngLat: degrees },
		findings: [{ code: "SYSTEM_GUESSED", count: layer.length, rows: [], params: { system: found.system } }, ...layer.findings],
	};
}

/** Around the official villages that the clues mean; undefined where they mean none. */
function boxOf(clues: readonly PlaceClue[], list: OfficialIndex) {
	const { areas, rowOf } = list;
	const rows = new Set(
		readPlaces(clues, list).placed.flatMap(({ kode }) => {
			const row = kode === null ? undefined : rowOf.get(kode);
			if (kode === null || row === undefined) return [];
			return Number.isNaN(areas.lng[row]) ? villagesUnder(list, kode) : [row];
		}),
	);
	const points = [...rows]
		.map((row) => [areas.lng[row] as number, areas.lat[row] as number] as const)
		.filter(([lng, lat]) => !Number.isNaN(lng) && !Number.isNaN(lat));
	if (points.length === 0) return undefined;
	const lng = points.map(([east]) => east);
	const lat = points.map(([, north]) => north);
	return [
		Math.min(...lng) - AROUND_DEGREES,
		Math.min(...lat) - AROUND_DEGREES,
		Math.max(...lng) + AROUND_DEGREES,
		Math.max(...lat) + AROUND_DEGREES,
	] as const;
}
