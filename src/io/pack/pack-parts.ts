import type { AreaTable } from "#core/place/area-table.ts";
import { type Part, partHolding, partsOf } from "#core/place/parts.ts";
import { type HouseholdsLayer, type PackManifest, WHOLE_FILE_BYTES } from "./pack-manifest.ts";

/**
 * Which part to open. `kode` names it; null, or a code that names none, means the part that holds `area`, else the first, and that
 * only where the layer is too large to be read whole.
 */
export type PartWish = { readonly kode: string | null; readonly area?: string | null };

/** A part of a pack as it was read. */
export type OpenedPartFiles = {
	readonly part: Part;
	/** The areas of the whole region. */
	readonly regionAreas: AreaTable;
	readonly road: "ranges" | "whole";
	/**
	 * Why a large layer was read whole: the server answers no ranges, the file has no index, or it does not say where the families in
	 * no area stand.
	 */
	readonly reason: "server" | "index" | "order" | null;
	/** Bytes of the household layer that were moved. */
	readonly bytesRead: number;
	/** Families read that are another part's. */
	readonly elsewhere: number;
	/** Families of the region that are in no area, and whose code names no part. */
	readonly nobodys: number;
};

type Sizes = { readonly wholeFileBytes?: number };

/** Plain, and above the size that is read whole. */
export function isLarge(layer: HouseholdsLayer, { wholeFileBytes }: Sizes = {}): boolean {
	return layer.unpacked === undefined && layer.bytes > (wholeFileBytes ?? WHOLE_FILE_BYTES);
}

export function choosePart(
	areas: AreaTable,
	layer: HouseholdsLayer | undefined,
	options: Sizes & { readonly part?: PartWish },
): { readonly parts: readonly Part[]; readonly part: Part | null } {
	const wish = options.part;
	if (layer === undefined) return { parts: [], part: null };
	const parts = partsOf(areas);
	const named = parts.find(({ kode }) => kode === wish?.kode);
	if (named === undefined && !isLarge(layer, options)) return { parts: [], part: null };
	if (wish === undefined) return { parts, part: null };
	const near = wish.area === null || wish.area === undefined ? undefined : partHolding(areas, parts, wish.area);
	return { parts, part: named ?? near ?? parts[0] ?? null };
}

/**
 * The manifest of a part as the whole app reads it: its own code, name and level, and none of the region's targets, which are not
 * the part's. Official series are told apart by their codes and stay.
 */
export function manifestOfPart(manifest: PackManifest, { kode, nama, level }: Part): PackManifest {
	return { ...manifest, kode, nama: `${nama}, ${manifest.nama}`, tingkat: level, targets: [] };
}
