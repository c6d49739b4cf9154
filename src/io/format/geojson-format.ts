import { ok } from "#core/base/result.ts";
import { featureReaders } from "./feature-readers.ts";
import type { Format } from "./format.ts";
import { decodeText } from "./text-encoding.ts";

export const geojsonFormat: Format = {
	id: "geojson",
	label: "GeoJSON",
	endings: [".geojson", ".json"],
	sniff: (bytes) => (/^\uFEFF?\s*\{\s*"/.test(decodeText(bytes.subarray(0, 4096)).text) ? "sure" : "no"),
	read: featureReaders(async (bytes, { file }) => {
		const { readGeoJson } = await import("./geojson.ts");
		const read = readGeoJson(bytes, file);
		return read.ok ? ok([read.value]) : read;
	}),
};
