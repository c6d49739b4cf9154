import { describe, expect, it } from "vitest";
import { areaStates, statesBetween } from "#map/area-states.ts";
import { findSharedEdges } from "#map/boundaries.ts";
import { groupShapes } from "#map/group-shapes.ts";
import { hatchImage } from "#map/hatch.ts";
import { mapLayers } from "#map/map-layers.ts";
import { areaFeatures, boundaryFeatures, hexagonFeatures, markFeatures, pocketFeatures } from "#map/map-sources.ts";
import { HOUSEHOLD_ZOOM, type MapView } from "#map/map-view.ts";
import { HEXAGONS_BELOW_ZOOM } from "#state/hexagon-side.ts";
import { squareAreas } from "../../fixtures/square-areas.ts";

const areas = squareAreas(3);
const edges = findSharedEdges(areas.geometry, areas.bbox);
const view: MapView = {
	theme: "light",
	reducedMotion: true,
	areas,
	groupOf: Int32Array.of(0, 1, 1),
	groupKode: ["a", "b"],
	groupName: ["A", "B"],
	groupLabelValue: ["1", "2"],
	groupFill: ["#fff3d6", null],
	groupUncertain: [true, false],
	groupInFocus: [true, false],
	selectedGroup: 1,
	hoveredGroup: 0,
	fillAreas: true,
	households: null,
	hexagons: null,
	pockets: [],
	selectedPocket: -1,
	hoveredPocket: -1,
	pocketStyle: "kantong",
	parentOf: null,
	title: "Peta",
};

describe("area states", () => {
	it("gives each area the look of its group: colour, hatch, dimmed", () => {
		expect(areaStates(view)).toEqual([
			{ fill: "#fff3d6", hatch: "uncertain", dim: false },
			{ fill: "#eff0ed", hatch: "noData", dim: true },
			{ fill: "#eff0ed", hatch: "noData", dim: true },
		]);
	});

	it("starts and ends a change of colour exactly", () => {
		const to = areaStates({ ...view, groupFill: ["#7f3412", "#c9651a"] });
		const from = areaStates(view);
		expect(statesBetween(from, to, 0).map(({ fill }) => fill)).toEqual(from.map(({ fill }) => fill));
		expect(statesBetween(from, to, 1)).toEqual(to);
		expect(statesBetween([], to, 0.3)).toEqual(to);
	});
});

describe("layers", () => {
	const look = { theme: "light", fillAreas: true, pocketStyle: "kantong", hexagons: false, basemap: false } as const;

	it("have the same names in the same order whatever is shown", () => {
		const names = mapLayers(look).map(({ id }) => id);
		expect(new Set(names).size).toBe(names.length);
		for (const other of [
			{ fillAreas: false },
			{ theme: "dark" },
			{ hexagons: true },
			{ pocketStyle: "kelompok" },
			{ basemap: true },
		] as const)
			expect(mapLayers({ ...look, ...other }).map(({ id }) => id)).toEqual(names);
	});

	it("need no letters from a server", () => {
		expect(mapLayers(look).filter(({ type }) => type === "symbol")).toEqual([]);
	});

	it("draw what is chosen above everything else", () => {
		expect(mapLayers(look).at(-1)?.id).toBe("selected");
	});

	it("hide the colours on the Kantong place and the hexagons where there are none", () => {
		const visibility = (id: string, changed: Partial<typeof look> | { fillAreas: false }) =>
			mapLayers({ ...look, ...changed }).find((layer) => layer.id === id)?.layout?.visibility;
		expect(visibility("areas-no-data", { fillAreas: false })).toBe("none");
		expect(visibility("borders", { fillAreas: false })).toBe("none");
		expect(visibility("borders-quiet", { fillAreas: false })).toBe("visible");
		expect(visibility("hexagons", {})).toBe("none");
	});
});

describe("sources", () => {
	it("number the areas from one", () => {
		expect(areaFeatures(areas).features.map(({ id }) => id)).toEqual([1, 2, 3]);
		expect(areaFeatures(areas).features[1]?.geometry).toEqual({
			type: "MultiPolygon",
			coordinates: [
				[
					[
						[1, 0],
						[2, 0],
						[2, 1],
						[1, 1],
						[1, 0],
					],
				],
			],
		});
	});

	it("have the borders of the parents only where they are asked for", () => {
		const kinds = (changed: MapView) => boundaryFeatures(changed, edges).features.map(({ properties }) => properties?.kind);
		expect(kinds(view)).toEqual(["group"]);
		expect(kinds({ ...view, parentOf: Int32Array.of(0, 0, 1) })).toEqual(["group", "parent"]);
	});

	it("mark the chosen group, and the pointed-at one when it is another", () => {
		const kinds = (changed: Partial<MapView>) =>
			markFeatures({ ...view, ...changed }, edges).features.map(({ properties }) => properties?.kind);
		expect(kinds({})).toEqual(["hovered", "selected"]);
		expect(kinds({ hoveredGroup: 1 })).toEqual(["selected"]);
		expect(kinds({ hoveredGroup: -1, selectedGroup: -1 })).toEqual([]);
	});

	it("close hexagons and are empty without any", () => {
		expect(hexagonFeatures(null).features).toEqual([]);
		const corners = Float64Array.from({ length: 12 }, (_, i) => i);
		const ring = hexagonFeatures({ length: 1, corners, fill: ["#fff"] }).features[0]?.geometry.coordinates[0];
		expect(ring).toHaveLength(7);
		expect(ring?.[6]).toEqual(ring?.[0]);
	});

	it("have no pockets without any", () => {
		expect(pocketFeatures([]).features).toEqual([]);
	});
});

describe("group shapes", () => {
	it("label a group inside one of its members and reach over all of them", () => {
		const [first, second] = groupShapes(areas, view.groupOf, 3);
		expect(first?.bbox).toEqual([0, 0, 1, 1]);
		expect(second?.bbox).toEqual([1, 0, 3, 1]);
		expect(second?.label[0]).toBeGreaterThan(1);
		expect(second?.label[0]).toBeLessThan(3);
	});

	it("have no place for a group without areas", () => {
		expect(groupShapes(areas, view.groupOf, 3)[2]?.label).toEqual([Number.NaN, Number.NaN]);
	});
});

describe("hatch", () => {
	it("is a seamless tile: each row is the one above, moved by a pixel", () => {
		const { width, height, data } = hatchImage({ step: 9, thickness: 1.4, colour: "#000000", alpha: 1, background: "#ffffff" });
		expect([width, height, data.length]).toEqual([9, 9, 324]);
		const shade = (x: number, y: number) => data[4 * ((y % 9) * 9 + (x % 9))];
		for (let y = 0; y < 9; y++) for (let x = 0; x < 9; x++) expect(shade(x + 8, y + 1)).toBe(shade(x, y));
		expect(Math.min(...data.filter((_, i) => i % 4 === 0))).toBeLessThan(60);
		expect(Math.max(...data.filter((_, i) => i % 4 === 0))).toBe(255);
	});

	it("lets the colour below through between the lines when it has no ground", () => {
		const { data } = hatchImage({ step: 9, thickness: 1.4, colour: "#102030", alpha: 0.5, background: null });
		const alphas = data.filter((_, i) => i % 4 === 3);
		expect(Math.min(...alphas)).toBe(0);
		expect(Math.max(...alphas)).toBeGreaterThan(100);
		expect(Array.from(data.subarray(0, 3))).toEqual([16, 32, 48]);
	});
});

it("map and state agree on the zoom from which families are single points", () => {
	expect(HOUSEHOLD_ZOOM).toBe(HEXAGONS_BELOW_ZOOM);
});
