import { expect, test } from "vitest";
import { graticule } from "#map/graticule.ts";

test("the grid stands on round degrees with at least two lines each way", () => {
	const lines = graticule({ lng: 117.5, lat: 0.13, zoom: 11 }, { width: 600, height: 400 });
	for (const axis of ["lng", "lat"] as const) expect(lines.filter((line) => line.axis === axis).length).toBeGreaterThanOrEqual(2);
	for (const { degrees } of lines) expect(String(degrees).length).toBeLessThanOrEqual(7);
});
