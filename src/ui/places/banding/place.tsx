import { ChartColumn } from "lucide-react";
import { laterPage } from "../../page/later.tsx";
import type { PlaceObject } from "../../page/place-object.ts";

export const BANDING: PlaceObject = {
	id: "banding",
	icon: ChartColumn,
	layout: {
		kind: "page",
		page: laterPage(["banding", "identity", "terms"], async () => (await import("./banding-place.tsx")).BandingPlace),
	},
	wide: "rail",
	phone: "foot",
};
