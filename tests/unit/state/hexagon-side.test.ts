import { expect, test } from "vitest";
import { HOUSEHOLD_ZOOM } from "#map/map-view.ts";
import { HEXAGONS_BELOW_ZOOM, hexagonSideMetres } from "#state/hexagon-side.ts";

test("hexagons end where the map begins to draw families", () => {
	expect(HEXAGONS_BELOW_ZOOM).toBe(HOUSEHOLD_ZOOM);
});

test.each([
	[8, 500],
	[11, 300],
	[12, 150],
	[12.9, 100],
	[20, 100],
	[null, 300],
	[Number.NaN, 300],
])("at zoom %s the side is %d m", (zoom, side) => {
	expect(hexagonSideMetres(zoom)).toBe(side);
});

test("the side never grows as one zooms in", () => {
	const sides = Array.from({ length: 200 }, (_, i) => hexagonSideMetres(i / 10));
	expect(sides).toEqual([...sides].sort((a, b) => b - a));
});
