import { describe, expect, it } from "vitest";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import { areaGeometryOf } from "../fixtures/geometry.ts";
import { hasCases, oracleCases } from "../fixtures/oracle-cases.ts";

type Expected = {
	readonly rows: readonly {
		readonly point: [number, number] /** Names or indices of areas; null outside. */;
		readonly admissible: readonly (string | number | null)[];
	}[];
};
type Layer = {
	features: { properties: Readonly<Record<string, string>> | null; geometry: Parameters<typeof areaGeometryOf>[0][number] }[];
};

describe.runIf(hasCases("point-in-polygon"))("point in polygon against GEOS", () => {
	it.each(oracleCases<Expected>("point-in-polygon"))("$id", ({ text, files, expected }) => {
		const layer = JSON.parse(text(Object.keys(files)[0] ?? "")) as Layer;
		const names = layer.features.map(({ properties }) => properties?.id ?? properties?.name ?? properties?.kode ?? null);
		const indexOf = (area: string | number | null): number =>
			area === null ? -1 : typeof area === "number" ? area : names.indexOf(area);
		const geometry = areaGeometryOf(layer.features.map((feature) => feature.geometry));
		const lng = Float64Array.from(expected.rows, (row) => row.point[0]);
		const lat = Float64Array.from(expected.rows, (row) => row.point[1]);
		for (const gridSize of [1, 3, 64, 512]) {
			const areas = assignAreas(createAreaIndex(geometry, { gridSize }), lng, lat);
			for (const [i, row] of expected.rows.entries()) {
				const area = areas[i] ?? -1;
				const admissible = row.admissible.map(indexOf);
				expect(admissible, `point ${row.point}`).toContain(area);
				expect(area).toBe(Math.min(...admissible));
			}
		}
	});
});
