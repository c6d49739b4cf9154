import { mix, parseHex, toHex } from "./colour.ts";
import type { MapView } from "./map-view.ts";
import { MAP_THEME } from "./theme.ts";

/** Flags and colours that a feature carries as its state, so that recolouring never cuts the tiles anew. */
export type AreaState = { readonly fill: string; readonly hatch: "none" | "noData" | "uncertain"; readonly dim: boolean };

/** What each area polygon looks like, from what its group does. */
export function areaStates(view: MapView): readonly AreaState[] {
	const { noData } = MAP_THEME[view.theme];
	return Array.from(view.groupOf, (group) => {
		const fill = view.groupFill[group] ?? null;
		return {
			fill: fill ?? noData,
			hatch: fill === null ? "noData" : view.groupUncertain[group] === true ? "uncertain" : "none",
			dim: view.groupInFocus[group] === false,
		} as const;
	});
}

/** The picture between two others: colours mixed, everything else already as it will be. */
export function statesBetween(from: readonly AreaState[], to: readonly AreaState[], share: number): readonly AreaState[] {
	return to.map((state, area) => {
		const before = from[area];
		if (before === undefined || before.fill === state.fill) return state;
		return { ...state, fill: toHex(mix(parseHex(before.fill), parseHex(state.fill), share)) };
	});
}
