import type { AreaTable } from "#core/place/area-table.ts";
import { createOfficialIndex, type OfficialIndex } from "#core/place/official/official-areas.ts";
import { middleOf } from "./feature-middle.ts";

const UNNAMED = "/";

/**
 * The areas of a layer as a list that codes and names can be read against, with their parents; BPS codes of the parents come from
 * the official list where it is known.
 */
export function areaListOf(areas: Omit<AreaTable, "bbox">, official: OfficialIndex | null): OfficialIndex {
	type Row = { readonly kode: string; readonly nama: string; readonly parent: string; readonly area: number };
	const rows = new Map<string, Row>();
	const add = (row: Row): string => {
		// a parent that nobody names keeps its place: names are looked for level by level
		const kode = row.kode === "" ? `${row.parent}${UNNAMED}` : row.kode;
		if (!rows.has(kode)) rows.set(kode, { ...row, kode });
		return kode;
	};
	for (let area = 0; area < areas.length; area++) {
		const of = (column: readonly string[]): string => column[area] as string;
		let parent = "";
		if (areas.level !== "provinsi") parent = add({ kode: of(areas.kodeProvinsi), nama: of(areas.provinsi), parent, area: -1 });
		if (areas.level === "kecamatan" || areas.level === "kelurahan")
			parent = add({ kode: of(areas.kodeKota), nama: of(areas.kota), parent, area: -1 });
		if (areas.level === "kelurahan") parent = add({ kode: of(areas.kodeKecamatan), nama: of(areas.kecamatan), parent, area: -1 });
		rows.delete(of(areas.kode));
		add({ kode: of(areas.kode), nama: of(areas.nama), parent: parent === of(areas.kode) ? "" : parent, area });
	}
	const list = [...rows.values()];
	const middles = list.map(({ area }) => (area < 0 ? ([Number.NaN, Number.NaN] as const) : middleOf(areas.geometry, area)));
	const bpsOf = (kode: string): string => {
		const row = official?.rowOf.get(kode);
		return row === undefined ? "" : (official?.areas.kodeBps[row] as string);
	};
	return createOfficialIndex(
		{
			kode: list.map(({ kode }) => kode),
			nama: list.map(({ nama }) => nama),
			kodeBps: list.map(({ kode }) => bpsOf(kode)),
			lng: Float64Array.from(middles, ([lng]) => lng),
			lat: Float64Array.from(middles, ([, lat]) => lat),
			squareKilometres: new Float64Array(list.length).fill(Number.NaN),
			parts: new Uint8Array(list.length),
		},
		(row) => (list[row] as Row).parent,
	);
}
