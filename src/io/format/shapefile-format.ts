import { featureReaders } from "./feature-readers.ts";
import type { Format } from "./format.ts";

/** A `.shp` with its neighbours, loose or in a ZIP. */
export const shapefileFormat: Format = {
	id: "shp",
	label: "Shapefile",
	endings: [".shp"],
	sniff: (bytes) => (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0x27 && bytes[3] === 0x0a ? "sure" : "no"),
	sniffZip: (names) => names.some((name) => /\.shp$/i.test(name)),
	read: featureReaders(async (bytes, options) => {
		const { readShapefiles } = await import("./shapefile/read-shapefile.ts");
		return readShapefiles(bytes, options);
	}),
};
