import { appError, inFile } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import type { OfficialIndex } from "#core/place/official/official-areas.ts";
import type { PlaceChoices, PlaceReading } from "#core/place/official/read-places.ts";
import { inspectAreas } from "../format/area-checks.ts";
import { type AreaFieldsOptions, readAreaFields } from "../format/area-fields.ts";
import { boundsOf } from "../format/area-geometry-builder.ts";
import type { PolygonLayer } from "../format/format.ts";
import { FORMATS, readOptions, type SourceFile } from "../format/registry.ts";
import { layerInDegrees } from "../format/systems/in-degrees.ts";
import { type OfficialSource, officialFor } from "../wilayah/official-source.ts";
import { cluesOfFeatures, identifyAreas, placeColumnsOf } from "./areas/identify-areas.ts";
import { placeMetres } from "./areas/place-metres.ts";

export type AreasImport = {
	readonly areas: AreaTable;
	/** Columns that took no part, by their own names. */
	readonly skippedColumns: readonly string[];
	/** Of the codes, then what was mended in the polygons, then what looks wrong with them. */
	readonly warnings: readonly Finding[];
};

/** The areas of a file: its polygons with the codes beside them. Faults: those of the format's reader and of the codes. */
export async function readAreaLayer(source: SourceFile, options: AreaFieldsOptions = {}): Promise<Result<AreasImport>> {
	const raw = await readPolygonLayer(source);
	if (!raw.ok) return raw;
	const layer = inDegreesOnly(raw.value, source.name);
	if (!layer.ok) return layer;
	const { columns, length, geometry, findings } = layer.value;
	const read = readAreaFields(columns, length, options);
	if (!read.ok) return fail(inFile(read.error, source.name));
	const { fields, skipped, warnings } = read.value;
	return ok({
		areas: { ...fields, geometry, bbox: boundsOf(geometry.lngLat) },
		skippedColumns: skipped,
		warnings: [...warnings, ...findings, ...inspectAreas({ length, geometry })],
	});
}

export type AnyAreas = AreasImport & { readonly reading: PlaceReading; readonly official: OfficialIndex | null };

/**
 * The areas of a file as an officer has it: whatever codes or names are beside the polygons, read against the official list of
 * the provinces they point at. Faults: those of the format's reader, of the list, and of `identifyAreas`.
 */
export async function readAnyAreas(
	source: SourceFile,
	list: OfficialSource,
	region: string | null,
	choices: PlaceChoices = {},
): Promise<Result<AnyAreas>> {
	const raw = await readPolygonLayer(source);
	if (!raw.ok) return raw;
	const places = placeColumnsOf(raw.value);
	const isMetres = raw.value.metres === true;
	const clues = (places === null ? [] : cluesOfFeatures(raw.value, places)).map((clue) =>
		isMetres ? { ...clue, lng: Number.NaN, lat: Number.NaN } : clue,
	);
	const official = await officialFor(clues, list, region);
	if (!official.ok) return official;
	const placed = isMetres && official.value !== null ? placeMetres(raw.value, clues, official.value) : raw.value;
	const layer = inDegreesOnly(placed ?? raw.value, source.name);
	if (!layer.ok) return layer;
	const identified = identifyAreas(layer.value, places, official.value, choices);
	if (!identified.ok) return fail(inFile(identified.error, source.name));
	const { areas, reading, findings } = identified.value;
	return ok({
		areas: { ...areas, bbox: boundsOf(areas.geometry.lngLat) },
		official: reading.isElsewhere ? null : official.value,
		reading,
		skippedColumns: [],
		warnings: [...findings, ...layer.value.findings, ...inspectAreas(areas)],
	});
}

/** Refuses metres of a system that nobody names (METRES_UNNAMED, params: point). */
function inDegreesOnly(layer: PolygonLayer, file: string): Result<PolygonLayer> {
	if (layer.metres !== true) return ok(layer);
	const [x = 0, y = 0] = layer.geometry.lngLat;
	return fail(appError("METRES_UNNAMED", { point: `${x}, ${y}` }, file));
}

/**
 * The polygons of a file, in degrees, or in metres where nobody says which (`metres`). A format without geometry is refused (FORMAT:
 * which ones would do), and so is a system that is not known here (CRS).
 */
export async function readPolygonLayer(source: SourceFile): Promise<Result<PolygonLayer>> {
	const { polygons } = source.format.read;
	if (polygons) {
		const read = await polygons(source.bytes, readOptions(source));
		return read.ok ? layerInDegrees(read.value, source.name) : read;
	}
	const able = FORMATS.flatMap(({ label, read }) => (read.polygons ? [label] : []));
	return fail(appError("FORMAT", { format: able.join(" / ") }, source.name));
}
