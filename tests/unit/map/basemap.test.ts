import type { StyleSpecification } from "maplibre-gl";
import { PMTiles } from "pmtiles";
import { describe, expect, it } from "vitest";
import { basemapPaint, styleUnder } from "#map/basemap.ts";
import { buildPmtiles } from "../../fixtures/pmtiles.ts";

const ours: StyleSpecification = {
	version: 8,
	sources: { areas: { type: "geojson", data: { type: "FeatureCollection", features: [] } } },
	layers: [
		{ id: "sea", type: "background" },
		{ id: "areas", type: "fill", source: "areas" },
	],
};
const ADDRESS = "https://peta.example/pak/gaya/style.json";

describe("a style under ours", () => {
	const theirs: StyleSpecification = {
		version: 8,
		sources: {
			areas: { type: "geojson", data: "tanah.json" },
			tiles: { type: "vector", tiles: ["../ubin/{z}/{x}/{y}.pbf"] },
			archive: { type: "vector", url: "pmtiles://dasar.pmtiles" },
		},
		layers: [
			{ id: "areas", type: "fill", source: "areas" },
			{ id: "ground", type: "background" },
		],
		glyphs: "/huruf/{fontstack}/{range}.pbf",
		sprite: [{ id: "default", url: "gambar" }],
		terrain: { source: "tiles" },
	};

	it("keeps all of ours and lies between our lowest layer and the rest, under names of its own", () => {
		const both = styleUnder(ours, theirs, ADDRESS);
		expect(both.layers.map(({ id }) => id)).toEqual(["sea", "basemap-areas", "basemap-ground", "areas"]);
		expect(both.layers[1]).toHaveProperty("source", "basemap-areas");
		expect(both.sources.areas).toBe(ours.sources.areas);
		expect(both.terrain).toBeUndefined();
	});

	it("finds its files from its own address", () => {
		const { sources, glyphs, sprite } = styleUnder(ours, theirs, ADDRESS);
		expect(sources["basemap-areas"]).toHaveProperty("data", "https://peta.example/pak/gaya/tanah.json");
		expect(sources["basemap-tiles"]).toHaveProperty("tiles", ["https://peta.example/pak/ubin/{z}/{x}/{y}.pbf"]);
		expect(sources["basemap-archive"]).toHaveProperty("url", "pmtiles://https://peta.example/pak/gaya/dasar.pmtiles");
		expect(glyphs).toBe("https://peta.example/huruf/{fontstack}/{range}.pbf");
		expect(sprite).toEqual([{ id: "default", url: "https://peta.example/pak/gaya/gambar" }]);
	});

	it("leaves ours as it is when the other is no style", () => {
		for (const other of [{}, [], { sources: {}, layers: 3 }, { sources: { a: { url: "http://" } }, layers: [] }, null])
			expect(styleUnder(ours, other as unknown as StyleSpecification, ADDRESS)).toBe(ours);
	});
});

it("the paint of a background's layers differs by theme, and only theirs", () => {
	expect(basemapPaint("basemap-roads", "dark")).toHaveProperty("line-color");
	expect(basemapPaint("basemap-water", "light")).not.toEqual(basemapPaint("basemap-water", "dark"));
	expect(basemapPaint("basemap-raster", "dark")).toEqual({});
});

it("the archive of the tests is one the library reads", async () => {
	const bytes = buildPmtiles([
		{
			name: "landuse",
			ring: [
				[0, 0],
				[1, 0],
				[1, 1],
			],
		},
	]);
	const archive = new PMTiles({
		getKey: () => "uji",
		getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length).buffer }),
	});
	expect(await archive.getHeader()).toMatchObject({ specVersion: 3, tileType: 1, maxZoom: 0, maxLon: 180 });
	expect(await archive.getMetadata()).toMatchObject({ vector_layers: [{ id: "landuse" }] });
	expect((await archive.getZxy(0, 0, 0))?.data.byteLength).toBeGreaterThan(20);
});
