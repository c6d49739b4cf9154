import { expect } from "vitest";
import { areaCentroid, areaSquareMetres, utmAreaSquareMetres } from "#core/place/geometry/area-measures.ts";
import { areaGeometryOf } from "../fixtures/geometry.ts";
import { features, referenceSuite, tolerance } from "../fixtures/oracle-cases.ts";

type Expected = {
	readonly features: readonly {
		readonly geodesic_area_m2?: number | null;
		readonly utm_area_m2?: number | null;
		readonly centroid?: readonly [number, number] | null;
	}[];
};

referenceSuite<Expected>("area-centroid", "area and centroid against PROJ and GEOS", (reference) => {
	const { params, compare, expected } = reference;
	const geometry = areaGeometryOf(features(reference).map((feature) => feature.geometry));
	const zones = params.utm_zone_per_feature as ([number, boolean] | null)[] | null | undefined;
	const expectNear = (found: number, want: number | null | undefined, allowed: (value: number) => number): void => {
		if (want === undefined) return;
		if (want === null) expect(found).toBeNaN();
		else expect(Math.abs(found - want)).toBeLessThanOrEqual(allowed(want));
	};
	expect(expected.features.length).toBeGreaterThan(0);
	for (const [area, want] of expected.features.entries()) {
		const [number, north] = zones?.[area] ?? [];
		const zone =
			number === undefined
				? undefined
				: { zone: number, south: north === false, epsg: (north === false ? 32700 : 32600) + number };
		expectNear(areaSquareMetres(geometry, area), want.geodesic_area_m2, (value) => 1e-6 * value);
		expectNear(utmAreaSquareMetres(geometry, area, zone), want.utm_area_m2, (value) =>
			tolerance(compare.utm_area_m2, "rel", value),
		);
		const centroid = areaCentroid(geometry, area, zone);
		for (const axis of [0, 1] as const)
			expectNear(centroid[axis], want.centroid === null ? null : want.centroid?.[axis], (value) =>
				tolerance(compare.centroid, "abs", value),
			);
	}
});
