import type { AreaGeometry } from "#core/place/area-table.ts";
import { boundsOf } from "../area-geometry-builder.ts";
import { GEOMETRY_MULTIPOLYGON, GEOMETRY_POLYGON } from "./format.ts";

export type AreaBounds = {
	readonly west: Float64Array;
	readonly south: Float64Array;
	readonly east: Float64Array;
	readonly north: Float64Array;
	readonly envelope: readonly [number, number, number, number];
};

/** Boxes of all areas (NaN for one without polygons) and of the whole layer. */
export function areaBounds(geometry: AreaGeometry, length: number): AreaBounds {
	const sides = [0, 1, 2, 3].map(() => new Float64Array(length)) as [Float64Array, Float64Array, Float64Array, Float64Array];
	for (let area = 0; area < length; area++) {
		const [first, after] = vertexRange(geometry, area);
		const box = boundsOf(geometry.lngLat.subarray(first * 2, after * 2));
		for (const [i, side] of sides.entries()) side[area] = box[i] as number;
	}
	const [west, south, east, north] = sides;
	return { west, south, east, north, envelope: boundsOf(geometry.lngLat) };
}

function vertexRange(geometry: AreaGeometry, area: number): [number, number] {
	const { areaStart, polygonStart, ringStart } = geometry;
	const ring = (polygon: number) => ringStart[polygonStart[polygon] as number] as number;
	return [ring(areaStart[area] as number), ring(areaStart[area + 1] as number)];
}

/**
 * One MultiPolygon feature with room for `propertyBytes` at `propertiesAt`. Layout: feature, its geometry with one part per
 * polygon, each part with its ring ends and coordinates (doubles on multiples of 8), then the properties.
 */
export function areaFeatureBytes(
	geometry: AreaGeometry,
	area: number,
	propertyBytes: number,
): { readonly bytes: Uint8Array; readonly propertiesAt: number } {
	const { areaStart, polygonStart, ringStart, lngLat } = geometry;
	const firstPolygon = areaStart[area] as number;
	const polygons = (areaStart[area + 1] as number) - firstPolygon;
	const [firstVertex, afterVertex] = vertexRange(geometry, area);
	const rings = (polygonStart[firstPolygon + polygons] as number) - (polygonStart[firstPolygon] as number);
	const most = 96 + polygons * 64 + rings * 4 + (afterVertex - firstVertex) * 16 + propertyBytes + 16;
	const bytes = new Uint8Array((most + 7) & ~7);
	const view = new DataView(bytes.buffer);
	const u32 = (at: number, value: number) => view.setUint32(at, value, true);
	const u16s = (at: number, values: readonly number[]) => {
		for (const [i, value] of values.entries()) view.setUint16(at + i * 2, value, true);
	};

	u32(4, 12);
	u16s(8, [8, 12, polygons > 0 ? 4 : 0, 8]);
	u32(16, 8);
	u32(20, 28); // geometry table at 48
	// vtable of the geometry: ends xy z m t tm type parts
	u16s(28, [20, 12, 0, 0, 0, 0, 0, 0, 8, 4]);
	u32(48, 20);
	view.setUint8(56, GEOMETRY_MULTIPOLYGON);
	u32(52, 8); // parts at 60
	u32(60, polygons);
	let at = 64 + polygons * 4;
	for (let p = 0; p < polygons; p++) {
		const table = at + 20;
		u16s(at, [20, 16, 4, 8, 0, 0, 0, 0, 12, 0]);
		u32(64 + p * 4, table - (64 + p * 4));
		u32(table, 20);
		view.setUint8(table + 12, GEOMETRY_POLYGON);
		const first = polygonStart[firstPolygon + p] as number;
		const after = polygonStart[firstPolygon + p + 1] as number;
		const start = ringStart[first] as number;
		const ends = table + 16;
		u32(table + 4, ends - (table + 4));
		u32(ends, after - first);
		for (let ring = first; ring < after; ring++) u32(ends + 4 + (ring - first) * 4, (ringStart[ring + 1] as number) - start);
		let xy = ends + 4 + (after - first) * 4;
		if (xy % 8 !== 4) xy += 4;
		u32(table + 8, xy - (table + 8));
		const doubles = ((ringStart[after] as number) - start) * 2;
		u32(xy, doubles);
		for (let i = 0; i < doubles; i++) view.setFloat64(xy + 4 + i * 8, lngLat[start * 2 + i] as number, true);
		at = xy + 4 + doubles * 8;
	}
	u32(24, at - 24);
	u32(at, propertyBytes);
	const length = (at + 4 + propertyBytes + 7) & ~7;
	u32(0, length - 4);
	return { bytes: bytes.slice(0, length), propertiesAt: at + 4 };
}
