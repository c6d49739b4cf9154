import type { AreaIndex } from "./area-index.ts";
import { orientation } from "./orientation.ts";

/**
 * The area of every point, −1 outside all and for non-finite coordinates. Inside wins over border; on borders only, the lowest
 * touching area; inside several (overlap), the lowest. Edges are straight in degrees and the test is exact: no tolerance.
 */
export function assignAreas(index: AreaIndex, lng: Float64Array, lat: Float64Array): Int32Array {
	const areas = new Int32Array(lng.length);
	for (let row = 0; row < lng.length; row++) areas[row] = areaAt(index, lng[row], lat[row]);
	return areas;
}

/** As `assignAreas`, for one point. */
export function areaAt(index: AreaIndex, lng: number, lat: number): number {
	if (!(lng >= index.west && lng <= index.east && lat >= index.south && lat <= index.north)) return -1;
	const column = Math.min(index.columns - 1, Math.floor((lng - index.west) * index.perLng));
	const row = Math.min(index.rows - 1, Math.floor((lat - index.south) * index.perLat));
	const answer = index.answer[row * index.columns + column];
	return answer >= -1 ? answer : areaInTouchedCell(index, -2 - answer, lng, lat);
}

function areaInTouchedCell(index: AreaIndex, cell: number, lng: number, lat: number): number {
	const { touched, touchedStart, slotArea } = index;
	const cover = index.cover[cell];
	let border = -1;
	for (let i = touchedStart[cell]; i < touchedStart[cell + 1]; i++) {
		const slot = touched[i];
		const area = slotArea[slot];
		if (cover >= 0 && area > cover) break;
		const relation = relationInSlot(index, slot, lng, lat);
		if (relation === INSIDE) return area;
		if (relation === BORDER && border < 0) border = area;
	}
	return cover >= 0 ? cover : border;
}

const OUTSIDE = 0;
const INSIDE = 1;
const BORDER = 2;

/** Even–odd over the edges of one polygon in the point's raster row, rays going east. */
function relationInSlot(index: AreaIndex, slot: number, x: number, y: number): number {
	const { lngLat, slotEdge, slotStart } = index;
	let inside = false;
	for (let i = slotStart[slot]; i < slotStart[slot + 1]; i++) {
		const vertex = 2 * slotEdge[i];
		const y1 = lngLat[vertex + 1];
		const y2 = lngLat[vertex + 3];
		const x1 = lngLat[vertex];
		const x2 = lngLat[vertex + 2];
		if (y1 > y === y2 > y) {
			if (y1 === y && x1 === x) return BORDER;
			if (y2 === y && (x2 === x || (y1 === y && x1 > x !== x2 > x))) return BORDER;
			continue;
		}
		if (x1 < x && x2 < x) continue;
		if (x1 > x && x2 > x) {
			inside = !inside;
			continue;
		}
		const side = orientation(x1, y1, x2, y2, x, y);
		if (side === 0) return BORDER;
		if (side > 0 === y2 > y1) inside = !inside;
	}
	return inside ? INSIDE : OUTSIDE;
}
