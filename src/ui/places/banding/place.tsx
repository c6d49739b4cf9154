import { ChartColumn } from "lucide-react";
import { later } from "../../page/later.tsx";
import type { PlaceObject } from "../../page/place-object.ts";

export const BANDING: PlaceObject = {
	id: "banding",
	icon: ChartColumn,
	layout: {
		kind: "page",
		page: later(["banding", "identity", "terms"], async () => (await import("./banding-place.tsx")).BandingPlace),
	},
	wide: "rail",
	phone: "foot",
};
