import { describe, expect, test } from "vitest";
import { middleOf } from "#io/import/areas/feature-middle.ts";
import { joinFeatures } from "#io/import/areas/join-features.ts";
import { areaGeometryOf } from "../../../../fixtures/geometry.ts";
import { squareRing } from "../../../../fixtures/small-wilayah.ts";

const hole = squareRing(0.2, 0.2, 0.1).toReversed();
const GEOMETRY = areaGeometryOf([
	{ type: "Polygon", coordinates: [squareRing(0, 0, 1), hole] },
	{ type: "Polygon", coordinates: [squareRing(5, 0, 1)] },
	{ type: "MultiPolygon", coordinates: [[squareRing(0, 3, 1)], [squareRing(0, 6, 1), squareRing(0.2, 6.2, 0.1)]] },
]);

/** Rings of each polygon of each area, by their first corner. */
function cornersOf({ lngLat, ringStart, polygonStart, areaStart }: typeof GEOMETRY): string[][][] {
	const range = (starts: Uint32Array, at: number) =>
		Array.from({ length: (starts[at + 1] as number) - (starts[at] as number) }, (_, i) => (starts[at] as number) + i);
	return Array.from(areaStart.subarray(1), (_, area) =>
		range(areaStart, area).map((polygon) =>
			range(polygonStart, polygon).map((ring) => {
				const from = 2 * (ringStart[ring] as number);
				return `${lngLat[from]},${lngLat[from + 1]}`;
			}),
		),
	);
}

describe("features of one area", () => {
	test("are joined where the first of them stands, polygons, holes and islands as they were", () => {
		const { geometry, firstFeature, joinedFeatures } = joinFeatures(GEOMETRY, ["a", "b", "a"]);
		expect({ firstFeature, joinedFeatures }).toEqual({ firstFeature: [0, 1], joinedFeatures: [2] });
		expect(cornersOf(geometry)).toEqual([[["0,0", "0.2,0.2"], ["0,3"], ["0,6", "0.2,6.2"]], [["5,0"]]]);
		expect(geometry.lngLat.length).toBe(GEOMETRY.lngLat.length);
		expect(geometry.ringStart.at(-1)).toBe(geometry.lngLat.length / 2);
	});

	test("with codes of their own stay untouched", () => {
		const joined = joinFeatures(GEOMETRY, ["a", "b", "c"]);
		expect(joined).toMatchObject({ firstFeature: [0, 1, 2], joinedFeatures: [] });
		expect(joined.geometry).toBe(GEOMETRY);
	});

	test("may be without any polygon", () => {
		const empty = areaGeometryOf([
			{ type: "MultiPolygon", coordinates: [] },
			{ type: "Polygon", coordinates: [squareRing(5, 0, 1)] },
			{ type: "MultiPolygon", coordinates: [] },
		]);
		const { geometry } = joinFeatures(empty, ["a", "b", "a"]);
		expect([...geometry.areaStart]).toEqual([0, 0, 1]);
		expect(middleOf(geometry, 0)).toEqual([Number.NaN, Number.NaN]);
	});
});

describe("the middle of a feature", () => {
	test("is the mean corner of its longest ring", () => {
		const long = [...squareRing(2, 2, 1).slice(0, 4), [2, 2.5], [2, 2]];
		const geometry = areaGeometryOf([
			{ type: "Polygon", coordinates: [squareRing(9, 9, 1)] },
			{ type: "MultiPolygon", coordinates: [[squareRing(0, 0, 1)], [long]] },
		]);
		// the closing corner counts too
		expect(middleOf(geometry, 1)).toEqual([14 / 6, 14.5 / 6]);
		expect(middleOf(geometry, 0)).toEqual([9.4, 9.4]);
	});
});
