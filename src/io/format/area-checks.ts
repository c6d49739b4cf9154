import { type Finding, type FindingCode, MOST_FINDING_ROWS } from "#core/base/finding.ts";
import type { AreaGeometry } from "#core/place/area-table.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { areaAt } from "#core/place/geometry/assign-areas.ts";

type Polygons = { readonly length: number; readonly geometry: AreaGeometry };

/** What looks wrong with the polygons, seen all at once; counts are areas, rows their numbers from 1. */
export function inspectAreas(areas: Polygons): Finding[] {
	const { geometry, length } = areas;
	const rows = Array.from({ length }, (_, area) => area);
	const empty = rows.filter((area) => geometry.areaStart[area] === geometry.areaStart[area + 1]);
	const flat = rows.filter(
		(area) =>
			!empty.includes(area) &&
			ringsOf(geometry, area).every((ring) => ring.hole || planarArea(geometry, ring.first, ring.after) === 0),
	);
	const holes = rows.filter((area) => ringsOf(geometry, area).some((ring) => ring.hole && holeIsOutside(geometry, ring)));
	const warning = (code: FindingCode, found: readonly number[]): Finding[] =>
		found.length > 0 ? [{ code, count: found.length, rows: found.slice(0, MOST_FINDING_ROWS).map((area) => area + 1) }] : [];
	return [
		...warning("NO_GEOMETRY", empty),
		...warning("ZERO_AREA", flat),
		...warning("HOLE_OUTSIDE", holes),
		...warning("OVERLAP", overlapping(areas)),
	];
}

type Ring = {
	readonly first: number;
	readonly after: number;
	readonly hole: boolean;
	readonly shellFirst: number;
	readonly shellAfter: number;
};

function ringsOf(geometry: AreaGeometry, area: number): Ring[] {
	const { areaStart, polygonStart, ringStart } = geometry;
	const rings: Ring[] = [];
	for (let polygon = areaStart[area] as number; polygon < (areaStart[area + 1] as number); polygon++) {
		const shell = polygonStart[polygon] as number;
		for (let ring = shell; ring < (polygonStart[polygon + 1] as number); ring++)
			rings.push({
				first: ringStart[ring] as number,
				after: ringStart[ring + 1] as number,
				hole: ring > shell,
				shellFirst: ringStart[shell] as number,
				shellAfter: ringStart[shell + 1] as number,
			});
	}
	return rings;
}

/** Shoelace in degrees relative to the first vertex: only whether it is zero matters here. */
function planarArea(geometry: AreaGeometry, first: number, after: number): number {
	const { lngLat } = geometry;
	const x0 = lngLat[first * 2] as number;
	const y0 = lngLat[first * 2 + 1] as number;
	let twice = 0;
	for (let i = first; i < after - 1; i++)
		twice +=
			((lngLat[i * 2] as number) - x0) * ((lngLat[i * 2 + 3] as number) - y0) -
			((lngLat[i * 2 + 2] as number) - x0) * ((lngLat[i * 2 + 1] as number) - y0);
	return twice / 2;
}

/** Not one vertex of the hole lies in the box of its shell. */
function holeIsOutside(geometry: AreaGeometry, ring: Ring): boolean {
	const { lngLat } = geometry;
	let west = Infinity;
	let south = Infinity;
	let east = -Infinity;
	let north = -Infinity;
	for (let i = ring.shellFirst; i < ring.shellAfter; i++) {
		west = Math.min(west, lngLat[i * 2] as number);
		east = Math.max(east, lngLat[i * 2] as number);
		south = Math.min(south, lngLat[i * 2 + 1] as number);
		north = Math.max(north, lngLat[i * 2 + 1] as number);
	}
	for (let i = ring.first; i < ring.after; i++) {
		const x = lngLat[i * 2] as number;
		const y = lngLat[i * 2 + 1] as number;
		if (x >= west && x <= east && y >= south && y <= north) return false;
	}
	return true;
}

/** Areas with a vertex or an edge's middle strictly inside another area (the point is on their own border, so it shows as the other's). */
function overlapping(areas: Polygons): number[] {
	const { geometry, length } = areas;
	if (geometry.lngLat.length === 0) return [];
	const index = createAreaIndex(geometry);
	const found = new Set<number>();
	for (let area = 0; area < length; area++)
		for (const ring of ringsOf(geometry, area))
			for (let i = ring.first; i < ring.after - 1; i++) {
				const x = geometry.lngLat[i * 2] as number;
				const y = geometry.lngLat[i * 2 + 1] as number;
				const nextX = geometry.lngLat[i * 2 + 2] as number;
				const nextY = geometry.lngLat[i * 2 + 3] as number;
				for (const [px, py] of [
					[x, y],
					[(x + nextX) / 2, (y + nextY) / 2],
				] as const) {
					const other = areaAt(index, px, py);
					if (other >= 0 && other !== area && !touches(geometry, other, px, py)) found.add(area).add(other);
				}
			}
	return [...found].sort((a, b) => a - b);
}

/** About a metre: neighbours digitised apart by less than that do not overlap in any useful sense. */
const TOLERANCE_DEGREES = 1e-5;

/** The point lies on (or within a metre of) a ring of the area. */
function touches(geometry: AreaGeometry, area: number, x: number, y: number): boolean {
	const { lngLat } = geometry;
	return ringsOf(geometry, area).some((ring) => {
		for (let i = ring.first; i < ring.after - 1; i++) {
			const ax = lngLat[i * 2] as number;
			const ay = lngLat[i * 2 + 1] as number;
			const dx = (lngLat[i * 2 + 2] as number) - ax;
			const dy = (lngLat[i * 2 + 3] as number) - ay;
			const lengthSquared = dx * dx + dy * dy;
			const t = lengthSquared > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / lengthSquared)) : 0;
			if (Math.hypot(x - ax - t * dx, y - ay - t * dy) <= TOLERANCE_DEGREES) return true;
		}
		return false;
	});
}
