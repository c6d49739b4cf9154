import { Map as LiveMap, LngLat, LngLatBounds } from "maplibre-gl";
import { afterEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { evenPadding, fitCamera, toScreen } from "#map/camera.ts";
import { createMapEngine, type MapEngine } from "#map/map-engine.ts";
import type { Camera, MapEvents, MapView } from "#map/map-view.ts";
import { squareAreas } from "../fixtures/square-areas.ts";

const SIZE = { width: 600, height: 300 };
const areas = squareAreas(3);
const camera = fitCamera(areas.bbox, SIZE, evenPadding(30));
const view: MapView = {
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
const heard: string[] = [];
const cameras: Camera[] = [];

afterEach(() => {
	engine?.destroy();
	engine = null;
	container.remove();
	heard.length = 0;
	cameras.length = 0;
});

function stage(): HTMLElement {
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
async function start(first: MapView, at: Camera = camera): Promise<MapEngine> {
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
			onUnavailable: reject,
		};
		engine = createMapEngine(stage(), first, events, { camera: at });
	});
}

type Picture = (lng: number, lat: number, from?: Camera) => readonly [number, number, number];

/** What is on the screen, as it is composited: one colour per place. */
async function look(): Promise<Picture> {
	const base64 = await page.elementLocator(container).screenshot({ save: false });
	const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
	const canvas = new OffscreenCanvas(image.width, image.height);
	const context = canvas.getContext("2d");
	if (!context) throw new Error("no 2d context");
	context.drawImage(image, 0, 0);
	const scale = image.width / SIZE.width;
	return (lng, lat, from = camera) => {
		const [x, y] = toScreen(from, SIZE, lng, lat);
		const [r, g, b] = context.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data;
		return [r ?? 0, g ?? 0, b ?? 0];
	};
}

const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const near = (colour: readonly number[], hex: string) => colour.every((part, i) => Math.abs(part - (rgb(hex)[i] as number)) <= 4);

/** Asks again until the picture is as wanted; the last look speaks for itself when it never is. */
async function eventually(check: (picture: Picture) => void): Promise<void> {
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

function expectColour(picture: Picture, lng: number, lat: number, hex: string, from?: Camera): void {
	const found = picture(lng, lat, from);
	if (!near(found, hex)) throw new Error(`at ${lng} ${lat}: got ${found.join(" ")}, expected ${rgb(hex).join(" ")}`);
}

function canvas(): HTMLCanvasElement {
	const found = container.querySelector<HTMLCanvasElement>(".maplibregl-canvas");
	if (!found) throw new Error("the live map has no canvas");
	return found;
}

function click(lng: number, lat: number, from: Camera = camera): void {
	const [clientX, clientY] = toScreen(from, SIZE, lng, lat);
	for (const type of ["mousedown", "mouseup", "click"])
		canvas().dispatchEvent(new MouseEvent(type, { bubbles: true, clientX, clientY, button: 0, detail: 1 }));
}

describe("live map", () => {
	it("paints each area in the colour of its class, the sea around, and hatches what has no data", async () => {
		await start(view);
		await eventually((picture) => {
			expectColour(picture, 0.5, 0.5, "#fbd48a");
			expectColour(picture, 1.5, 0.5, "#7f3412");
			expectColour(picture, -0.1, 1.05, "#e7edec");
			const hatch = Array.from({ length: 40 }, (_, i) => picture(2.3 + i * 0.01, 0.5));
			if (!hatch.some((colour) => near(colour, "#eff0ed"))) throw new Error("no ground between the lines");
			if (!hatch.some((colour) => colour[0] < 190)) throw new Error("no hatch lines");
		});
		expect(canvas().getAttribute("aria-label")).toBe("Peta percobaan");
	});

	it("recolours, dims and follows the theme without being made anew", async () => {
		const live = await start(view);
		const before = canvas();
		live.update({ ...view, groupFill: ["#0b5152", "#fbd48a", "#fbd48a"] });
		await eventually((picture) => {
			expectColour(picture, 0.5, 0.5, "#0b5152");
			expectColour(picture, 2.5, 0.5, "#fbd48a");
		});
		live.update({ ...view, groupInFocus: [false, true, true] });
		await eventually((picture) => {
			const [, , blue] = picture(0.5, 0.5);
			if (blue < 200) throw new Error(`not dimmed: blue ${blue}`);
			expectColour(picture, 1.5, 0.5, "#7f3412");
		});
		live.update({ ...view, theme: "dark" });
		await eventually((picture) => expectColour(picture, -0.1, 1.05, "#0c1212"));
		expect(canvas()).toBe(before);
	});

	it("fades from one colour to the next when motion is welcome", async () => {
		const live = await start({ ...view, reducedMotion: false });
		live.update({ ...view, reducedMotion: false, groupFill: ["#0b5152", "#7f3412", null] });
		await eventually((picture) => expectColour(picture, 0.5, 0.5, "#0b5152"));
	});

	it("draws no border between areas of one group", async () => {
		const live = await start(view);
		await eventually((picture) => {
			if (near(picture(1, 0.5), "#fbd48a")) throw new Error("no border between two groups");
		});
		live.update({ ...view, groupOf: Int32Array.of(0, 0, 0), groupFill: ["#fbd48a"], groupKode: ["a"], groupName: ["A"] });
		await eventually((picture) => expectColour(picture, 1, 0.5, "#fbd48a"));
	});

	it("outlines the chosen area in ink", async () => {
		const live = await start(view);
		live.update({ ...view, selectedGroup: 0 });
		await eventually((picture) => expectColour(picture, 1, 0.5, "#1b2422"));
	});

	it("shows everything again after the graphics card lost its memory", async () => {
		await start(view);
		const lose = canvas().getContext("webgl2")?.getExtension("WEBGL_lose_context");
		expect(lose).toBeTruthy();
		lose?.loseContext();
		await new Promise((resolve) => setTimeout(resolve, 300));
		lose?.restoreContext();
		await eventually((picture) => {
			expectColour(picture, 0.5, 0.5, "#fbd48a");
			expectColour(picture, 1.5, 0.5, "#7f3412");
		});
	});

	it("says which area was clicked, and −1 for the sea", async () => {
		await start(view);
		click(1.5, 0.5);
		await expect.poll(() => heard).toContain("click 1");
		click(-0.1, 1.05);
		await expect.poll(() => heard).toContain("click -1");
	});

	it("goes where it is sent and says where it ended", async () => {
		const live = await start(view);
		live.flyTo({ lng: 1.2, lat: 0.4, zoom: camera.zoom + 1 });
		await expect.poll(() => cameras.at(-1)?.zoom).toBeCloseTo(camera.zoom + 1, 3);
		expect(cameras.at(-1)?.lng).toBeCloseTo(1.2, 4);
	});

	it("draws families as points from the zoom where they make sense, and asks for the one that is clicked", async () => {
		const close: Camera = { lng: 0.5, lat: 0.5, zoom: 16.5 };
		const households = {
			positions: Float64Array.of(0.5, 0.5, 0.501, 0.5, Number.NaN, Number.NaN),
			mask: Uint8Array.of(1, 0, 1),
			showOthers: true,
			selectedRow: -1,
		};
		await start({ ...view, fillAreas: false, households }, close);
		await eventually((picture) => {
			expectColour(picture, 0.5, 0.5, "#c9651a", close);
			expectColour(picture, 0.501, 0.5, "#9aa6a1", close);
			expectColour(picture, 0.5005, 0.5, "#ffffff", close);
		});
		click(0.5, 0.5, close);
		await expect.poll(() => heard).toContain("place 0.50 0.50");
		click(0.5005, 0.5008, close);
		await expect.poll(() => heard).toContain("click 0");
		engine?.update({ ...view, fillAreas: false, households: { ...households, mask: Uint8Array.of(0, 1, 1) } });
		await eventually((picture) => expectColour(picture, 0.501, 0.5, "#c9651a", close));
	});

	it("draws pockets and hears which one is clicked", async () => {
		const ring: [number, number][] = [
			[1.2, 0.2],
			[1.8, 0.2],
			[1.8, 0.8],
			[1.2, 0.8],
			[1.2, 0.2],
		];
		const pocket = {
			id: 4,
			poor: 9,
			households: 20,
			rate: 0.45,
			low: 0.3,
			high: 0.6,
			ratio: 3,
			persons: 30,
			hectares: 5,
			receivers: [],
			withoutAny: 2,
			kelurahan: [],
			outline: { type: "Polygon", coordinates: [ring] },
			label: [1.5, 0.5],
		} as const;
		await start({ ...view, fillAreas: false, pockets: [pocket as unknown as MapView["pockets"][number]] });
		await eventually((picture) => {
			const [red, , blue] = picture(1.5, 0.5);
			if (red - blue < 20) throw new Error(`no pocket: ${picture(1.5, 0.5).join(" ")}`);
		});
		click(1.5, 0.5);
		await expect.poll(() => heard).toContain("pocket 4");
	});
});

describe("without WebGL", () => {
	it("says so, makes nothing and leaves nothing behind", () => {
		const original = HTMLCanvasElement.prototype.getContext;
		let reason = "";
		HTMLCanvasElement.prototype.getContext = (() => null) as typeof original;
		try {
			engine = createMapEngine(
				stage(),
				view,
				{
					onHoverGroup: () => undefined,
					onClickGroup: () => undefined,
					onHoverPocket: () => undefined,
					onClickPocket: () => undefined,
					onClickPlace: () => undefined,
					onCamera: () => undefined,
					onMove: () => undefined,
					onReady: () => undefined,
					onUnavailable: (why) => {
						reason = why;
					},
				},
				{ camera },
			);
		} finally {
			HTMLCanvasElement.prototype.getContext = original;
		}
		expect(engine).toBeNull();
		expect(reason).not.toBe("");
		expect(container.childElementCount).toBe(0);
	});
});

it("fitCamera is MapLibre's own cameraForBounds", () => {
	const map = new LiveMap({ container: stage(), style: { version: 8, sources: {}, layers: [] }, attributionControl: false });
	for (const bbox of [
		[117.4, 0.03, 117.56, 0.2],
		[110, -8, 119, 2],
		[95, -11, 141, 6],
	] as const)
		for (const padding of [evenPadding(20), { top: 10, right: 120, bottom: 60, left: 5 }]) {
			const theirs = map.cameraForBounds(new LngLatBounds([bbox[0], bbox[1], bbox[2], bbox[3]]), { padding, maxZoom: 18 });
			const ours = fitCamera(bbox, SIZE, padding);
			const centre = LngLat.convert(theirs?.center as [number, number]);
			expect(ours.zoom).toBeCloseTo(theirs?.zoom ?? Number.NaN, 6);
			expect(ours.lng).toBeCloseTo(centre.lng, 6);
			expect(ours.lat).toBeCloseTo(centre.lat, 6);
		}
	map.remove();
});
