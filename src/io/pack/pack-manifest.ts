import type { Programme } from "#core/families/programme.ts";
import type { AdminLevel } from "#core/place/area-table.ts";

/** `packs/index.json`: every pack of the site; the first is opened by default. */
export type PackEntry = {
	readonly kode: string;
	readonly nama: string;
	readonly tingkat: AdminLevel;
	/** Missing in lists written before packs of several periods could stand side by side. */
	readonly periode?: string;
	readonly url: string;
};

/** Household layers up to this size are read whole and packed with gzip; larger ones stay plain and indexed, to be read by parts. */
export const WHOLE_FILE_BYTES = 24_000_000;

/** A layer's file. `unpacked`: the file is packed with gzip (its name ends in `.gz`) and this is what it unpacks to. */
export type LayerFile = {
	readonly url: string;
	readonly bytes: number;
	readonly sha256: string;
	readonly count: number;
	readonly unpacked?: FileFacts;
};
export type FileFacts = { readonly bytes: number; readonly sha256: string };
/** Read by the page as it is. */
export type PlainFile = FileFacts & { readonly url: string };
/** `codes`: "own" where some areas have codes that are no Kemendagri codes; they are taken as they are. `schematic`: the borders are drawn, not measured. */
export type AreasLayer = LayerFile & { readonly level: AdminLevel; readonly codes?: "own"; readonly schematic?: true };
/**
 * `complete`: the layer lists every family of the region, poor or not, and is its own denominator. `atEnd`: so many families lie in
 * none of the areas or have no point, and all of them stand at the end of the file; a layer that does not say so is read whole.
 */
export type HouseholdsLayer = LayerFile & { readonly complete: boolean; readonly atEnd?: number };

export type PackSource = { readonly nama: string; readonly lisensi: string; readonly tautan: string; readonly tanggal: string };

/** `pack.json`, the contract of `kantong-pack/1`. */
export type PackManifest = {
	readonly format: "kantong-pack/1";
	readonly kode: string;
	readonly nama: string;
	readonly tingkat: AdminLevel;
	readonly periode: string;
	/** ISO date. */
	readonly dibuat: string;
	/** Shown permanently when not empty: synthetic data, schematic boundaries. */
	readonly notice: string;
	readonly layers: {
		readonly areas: AreasLayer;
		readonly households?: HouseholdsLayer;
		/** Figures of the opening view, so that the first screen needs no household bytes (optional). */
		readonly ringkasan?: PlainFile;
		/** Official figures as a table (optional; a pack without it shows no trend). */
		readonly series?: PlainFile;
	};
	readonly programmes: readonly Programme[];
	readonly indicators: {
		/** Indicator of the opening view. */
		readonly default: string;
		/** Programmes counted by "belum terjangkau"; defaults to all. */
		readonly chosen?: readonly string[];
		/** Opening filter sentence, e.g. `terdaftar`. */
		readonly filter?: string;
		/** A family meets the poverty rule when `fm_indikator` ≥ this (Bontang: 6). */
		readonly povertyThreshold?: number;
		/** Filter sentence of the families counted as poor by the kantong layer, e.g. `terdaftar and desil<=4`. */
		readonly poor?: string;
	};
	readonly targets: readonly {
		readonly indikator: string;
		readonly tahun: number;
		readonly nilai: number;
		readonly satuan: string;
		readonly sumber: string;
	}[];
	/** The pack of an earlier period of the same region, lying beside this one (optional). `url`: its pack.json, relative to this. */
	readonly sebelumnya?: { readonly periode: string; readonly url: string };
	readonly sources: readonly PackSource[];
	readonly contact: string;
	/** Optional basemap: a PMTiles file beside the pack or a style URL. None by default: nothing leaves the page. */
	readonly basemap?: { readonly type: "pmtiles" | "style"; readonly url: string; readonly attribution: string };
};
