import { CircleDotDashed } from "lucide-react";
import { later } from "../../page/later.tsx";
import type { PlaceObject } from "../../page/place-object.ts";
import { PhoneChips } from "./phone-chips.tsx";

export const KANTONG: PlaceObject = {
	id: "kantong",
	icon: CircleDotDashed,
	layout: {
		kind: "map",
		headline: later(["kantong", "identity"], async () => (await import("./kantong-headline.tsx")).KantongHeadline),
		left: later(["kantong", "export", "identity", "terms"], async () => (await import("./kantong-panel.tsx")).KantongPanel),
		right: later(["kantong", "identity"], async () => (await import("./pocket-list.tsx")).PocketList),
		chips: PhoneChips,
		pages: later(["kantong", "export", "identity", "terms"], async () => (await import("./phone-pages.tsx")).PhonePages),
	},
	wide: "rail",
	phone: "foot",
};
