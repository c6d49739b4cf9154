import type { OpenedPack, PocketAnswer } from "#engine/protocol.ts";
import type { ClassFills } from "#i18n/say/paper/context.ts";
import type { MapMeasure } from "#i18n/say/paper/map-measure.ts";
import type { Bbox } from "#map/camera.ts";

export type PaperMapProps = {
	readonly opened: OpenedPack;
	readonly shown: MapMeasure;
	readonly fills: ClassFills;
	/** Degrees; what the map is fitted to. */
	readonly bbox: Bbox;
	readonly width: number;
	readonly height: number;
	readonly grid: boolean;
	readonly label: string;
	/** Codes of the kelurahan drawn with an ink outline. */
	readonly outlined: readonly string[];
	readonly pockets?: PocketAnswer | null;
	/** Text under a kelurahan's name instead of its value. */
	readonly mark?: (kode: string) => string;
};
