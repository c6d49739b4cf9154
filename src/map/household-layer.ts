import { ScatterplotLayer } from "@deck.gl/layers";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import { parseHex } from "./colour.ts";
import type { VisibleHouseholds } from "./household-rows.ts";
import type { IControl } from "./maplibre-types.ts";
import { MAP_THEME } from "./theme.ts";

/** The families as points, drawn by deck.gl on its own canvas over the map. Loaded only when families are shown. */
export type HouseholdLayer = {
	/** What the live map is given; removing it from the map frees the graphics memory. */
	readonly control: IControl;
	show(rows: VisibleHouseholds, look: { readonly theme: "light" | "dark"; readonly visible: boolean }): void;
};

export function createHouseholdLayer(options: {
	readonly pixelRatio: number;
	readonly onError: (error: Error) => void;
}): HouseholdLayer {
	const overlay = new MapLibreOverlay({
		interleaved: false,
		layers: [],
		useDevicePixels: options.pixelRatio,
		onError: options.onError,
	});
	return {
		control: overlay,
		show(rows, { theme, visible }) {
			const colours = MAP_THEME[theme];
			overlay.setProps({
				layers: [
					points("households-others", rows.others, { visible, colour: colours.others, metres: 3.2, least: 1.1, most: 4 }),
					points("households-strong", rows.strong, {
						visible,
						colour: colours.strong,
						edge: colours.halo,
						metres: 5,
						least: 2,
						most: 6.5,
					}),
				],
			});
		},
	};
}

type PointLook = {
	readonly visible: boolean;
	readonly colour: string;
	readonly edge?: string;
	readonly metres: number;
	readonly least: number;
	readonly most: number;
};

/** Positions go to the graphics card as they are: one binary attribute, no object per family. */
function points(id: string, positions: Float64Array, look: PointLook): ScatterplotLayer {
	return new ScatterplotLayer({
		id,
		visible: look.visible,
		data: { length: positions.length / 2, attributes: { getPosition: { value: positions, size: 2 } } },
		getFillColor: [...parseHex(look.colour)],
		getRadius: look.metres,
		radiusUnits: "meters",
		radiusMinPixels: look.least,
		radiusMaxPixels: look.most,
		stroked: look.edge !== undefined,
		getLineColor: [...parseHex(look.edge ?? look.colour)],
		lineWidthUnits: "pixels",
		getLineWidth: 0.8,
		pickable: false,
		parameters: { depthCompare: "always", depthWriteEnabled: false },
	});
}
