import { geojson as fgb } from "flatgeobuf";
import type { Feature, Position } from "geojson";
import { expect, test } from "vitest";
import { flatgeobufFormat } from "#io/format/flatgeobuf-format.ts";
import { readAreaLayer } from "#io/import/read-area-layer.ts";

const square = (west: number, height: readonly number[] = []): Position[] =>
	[
		[west, 0],
		[west + 1, 0],
		[west + 1, 1],
		[west, 1],
		[west, 0],
	].map((at) => [...at, ...height]);

test("our own reader tells of the areas whose rings it closed and whose heights it dropped", async () => {
	const polygons = [square(116), square(118, [12]), square(120).slice(0, 4)];
	const features = polygons.map(
		(ring, i): Feature => ({
			type: "Feature",
			geometry: { type: "Polygon", coordinates: [ring] },
			properties: { kode: `64.74.01.${1001 + i}`, nama: `Desa ${i + 1}` },
		}),
	);
	const bytes = fgb.serialize({ type: "FeatureCollection", features }, 4326);
	const read = await readAreaLayer({ bytes, name: "batas.fgb", format: flatgeobufFormat });
	expect(read.ok && read.value.warnings).toEqual([
		{ code: "RING_CLOSED", count: 1, rows: [3], params: { rings: 1 } },
		{ code: "HEIGHT_DROPPED", count: 1, rows: [2], params: { vertices: 5 } },
	]);
});
