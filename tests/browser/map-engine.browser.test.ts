import { Map as LiveMap, LngLat, LngLatBounds } from "maplibre-gl";
import { afterEach, describe, expect, it } from "vitest";
import { evenPadding, fitCamera } from "#map/camera.ts";
import { createMapEngine, type MapEngine } from "#map/map-engine.ts";
import type { Camera, MapView } from "#map/map-view.ts";
import {
	cameras,
	canvas,
	clear,
	click,
	eventually,
	expectColour,
	heard,
	homeCamera,
	near,
	SIZE,
	stage,
	start,
	startView,
} from "./live-map.ts";

afterEach(clear);

describe("live map", () => {
	it("paints each area in the colour of its class, the sea around, and hatches what has no data", async () => {
		await start(startView);
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
		const live = await start(startView);
		const before = canvas();
		live.update({ ...startView, groupFill: ["#0b5152", "#fbd48a", "#fbd48a"] });
		await eventually((picture) => {
			expectColour(picture, 0.5, 0.5, "#0b5152");
			expectColour(picture, 2.5, 0.5, "#fbd48a");
		});
		live.update({ ...startView, groupInFocus: [false, true, true] });
		await eventually((picture) => {
			const [, , blue] = picture(0.5, 0.5);
			if (blue < 200) throw new Error(`not dimmed: blue ${blue}`);
			expectColour(picture, 1.5, 0.5, "#7f3412");
		});
		live.update({ ...startView, theme: "dark" });
		await eventually((picture) => expectColour(picture, -0.1, 1.05, "#0c1212"));
		expect(canvas()).toBe(before);
	});

	it("fades from one colour to the next when motion is welcome", async () => {
		const live = await start({ ...startView, reducedMotion: false });
		live.update({ ...startView, reducedMotion: false, groupFill: ["#0b5152", "#7f3412", null] });
		await eventually((picture) => expectColour(picture, 0.5, 0.5, "#0b5152"));
	});

	it("draws no border between areas of one group", async () => {
		const live = await start(startView);
		await eventually((picture) => {
			if (near(picture(1, 0.5), "#fbd48a")) throw new Error("no border between two groups");
		});
		live.update({ ...startView, groupOf: Int32Array.of(0, 0, 0), groupFill: ["#fbd48a"], groupKode: ["a"], groupName: ["A"] });
		await eventually((picture) => expectColour(picture, 1, 0.5, "#fbd48a"));
	});

	it("outlines the chosen area in ink", async () => {
		const live = await start(startView);
		live.update({ ...startView, selectedGroup: 0 });
		await eventually((picture) => expectColour(picture, 1, 0.5, "#1b2422"));
	});

	it("shows everything again after the graphics card lost its memory", async () => {
		await start(startView);
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
		await start(startView);
		click(1.5, 0.5);
		await expect.poll(() => heard).toContain("click 1");
		click(-0.1, 1.05);
		await expect.poll(() => heard).toContain("click -1");
	});

	it("goes where it is sent and says where it ended", async () => {
		const live = await start(startView);
		live.flyTo({ lng: 1.2, lat: 0.4, zoom: homeCamera.zoom + 1 });
		await expect.poll(() => cameras.at(-1)?.zoom).toBeCloseTo(homeCamera.zoom + 1, 3);
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
		const live = await start({ ...startView, fillAreas: false, households }, close);
		await eventually((picture) => {
			expectColour(picture, 0.5, 0.5, "#c9651a", close);
			expectColour(picture, 0.501, 0.5, "#9aa6a1", close);
			expectColour(picture, 0.5005, 0.5, "#ffffff", close);
		});
		click(0.5, 0.5, close);
		await expect.poll(() => heard).toContain("place 0.50 0.50");
		click(0.5005, 0.5008, close);
		await expect.poll(() => heard).toContain("click 0");
		live.update({ ...startView, fillAreas: false, households: { ...households, mask: Uint8Array.of(0, 1, 1) } });
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
		await start({ ...startView, fillAreas: false, pockets: [pocket as unknown as MapView["pockets"][number]] });
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
		const container = stage();
		let engine: MapEngine | null = null;
		let reason = "";
		HTMLCanvasElement.prototype.getContext = (() => null) as typeof original;
		try {
			engine = createMapEngine(
				container,
				startView,
				{
					onHoverGroup: () => undefined,
					onClickGroup: () => undefined,
					onHoverPocket: () => undefined,
					onClickPocket: () => undefined,
					onClickPlace: () => undefined,
					onCamera: () => undefined,
					onMove: () => undefined,
					onReady: () => undefined,
					onBasemap: () => undefined,
					onUnavailable: (why) => {
						reason = why;
					},
				},
				{ camera: homeCamera },
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
