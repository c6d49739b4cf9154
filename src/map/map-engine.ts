import {
	addProtocol,
	type GeoJSONSource,
	GPUInitializationError,
	type LayerSpecification,
	Map as LiveMap,
	type MapMouseEvent,
	type PointLike,
	setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { type AreaState, areaStates, statesBetween } from "./area-states.ts";
import { findSharedEdges, type SharedEdges } from "./boundaries.ts";
import { type Bbox, MAX_ZOOM, metresPerPixel, sameCamera, worldPixels } from "./camera.ts";
import { HATCH_STEP, hatchImage } from "./hatch.ts";
import type { HouseholdLayer } from "./household-layer.ts";
import { householdsInBox, nearestHousehold } from "./household-rows.ts";
import { BASEMAP_PREFIX, HATCH_IMAGES, lookOf, mapLayers, SOURCES } from "./map-layers.ts";
import { areaFeatures, boundaryFeatures, hexagonFeatures, markFeatures, pocketFeatures } from "./map-sources.ts";
import { type Basemap, type Camera, HOUSEHOLD_ZOOM, type MapEvents, type MapView } from "./map-view.ts";
import { MAP_THEME } from "./theme.ts";

setWorkerUrl(workerUrl);

export type MapEngine = {
	update(view: MapView): void;
	/** Animated, unless the view asks for reduced motion. */
	flyTo(camera: Camera): void;
	jumpTo(camera: Camera): void;
	zoomIn(): void;
	zoomOut(): void;
	resize(): void;
	destroy(): void;
};

const RECOLOUR_MILLISECONDS = 160;
/** Beyond this many areas colours change at once. */
const MOST_AREAS_ANIMATED = 600;
const MOST_EXACT_VERTICES = 300_000;
const READY_WITHIN_MILLISECONDS = 30_000;
const RESTORE_WITHIN_MILLISECONDS = 10_000;
const CLICK_REACH_PIXELS = 11;

/** The live map and what was last drawn on it. Everything that changes the map is in this file. */
type Live = {
	readonly map: LiveMap;
	readonly events: MapEvents;
	view: MapView;
	edges: SharedEdges;
	layers: readonly LayerSpecification[];
	states: readonly AreaState[];
	installed: boolean;
	/** The first whole picture of areas stands; families are drawn after it, never before. */
	ready: boolean;
	destroyed: boolean;
	animation: number;
	/** "asked" also for good, when it could not be read. */
	basemap: "none" | "asked" | "shown";
	points: HouseholdLayer | "loading" | "failed" | null;
	/** The box whose households are on the graphics card. */
	drawnBox: Bbox | null;
};

/**
 * Starts the live map in an element of its own. Where WebGL is missing it reports `onUnavailable` and returns null;
 * `onReady` comes after the first complete picture.
 */
export function createMapEngine(
	container: HTMLElement,
	view: MapView,
	events: MapEvents,
	options: { readonly camera: Camera },
): MapEngine | null {
	const map = startMap(container, view, options.camera, events);
	if (map === null) return null;
	const live: Live = {
		map,
		events,
		view,
		edges: findSharedEdges(view.areas.geometry, view.areas.bbox),
		layers: [],
		states: [],
		installed: false,
		ready: false,
		destroyed: false,
		animation: 0,
		basemap: "none",
		points: null,
		drawnBox: null,
	};
	listen(live);
	const animate = () => !live.view.reducedMotion;
	return {
		update: (next) => update(live, next),
		flyTo(camera) {
			if (sameCamera(camera, cameraOf(map))) return;
			map.flyTo({ center: [camera.lng, camera.lat], zoom: camera.zoom, animate: animate(), maxDuration: 1200, curve: 1.2 });
		},
		jumpTo: (camera) => void map.jumpTo({ center: [camera.lng, camera.lat], zoom: camera.zoom }),
		zoomIn: () => void map.zoomTo(map.getZoom() + 1, { animate: animate(), duration: 160 }),
		zoomOut: () => void map.zoomTo(map.getZoom() - 1, { animate: animate(), duration: 160 }),
		resize() {
			map.setPixelRatio(pixelRatio());
			map.resize();
		},
		destroy() {
			live.destroyed = true;
			cancelAnimationFrame(live.animation);
			map.remove();
		},
	};
}

function pixelRatio(): number {
	return Math.min(globalThis.devicePixelRatio, 1.5);
}

function startMap(container: HTMLElement, view: MapView, camera: Camera, events: MapEvents): LiveMap | null {
	try {
		const map = new LiveMap({
			container,
			style: { version: 8, sources: {}, layers: [], transition: { duration: 0, delay: 0 } },
			center: [camera.lng, camera.lat],
			zoom: camera.zoom,
			minZoom: 2,
			maxZoom: MAX_ZOOM,
			maxPitch: 0,
			dragRotate: false,
			touchPitch: false,
			renderWorldCopies: false,
			attributionControl: false,
			fadeDuration: 0,
			trackResize: false,
			pixelRatio: pixelRatio(),
			locale: { "Map.Title": view.title },
		});
		map.touchZoomRotate.disableRotation();
		map.keyboard.disableRotation();
		return map;
	} catch (error) {
		// no WebGL2 here: the drawn map stays, nothing of the live one may be left over it
		container.replaceChildren();
		events.onUnavailable(error instanceof Error ? error.name : String(error));
		return null;
	}
}

function cameraOf(map: LiveMap): Camera {
	const { lng, lat } = map.getCenter();
	return { lng, lat, zoom: map.getZoom() };
}

function listen(live: Live): void {
	const { map, events } = live;
	const tooLate = setTimeout(() => events.onUnavailable("TIMEOUT"), READY_WITHIN_MILLISECONDS);
	let restoring: ReturnType<typeof setTimeout> | undefined;
	map.on("style.load", () => {
		if (!live.installed) install(live);
	});
	map.once("load", () => {
		clearTimeout(tooLate);
		if (live.destroyed) return;
		live.ready = true;
		events.onReady();
		drawPoints(live);
	});
	map.once("remove", () => {
		clearTimeout(tooLate);
		clearTimeout(restoring);
	});
	map.on("error", ({ error }) => {
		// any other error is the basemap's, an extra: the map goes on without it
		if (error instanceof GPUInitializationError) events.onUnavailable("GPUInitializationError");
	});
	map.on("webglcontextlost", () => {
		live.installed = false;
		restoring = setTimeout(() => events.onUnavailable("CONTEXT_LOST"), RESTORE_WITHIN_MILLISECONDS);
	});
	map.on("webglcontextrestored", () => {
		clearTimeout(restoring);
		removePoints(live);
		if (!live.installed && map.isStyleLoaded() === true) install(live);
		drawPoints(live);
	});
	map.on("move", () => {
		events.onMove(cameraOf(map));
		if (live.drawnBox !== null && !contains(live.drawnBox, boxOf(map, 0))) drawPoints(live);
	});
	map.on("moveend", () => {
		events.onCamera(cameraOf(map));
		drawPoints(live);
	});
	listenToPointer(live);
}

function listenToPointer(live: Live): void {
	const { map, events } = live;
	let pointer: MapMouseEvent["point"] | null = null;
	let frame = 0;
	const look = () => {
		frame = 0;
		if (pointer === null || live.destroyed || map.isMoving()) return;
		const { pocket, group } = hit(live, pointer);
		map.getCanvas().style.cursor = pocket > 0 || group >= 0 ? "pointer" : "";
		events.onHoverPocket(pocket);
		events.onHoverGroup(group, group >= 0 ? { x: pointer.x, y: pointer.y } : null);
	};
	map.on("mousemove", ({ point }) => {
		pointer = point;
		if (frame === 0) frame = requestAnimationFrame(look);
	});
	map.on("mouseout", () => {
		pointer = null;
		events.onHoverPocket(-1);
		events.onHoverGroup(-1, null);
	});
	map.on("click", ({ point, lngLat }) => {
		const { pocket, group } = hit(live, point);
		if (touchesHousehold(live, lngLat))
			events.onClickPlace(lngLat.lng, lngLat.lat, CLICK_REACH_PIXELS * metresPerPixel(cameraOf(map)));
		else if (pocket > 0) events.onClickPocket(pocket);
		else events.onClickGroup(group);
	});
}

/** The pocket (id, −1 none) and the group (row, −1 none) under a point of the screen. */
function hit(live: Live, point: PointLike): { readonly pocket: number; readonly group: number } {
	if (!live.installed) return { pocket: -1, group: -1 };
	const found = live.map.queryRenderedFeatures(point, { layers: ["pockets", "areas"] });
	const pocket = found.find((feature) => feature.layer.id === "pockets")?.id;
	const area = found.find((feature) => feature.layer.id === "areas")?.id;
	return {
		pocket: typeof pocket === "number" ? pocket : -1,
		group: typeof area === "number" ? (live.view.groupOf[area - 1] ?? -1) : -1,
	};
}

/** Only a click on a drawn family asks for its card; any other goes to what lies under it. */
function touchesHousehold({ map, view }: Live, place: { readonly lng: number; readonly lat: number }): boolean {
	if (view.households === null || map.getZoom() < HOUSEHOLD_ZOOM) return false;
	const { positions, mask, showOthers } = view.households;
	const reach = CLICK_REACH_PIXELS / worldPixels(map.getZoom());
	return nearestHousehold(positions, mask, place, reach, { others: showOthers }) >= 0;
}

/** Everything anew on a style without our layers: at the start, and after the graphics card lost its memory. */
function install(live: Live): void {
	const { map, view } = live;
	const data = {
		[SOURCES.areas]: areaFeatures(view.areas),
		[SOURCES.hexagons]: hexagonFeatures(view.hexagons),
		[SOURCES.boundaries]: boundaryFeatures(view, live.edges),
		[SOURCES.marks]: markFeatures(view, live.edges),
		[SOURCES.pockets]: pocketFeatures(view.pockets),
	};
	// neighbours simplified each for itself no longer meet: only layers too large for anything else are simplified at all
	const tolerance = view.areas.geometry.lngLat.length / 2 > MOST_EXACT_VERTICES ? 0.2 : 0;
	setHatches(live);
	for (const [id, features] of Object.entries(data)) {
		const source = map.getSource<GeoJSONSource>(id);
		if (source) void source.setData(features);
		else map.addSource(id, { type: "geojson", data: features, tolerance: id === SOURCES.areas ? tolerance : 0.2, maxzoom: 15 });
	}
	live.layers = mapLayers(lookOf(view, live.basemap === "shown"));
	for (const layer of live.layers) if (!map.getLayer(layer.id)) map.addLayer(layer);
	repaint(live, []);
	live.states = areaStates(view);
	setStates(live, [], live.states);
	setPocketStates(live);
	live.installed = true;
	if (view.basemap && live.basemap === "none") void addBasemap(live, view.basemap);
	drawPoints(live);
}

/** Under our layers, after ours are there: a background that is slow or cannot be read never holds up the map. */
async function addBasemap(live: Live, basemap: Basemap): Promise<void> {
	const { map } = live;
	live.basemap = "asked";
	try {
		const { openTiles, readPmtilesBasemap, styleUnder } = await import("./basemap.ts");
		if (live.destroyed) return;
		addProtocol("pmtiles", openTiles);
		if (basemap.type === "style") {
			map.setStyle(basemap.url, {
				transformStyle(ours, theirs) {
					// the library takes the style or refuses it as a whole, right after this
					queueMicrotask(() => showBasemap(live));
					return styleUnder(ours, theirs, basemap.url);
				},
			});
			return;
		}
		const { sources, layers } = await readPmtilesBasemap(basemap.url, live.view.theme);
		if (live.destroyed) return;
		for (const [id, source] of Object.entries(sources)) map.addSource(id, source);
		for (const layer of layers) map.addLayer(layer, SOURCES.areas);
		showBasemap(live);
		await recolourBasemap(live);
	} catch {
		// without it the map is as on a pack that names none
	}
}

function basemapLayers(map: LiveMap): string[] {
	return map.getLayersOrder().filter((id) => id.startsWith(BASEMAP_PREFIX));
}

/** Our areas let the background through once it is there. */
function showBasemap(live: Live): void {
	if (live.destroyed || basemapLayers(live.map).length === 0) return;
	live.basemap = "shown";
	live.events.onBasemap();
	restyle(live);
}

function restyle(live: Live): void {
	const drawn = live.layers;
	live.layers = mapLayers(lookOf(live.view, live.basemap === "shown"));
	repaint(live, drawn);
}

/** A PMTiles background is in our colours and follows the theme; a style keeps its own. */
async function recolourBasemap({ map, view }: Live): Promise<void> {
	const { basemapPaint } = await import("./basemap.ts");
	for (const id of basemapLayers(map))
		for (const [name, value] of Object.entries(basemapPaint(id, view.theme)))
			map.setPaintProperty(id, name as never, value as never);
}

function setHatches({ map, view }: Live): void {
	const colours = MAP_THEME[view.theme];
	const images = {
		[HATCH_IMAGES.noData]: hatchImage({
			step: 2 * HATCH_STEP,
			thickness: 2.8,
			colour: colours.hatch,
			alpha: 1,
			background: colours.noData,
		}),
		[HATCH_IMAGES.uncertain]: hatchImage({
			step: 2 * HATCH_STEP,
			thickness: 3,
			colour: colours.ink,
			alpha: 0.55,
			background: null,
		}),
	};
	for (const [id, image] of Object.entries(images))
		if (map.hasImage(id)) map.updateImage(id, image);
		else map.addImage(id, image, { pixelRatio: 2 });
}

function update(live: Live, next: MapView): void {
	const before = live.view;
	live.view = next;
	const changed = (...keys: (keyof MapView)[]) => keys.some((key) => before[key] !== next[key]);
	if (changed("areas")) live.edges = findSharedEdges(next.areas.geometry, next.areas.bbox);
	if (changed("title")) live.map.getCanvas().setAttribute("aria-label", next.title);
	if (!live.installed) return;
	const setData = (source: string, data: ReturnType<typeof areaFeatures>) => {
		void live.map.getSource<GeoJSONSource>(source)?.setData(data);
	};
	if (changed("areas")) {
		live.states = [];
		live.map.removeFeatureState({ source: SOURCES.areas });
		setData(SOURCES.areas, areaFeatures(next.areas));
	}
	if (changed("areas", "groupOf", "parentOf")) setData(SOURCES.boundaries, boundaryFeatures(next, live.edges));
	if (changed("areas", "groupOf", "hoveredGroup", "selectedGroup")) setData(SOURCES.marks, markFeatures(next, live.edges));
	if (changed("hexagons")) setData(SOURCES.hexagons, hexagonFeatures(next.hexagons));
	if (changed("pockets")) setData(SOURCES.pockets, pocketFeatures(next.pockets));
	if (changed("pockets", "selectedPocket", "hoveredPocket")) setPocketStates(live);
	if (changed("theme")) setHatches(live);
	if (changed("theme", "fillAreas", "pocketStyle", "hexagons")) restyle(live);
	if (changed("theme") && live.basemap === "shown" && next.basemap?.type === "pmtiles") void recolourBasemap(live);
	if (changed("areas", "groupOf", "groupFill", "groupUncertain", "groupInFocus", "theme")) recolour(live);
	if (changed("households", "theme")) drawPoints(live);
}

/** Sets the paint and visibility that differ from what was drawn before. */
function repaint({ map, layers }: Live, drawn: readonly LayerSpecification[]): void {
	for (const layer of layers) {
		const before = drawn.find(({ id }) => id === layer.id);
		const paint = (layer.paint ?? {}) as Record<string, unknown>;
		const oldPaint = (before?.paint ?? {}) as Record<string, unknown>;
		for (const name of new Set([...Object.keys(paint), ...Object.keys(oldPaint)]))
			if (JSON.stringify(paint[name]) !== JSON.stringify(oldPaint[name]))
				map.setPaintProperty(layer.id, name as never, paint[name] as never);
		const visibility = layer.layout?.visibility ?? "visible";
		if (before?.layout?.visibility !== visibility) map.setLayoutProperty(layer.id, "visibility", visibility);
	}
}

function setStates({ map }: Live, before: readonly AreaState[], states: readonly AreaState[]): void {
	states.forEach((state, area) => {
		const old = before[area];
		if (old !== undefined && old.fill === state.fill && old.hatch === state.hatch && old.dim === state.dim) return;
		map.setFeatureState({ source: SOURCES.areas, id: area + 1 }, state);
	});
}

/** New colours fade in over a sixth of a second by feature state alone: no tile is cut anew. */
function recolour(live: Live): void {
	cancelAnimationFrame(live.animation);
	const from = live.states;
	const to = areaStates(live.view);
	const show = (states: readonly AreaState[]) => {
		setStates(live, live.states, states);
		live.states = states;
	};
	if (live.view.reducedMotion || to.length > MOST_AREAS_ANIMATED || from.length !== to.length) {
		show(to);
		return;
	}
	const start = performance.now();
	const step = (now: number) => {
		if (live.destroyed || !live.installed) return;
		const share = Math.min(1, (now - start) / RECOLOUR_MILLISECONDS);
		show(share >= 1 ? to : statesBetween(from, to, Math.max(0, share)));
		if (share < 1) live.animation = requestAnimationFrame(step);
	};
	live.animation = requestAnimationFrame(step);
}

function setPocketStates({ map, view }: Live): void {
	map.removeFeatureState({ source: SOURCES.pockets });
	for (const { id } of view.pockets)
		if (id === view.selectedPocket || id === view.hoveredPocket)
			map.setFeatureState(
				{ source: SOURCES.pockets, id },
				{ selected: id === view.selectedPocket, hovered: id === view.hoveredPocket },
			);
}

/** The map's box, wider by `margin` of its size on every side. */
function boxOf(map: LiveMap, margin: number): Bbox {
	const bounds = map.getBounds();
	const [west, south, east, north] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
	const [x, y] = [(east - west) * margin, (north - south) * margin];
	return [west - x, south - y, east + x, north + y];
}

function contains(outer: Bbox, inner: Bbox): boolean {
	return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

function removePoints(live: Live): void {
	if (live.points !== null && typeof live.points === "object") live.map.removeControl(live.points.control);
	if (live.points !== "loading") live.points = null;
	live.drawnBox = null;
}

/** Families near what is in view, from the zoom at which single families make sense. */
function drawPoints(live: Live): void {
	const { map, view } = live;
	const { households, theme } = view;
	if (live.destroyed || !live.installed || !live.ready) return;
	if (households === null || map.getZoom() < HOUSEHOLD_ZOOM) {
		if (live.points !== null && typeof live.points === "object" && live.drawnBox !== null)
			live.points.show({ strong: new Float64Array(0), others: new Float64Array(0) }, { theme, visible: false });
		live.drawnBox = null;
		return;
	}
	if (live.points === null) void loadPoints(live);
	if (live.points === null || typeof live.points === "string") return;
	const box = boxOf(map, 0.5);
	live.drawnBox = box;
	live.points.show(householdsInBox(households.positions, households.mask, box, { others: households.showOthers }), {
		theme,
		visible: true,
	});
}

async function loadPoints(live: Live): Promise<void> {
	live.points = "loading";
	const { createHouseholdLayer } = await import("./household-layer.ts");
	if (live.destroyed) return;
	const layer = createHouseholdLayer({
		pixelRatio: pixelRatio(),
		// areas, pockets and figures go on without the points
		onError: () => {
			live.points = "failed";
		},
	});
	live.map.addControl(layer.control);
	live.points = layer;
	drawPoints(live);
}
