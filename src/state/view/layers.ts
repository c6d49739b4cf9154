import { isKodeWilayah } from "#core/place/kode-wilayah.ts";
import { field } from "./field.ts";
import { BOOLEAN, kode, words } from "./link-text.ts";

export const LAYER_FIELDS = {
	/** kode of the selected area, or null. */
	selectedKode: field<string | null>()({
		default: null,
		ofPack: true,
		ofPart: true,
		link: { name: "wilayah", read: kode, write: (value) => (isKodeWilayah(value) ? value : null) },
		events: {
			/** Selecting opens the details; clearing the selection stays where one is. */
			areaSelected: (_view: object, selectedKode: string | null) =>
				selectedKode === null ? { selectedKode } : { selectedKode, tab: "rincian" as const },
		},
	}),
	showHouseholds: field<boolean>()({
		default: false,
		link: words("keluarga", BOOLEAN),
		events: { householdsToggled: (_view: object, showHouseholds: boolean) => ({ showHouseholds }) },
	}),
	/** Draw pockets on the Peta place too. */
	showPockets: field<boolean>()({
		default: false,
		link: words("lapisan_kantong", BOOLEAN),
		events: { pocketsToggled: (_view: object, showPockets: boolean) => ({ showPockets }) },
	}),
};
