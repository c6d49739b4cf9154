import { ByteBuffer } from "flatbuffers";
import { Geometry } from "flatgeobuf/lib/mjs/flat-geobuf/geometry.js";
import { fromGeometry } from "flatgeobuf/lib/mjs/geojson/geometry.js";
import type { ErrorCode } from "#core/base/errors.ts";
import { createGeometrySlots, locateGeometry } from "./geometry.ts";
import { createSurvey } from "./read-any.ts";
import type { GeometryReader } from "./read-columns.ts";

/**
 * Geometries of any type as GeoJSON, read by the `flatgeobuf` package behind our own walk: it sees one geometry at a time, in a copy of
 * its feature, after every offset of it was checked. Its readers of whole files are not used, as some damaged headers keep them busy
 * for ever. `take` gets null for a feature without geometry, or with an empty one, and says what is wrong with what it got.
 */
export function createLibraryReader(
	bytes: Uint8Array,
	headerType: number,
	take: (geometry: unknown) => ErrorCode | null,
	begin: (rows: number) => void = () => undefined,
): GeometryReader {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const survey = createSurvey(bytes, headerType);
	const slots = createGeometrySlots();
	return {
		begin,
		read(row, table, low, end) {
			const wrong = survey.read(row, table, low, end);
			if (wrong !== null) return wrong;
			if (table === 0 || !locateGeometry(view, table, low, end, slots)) return take(null);
			if (slots.xyLength === 0 && slots.partsLength === 0) return take(null);
			const geometry = geoJsonOf(bytes, headerType, { table, start: low - 8, end });
			return geometry === null ? "GEOMETRY" : take(geometry);
		},
	};
}

/** null where the library throws: a part without coordinates, or heights that leave the feature. */
function geoJsonOf(bytes: Uint8Array, headerType: number, at: { table: number; start: number; end: number }): unknown {
	try {
		// the copy begins where the feature's length stood, which keeps its numbers aligned
		const feature = new ByteBuffer(bytes.slice(at.start, at.end));
		return fromGeometry(new Geometry().__init(at.table - at.start, feature), headerType);
	} catch {
		return null;
	}
}
