import { field } from "./field.ts";

/** The places of the app, in the order of the rail; the link says the place before its parts. */
export const PLACE_IDS = ["peta", "kantong", "banding", "kandidat", "data", "cetak", "rapat"] as const;
export type Place = (typeof PLACE_IDS)[number];

export const PLACE_FIELDS = {
	place: field<Place>()({
		default: "peta",
		link: null,
		events: { placeChanged: (_view: object, place: Place) => ({ place }) },
	}),
};
