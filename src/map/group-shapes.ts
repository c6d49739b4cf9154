import type { AreaTable } from "#core/place/area-table.ts";
import { areaBbox, areaLabelPoint } from "#core/place/geometry/area-measures.ts";

/** Where a group's label goes and how far the group reaches, degrees; NaN for a group without polygons. */
export type GroupShape = {
	readonly label: readonly [number, number];
	/** [west, south, east, north] of the group. */
	readonly bbox: readonly [number, number, number, number];
};

/** One shape per group. A group of several areas is labelled inside the member nearest to its middle. */
export function groupShapes(areas: AreaTable, groupOf: ArrayLike<number>, groupCount: number): readonly GroupShape[] {
	const members: number[][] = Array.from({ length: groupCount }, () => []);
	for (let area = 0; area < areas.length; area++) members[groupOf[area] as number]?.push(area);
	return members.map((rows) => shapeOf(areas, rows));
}

function shapeOf(areas: AreaTable, rows: readonly number[]): GroupShape {
	const boxes = rows.map((area) => areaBbox(areas.geometry, area)).filter((box) => box.every(Number.isFinite));
	const bbox = [
		Math.min(...boxes.map((box) => box[0])),
		Math.min(...boxes.map((box) => box[1])),
		Math.max(...boxes.map((box) => box[2])),
		Math.max(...boxes.map((box) => box[3])),
	] as const;
	if (boxes.length === 0) return { label: [Number.NaN, Number.NaN], bbox: [Number.NaN, Number.NaN, Number.NaN, Number.NaN] };
	const middle = [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2] as const;
	let label: readonly [number, number] = [Number.NaN, Number.NaN];
	let nearest = Infinity;
	for (const area of rows) {
		const point = areaLabelPoint(areas.geometry, area);
		const distance = rows.length === 1 ? 0 : Math.hypot(point[0] - middle[0], point[1] - middle[1]);
		if (distance < nearest) [label, nearest] = [point, distance];
	}
	return { label, bbox };
}
