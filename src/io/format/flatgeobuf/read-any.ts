import { appError, type ErrorCode, inFile } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { Column } from "#core/families/columns.ts";
import { type FgbHeader, GEOMETRY_TYPES, type GeometryTypeName } from "./format.ts";
import { createGeometrySlots, type GeometrySlots, locateGeometry } from "./geometry.ts";
import { guardFgb } from "./guard.ts";
import { decodeFeatures, type GeometryReader } from "./read-columns.ts";

/** What a FlatGeobuf file of any kind holds, for a report about it. */
export type AnyFgb = {
	readonly header: FgbHeader;
	readonly count: number;
	/** Features per geometry type; features without geometry under "none". */
	readonly types: ReadonlyMap<GeometryTypeName | "none", number>;
	/** west, south, east, north of all finite coordinates in the file's own system; null when there are none. */
	readonly bbox: readonly [number, number, number, number] | null;
	readonly columns: ReadonlyMap<string, Column>;
	readonly findings: readonly Finding[];
};

const MAX_DEPTH = 16;

/** Reads every feature of a file with any geometry type and any coordinate system, under the same guard as a layer. */
export function readAnyFgb(bytes: Uint8Array, options: { readonly file?: string } = {}): Result<AnyFgb> {
	const read = readAny(bytes);
	return read.ok || options.file === undefined ? read : fail(inFile(read.error, options.file));
}

function readAny(bytes: Uint8Array): Result<AnyFgb> {
	const layout = guardFgb(bytes);
	if (!layout.ok) return layout;
	const { header } = layout.value;
	const survey = createSurvey(bytes, header.geometryType);
	const decoded = decodeFeatures(bytes, layout.value, survey);
	if (!decoded.ok) {
		const { error } = decoded;
		return error.code === "GEOMETRY_TYPE"
			? fail(appError("GEOMETRY_TYPE", { ...error.params, expected: GEOMETRY_TYPES[header.geometryType] ?? "" }))
			: decoded;
	}
	const { rows, columns, findings } = decoded.value;
	return ok({ header, count: rows, types: survey.types, bbox: survey.bbox(), columns, findings });
}

/** A geometry reader that counts, and lets nothing pass that leaves its feature. */
export type Survey = GeometryReader & { readonly types: Map<GeometryTypeName | "none", number>; bbox(): AnyFgb["bbox"] };

/** Every table, vector and part of each geometry looked at before anybody else does. */
export function createSurvey(bytes: Uint8Array, headerType: number): Survey {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const types = new Map<GeometryTypeName | "none", number>();
	let west = Infinity;
	let south = Infinity;
	let east = -Infinity;
	let north = -Infinity;
	/** Tables that may still be visited in this feature: more than it has bytes for means they are shared on purpose. */
	let budget = 0;

	function visit(table: number, low: number, end: number, depth: number): boolean {
		const slots: GeometrySlots = createGeometrySlots();
		budget -= 1;
		if (depth > MAX_DEPTH || budget < 0 || !locateGeometry(view, table, low, end, slots)) return false;
		budget -= slots.xyLength / 2;
		if (slots.xyLength % 2 !== 0 || budget < 0 || !endsAreSound(view, slots)) return false;
		for (let i = 0; i < slots.xyLength; i += 2) {
			const x = view.getFloat64(slots.xy + i * 8, true);
			const y = view.getFloat64(slots.xy + i * 8 + 8, true);
			if (Number.isNaN(x) && Number.isNaN(y)) continue;
			if (!Number.isFinite(x + y)) return false;
			west = Math.min(west, x);
			east = Math.max(east, x);
			south = Math.min(south, y);
			north = Math.max(north, y);
		}
		for (let i = 0; i < slots.partsLength; i++) {
			const field = slots.parts + i * 4;
			const part = field + view.getUint32(field, true);
			if (part <= field || !visit(part, low, end, depth + 1)) return false;
		}
		return true;
	}

	return {
		types,
		begin() {},
		read(_row, table, low, end): ErrorCode | null {
			budget = Math.ceil((end - low) / 4);
			if (table === 0) {
				types.set("none", (types.get("none") ?? 0) + 1);
				return null;
			}
			const slots = createGeometrySlots();
			if (!locateGeometry(view, table, low, end, slots) || !visit(table, low, end, 0)) return "GEOMETRY";
			const name = GEOMETRY_TYPES[headerType === 0 ? slots.type : headerType] ?? "Unknown";
			types.set(name, (types.get(name) ?? 0) + 1);
			return null;
		},
		bbox: () => (west <= east ? [west, south, east, north] : null),
	};
}

/** Ring ends rise and the last is the number of vertices. */
export function endsAreSound(view: DataView, slots: GeometrySlots): boolean {
	let previous = 0;
	for (let i = 0; i < slots.endsLength; i++) {
		const ringEnd = view.getUint32(slots.ends + i * 4, true);
		if (ringEnd < previous) return false;
		previous = ringEnd;
	}
	return slots.endsLength === 0 || previous === slots.xyLength / 2;
}
