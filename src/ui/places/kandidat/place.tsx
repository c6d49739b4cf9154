import { Star } from "lucide-react";
import { laterPage } from "../../page/later.tsx";
import type { PlaceObject } from "../../page/place-object.ts";

export const KANDIDAT: PlaceObject = {
	id: "kandidat",
	icon: Star,
	layout: {
		kind: "page",
		page: laterPage(["kandidat", "identity", "terms"], async () => (await import("./kandidat-place.tsx")).KandidatPlace),
	},
	wide: "rail",
	phone: "foot",
	badge: { count: ({ view }) => view.candidates.length, label: "place.starred" },
};
