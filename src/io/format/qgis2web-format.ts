import { ok } from "#core/base/result.ts";
import { featureReaders } from "./feature-readers.ts";
import type { Format } from "./format.ts";
import { decodeText } from "./text-encoding.ts";

/** Layers as qgis2web writes them: a script with one variable that is GeoJSON. It is never run: the GeoJSON is cut out. */
export const qgis2webFormat: Format = {
	id: "qgis2web",
	label: "qgis2web",
	endings: [".js"],
	sniff: (bytes) => (ASSIGNMENT.test(decodeText(bytes.subarray(0, 4096)).text) ? "sure" : "no"),
	read: featureReaders(async (bytes, { file }) => {
		const { readGeoJson } = await import("./geojson.ts");
		const text = decodeText(bytes).text.replace(ASSIGNMENT, "{");
		const read = readGeoJson(text.slice(0, text.lastIndexOf("}") + 1), file);
		return read.ok ? ok([read.value]) : read;
	}),
};

const ASSIGNMENT = /^\uFEFF?\s*(?:var|let|const)\s+[\w$]+\s*=\s*\{/;
