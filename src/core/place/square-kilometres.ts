import type { AreaTable } from "./area-table.ts";
import { areaSquareMetres } from "./geometry/area-measures.ts";

/** Size of every area, km²: `luas_km2` as the file gives it, else (missing, or not above 0) the polygon's geodesic size. */
export function squareKilometresOf(areas: AreaTable): Float64Array {
	const given = areas.statistics.get("luas_km2");
	return Float64Array.from({ length: areas.length }, (_, area) => {
		const stated = given?.[area] ?? Number.NaN;
		return stated > 0 ? stated : areaSquareMetres(areas.geometry, area) / 1e6;
	});
}

/** A sum over the areas of one group; NaN when one of them is unknown, 0 for a group without areas. */
export function sumOfGroup(values: Float64Array, groupOf: Int32Array, group: number): number {
	let sum = 0;
	for (let area = 0; area < values.length; area++) if (groupOf[area] === group) sum += values[area];
	return sum;
}
