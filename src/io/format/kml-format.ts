import { featureReaders } from "./feature-readers.ts";
import type { Format } from "./format.ts";
import { decodeText } from "./text-encoding.ts";

/** KML, and KMZ: the same in a ZIP. */
export const kmlFormat: Format = {
	id: "kml",
	label: "KML",
	endings: [".kml", ".kmz"],
	sniff: (bytes) => (/<(?:\w+:)?kml[\s>]/.test(decodeText(bytes.subarray(0, 4096)).text) ? "sure" : "no"),
	sniffZip: (names) => names.some((name) => /\.kml$/i.test(name)),
	read: featureReaders(async (bytes, { file }) => {
		const { readKml } = await import("./kml/read-kml.ts");
		return readKml(bytes, file);
	}),
};
