import * as v from "valibot";
import { field } from "./field.ts";
import { between, harmless, short } from "./link-text.ts";

export type Camera = { readonly lng: number; readonly lat: number; readonly zoom: number };

export const CAMERA_FIELDS = {
	/** null = the whole region. */
	camera: field<Camera | null>()({
		default: null,
		ofPack: true,
		ofPart: true,
		dragged: true,
		link: {
			name: "kamera",
			read: v.pipe(
				harmless,
				v.transform((value) => value.split(",")),
				v.tuple([between(-180, 180), between(-85, 85), between(0, 22)]),
				v.transform(([lng, lat, zoom]) => ({ lng, lat, zoom })),
			),
			write: ({ lng, lat, zoom }) => `${short(lng)},${short(lat)},${Math.round(zoom * 100) / 100}`,
		},
		events: { cameraMoved: (_view: object, camera: Camera | null) => ({ camera }) },
	}),
};
