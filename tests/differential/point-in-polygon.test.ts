import { expect } from "vitest";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import { areaGeometryOf } from "../fixtures/geometry.ts";
import { features, type OracleCase, points, referenceSuite } from "../fixtures/oracle-cases.ts";

/** An area by its name or its index; null outside. */
type Area = string | number | null;
type Expected = {
	/** A row per point with every area that may be the answer … */
	readonly rows?:
		| readonly {
				readonly point?: readonly [number, number] | null;
				readonly admissible?: readonly Area[];
				readonly index?: Area;
		  }[]
		| null;
	/** … or the one answer per point. */
	readonly index?: readonly Area[] | null;
	readonly n?: number | null;
	readonly n_assigned?: number | null;
};

function answers({ expected }: OracleCase<Expected>): readonly (readonly Area[])[] {
	return expected.rows?.map((row) => row.admissible ?? [row.index ?? null]) ?? (expected.index ?? []).map((area) => [area]);
}

function placesOf(reference: OracleCase<Expected>): { readonly x: Float64Array; readonly y: Float64Array } {
	const rows = reference.expected.rows;
	if (!rows?.every((row) => row.point)) return points(reference);
	return {
		x: Float64Array.from(rows, (row) => row.point?.[0] ?? Number.NaN),
		y: Float64Array.from(rows, (row) => row.point?.[1] ?? Number.NaN),
	};
}

referenceSuite<Expected>("point-in-polygon", "point in polygon against GEOS", (reference) => {
	const layer = features(reference);
	const names = layer.map(({ properties }) => properties?.id ?? properties?.name ?? properties?.kode ?? null);
	const indexOf = (area: Area): number => (area === null ? -1 : typeof area === "number" ? area : names.indexOf(area));
	const geometry = areaGeometryOf(layer.map((feature) => feature.geometry));
	const admissible = answers(reference).map((areas) => areas.map(indexOf));
	const { x, y } = placesOf(reference);
	expect(admissible.length).toBeGreaterThan(0);
	expect(admissible).toHaveLength(x.length);
	if (typeof reference.expected.n === "number") expect(x).toHaveLength(reference.expected.n);
	for (const gridSize of [1, 3, 64, 512]) {
		const areas = assignAreas(createAreaIndex(geometry, { gridSize }), x, y);
		for (const [i, allowed] of admissible.entries()) {
			expect(allowed, `point ${x[i]} ${y[i]}`).toContain(areas[i] ?? -1);
			expect(areas[i], `point ${x[i]} ${y[i]}: the lowest of those that touch`).toBe(Math.min(...allowed));
		}
		if (typeof reference.expected.n_assigned === "number")
			expect(areas.filter((area) => area >= 0)).toHaveLength(reference.expected.n_assigned);
	}
});
