// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startI18n } from "#i18n/i18n.ts";
import { evenPadding, fitCamera } from "#map/camera.ts";
import { groupShapes } from "#map/group-shapes.ts";
import type { Camera, MapView } from "#map/map-view.ts";
import { createSignal } from "#ui/map/signal.ts";
import { SvgMap } from "#ui/map/svg-map.tsx";
import type { StageCamera } from "#ui/map/use-stage-camera.ts";
import { squareAreas } from "../../../fixtures/square-areas.ts";
import { loadAllWords } from "../../../words.ts";

const areas = squareAreas(3);
const size = { width: 600, height: 300 };
const home = fitCamera(areas.bbox, size, evenPadding(20));
const view: MapView = {
	theme: "light",
	reducedMotion: true,
	areas,
	groupOf: Int32Array.of(0, 1, 2),
	groupKode: ["a", "b", "c"],
	groupName: ["A", "B", "C"],
	groupLabelValue: ["1", "2", ""],
	groupFill: ["#fbd48a", "#7f3412", null],
	groupUncertain: [true, false, false],
	groupInFocus: [true, false, true],
	selectedGroup: 1,
	hoveredGroup: -1,
	fillAreas: true,
	households: null,
	hexagons: null,
	pockets: [],
	selectedPocket: -1,
	hoveredPocket: -1,
	pocketStyle: "kantong",
	parentOf: null,
	title: "Peta Kota",
};

function show(changed: Partial<MapView> = {}) {
	const shown = createSignal<Camera | null>(home);
	const camera: StageCamera = { shown, home, fly: vi.fn(), settled: vi.fn(), drive: vi.fn() };
	const events = { onHoverGroup: vi.fn(), onClickGroup: vi.fn(), onHoverPocket: vi.fn(), onClickPocket: vi.fn() };
	const drawn = { ...view, ...changed };
	render(
		<SvgMap
			view={drawn}
			shapes={groupShapes(areas, drawn.groupOf, 3)}
			size={size}
			camera={camera}
			order={[2, 0, 1]}
			spoken={(group) => `${drawn.groupName[group]}, nilai`}
			events={events}
		/>,
	);
	return { camera, events };
}

beforeAll(async () => {
	await loadAllWords();
	await startI18n("id");
});
afterEach(cleanup);

describe("drawn map", () => {
	it("names every area, and which one is chosen", () => {
		show();
		expect(screen.getByRole("listbox").getAttribute("aria-label")).toContain("Peta Kota");
		expect(screen.getAllByRole("option")).toHaveLength(3);
		expect(screen.getByRole("option", { name: "B, nilai" }).getAttribute("aria-selected")).toBe("true");
	});

	it("paints classes, hatches what has no data and dims what is not in focus", () => {
		show();
		const fill = (name: string) => screen.getByRole("option", { name }).getAttribute("fill");
		expect(fill("A, nilai")).toBe("#fbd48a");
		expect(fill("C, nilai")).toMatch(/^url\(#.*-none\)$/);
		expect(screen.getByRole("option", { name: "B, nilai" }).getAttribute("fill-opacity")).toBe("0.16");
	});

	it("steps through the areas by rank and chooses with Enter", () => {
		const { events } = show({ hoveredGroup: 0 });
		const list = screen.getByRole("listbox");
		fireEvent.keyDown(list, { key: "ArrowDown" });
		expect(events.onHoverGroup).toHaveBeenLastCalledWith(1, expect.objectContaining({ y: expect.any(Number) }));
		fireEvent.keyDown(list, { key: "ArrowUp" });
		expect(events.onHoverGroup).toHaveBeenLastCalledWith(2, expect.anything());
		fireEvent.keyDown(list, { key: "Enter" });
		expect(events.onClickGroup).toHaveBeenCalledWith(0);
	});

	it("begins with the first rank when nothing is pointed at or chosen, and does nothing on Enter", () => {
		const { events } = show({ selectedGroup: -1 });
		const list = screen.getByRole("listbox");
		fireEvent.keyDown(list, { key: "Enter" });
		expect(events.onClickGroup).not.toHaveBeenCalled();
		fireEvent.keyDown(list, { key: "ArrowDown" });
		expect(events.onHoverGroup).toHaveBeenLastCalledWith(2, expect.anything());
	});

	it("chooses the area that is clicked and lets go of the pointed-at one when the pointer leaves", () => {
		const { events } = show();
		fireEvent.click(screen.getByRole("option", { name: "C, nilai" }));
		expect(events.onClickGroup).toHaveBeenCalledWith(2);
		fireEvent.pointerLeave(screen.getByRole("listbox"));
		expect(events.onHoverGroup).toHaveBeenLastCalledWith(-1, null);
	});

	it("follows the camera by moving the drawing, without drawing it again", async () => {
		const { camera } = show();
		const group = screen.getByRole("listbox").querySelector("g");
		const path = screen.getByRole("option", { name: "A, nilai" }).getAttribute("d");
		expect(group?.getAttribute("transform")).toBe("translate(0 0) scale(1)");
		camera.shown.set({ ...home, zoom: home.zoom + 1 });
		await vi.waitFor(() => expect(group?.getAttribute("transform")).toBe("translate(-300 -150) scale(2)"));
		expect(screen.getByRole("option", { name: "A, nilai" }).getAttribute("d")).toBe(path);
	});
});
