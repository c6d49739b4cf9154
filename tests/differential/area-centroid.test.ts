import { describe, expect, it } from "vitest";
import { areaCentroid, areaSquareMetres, utmAreaSquareMetres } from "#core/place/geometry/area-measures.ts";
import { areaGeometryOf } from "../fixtures/geometry.ts";
import { hasCases, oracleCases, tolerance } from "../fixtures/oracle-cases.ts";

type Expected = {
	readonly features: readonly { geodesic_area_m2: number; utm_area_m2: number; centroid: [number, number] }[];
};
type Layer = { features: { geometry: Parameters<typeof areaGeometryOf>[0][number] }[] };

describe.runIf(hasCases("area-centroid"))("area and centroid against PROJ and GEOS", () => {
	it.each(oracleCases<Expected>("area-centroid"))("$id", ({ text, files, params, compare, expected }) => {
		const layer = JSON.parse(text(Object.keys(files)[0] ?? "")) as Layer;
		const geometry = areaGeometryOf(layer.features.map((feature) => feature.geometry));
		const zones = params.utm_zone_per_feature as ([number, boolean] | undefined)[] | undefined;
		for (const [area, want] of expected.features.entries()) {
			const [number, north] = zones?.[area] ?? [];
			const zone =
				number === undefined
					? undefined
					: { zone: number, south: north === false, epsg: (north === false ? 32700 : 32600) + number };
			const geodesic = areaSquareMetres(geometry, area);
			expect(Math.abs(geodesic - want.geodesic_area_m2)).toBeLessThanOrEqual(1e-6 * want.geodesic_area_m2);
			const planar = utmAreaSquareMetres(geometry, area, zone);
			expect(Math.abs(planar - want.utm_area_m2)).toBeLessThanOrEqual(tolerance(compare.utm_area_m2, "rel", want.utm_area_m2));
			const [lng, lat] = areaCentroid(geometry, area, zone);
			expect(Math.abs(lng - want.centroid[0])).toBeLessThanOrEqual(tolerance(compare.centroid, "abs", want.centroid[0]));
			expect(Math.abs(lat - want.centroid[1])).toBeLessThanOrEqual(tolerance(compare.centroid, "abs", want.centroid[1]));
		}
	});
});
