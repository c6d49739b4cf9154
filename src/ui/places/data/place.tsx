import { Database } from "lucide-react";
import { laterPage } from "../../page/later.tsx";
import type { PlaceObject } from "../../page/place-object.ts";

export const DATA: PlaceObject = {
	id: "data",
	icon: Database,
	layout: {
		kind: "page",
		page: laterPage(["data", "finding", "own", "part", "terms"], async () => (await import("./data-place.tsx")).DataPlace),
	},
	wide: "rail",
	phone: "more",
};
