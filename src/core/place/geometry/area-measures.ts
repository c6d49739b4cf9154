import type { AreaGeometry } from "../area-table.ts";
import { fromUtm, geodesicAreaSquareMetres, toUtm, type UtmZone, utmZoneOfBbox } from "../earth.ts";
import { labelPointOf } from "./label-point.ts";
import { centroidOf } from "./planar-rings.ts";

/** Area on the ellipsoid (geodesic edges), shells minus holes whatever the orientation of the rings; 0 for an area without polygons. */
export function areaSquareMetres(geometry: AreaGeometry, area: number): number {
	let sum = 0;
	for (const rings of polygonsOf(geometry, area))
		sum += Math.max(
			0,
			rings.reduce((total, ring, i) => total + (i === 0 ? 1 : -1) * geodesicAreaSquareMetres(ring), 0),
		);
	return sum;
}

/** Planar area in one UTM zone (that of the area's bounding box by default), straight edges between projected vertices. */
export function utmAreaSquareMetres(geometry: AreaGeometry, area: number, zone?: UtmZone): number {
	return withZone(geometry, area, zone, 0, (polygons) => centroidOf(polygons).area);
}

/** Area centroid, computed in UTM and brought back to degrees; NaN for an area without vertices. */
export function areaCentroid(geometry: AreaGeometry, area: number, zone?: UtmZone): [number, number] {
	return withZone<[number, number]>(geometry, area, zone, [Number.NaN, Number.NaN], (polygons, used) => {
		const { x, y } = centroidOf(polygons);
		return fromUtm(used, x, y);
	});
}

/** A point inside the largest part of the area, far from its border, degrees; NaN for an area without vertices. */
export function areaLabelPoint(geometry: AreaGeometry, area: number): [number, number] {
	return withZone<[number, number]>(geometry, area, undefined, [Number.NaN, Number.NaN], (polygons, used) => {
		const { x, y } = labelPointOf(polygons);
		return fromUtm(used, x, y);
	});
}

/** [west, south, east, north], degrees; NaN for an area without vertices. */
export function areaBbox(geometry: AreaGeometry, area: number): [number, number, number, number] {
	const { lngLat, ringStart, polygonStart, areaStart } = geometry;
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	const end = ringStart[polygonStart[areaStart[area + 1]]];
	for (let vertex = ringStart[polygonStart[areaStart[area]]]; vertex < end; vertex++) {
		west = Math.min(west, lngLat[2 * vertex]);
		east = Math.max(east, lngLat[2 * vertex]);
		south = Math.min(south, lngLat[2 * vertex + 1]);
		north = Math.max(north, lngLat[2 * vertex + 1]);
	}
	return west <= east ? [west, south, east, north] : [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
}

/** Rings of an area as slices of lng, lat pairs, polygon by polygon. */
function polygonsOf(geometry: AreaGeometry, area: number): Float64Array[][] {
	const { lngLat, ringStart, polygonStart, areaStart } = geometry;
	const polygons: Float64Array[][] = [];
	for (let polygon = areaStart[area]; polygon < areaStart[area + 1]; polygon++) {
		const rings: Float64Array[] = [];
		for (let ring = polygonStart[polygon]; ring < polygonStart[polygon + 1]; ring++)
			rings.push(lngLat.subarray(2 * ringStart[ring], 2 * ringStart[ring + 1]));
		polygons.push(rings);
	}
	return polygons;
}

function withZone<T>(
	geometry: AreaGeometry,
	area: number,
	zone: UtmZone | undefined,
	empty: T,
	measure: (polygons: readonly (readonly Float64Array[])[], zone: UtmZone) => T,
): T {
	const bbox = areaBbox(geometry, area);
	if (!bbox.every(Number.isFinite)) return empty;
	const used = zone ?? utmZoneOfBbox(bbox);
	const planar = polygonsOf(geometry, area).map((rings) => rings.map((ring) => projectRing(used, ring)));
	return measure(planar, used);
}

function projectRing(zone: UtmZone, ring: Float64Array): Float64Array {
	const planar = new Float64Array(ring.length);
	for (let i = 0; i < ring.length; i += 2) [planar[i], planar[i + 1]] = toUtm(zone, ring[i], ring[i + 1]);
	return planar;
}
