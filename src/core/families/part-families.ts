import type { AreaTable } from "../place/area-table.ts";
import { createAreaIndex } from "../place/geometry/area-index.ts";
import { areaBbox } from "../place/geometry/area-measures.ts";
import { assignAreas } from "../place/geometry/assign-areas.ts";
import { normaliseKode } from "../place/kode-wilayah.ts";
import { areasOfPart, type Part } from "../place/parts.ts";
import { statedAreaOf } from "./area-columns.ts";
import { takeRows } from "./build-columns.ts";
import type { HouseholdColumns } from "./columns.ts";

/** west, south, east, north in degrees; points on the border belong. */
export type Box = readonly [number, number, number, number];

/** Points this near to an area's box are still looked at, about 220 m: shores and generalised borders leave points in no polygon. */
const NEAR_DEGREES = 0.002;

/**
 * Where the families of a part can lie: the boxes around its areas, a little widened, and everything outside the box of the whole
 * region, where only their code can say whose they are. Families without a point can belong to any part and lie in no box.
 */
export function boxesOfPart(areas: AreaTable, part: Part): readonly Box[] {
	const [west, south, east, north] = areas.bbox;
	const { geometry, length } = areasOfPart(areas, part);
	const around = Array.from({ length }, (_, area): Box => {
		const [left, bottom, right, top] = areaBbox(geometry, area);
		return [left - NEAR_DEGREES, bottom - NEAR_DEGREES, right + NEAR_DEGREES, top + NEAR_DEGREES];
	});
	return [...around, [-180, -90, west, 90], [east, -90, 180, 90], [-180, -90, 180, south], [-180, north, 180, 90]];
}

export type PartFamilies = {
	readonly families: HouseholdColumns;
	/** Families looked at that are another part's, or nobody's. */
	readonly elsewhere: number;
};

/**
 * The families of a part among those that lie in its boxes or have no point; others are not looked at. A family belongs to the part
 * whose area holds its point; where none of the whole region's does, to the part its `kode` names.
 */
export function familiesOfPart(areas: AreaTable, part: Part, households: HouseholdColumns): PartFamilies {
	const boxes = boxesOfPart(areas, part);
	const own = new Set(areasOfPart(areas, part).kode);
	const isOwn = areas.kode.map((kode) => own.has(kode));
	const assigned = assignAreas(createAreaIndex(areas.geometry), households.lng, households.lat);
	const stated = statedAreaOf(households, areas);
	const names = codeNames(households, part);
	const rows: number[] = [];
	let elsewhere = 0;
	for (let row = 0; row < households.length; row++) {
		if (!isCandidate(boxes, households.lng[row], households.lat[row])) continue;
		const area = assigned[row] >= 0 ? assigned[row] : (stated?.[row] ?? -1);
		if (area >= 0 ? isOwn[area] : names(row)) rows.push(row);
		else elsewhere++;
	}
	return { families: rows.length === households.length ? households : takeRows(households, rows), elsewhere };
}

function isCandidate(boxes: readonly Box[], lng: number, lat: number): boolean {
	if (Number.isNaN(lng) || Number.isNaN(lat)) return true;
	return boxes.some(([west, south, east, north]) => lng >= west && lng <= east && lat >= south && lat <= north);
}

/** Does the row's own `kode` begin with the part's? */
function codeNames({ columns }: HouseholdColumns, part: Part): (row: number) => boolean {
	const column = columns.get("kode");
	if (column?.kind !== "text") return () => false;
	const named = column.dictionary.map((text) => `${normaliseKode(text) ?? text}.`.startsWith(`${part.kode}.`));
	return (row) => column.codes[row] >= 0 && named[column.codes[row]];
}
