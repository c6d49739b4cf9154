import type { LucideIcon } from "lucide-react";
import type { ComponentType, ReactNode } from "react";
import type { AppState } from "#state/store.ts";
import type { Place } from "#state/view/place.ts";

type Part = () => ReactNode;

/** Panels around the live map, and what stands for them on a phone. */
type MapLayout = {
	readonly kind: "map";
	readonly headline: Part;
	readonly left: Part;
	readonly right: Part;
	/** Buttons over the results of a phone, and the full pages they open. */
	readonly chips: Part;
	readonly pages: Part;
};

/** A page over the map, which stays alive under it; its name stands there until it has come. `alone` = nothing of the frame beside it. */
type PageLayout = { readonly kind: "page"; readonly page: ComponentType; readonly alone?: boolean };

/**
 * A place of the app: one object, in the list of `shell/place-list.ts`. Its name is `place.<id>` of the shell's texts, what the
 * state must know of it stands in `PLACES` of the view. The shell walks the list and knows no place by name.
 */
export type PlaceObject = {
	readonly id: Place;
	readonly icon: LucideIcon;
	readonly layout: MapLayout | PageLayout;
	/** Where a wide screen offers it: the rail, or a button of the top bar (of its own making, if it has one). */
	readonly wide: "rail" | "bar" | Part;
	/** Where a phone does: the bar at its foot, or the page behind "more". */
	readonly phone: "foot" | "more";
	/** A number beside its name, 0 = none. */
	readonly badge?: { readonly count: (state: AppState) => number; readonly label: "place.starred" };
	/** What to do here is told once per device. */
	readonly hint?: true;
};

export type MapPlace = PlaceObject & { readonly layout: MapLayout };

export function isMapPlace(place: PlaceObject): place is MapPlace {
	return place.layout.kind === "map";
}
