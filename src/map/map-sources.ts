import type { FeatureCollection, MultiLineString, Polygon } from "geojson";
import type { AreaTable } from "#core/place/area-table.ts";
import type { PovertyPocket } from "#core/pocket/pocket.ts";
import { type LineSet, linesBetweenGroups, outlineOfGroup, type SharedEdges } from "./boundaries.ts";
import type { MapView } from "./map-view.ts";

/** The live map's sources as GeoJSON. Feature ids are row numbers plus one (zero is not an id everywhere). */

export function areaFeatures(areas: AreaTable): FeatureCollection {
	const { lngLat, ringStart, polygonStart, areaStart } = areas.geometry;
	const ringAt = (ring: number) => {
		const positions: number[][] = [];
		for (let v = ringStart[ring] as number; v < (ringStart[ring + 1] as number); v++)
			positions.push([lngLat[2 * v] as number, lngLat[2 * v + 1] as number]);
		return positions;
	};
	const polygonAt = (polygon: number) => {
		const rings: number[][][] = [];
		for (let ring = polygonStart[polygon] as number; ring < (polygonStart[polygon + 1] as number); ring++)
			rings.push(ringAt(ring));
		return rings;
	};
	return {
		type: "FeatureCollection",
		features: Array.from({ length: areas.length }, (_, area) => {
			const coordinates: number[][][][] = [];
			for (let polygon = areaStart[area] as number; polygon < (areaStart[area + 1] as number); polygon++)
				coordinates.push(polygonAt(polygon));
			return { type: "Feature", id: area + 1, properties: {}, geometry: { type: "MultiPolygon", coordinates } };
		}),
	};
}

export type LineKind = "group" | "parent" | "hovered" | "selected";

function lines(set: LineSet): MultiLineString {
	const coordinates: number[][][] = [];
	for (let line = 0; line + 1 < set.start.length; line++) {
		const positions: number[][] = [];
		for (let v = set.start[line] as number; v < (set.start[line + 1] as number); v++)
			positions.push([set.lngLat[2 * v] as number, set.lngLat[2 * v + 1] as number]);
		coordinates.push(positions);
	}
	return { type: "MultiLineString", coordinates };
}

function collection(parts: readonly (readonly [LineKind, LineSet])[]): FeatureCollection {
	return {
		type: "FeatureCollection",
		features: parts.map(([kind, set]) => ({ type: "Feature", properties: { kind }, geometry: lines(set) })),
	};
}

export function boundaryFeatures(view: MapView, edges: SharedEdges): FeatureCollection {
	const { geometry } = view.areas;
	return collection([
		["group", linesBetweenGroups(geometry, edges, view.groupOf, { coast: true })],
		...(view.parentOf ? [["parent", linesBetweenGroups(geometry, edges, view.parentOf, { coast: false })] as const] : []),
	]);
}

/** Outlines of the pointed-at and the chosen group. */
export function markFeatures(view: MapView, edges: SharedEdges): FeatureCollection {
	const outline = (group: number) => outlineOfGroup(view.areas.geometry, edges, view.groupOf, group);
	return collection([
		...(view.hoveredGroup >= 0 && view.hoveredGroup !== view.selectedGroup
			? [["hovered", outline(view.hoveredGroup)] as const]
			: []),
		...(view.selectedGroup >= 0 ? [["selected", outline(view.selectedGroup)] as const] : []),
	]);
}

export function pocketFeatures(pockets: readonly PovertyPocket[]): FeatureCollection {
	return {
		type: "FeatureCollection",
		features: pockets.map((pocket) => ({
			type: "Feature",
			id: pocket.id,
			properties: { id: pocket.id },
			geometry: pocket.outline as { type: "Polygon"; coordinates: number[][][] },
		})),
	};
}

export function hexagonFeatures(hexagons: MapView["hexagons"]): FeatureCollection<Polygon> {
	const { length, corners, fill } = hexagons ?? { length: 0, corners: new Float64Array(0), fill: [] };
	return {
		type: "FeatureCollection",
		features: Array.from({ length }, (_, cell) => {
			const ring = Array.from({ length: 7 }, (__, corner) => {
				const at = 12 * cell + 2 * (corner % 6);
				return [corners[at] as number, corners[at + 1] as number];
			});
			return { type: "Feature", properties: { fill: fill[cell] }, geometry: { type: "Polygon", coordinates: [ring] } };
		}),
	};
}
