import type { AreaState } from "./area-states.ts";
import type { MapView } from "./map-view.ts";
import type { ExpressionSpecification, LayerSpecification } from "./maplibre-types.ts";
import { MAP_THEME } from "./theme.ts";

export const SOURCES = {
	areas: "areas",
	hexagons: "hexagons",
	boundaries: "boundaries",
	marks: "marks",
	pockets: "pockets",
} as const;
/** Begins the name of every layer and source that a pack's own background brings, so that none is taken for ours. */
export const BASEMAP_PREFIX = "basemap-";
export const HATCH_IMAGES = { noData: "hatch-no-data", uncertain: "hatch-uncertain" } as const;

/** What the layers depend on besides the data in their sources. */
export type Look = Pick<MapView, "theme" | "fillAreas" | "pocketStyle"> & {
	readonly hexagons: boolean;
	/** A background is there to be seen through the areas. */
	readonly basemap: boolean;
};

export function lookOf(view: MapView, basemap: boolean): Look {
	return {
		theme: view.theme,
		fillAreas: view.fillAreas,
		pocketStyle: view.pocketStyle,
		hexagons: view.hexagons !== null,
		basemap,
	};
}

const when = (state: string, yes: number, no: number): ExpressionSpecification => [
	"case",
	["boolean", ["feature-state", state], false],
	yes,
	no,
];
const hatched = (kind: AreaState["hatch"]): ExpressionSpecification => [
	"case",
	["all", ["==", ["feature-state", "hatch"], kind], ["!", ["boolean", ["feature-state", "dim"], false]]],
	1,
	0,
];
export const DIMMED = 0.16;

/** Every layer of ours, in paint order; the picture is a function of the look and of the sources' data. */
export function mapLayers(look: Look): readonly LayerSpecification[] {
	return [background(look), ...areaLayers(look), ...lineLayers(look), ...pocketLayers(look), ...markLayers(look)];
}

function background({ theme }: Look): LayerSpecification {
	return { id: "sea", type: "background", paint: { "background-color": MAP_THEME[theme].sea } };
}

function areaLayers({ theme, fillAreas, hexagons, basemap }: Look): LayerSpecification[] {
	const colours = MAP_THEME[theme];
	const opacity = fillAreas ? (basemap ? 0.78 : 1) : basemap ? 0.35 : 1;
	const visibility = fillAreas ? "visible" : "none";
	return [
		{
			id: "areas",
			type: "fill",
			source: SOURCES.areas,
			paint: {
				"fill-color": fillAreas ? ["to-color", ["feature-state", "fill"], colours.noData] : colours.land,
				"fill-opacity": fillAreas ? when("dim", DIMMED * opacity, opacity) : opacity,
				"fill-antialias": false,
			},
		},
		{
			id: "areas-no-data",
			type: "fill",
			source: SOURCES.areas,
			layout: { visibility },
			paint: { "fill-pattern": HATCH_IMAGES.noData, "fill-opacity": hatched("noData"), "fill-antialias": false },
		},
		{
			id: "areas-uncertain",
			type: "fill",
			source: SOURCES.areas,
			layout: { visibility },
			paint: { "fill-pattern": HATCH_IMAGES.uncertain, "fill-opacity": hatched("uncertain"), "fill-antialias": false },
		},
		{
			id: "hexagons",
			type: "fill",
			source: SOURCES.hexagons,
			layout: { visibility: hexagons ? "visible" : "none" },
			paint: { "fill-color": ["to-color", ["get", "fill"]], "fill-opacity": 0.92 },
		},
	];
}

function lineLayers({ theme, fillAreas }: Look): LayerSpecification[] {
	const colours = MAP_THEME[theme];
	const isKind = (kind: string): ExpressionSpecification => ["==", ["get", "kind"], kind];
	const round = { "line-join": "round", "line-cap": "round" } as const;
	return [
		{
			id: "borders-casing",
			type: "line",
			source: SOURCES.boundaries,
			filter: isKind("group"),
			layout: { ...round, visibility: fillAreas ? "visible" : "none" },
			paint: { "line-color": colours.casing, "line-width": 2.2, "line-opacity": 0.4 },
		},
		{
			id: "borders",
			type: "line",
			source: SOURCES.boundaries,
			filter: isKind("group"),
			layout: { ...round, visibility: fillAreas ? "visible" : "none" },
			paint: { "line-color": colours.line, "line-width": 1 },
		},
		{
			id: "borders-quiet",
			type: "line",
			source: SOURCES.boundaries,
			filter: isKind("group"),
			layout: { "line-join": "round", visibility: fillAreas ? "none" : "visible" },
			paint: { "line-color": colours.quietLine, "line-width": 1, "line-dasharray": [4, 3] },
		},
		{
			id: "borders-parent",
			type: "line",
			source: SOURCES.boundaries,
			filter: isKind("parent"),
			layout: round,
			paint: { "line-color": fillAreas ? colours.parentLine : colours.quietLine, "line-width": fillAreas ? 1.9 : 1.6 },
		},
	];
}

function pocketLayers({ theme, pocketStyle }: Look): LayerSpecification[] {
	const colours = MAP_THEME[theme];
	const strong = (chosen: number, pointed: number, other: number): ExpressionSpecification => [
		"case",
		["boolean", ["feature-state", "selected"], false],
		chosen,
		["boolean", ["feature-state", "hovered"], false],
		pointed,
		other,
	];
	const outline = (id: string, isSelected: boolean): LayerSpecification => ({
		id,
		type: "line",
		source: SOURCES.pockets,
		layout: { "line-join": "round" },
		paint: {
			"line-color": isSelected ? colours.ink : colours.pocketLine,
			"line-width": isSelected ? 3 : strong(0, 2.6, 1.7),
			"line-opacity": isSelected ? when("selected", 1, 0) : when("selected", 0, 1),
			...(pocketStyle === "kelompok" && !isSelected ? { "line-dasharray": [3, 2] } : {}),
		},
	});
	return [
		{
			id: "pockets",
			type: "fill",
			source: SOURCES.pockets,
			paint: { "fill-color": colours.pocketFill, "fill-opacity": strong(0.32, 0.3, pocketStyle === "kantong" ? 0.2 : 0.1) },
		},
		outline("pockets-line", false),
		{
			id: "pockets-halo",
			type: "line",
			source: SOURCES.pockets,
			layout: { "line-join": "round" },
			paint: { "line-color": colours.halo, "line-width": 6.5, "line-opacity": when("selected", 1, 0) },
		},
		outline("pockets-selected", true),
	];
}

function markLayers({ theme }: Look): LayerSpecification[] {
	const colours = MAP_THEME[theme];
	const layer = (id: string, kind: string, colour: string, width: number): LayerSpecification => ({
		id,
		type: "line",
		source: SOURCES.marks,
		filter: ["==", ["get", "kind"], kind],
		layout: { "line-join": "round", "line-cap": "round" },
		paint: { "line-color": colour, "line-width": width },
	});
	return [
		layer("hovered-halo", "hovered", colours.halo, 4),
		layer("hovered", "hovered", colours.ink, 2),
		layer("selected-halo", "selected", colours.halo, 7),
		layer("selected", "selected", colours.ink, 3),
	];
}
