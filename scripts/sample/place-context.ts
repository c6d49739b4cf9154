import type { AreaTable } from "#core/place/area-table.ts";
import { fromUtm, toUtm, type UtmZone } from "#core/place/earth.ts";
import { type AreaIndex, createAreaIndex } from "#core/place/geometry/area-index.ts";
import { areaBbox, areaLabelPoint } from "#core/place/geometry/area-measures.ts";
import { areaAt } from "#core/place/geometry/assign-areas.ts";
import type { Point } from "./plane.ts";
import { roundDegrees } from "./sample-areas.ts";

/** The polygons families are placed in, with the plane they are laid out on. */
export type PlaceContext = {
	readonly zone: UtmZone;
	readonly index: AreaIndex;
	/** Per area: the label point and the corners of the bounding box, metres. */
	readonly labels: readonly Point[];
	readonly boxes: readonly (readonly [west: number, south: number, east: number, north: number])[];
};

export function createPlaceContext(areas: AreaTable, zone: UtmZone, labels: readonly (Point | null)[]): PlaceContext {
	const index = createAreaIndex(areas.geometry);
	const rows = Array.from({ length: areas.length }, (_, area) => area);
	return {
		zone,
		index,
		labels: rows.map((area) => {
			const label = labels[area];
			const inside = label && areaAt(index, label[0], label[1]) === area;
			return toUtm(zone, ...(inside ? label : areaLabelPoint(areas.geometry, area)));
		}),
		boxes: rows.map((area) => {
			const [west, south, east, north] = areaBbox(areas.geometry, area);
			return [...toUtm(zone, west, south), ...toUtm(zone, east, north)] as [number, number, number, number];
		}),
	};
}

/** A point of the plane as it will be written (degrees, rounded), and the area it then lies in. */
export function settle(context: PlaceContext, x: number, y: number): { lng: number; lat: number; area: number } {
	const [rawLng, rawLat] = fromUtm(context.zone, x, y);
	const lng = roundDegrees(rawLng);
	const lat = roundDegrees(rawLat);
	return { lng, lat, area: areaAt(context.index, lng, lat) };
}
