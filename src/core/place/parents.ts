import type { AreaTable } from "./area-table.ts";

/** Row of each area's kecamatan; null where the layer does not say. */
export function parents(areas: AreaTable): Int32Array | null {
	const kode = [...new Set(areas.kodeKecamatan)];
	return kode.length < 2 ? null : Int32Array.from(areas.kodeKecamatan, (parent) => kode.indexOf(parent));
}
