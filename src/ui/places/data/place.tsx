import { Database } from "lucide-react";
import { later } from "../../page/later.tsx";
import type { PlaceObject } from "../../page/place-object.ts";

export const DATA: PlaceObject = {
	id: "data",
	icon: Database,
	layout: { kind: "page", page: later(["data", "finding", "part"], async () => (await import("./data-place.tsx")).DataPlace) },
	wide: "rail",
	phone: "more",
};
