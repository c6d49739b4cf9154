import { PMTiles, Protocol, TileType } from "pmtiles";
import { BASEMAP_PREFIX } from "./map-layers.ts";
import type { FilterSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from "./maplibre-types.ts";
import { MAP_THEME } from "./theme.ts";

/** A pack's own background under our layers. Loaded only when a pack names one. */
type Background = {
	readonly sources: Readonly<Record<string, SourceSpecification>>;
	readonly layers: readonly LayerSpecification[];
};
type Theme = keyof typeof MAP_THEME;

const SOURCE = `${BASEMAP_PREFIX}tiles`;
const protocol = new Protocol();
/** Answers the tiles of `pmtiles://…` addresses. */
export const openTiles = protocol.tile;

/** Rejects when there is no such archive or it cannot be read. */
export async function readPmtilesBasemap(url: string, theme: Theme): Promise<Background> {
	const archive = new PMTiles(url);
	protocol.add(archive);
	const { tileType } = await archive.getHeader();
	const address = `pmtiles://${url}`;
	if (tileType !== TileType.Mvt && tileType !== TileType.Mlt)
		return {
			sources: { [SOURCE]: { type: "raster", url: address, tileSize: 256 } },
			layers: [{ id: `${BASEMAP_PREFIX}raster`, type: "raster", source: SOURCE, paint: { "raster-saturation": -0.6 } }],
		};
	const metadata = (await archive.getMetadata()) as { readonly vector_layers?: readonly { readonly id: string }[] };
	const names = new Set((metadata.vector_layers ?? []).map(({ id }) => id));
	return {
		sources: { [SOURCE]: { type: "vector", url: address, ...(tileType === TileType.Mlt ? { encoding: "mlt" } : {}) } },
		layers: [
			// files without a land layer draw the sea as water on top of it
			...(names.has("earth") ? [] : [groundLayer(theme)]),
			...[...DRAWN].filter(([name]) => names.has(name)).map(([name, kind]) => vectorLayer(name, kind, theme)),
		],
	};
}

const QUIET = {
	light: { land: "#f7f7f4", water: MAP_THEME.light.sea, green: "#e9eee1", building: "#dddcd5", road: "#c6cbc5" },
	dark: { land: "#161c1b", water: MAP_THEME.dark.sea, green: "#1a241e", building: "#262f2d", road: "#38433f" },
} as const;
type Kind = keyof (typeof QUIET)["light"];

/** The common layer names of Protomaps and OpenMapTiles files in paint order; others are not drawn. */
const DRAWN: ReadonlyMap<string, Kind> = new Map([
	["earth", "land"],
	["landcover", "green"],
	["landuse", "green"],
	["natural", "green"],
	["water", "water"],
	["roads", "road"],
	["transportation", "road"],
	["buildings", "building"],
	["building", "building"],
]);
const GROUND = `${BASEMAP_PREFIX}ground`;

function groundLayer(theme: Theme): LayerSpecification {
	return { id: GROUND, type: "background", paint: { "background-color": QUIET[theme].land } };
}

function vectorLayer(name: string, kind: Kind, theme: Theme): LayerSpecification {
	const base = { id: `${BASEMAP_PREFIX}${name}`, source: SOURCE, "source-layer": name } as const;
	const colour = QUIET[theme][kind];
	if (kind !== "road") {
		const isPolygon: FilterSpecification = ["==", ["geometry-type"], "Polygon"];
		return { ...base, type: "fill", filter: isPolygon, paint: { "fill-color": colour } };
	}
	return {
		...base,
		type: "line",
		paint: { "line-color": colour, "line-width": ["interpolate", ["linear"], ["zoom"], 8, 0.4, 16, 3] },
	};
}

/** The paint of one of the layers above that depends on the theme. */
export function basemapPaint(layerId: string, theme: Theme): Readonly<Record<string, string>> {
	if (layerId === GROUND) return { "background-color": QUIET[theme].land };
	const kind = DRAWN.get(layerId.slice(BASEMAP_PREFIX.length));
	if (kind === undefined) return {};
	return { [kind === "road" ? "line-color" : "fill-color"]: QUIET[theme][kind] };
}

/**
 * Our style with another one drawn between our lowest layer and the rest. Addresses in it count from its own, so that a
 * folder with style, tiles and letters can lie anywhere. What is no style leaves ours as it is.
 */
export function styleUnder(
	ours: StyleSpecification | undefined,
	theirs: StyleSpecification,
	address: string,
): StyleSpecification {
	const [lowest, ...others] = ours?.layers ?? [];
	try {
		const named = (id: string) => `${BASEMAP_PREFIX}${id}`;
		const sources = Object.entries(theirs.sources).map(([id, source]) => [named(id), addressed(source, address)] as const);
		const layers = theirs.layers.map((layer) => ({
			...layer,
			id: named(layer.id),
			...("source" in layer && typeof layer.source === "string" ? { source: named(layer.source) } : {}),
		})) as LayerSpecification[];
		return {
			version: 8,
			...ours,
			sources: { ...Object.fromEntries(sources), ...ours?.sources },
			layers: [...(lowest ? [lowest] : []), ...layers, ...others],
			...(theirs.glyphs === undefined ? {} : { glyphs: absolute(theirs.glyphs, address) }),
			...(theirs.sprite === undefined ? {} : { sprite: spriteOf(theirs.sprite, address) }),
		};
	} catch {
		return ours ?? { version: 8, sources: {}, layers: [] };
	}
}

function addressed(source: SourceSpecification, address: string): SourceSpecification {
	const own: Record<string, unknown> = { ...source };
	for (const name of ["url", "data"]) if (typeof own[name] === "string") own[name] = absolute(own[name], address);
	if (Array.isArray(own.tiles)) own.tiles = own.tiles.map((tile: unknown) => absolute(String(tile), address));
	return own as SourceSpecification;
}

function spriteOf(sprite: NonNullable<StyleSpecification["sprite"]>, address: string): NonNullable<StyleSpecification["sprite"]> {
	if (typeof sprite === "string") return absolute(sprite, address);
	return sprite.map(({ id, url }) => ({ id, url: absolute(url, address) }));
}

const PMTILES = "pmtiles://";

function absolute(url: string, address: string): string {
	const scheme = url.startsWith(PMTILES) ? PMTILES : "";
	const { href } = new URL(url.slice(scheme.length), address);
	// {z}, {fontstack} … are filled in later
	return scheme + href.replaceAll("%7B", "{").replaceAll("%7D", "}");
}
