import type { AreaTable } from "#core/place/area-table.ts";
import type { PovertyPocket } from "#core/pocket/pocket.ts";

export type Camera = { readonly lng: number; readonly lat: number; readonly zoom: number };

/**
 * Everything the map draws, as data: the canvas component builds one from the store and hands it over; the live map and
 * the SVG map draw the same picture from it. Group rows (kelurahan, kecamatan or kota) index the per-group arrays;
 * `groupOf[areaIndex]` says which group an area polygon belongs to.
 */
export type MapView = {
	readonly theme: "light" | "dark";
	readonly reducedMotion: boolean;
	readonly areas: AreaTable;
	readonly groupOf: Int32Array;
	readonly groupKode: readonly string[];
	readonly groupName: readonly string[];
	/** Text under the name on the label ("64,6"), "" for none. Already formatted. */
	readonly groupLabelValue: readonly string[];
	/** CSS colour per group; null = no data (hatched). */
	readonly groupFill: readonly (string | null)[];
	/** 1 = hatched over the colour (few families). */
	readonly groupUncertain: readonly boolean[];
	/** false = dimmed, when one class of the legend is isolated. */
	readonly groupInFocus: readonly boolean[];
	readonly selectedGroup: number;
	readonly hoveredGroup: number;
	/** Kantong place: areas are drawn as outlines only, so that points and pockets speak. */
	readonly fillAreas: boolean;
	readonly households: {
		readonly positions: Float64Array;
		/** 1 = passes the filter (strong colour), 0 = others. */
		readonly mask: Uint8Array;
		/** Show the ones that do not pass, in grey (kantong place). */
		readonly showOthers: boolean;
		/** −1 none. */
		readonly selectedRow: number;
	} | null;
	readonly hexagons: {
		readonly length: number;
		readonly corners: Float64Array;
		/** CSS colour per cell. */
		readonly fill: readonly string[];
	} | null;
	readonly pockets: readonly PovertyPocket[];
	readonly selectedPocket: number;
	readonly hoveredPocket: number;
	readonly pocketStyle: "kantong" | "kelompok";
	/** Parent (kecamatan) of each area when its borders are drawn heavier, else null. */
	readonly parentOf: Int32Array | null;
	/** What a screen reader calls the map. */
	readonly title: string;
	/** Read once, when the live map starts. */
	readonly basemap?: Basemap;
};

/** A pack's own background: a PMTiles file or a style, at an absolute address. */
export type Basemap = { readonly type: "pmtiles" | "style"; readonly url: string };

/** What a person did on the map; the canvas component turns these into store actions. Group and pocket −1 = none. */
export type MapEvents = {
	readonly onHoverGroup: (group: number, screen: { readonly x: number; readonly y: number } | null) => void;
	readonly onClickGroup: (group: number) => void;
	readonly onHoverPocket: (pocketId: number) => void;
	readonly onClickPocket: (pocketId: number) => void;
	/** A click at a zoom where households are drawn: degrees and the reach of the click in metres. */
	readonly onClickPlace: (lng: number, lat: number, radiusMetres: number) => void;
	readonly onCamera: (camera: Camera) => void;
	/** Every frame of a movement, for what is laid over the map. */
	readonly onMove: (camera: Camera) => void;
	readonly onReady: () => void;
	/** The pack's background is drawn: from now on its makers are to be named. */
	readonly onBasemap: () => void;
	/** The live map cannot start or was lost for good; the SVG map takes over. */
	readonly onUnavailable: (reason: string) => void;
};

/** Zoom from which single families are drawn; below it the household layer is hexagons. */
export const HOUSEHOLD_ZOOM = 13;
