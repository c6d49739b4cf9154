import { expect } from "vitest";
import { page } from "vitest/browser";
import { evenPadding, fitCamera, toScreen } from "#map/camera.ts";
import { createMapEngine, type MapEngine } from "#map/map-engine.ts";
import type { Camera, MapEvents, MapView } from "#map/map-view.ts";
import { squareAreas } from "../fixtures/square-areas.ts";

export const SIZE = { width: 600, height: 300 };
const areas = squareAreas(3);
export const homeCamera = fitCamera(areas.bbox, SIZE, evenPadding(30));
export const startView: MapView = {
	theme: "light",
	reducedMotion: true,
	areas,
	groupOf: Int32Array.of(0, 1, 2),
	groupKode: ["a", "b", "c"],
	groupName: ["A", "B", "C"],
	groupLabelValue: ["", "", ""],
	groupFill: ["#fbd48a", "#7f3412", null],
	groupUncertain: [false, false, false],
	groupInFocus: [true, true, true],
	selectedGroup: -1,
	hoveredGroup: -1,
	fillAreas: true,
	households: null,
	hexagons: null,
	pockets: [],
	selectedPocket: -1,
	hoveredPocket: -1,
	pocketStyle: "kantong",
	parentOf: null,
	title: "Peta percobaan",
};

let engine: MapEngine | null = null;
let container: HTMLElement;
export const heard: string[] = [];
export const cameras: Camera[] = [];

export function clear(): void {
	engine?.destroy();
	engine = null;
	container.remove();
	heard.length = 0;
	cameras.length = 0;
}

export function stage(): HTMLElement {
	container = document.createElement("div");
	Object.assign(container.style, {
		position: "absolute",
		left: "0",
		top: "0",
		width: `${SIZE.width}px`,
		height: `${SIZE.height}px`,
	});
	document.body.append(container);
	return container;
}

/** The live map, after its first complete picture. */
export async function start(first: MapView, at: Camera = homeCamera): Promise<MapEngine> {
	return new Promise((resolve, reject) => {
		const events: MapEvents = {
			onHoverGroup: (group) => heard.push(`hover ${group}`),
			onClickGroup: (group) => heard.push(`click ${group}`),
			onHoverPocket: () => undefined,
			onClickPocket: (id) => heard.push(`pocket ${id}`),
			onClickPlace: (lng, lat) => heard.push(`place ${lng.toFixed(2)} ${lat.toFixed(2)}`),
			onCamera: (moved) => cameras.push(moved),
			onMove: () => undefined,
			onReady: () => engine && resolve(engine),
			onBasemap: () => heard.push("basemap"),
			onUnavailable: reject,
		};
		engine = createMapEngine(stage(), first, events, { camera: at });
	});
}

export type Picture = (lng: number, lat: number, from?: Camera) => readonly [number, number, number];

/** What is on the screen, as it is composited: one colour per place. */
export async function look(): Promise<Picture> {
	const base64 = await page.elementLocator(container).screenshot({ save: false });
	const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
	const canvas = new OffscreenCanvas(image.width, image.height);
	const context = canvas.getContext("2d");
	if (!context) throw new Error("no 2d context");
	context.drawImage(image, 0, 0);
	const scale = image.width / SIZE.width;
	return (lng, lat, from = homeCamera) => {
		const [x, y] = toScreen(from, SIZE, lng, lat);
		const [r, g, b] = context.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data;
		return [r ?? 0, g ?? 0, b ?? 0];
	};
}

const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
export const near = (colour: readonly number[], hex: string) =>
	colour.every((part, i) => Math.abs(part - (rgb(hex)[i] as number)) <= 4);

/** Asks again until the picture is as wanted; the last look speaks for itself when it never is. */
export async function eventually(check: (picture: Picture) => void): Promise<void> {
	await expect
		.poll(
			async () => {
				try {
					check(await look());
					return "as wanted";
				} catch (error) {
					return String(error);
				}
			},
			{ timeout: 15_000, interval: 150 },
		)
		.toBe("as wanted");
}

export function expectColour(picture: Picture, lng: number, lat: number, hex: string, from?: Camera): void {
	const found = picture(lng, lat, from);
	if (!near(found, hex)) throw new Error(`at ${lng} ${lat}: got ${found.join(" ")}, expected ${rgb(hex).join(" ")}`);
}

export function canvas(): HTMLCanvasElement {
	const found = container.querySelector<HTMLCanvasElement>(".maplibregl-canvas");
	if (!found) throw new Error("the live map has no canvas");
	return found;
}

export function click(lng: number, lat: number, from: Camera = homeCamera): void {
	const [clientX, clientY] = toScreen(from, SIZE, lng, lat);
	for (const type of ["mousedown", "mouseup", "click"])
		canvas().dispatchEvent(new MouseEvent(type, { bubbles: true, clientX, clientY, button: 0, detail: 1 }));
}
