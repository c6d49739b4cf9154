import type { Camera } from "./map-view.ts";

/** Web Mercator as MapLibre does it: the world is 512 pixels wide at zoom 0. */
const TILE = 512;
const EQUATOR_METRES = 40_075_016.686;
export const MAX_ZOOM = 18;

export type Size = { readonly width: number; readonly height: number };
export type Padding = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
export type Bbox = readonly [number, number, number, number];

/** 0–1 from west to east and from north to south. */
export function mercatorX(lng: number): number {
	return (lng + 180) / 360;
}

export function mercatorY(lat: number): number {
	return 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
}

function lngOf(x: number): number {
	return x * 360 - 180;
}

function latOf(y: number): number {
	return (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
}

export function worldPixels(zoom: number): number {
	return TILE * 2 ** zoom;
}

/** Pixels from the top left corner of a map of this size. */
export function toScreen(camera: Camera, { width, height }: Size, lng: number, lat: number): [number, number] {
	const world = worldPixels(camera.zoom);
	return [
		width / 2 + (mercatorX(lng) - mercatorX(camera.lng)) * world,
		height / 2 + (mercatorY(lat) - mercatorY(camera.lat)) * world,
	];
}

export function fromScreen(camera: Camera, { width, height }: Size, x: number, y: number): [number, number] {
	const world = worldPixels(camera.zoom);
	return [lngOf(mercatorX(camera.lng) + (x - width / 2) / world), latOf(mercatorY(camera.lat) + (y - height / 2) / world)];
}

export function metresPerPixel(camera: Camera): number {
	return (EQUATOR_METRES * Math.cos((camera.lat * Math.PI) / 180)) / worldPixels(camera.zoom);
}

export function evenPadding(pixels: number): Padding {
	return { top: pixels, right: pixels, bottom: pixels, left: pixels };
}

/**
 * The camera that shows a box as large as it goes inside the padding, its middle in the middle of what the padding leaves.
 * The same as MapLibre's `cameraForBounds`. A box without extent gets the greatest zoom.
 */
export function fitCamera(
	bbox: Bbox,
	{ width, height }: Size,
	padding: Padding,
	options: { readonly maxZoom?: number } = {},
): Camera {
	const [west, south, east, north] = bbox;
	const [left, right, top, bottom] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
	const freeWidth = Math.max(1, width - padding.left - padding.right);
	const freeHeight = Math.max(1, height - padding.top - padding.bottom);
	const scale = Math.min(freeWidth / Math.max(0, right - left), freeHeight / Math.max(0, bottom - top));
	const zoom = Math.max(0, Math.min(options.maxZoom ?? MAX_ZOOM, Math.log2(scale / TILE)));
	return centredOn((left + right) / 2, (top + bottom) / 2, zoom, padding);
}

/** The camera at this zoom with a point of the world (0–1) in the middle of what the padding leaves. */
export function centredOn(x: number, y: number, zoom: number, padding: Padding): Camera {
	const world = worldPixels(zoom);
	return {
		lng: lngOf(x - (padding.left - padding.right) / 2 / world),
		lat: latOf(y - (padding.top - padding.bottom) / 2 / world),
		zoom,
	};
}

/** The camera after zooming by `delta` about a point of the screen, which stays where it is. */
export function zoomedAbout(camera: Camera, size: Size, x: number, y: number, delta: number): Camera {
	const zoom = Math.max(0, Math.min(MAX_ZOOM, camera.zoom + delta));
	const [lng, lat] = fromScreen(camera, size, x, y);
	const world = worldPixels(zoom);
	return {
		lng: lngOf(mercatorX(lng) - (x - size.width / 2) / world),
		lat: latOf(mercatorY(lat) - (y - size.height / 2) / world),
		zoom,
	};
}

/** The camera after the picture has moved by so many pixels. */
export function panned(camera: Camera, size: Size, dx: number, dy: number): Camera {
	const [lng, lat] = fromScreen(camera, size, size.width / 2 - dx, size.height / 2 - dy);
	return { lng, lat, zoom: camera.zoom };
}

/** Less than half a pixel and a hundredth of a zoom apart. */
export function sameCamera(a: Camera | null, b: Camera | null): boolean {
	if (a === null || b === null) return a === b;
	const world = worldPixels(Math.min(a.zoom, b.zoom));
	return (
		Math.abs(a.zoom - b.zoom) < 0.01 &&
		Math.abs(mercatorX(a.lng) - mercatorX(b.lng)) * world < 0.5 &&
		Math.abs(mercatorY(a.lat) - mercatorY(b.lat)) * world < 0.5
	);
}
