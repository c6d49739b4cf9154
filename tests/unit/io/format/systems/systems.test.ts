import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { SYSTEMS, TM3, WEB_MERCATOR } from "#io/format/systems/systems.ts";

/** From Sabang to Merauke. */
const PLACES = [
	[95.32, 5.89],
	[106.8272, -6.1754],
	[117.4856, 0.1322],
	[123.0595, 0.5435],
	[140.3333, -8.4667],
] as const;

/** What PROJ is told of a system, out of its code alone. */
function definition(id: string): string {
	const code = Number(id.slice("EPSG:".length));
	const utm = (zone: number, south: boolean) => `+proj=utm +zone=${zone} ${south ? "+south" : ""} +ellps=WGS84 +units=m`;
	if ([4326, 4979, 4755, 9470].includes(code)) return "+proj=longlat +ellps=WGS84";
	if (code === 3857) return "EPSG:3857";
	if (code >= 32646 && code <= 32654) return utm(code - 32600, false);
	if (code >= 32746 && code <= 32754) return utm(code - 32700, true);
	if (code >= 23866 && code <= 23872) return utm(code - 23820, false);
	if (code >= 23877 && code <= 23884) return utm(code - 23830, true);
	if (code >= 9476 && code <= 9482) return utm(code - 9430, false);
	if (code >= 9487 && code <= 9494) return utm(code - 9440, true);
	return `+proj=tmerc +lat_0=0 +lon_0=${94.5 + 3 * (code - 23830)} +k=0.9999 +x_0=200000 +y_0=1500000 +ellps=WGS84 +units=m`;
}

describe("the systems used in Indonesia", () => {
	it("have one code each", () => {
		expect(new Set(SYSTEMS.map(({ id }) => id)).size).toBe(SYSTEMS.length);
		expect(TM3.map(({ name }) => name)).toEqual(
			[
				"46.2",
				"47.1",
				"47.2",
				"48.1",
				"48.2",
				"49.1",
				"49.2",
				"50.1",
				"50.2",
				"51.1",
				"51.2",
				"52.1",
				"52.2",
				"53.1",
				"53.2",
				"54.1",
			].map((zone) => `DGN95 / TM-3 ${zone}`),
		);
	});

	it.each(SYSTEMS.map((system) => [system.id, system] as const))("%s is turned back as proj4 does it", (id, system) => {
		const projection = proj4(definition(id));
		for (const [lng, lat] of PLACES) {
			const [x, y] = projection.forward([lng, lat]) as [number, number];
			// beyond a few degrees from the meridian proj4's own series is the less exact one
			const isFar = system.metres && system !== WEB_MERCATOR && Math.abs((projection.inverse([x, y])[0] ?? 0) - lng) > 1e-9;
			if (isFar) continue;
			const [east, north] = system.toDegrees(x, y);
			expect(east).toBeCloseTo(lng, 8);
			expect(north).toBeCloseTo(lat, 8);
		}
	});

	it("put known points where they are: origin of TM-3 50.2, Monas in UTM 48S, an equator of Web Mercator", () => {
		expect(SYSTEMS.find(({ name }) => name === "DGN95 / TM-3 50.2")?.toDegrees(200_000, 1_500_000)).toEqual([118.5, 0]);
		const [lng, lat] = SYSTEMS.find(({ id }) => id === "EPSG:32748")?.toDegrees(702_160, 9_317_096) ?? [0, 0];
		expect(lng).toBeCloseTo(106.827, 2);
		expect(lat).toBeCloseTo(-6.175, 2);
		expect(WEB_MERCATOR.toDegrees(20_037_508.342789244, 0)[0]).toBeCloseTo(180, 9);
	});
});
