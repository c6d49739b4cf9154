import { expect } from "vitest";
import { fromUtm, toUtm, type UtmZone, utmZoneOf } from "#core/place/earth.ts";
import { points, referenceSuite, tolerance } from "../fixtures/oracle-cases.ts";

type Row = {
	lon?: number;
	lat?: number;
	zone?: number | null;
	hemisphere?: "N" | "S" | null;
	epsg: number;
	x: number;
	y: number;
};
type Expected = { readonly rows: readonly Row[] };

referenceSuite<Expected>("projection", "UTM against PROJ", (reference) => {
	const { params, input, compare, expected } = reference;
	const fixed = (params.fixed_epsg ?? input.fixed_epsg ?? null) as number | null;
	const given = expected.rows.every((row) => row.lon !== undefined && row.lat !== undefined) ? null : points(reference);
	expect(expected.rows.length).toBeGreaterThan(0);
	for (const [i, row] of expected.rows.entries()) {
		const lon = row.lon ?? given?.x[i] ?? Number.NaN;
		const lat = row.lat ?? given?.y[i] ?? Number.NaN;
		const own = utmZoneOf(lon, lat);
		if (fixed === null) {
			expect(own.epsg).toBe(row.epsg);
			if (typeof row.zone === "number") expect(own.zone).toBe(row.zone);
			if (typeof row.hemisphere === "string") expect(own.south).toBe(row.hemisphere === "S");
		}
		const zone: UtmZone = fixed === null ? own : { zone: fixed % 100, south: fixed >= 32700, epsg: fixed };
		const [x, y] = toUtm(zone, lon, lat);
		expect(Math.abs(x - row.x)).toBeLessThanOrEqual(tolerance(compare.xy, "abs", row.x));
		expect(Math.abs(y - row.y)).toBeLessThanOrEqual(tolerance(compare.xy, "abs", row.y));
		const [lng, back] = fromUtm(zone, row.x, row.y);
		expect(Math.abs(((lng - lon + 540) % 360) - 180)).toBeLessThanOrEqual(1e-8);
		expect(Math.abs(back - lat)).toBeLessThanOrEqual(1e-8);
	}
});
