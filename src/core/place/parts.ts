import { groupAreas, groupLevels, kodeAt } from "./area-groups.ts";
import type { AdminLevel, AreaTable } from "./area-table.ts";
import { ADMIN_LEVELS } from "./kode-wilayah.ts";
import { takeAreas } from "./take-areas.ts";

/** A kabupaten/kota or kecamatan of a larger region, opened alone. */
export type Part = { readonly kode: string; readonly nama: string; readonly level: AdminLevel };

/**
 * The parts a region can be opened in, by code: kabupaten/kota where it has several, else kecamatan. None where every area must
 * know its part and one does not, where there is only one, or where a part would be a single area of the table.
 */
export function partsOf(areas: AreaTable): readonly Part[] {
	const known = groupLevels(areas).filter((level) => level !== areas.level);
	for (const level of ["kota", "kecamatan"] as const) {
		if (!known.includes(level)) continue;
		const { kode, nama } = groupAreas(areas, level);
		if (kode.length > 1)
			return kode
				.map((own, group) => ({ kode: own, nama: nama[group] || own, level }))
				.sort((a, b) => (a.kode < b.kode ? -1 : 1));
	}
	return [];
}

/** The part an area lies in, by the code of the area or of anything between it and the part. */
export function partHolding(areas: AreaTable, parts: readonly Part[], kode: string): Part | undefined {
	const level = parts[0]?.level;
	if (level === undefined) return undefined;
	const inside = ADMIN_LEVELS.slice(0, ADMIN_LEVELS.indexOf(level) + 1);
	const area = areas.kode.findIndex((_, row) =>
		inside.some((own) => ADMIN_LEVELS.indexOf(own) >= ADMIN_LEVELS.indexOf(areas.level) && kodeAt(areas, own, row) === kode),
	);
	return area < 0 ? undefined : parts.find((part) => part.kode === kodeAt(areas, level, area));
}

/** The table of a part: its areas alone, in their order. */
export function areasOfPart(areas: AreaTable, part: Part): AreaTable {
	return takeAreas(
		areas,
		areas.kode.flatMap((_, row) => (kodeAt(areas, part.level, row) === part.kode ? [row] : [])),
	);
}
