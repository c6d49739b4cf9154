import { expect } from "vitest";
import { convexHull } from "#core/place/geometry/convex-hull.ts";
import { pointInRings, ringArea } from "#core/place/geometry/planar-rings.ts";
import { outlineOf } from "#core/pocket/outline.ts";
import { points, referenceSuite, tolerance } from "../fixtures/oracle-cases.ts";

type Expected = { readonly vertices: readonly (readonly [number, number])[]; readonly area?: number | null };

const byPlace = (a: readonly number[], b: readonly number[]) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);

referenceSuite<Expected>("hull", "hulls against GEOS", (reference) => {
	const { compare, expected } = reference;
	const { x, y } = points(reference);
	const hull = convexHull(x, y).map((row) => [x[row] ?? 0, y[row] ?? 0] as const);
	expect([...hull].sort(byPlace)).toEqual([...expected.vertices].sort(byPlace));
	const area = ringArea(hull.flat());
	const wanted = expected.area ?? 0;
	if (expected.area !== undefined)
		expect(Math.abs(area - wanted)).toBeLessThanOrEqual(tolerance(compare.area, "rel", wanted) + 1e-12);
});

referenceSuite<Expected>("hull", "outlines", (reference) => {
	const { x, y } = points(reference);
	const outline = outlineOf({ x, y, rows: Array.from(x, (_, row) => row), radiusMetres: 50 });
	for (const [row, px] of x.entries())
		expect(
			outline.polygons.some((rings) => pointInRings(rings, px, y[row] ?? 0)),
			`holds point ${row}`,
		).toBe(true);
});
