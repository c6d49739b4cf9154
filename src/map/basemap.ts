import { PMTiles, Protocol, TileType } from "pmtiles";
import type { FilterSpecification, LayerSpecification, SourceSpecification } from "./map-engine.ts";
import type { Basemap } from "./map-view.ts";

/** The layers a pack's PMTiles file draws under ours, in its own quiet colours. Loaded only when a pack names one. */
export type BasemapStyle = { readonly source: SourceSpecification; readonly layers: readonly LayerSpecification[] };

export const BASEMAP_SOURCE = "basemap";
const protocol = new Protocol();
/** Answers the tiles of `pmtiles://…` addresses out of the archives opened here. */
export const openTiles = protocol.tile;

export async function readPmtilesBasemap(basemap: Basemap, theme: "light" | "dark"): Promise<BasemapStyle> {
	const archive = new PMTiles(basemap.url);
	protocol.add(archive);
	const { tileType } = await archive.getHeader();
	const url = `pmtiles://${basemap.url}`;
	if (tileType !== TileType.Mvt)
		return {
			source: { type: "raster", url, tileSize: 256 },
			layers: [{ id: "basemap-raster", type: "raster", source: BASEMAP_SOURCE, paint: { "raster-saturation": -0.6 } }],
		};
	const metadata = (await archive.getMetadata()) as { readonly vector_layers?: readonly { readonly id: string }[] };
	return {
		source: { type: "vector", url },
		layers: (metadata.vector_layers ?? []).flatMap(({ id }) => vectorLayer(id, theme)),
	};
}

const QUIET = {
	light: { water: "#dfe7e6", green: "#eef1e8", building: "#e4e3dd", road: "#cfd3ce" },
	dark: { water: "#0c1212", green: "#18201b", building: "#222a28", road: "#2f3936" },
} as const;

/** The common layer names of Protomaps and OpenMapTiles files; others are not drawn. */
function vectorLayer(id: string, theme: "light" | "dark"): LayerSpecification[] {
	const colours = QUIET[theme];
	const base = { id: `basemap-${id}`, source: BASEMAP_SOURCE, "source-layer": id } as const;
	const isPolygon: FilterSpecification = ["==", ["geometry-type"], "Polygon"];
	switch (id) {
		case "water":
			return [{ ...base, type: "fill", filter: isPolygon, paint: { "fill-color": colours.water } }];
		case "landuse":
		case "landcover":
		case "natural":
			return [{ ...base, type: "fill", filter: isPolygon, paint: { "fill-color": colours.green } }];
		case "buildings":
		case "building":
			return [{ ...base, type: "fill", filter: isPolygon, paint: { "fill-color": colours.building } }];
		case "roads":
		case "transportation":
			return [
				{
					...base,
					type: "line",
					paint: { "line-color": colours.road, "line-width": ["interpolate", ["linear"], ["zoom"], 8, 0.4, 16, 3] },
				},
			];
		default:
			return [];
	}
}
