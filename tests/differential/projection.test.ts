import { describe, expect, it } from "vitest";
import { fromUtm, toUtm, type UtmZone, utmZoneOf } from "#core/place/earth.ts";
import { hasCases, oracleCases, tolerance } from "../fixtures/oracle-cases.ts";

type Expected = {
	readonly rows: readonly { lon: number; lat: number; zone: number; hemisphere: "N" | "S"; epsg: number; x: number; y: number }[];
};

describe.runIf(hasCases("projection"))("UTM against PROJ", () => {
	it.each(oracleCases<Expected>("projection"))("$id", ({ params, input, compare, expected }) => {
		const fixed = (params.fixed_epsg ?? input?.fixed_epsg ?? null) as number | null;
		for (const row of expected.rows) {
			const own = utmZoneOf(row.lon, row.lat);
			if (fixed === null) expect(own).toEqual({ zone: row.zone, south: row.hemisphere === "S", epsg: row.epsg });
			const zone: UtmZone = fixed === null ? own : { zone: fixed % 100, south: fixed >= 32700, epsg: fixed };
			const [x, y] = toUtm(zone, row.lon, row.lat);
			expect(Math.abs(x - row.x)).toBeLessThanOrEqual(tolerance(compare.xy, "abs", row.x));
			expect(Math.abs(y - row.y)).toBeLessThanOrEqual(tolerance(compare.xy, "abs", row.y));
			const [lng, lat] = fromUtm(zone, row.x, row.y);
			expect(Math.abs(((lng - row.lon + 540) % 360) - 180)).toBeLessThanOrEqual(1e-8);
			expect(Math.abs(lat - row.lat)).toBeLessThanOrEqual(1e-8);
		}
	});
});
