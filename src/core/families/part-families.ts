import { kodeAt } from "../place/area-groups.ts";
import type { AreaTable } from "../place/area-table.ts";
import { createAreaIndex } from "../place/geometry/area-index.ts";
import { areaBbox } from "../place/geometry/area-measures.ts";
import { assignAreas } from "../place/geometry/assign-areas.ts";
import { normaliseKode } from "../place/kode-wilayah.ts";
import type { Part } from "../place/parts.ts";
import { takeRows } from "./build-columns.ts";
import type { HouseholdColumns } from "./columns.ts";

/** west, south, east, north in degrees; points on the border belong. */
export type Box = readonly [number, number, number, number];

/** The boxes around a part's areas: every family with its point in one of them lies in a box. */
export function boxesOfAreas({ geometry, length }: AreaTable): readonly Box[] {
	return Array.from({ length }, (_, area) => areaBbox(geometry, area)).filter(([west]) => !Number.isNaN(west));
}

/** Rows whose point lies in none of the areas, or that have none. */
export function familiesInNoArea(areas: AreaTable, { lng, lat }: HouseholdColumns): Uint8Array {
	return Uint8Array.from(assignAreas(createAreaIndex(areas.geometry), lng, lat), (area) => (area < 0 ? 1 : 0));
}

export type PartFamilies = {
	readonly families: HouseholdColumns;
	/** Families given that are another part's. */
	readonly elsewhere: number;
	/** Families given that are nobody's: in no area, and with no code or one that no part knows. */
	readonly nobodys: number;
};

/**
 * The families of a part among those of its region. A family belongs to the part whose area holds its point; where none of the whole
 * region's does, to the part its `kode` names.
 */
export function familiesOfPart(areas: AreaTable, part: Part, households: HouseholdColumns): PartFamilies {
	const partOfArea = areas.kode.map((_, area) => kodeAt(areas, part.level, area));
	const assigned = assignAreas(createAreaIndex(areas.geometry), households.lng, households.lat);
	const named = partsNamed(households, areas, partOfArea);
	const rows: number[] = [];
	let nobodys = 0;
	for (let row = 0; row < households.length; row++) {
		const own = assigned[row] < 0 ? named(row) : partOfArea[assigned[row]];
		if (own === part.kode) rows.push(row);
		else if (own === null) nobodys++;
	}
	return {
		families: rows.length === households.length ? households : takeRows(households, rows),
		elsewhere: households.length - rows.length - nobodys,
		nobodys,
	};
}

/** The part that a row's own `kode` names, by the area it is or by how it begins; null where none. */
function partsNamed(
	{ columns }: HouseholdColumns,
	areas: AreaTable,
	partOfArea: readonly string[],
): (row: number) => string | null {
	const column = columns.get("kode");
	if (column?.kind !== "text") return () => null;
	const areaByKode = new Map(areas.kode.map((kode, area) => [kode, area]));
	const parts = [...new Set(partOfArea)];
	const named = column.dictionary.map((text) => {
		const kode = normaliseKode(text) ?? text;
		const area = areaByKode.get(text) ?? areaByKode.get(kode);
		return area === undefined ? (parts.find((part) => `${kode}.`.startsWith(`${part}.`)) ?? null) : partOfArea[area];
	});
	return (row) => (column.codes[row] < 0 ? null : named[column.codes[row]]);
}
