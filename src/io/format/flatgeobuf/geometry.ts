import { GEOMETRY_TYPES } from "./format.ts";

/** Where the parts of one Geometry table lie; 0 = absent. Filled anew for each geometry. */
export type GeometrySlots = {
	type: number;
	/** First double of the coordinates and how many there are. */
	xy: number;
	xyLength: number;
	/** How many heights there are beside the coordinates. */
	zLength: number;
	ends: number;
	endsLength: number;
	parts: number;
	partsLength: number;
};

export function createGeometrySlots(): GeometrySlots {
	return { type: 0, xy: 0, xyLength: 0, zLength: 0, ends: 0, endsLength: 0, parts: 0, partsLength: 0 };
}

const ENDS = 0;
const XY = 1;
const Z = 2;
const TYPE = 6;
const PARTS = 7;

/**
 * Reads the Geometry table at `table`; `low … end − 1` are the bytes of its feature, and nothing may lie outside them.
 * False = something does.
 */
export function locateGeometry(view: DataView, table: number, low: number, end: number, slots: GeometrySlots): boolean {
	if (table + 4 > end) return false;
	const vtable = table - view.getInt32(table, true);
	if (vtable < low || vtable + 4 > end) return false;
	const vtableBytes = view.getUint16(vtable, true);
	if (vtableBytes < 4 || vtable + vtableBytes > end) return false;

	slots.ends = vectorAt(view, table, vtable, vtableBytes, ENDS, end);
	slots.xy = vectorAt(view, table, vtable, vtableBytes, XY, end);
	slots.parts = vectorAt(view, table, vtable, vtableBytes, PARTS, end);
	const z = vectorAt(view, table, vtable, vtableBytes, Z, end);
	if (slots.ends < 0 || slots.xy < 0 || slots.parts < 0 || z < 0) return false;
	slots.zLength = z === 0 ? 0 : view.getUint32(z - 4, true);
	slots.endsLength = slots.ends === 0 ? 0 : view.getUint32(slots.ends - 4, true);
	slots.xyLength = slots.xy === 0 ? 0 : view.getUint32(slots.xy - 4, true);
	slots.partsLength = slots.parts === 0 ? 0 : view.getUint32(slots.parts - 4, true);
	if (slots.xy + slots.xyLength * 8 > end || slots.ends + slots.endsLength * 4 > end || slots.parts + slots.partsLength * 4 > end)
		return false;

	const typeEntry = 4 + TYPE * 2;
	const typeOffset = typeEntry + 2 <= vtableBytes ? view.getUint16(vtable + typeEntry, true) : 0;
	if (typeOffset !== 0 && table + typeOffset >= end) return false;
	slots.type = typeOffset === 0 ? 0 : view.getUint8(table + typeOffset);
	return slots.type < GEOMETRY_TYPES.length;
}

/** First element of the vector in field `slot`; 0 = absent, −1 = outside. */
function vectorAt(view: DataView, table: number, vtable: number, vtableBytes: number, slot: number, end: number): number {
	const entry = 4 + slot * 2;
	if (entry + 2 > vtableBytes) return 0;
	const offset = view.getUint16(vtable + entry, true);
	if (offset === 0) return 0;
	const field = table + offset;
	if (field + 4 > end) return -1;
	const vector = field + view.getUint32(field, true);
	return vector <= field || vector + 4 > end ? -1 : vector + 4;
}

/**
 * Longitude/latitude of a Point straight from its table, without slots: the hot path of a household layer. Returns the
 * position of the two doubles, 0 for an empty point, −1 when an offset leaves the feature or there are not exactly two.
 */
export function pointAt(view: DataView, table: number, low: number, end: number): number {
	const vtable = table - view.getInt32(table, true);
	if (vtable < low || vtable + 8 > end) return vtable >= low && vtable + 4 <= end && view.getUint16(vtable, true) <= 6 ? 0 : -1;
	const vtableBytes = view.getUint16(vtable, true);
	if (vtableBytes < 4 || vtable + vtableBytes > end) return -1;
	const xy = vectorAt(view, table, vtable, vtableBytes, XY, end);
	if (xy <= 0) return xy;
	const length = view.getUint32(xy - 4, true);
	if (length === 0) return 0;
	return length === 2 && xy + 16 <= end ? xy : -1;
}
