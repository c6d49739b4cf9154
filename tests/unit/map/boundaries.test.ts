import { describe, expect, it } from "vitest";
import type { AreaGeometry } from "#core/place/area-table.ts";
import { findSharedEdges, type LineSet, linesBetweenGroups, outlineOfGroup } from "#map/boundaries.ts";
import { areaGeometryOf } from "../../fixtures/geometry.ts";
import { squareAreas } from "../../fixtures/square-areas.ts";

/** Each line as "x,y x,y …". */
const written = ({ lngLat, start }: LineSet): string[] =>
	start
		.slice(0, -1)
		.map((from, line) =>
			Array.from(
				{ length: (start[line + 1] as number) - from },
				(_, i) => `${lngLat[2 * (from + i)]},${lngLat[2 * (from + i) + 1]}`,
			).join(" "),
		);

/** Every edge as "x,y x,y" with its ends in order. */
const edgesOf = (set: LineSet): string[] =>
	written(set)
		.flatMap((line) => {
			const points = line.split(" ");
			return points.slice(1).map((point, i) => [points[i] as string, point].sort().join(" "));
		})
		.sort();

const { geometry, bbox } = squareAreas(4);
const edges = findSharedEdges(geometry, bbox);

describe("shared edges", () => {
	it("knows the neighbour across each edge of a row of squares", () => {
		// each square: south, east, north, west
		const sides = (area: number) => Array.from(edges.otherSide.subarray(5 * area, 5 * area + 4));
		expect(sides(0)).toEqual([-1, 1, -1, -1]);
		expect(sides(1)).toEqual([-1, 2, -1, 0]);
		expect(sides(3)).toEqual([-1, -1, -1, 2]);
	});

	it("joins vertices a hand's breadth apart", () => {
		const shaky: AreaGeometry = { ...geometry, lngLat: geometry.lngLat.map((degrees, i) => degrees + (i % 3) * 1e-8) };
		expect(Array.from(findSharedEdges(shaky, bbox).otherSide)).toEqual(Array.from(edges.otherSide));
	});

	it("finds no neighbour where corners are not shared", () => {
		const offset = areaGeometryOf([
			{
				type: "Polygon",
				coordinates: [
					[
						[0, 0],
						[1, 0],
						[1, 1],
						[0, 1],
						[0, 0],
					],
				],
			},
			{
				type: "Polygon",
				coordinates: [
					[
						[1, 0.5],
						[2, 0.5],
						[2, 1.5],
						[1, 1.5],
						[1, 0.5],
					],
				],
			},
		]);
		expect(Array.from(findSharedEdges(offset, [0, 0, 2, 1.5]).otherSide).every((other) => other === -1)).toBe(true);
	});
});

describe("dissolved lines", () => {
	it("draws every border once when each area is its own group", () => {
		const lines = edgesOf(linesBetweenGroups(geometry, edges, [0, 1, 2, 3], { coast: true }));
		expect(lines).toHaveLength(new Set(lines).size);
		// 4 south, 4 north, 3 between, 2 ends
		expect(lines).toHaveLength(13);
	});

	it("drops the borders inside a group", () => {
		const lines = edgesOf(linesBetweenGroups(geometry, edges, [0, 0, 1, 1], { coast: false }));
		expect(lines).toEqual(["2,0 2,1"]);
	});

	it("has nothing to draw between areas of one group", () => {
		expect(written(linesBetweenGroups(geometry, edges, [0, 0, 0, 0], { coast: false }))).toEqual([]);
	});

	it("outlines a group of areas without its inner borders, and closes", () => {
		const outline = outlineOfGroup(geometry, edges, [0, 1, 1, 0], 1);
		expect(edgesOf(outline)).toEqual(["1,0 1,1", "1,0 2,0", "1,1 2,1", "2,0 3,0", "2,1 3,1", "3,0 3,1"]);
	});

	it("keeps a whole ring as one closed line and does not cut a run at the ring's first vertex", () => {
		expect(written(outlineOfGroup(geometry, edges, [0, 1, 2, 3], 2))).toEqual(["2,0 3,0 3,1 2,1 2,0"]);
		// area 0 without its east side: north, west and south are one run through the first vertex
		expect(written(linesBetweenGroups(geometry, edges, [0, 0, 0, 0], { coast: true }))[0]).toBe("1,1 0,1 0,0 1,0");
	});

	it("has no outline for a group that does not exist", () => {
		expect(written(outlineOfGroup(geometry, edges, [0, 1, 2, 3], 9))).toEqual([]);
	});
});
