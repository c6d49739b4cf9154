import type { AreaTable } from "#core/place/area-table.ts";
import { areaBbox } from "#core/place/geometry/area-measures.ts";
import type { PovertyPocket } from "#core/pocket/pocket.ts";
import type { Bbox } from "./camera.ts";
import { outlineBox } from "./outline-box.ts";
import { widened } from "./widened-box.ts";

/** Box around areas, widened so that their neighbours show. */
export function boxAround(areas: AreaTable, kode: readonly string[], factor: number): Bbox {
	const rows = areas.kode.flatMap((own, area) => (kode.includes(own) ? [area] : []));
	if (rows.length === 0) return areas.bbox;
	const boxes = rows.map((area) => areaBbox(areas.geometry, area));
	const box: Bbox = [
		Math.min(...boxes.map((one) => one[0])),
		Math.min(...boxes.map((one) => one[1])),
		Math.max(...boxes.map((one) => one[2])),
		Math.max(...boxes.map((one) => one[3])),
	];
	return widened(box, factor);
}

export type PaperFrame = { readonly bbox: Bbox; readonly outlined: readonly string[] };
type Subject = { readonly kind: "region" | "kecamatan" | "kelurahan" | "pocket"; readonly kode: string };

/** What a paper's map is fitted to, and which areas have an outline. */
export function paperFrame({ kind, kode }: Subject, areas: AreaTable, pockets: readonly PovertyPocket[]): PaperFrame {
	if (kind === "kelurahan") return { bbox: boxAround(areas, [kode], 2.8), outlined: [kode] };
	if (kind === "kecamatan") {
		const own = areas.kode.filter((_, area) => areas.kodeKecamatan[area] === kode);
		return { bbox: boxAround(areas, own, 1.2), outlined: own };
	}
	const pocket = pockets.find((found) => found.kode === kode);
	return { bbox: pocket ? widened(outlineBox(pocket), 3) : areas.bbox, outlined: [] };
}
