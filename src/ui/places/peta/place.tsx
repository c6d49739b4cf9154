import { Map as MapIcon } from "lucide-react";
import { Headline } from "../../figure/headline.tsx";
import { later } from "../../page/later.tsx";
import type { PlaceObject } from "../../page/place-object.ts";
import { PhoneChips } from "./phone-chips.tsx";
import { RightPanel } from "./right-panel.tsx";

export const PETA: PlaceObject = {
	id: "peta",
	icon: MapIcon,
	layout: {
		kind: "map",
		headline: Headline,
		left: later([], async () => (await import("./left-panel/left-panel.tsx")).LeftPanel),
		right: RightPanel,
		chips: PhoneChips,
		pages: later([], async () => (await import("./phone-pages.tsx")).PhonePages),
	},
	wide: "rail",
	phone: "foot",
	hint: true,
};
