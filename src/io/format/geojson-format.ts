import { ok } from "#core/base/result.ts";
import { isRecord } from "../bytes/json.ts";
import { type Format, featureRows } from "./format.ts";
import { decodeText } from "./text-encoding.ts";

export const geojsonFormat: Format = {
	id: "geojson",
	label: "GeoJSON",
	endings: [".geojson", ".json"],
	sniff: (bytes) => (/^\uFEFF?\s*\{\s*"/.test(decodeText(bytes.subarray(0, 4096)).text) ? "sure" : "no"),
	read: {
		async rows(bytes, options) {
			const { readPointsGeoJson } = await import("./geojson.ts");
			const read = readPointsGeoJson(bytes, options);
			if (!read.ok) return read;
			const { lng, lat, columns, length } = read.value;
			return ok({
				names: [...columns.keys()],
				columns: [...columns.values()],
				length,
				sourceRows: featureRows(length),
				ragged: [],
				points: { lng, lat },
				findings: [],
			});
		},
		async polygons(bytes, { file }) {
			const { readPolygonsGeoJson } = await import("./geojson.ts");
			return readPolygonsGeoJson(bytes, file);
		},
		async survey(bytes, { file }) {
			const { readGeoJson } = await import("./geojson.ts");
			const read = readGeoJson(bytes, file);
			if (!read.ok) return read;
			const kinds = new Map<string, number>();
			for (const geometry of read.value.geometries) {
				const kind = isRecord(geometry) ? String(geometry["type"]) : "none";
				kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
			}
			return ok({ count: read.value.geometries.length, kinds, findings: [] });
		},
	},
};
