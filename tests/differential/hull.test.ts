import { describe, expect, it } from "vitest";
import { convexHull } from "#core/place/geometry/convex-hull.ts";
import { pointInRings, ringArea } from "#core/place/geometry/planar-rings.ts";
import { outlineOf } from "#core/pocket/outline.ts";
import { hasCases, oracleCases, tolerance } from "../fixtures/oracle-cases.ts";

type Expected = { readonly vertices: readonly (readonly [number, number])[]; readonly area: number };

const byPlace = (a: readonly number[], b: readonly number[]) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);

describe.runIf(hasCases("hull"))("hulls against GEOS", () => {
	it.each(oracleCases<Expected>("hull"))("$id", ({ input, compare, expected }) => {
		const points = input?.points as [number, number][];
		const x = Float64Array.from(points, (point) => point[0]);
		const y = Float64Array.from(points, (point) => point[1]);
		const hull = convexHull(x, y).map((row) => [x[row] ?? 0, y[row] ?? 0] as const);
		expect([...hull].sort(byPlace)).toEqual([...expected.vertices].sort(byPlace));
		const area = ringArea(hull.flat());
		expect(Math.abs(area - expected.area)).toBeLessThanOrEqual(tolerance(compare.area, "rel", expected.area) + 1e-12);
	});

	it.each(oracleCases<Expected>("hull"))("$id: the outline holds every point", ({ input }) => {
		const points = input?.points as [number, number][];
		const x = Float64Array.from(points, (point) => point[0]);
		const y = Float64Array.from(points, (point) => point[1]);
		const outline = outlineOf({ x, y, rows: points.map((_, row) => row), radiusMetres: 50 });
		for (const [px, py] of points) expect(outline.polygons.some((rings) => pointInRings(rings, px, py))).toBe(true);
	});
});
