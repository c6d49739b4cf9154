import { featureReaders } from "./feature-readers.ts";
import type { Format } from "./format.ts";

const SIGNATURE = new TextEncoder().encode("SQLite format 3\0");

/** A SQLite file, read by our own reader: the page's policy forbids the wasm of the usual one. */
export const geopackageFormat: Format = {
	id: "gpkg",
	label: "GeoPackage",
	endings: [".gpkg"],
	sniff: (bytes) => (SIGNATURE.every((byte, i) => bytes[i] === byte) ? "sure" : "no"),
	read: featureReaders(async (bytes, { file }) => {
		const { readGeoPackage } = await import("./geopackage/read-geopackage.ts");
		return readGeoPackage(bytes, file);
	}),
};
