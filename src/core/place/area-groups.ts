import type { AdminLevel, AreaGroups, AreaTable } from "./area-table.ts";
import { ADMIN_LEVELS, parentKode } from "./kode-wilayah.ts";

/**
 * The areas gathered at a level, in order of first appearance; at the table's own level each area is its own group. The
 * parent's code is the file's, else the prefix of the area's code. An area whose parent is unknown forms a group with
 * code "" and name "". A level below the table's own throws: nothing can be split.
 */
export function groupAreas(areas: AreaTable, level: AdminLevel): AreaGroups {
	const rank = ADMIN_LEVELS.indexOf(level);
	if (rank < ADMIN_LEVELS.indexOf(areas.level)) throw new RangeError(`groupAreas: areas are ${areas.level}, got level ${level}`);
	if (level === areas.level)
		return {
			level,
			kode: areas.kode,
			nama: areas.nama,
			induk: areas.kode.map((_, area) => nameAt(areas, above(level), area)),
			groupOf: Int32Array.from({ length: areas.length }, (_, area) => area),
		};
	const rows = new Map<string, number>();
	const kode: string[] = [];
	const nama: string[] = [];
	const induk: string[] = [];
	const groupOf = new Int32Array(areas.length);
	for (let area = 0; area < areas.length; area++) {
		const parent = kodeAt(areas, level, area);
		let row = rows.get(parent);
		if (row === undefined) {
			row = kode.length;
			rows.set(parent, row);
			kode.push(parent);
			nama.push("");
			induk.push("");
		}
		groupOf[area] = row;
		if (nama[row] === "") nama[row] = nameAt(areas, level, area);
		if (induk[row] === "") induk[row] = nameAt(areas, above(level), area);
	}
	return { level, kode, nama, induk, groupOf };
}

/** Levels the table can be shown at: its own and every higher one that all areas know their parent of. */
export function groupLevels(areas: AreaTable): AdminLevel[] {
	return ADMIN_LEVELS.slice(ADMIN_LEVELS.indexOf(areas.level)).filter(
		(level) => level === areas.level || areas.kode.every((_, area) => kodeAt(areas, level, area) !== ""),
	);
}

/** Code of the area's ancestor at a level, "" if unknown. */
export function kodeAt(areas: AreaTable, level: AdminLevel, area: number): string {
	if (level === areas.level) return areas.kode[area];
	const stated = {
		kelurahan: "",
		kecamatan: areas.kodeKecamatan[area],
		kota: areas.kodeKota[area],
		provinsi: areas.kodeProvinsi[area],
	};
	return stated[level] || (parentKode(areas.kode[area], level) ?? "");
}

function nameAt(areas: AreaTable, level: AdminLevel | null, area: number): string {
	if (level === null) return "";
	if (level === areas.level) return areas.nama[area];
	return { kelurahan: "", kecamatan: areas.kecamatan[area], kota: areas.kota[area], provinsi: areas.provinsi[area] }[level];
}

function above(level: AdminLevel): AdminLevel | null {
	return ADMIN_LEVELS[ADMIN_LEVELS.indexOf(level) + 1] ?? null;
}
