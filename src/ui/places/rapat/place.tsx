import { Presentation } from "lucide-react";
import { laterPage } from "../../page/later.tsx";
import type { PlaceObject } from "../../page/place-object.ts";

export const RAPAT: PlaceObject = {
	id: "rapat",
	icon: Presentation,
	layout: {
		kind: "page",
		page: laterPage(["rapat", "identity", "kantong"], async () => (await import("./rapat-place.tsx")).RapatPlace),
		alone: true,
	},
	wide: "bar",
	phone: "more",
};
