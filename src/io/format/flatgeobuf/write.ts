import { textColumn } from "#core/families/build-columns.ts";
import type { Column, HouseholdColumns } from "#core/families/columns.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { GEOMETRY_MULTIPOLYGON, GEOMETRY_POINT } from "./format.ts";
import { headerBytes } from "./header-bytes.ts";
import { hilbertOrder } from "./hilbert.ts";
import { NODE_SIZE, treeBytes } from "./packed-rtree.ts";
import { areaBounds, areaFeatureBytes } from "./write-area-features.ts";
import { type PropertyPlan, planProperties, propertySizes, writeProperties } from "./write-properties.ts";
import { writeTree } from "./write-tree.ts";

export type WriteFgbOptions = {
	/** Layer name in the header. */
	readonly name?: string;
	/** What the layer is and what it says of itself, for people; areas only. */
	readonly title?: string;
	readonly description?: string;
	/** Order of the rows in the file: along the Hilbert curve (small, fast searches) or as given. */
	readonly order?: "hilbert" | "given";
	/** Rows that stand at the file's end, before those without a point, where the order is Hilbert's. */
	readonly atEnd?: Uint8Array;
	/** Without a spatial index a layer is smaller and can only be read whole; points only. */
	readonly index?: boolean;
};

/** A feature of a household before its properties, as 32-bit words: word 0, 12–15 and 16 are patched per row. */
const POINT_HEAD = new Uint32Array([
	0, // bytes of the feature
	12, // root table at 16
	8 | (12 << 16), // vtable of the feature at 8: its size, the table's size,
	4 | (8 << 16), // geometry at 4, properties at 8
	8, // feature table at 16: back to its vtable
	16, // geometry at 36
	40, // properties at 64
	8 | (8 << 16), // vtable of the geometry at 28:
	0 | (4 << 16), // no ends, coordinates at 4
	8, // geometry table at 36: back to its vtable
	4, // coordinates at 44
	2, // two of them
	0, // longitude at 48
	0,
	0, // latitude at 56
	0,
	0, // bytes of the properties, which follow at 68
]);
const HEAD_BYTES = 68;
const NO_GEOMETRY_WORD = 0 | (8 << 16);

/**
 * A FlatGeobuf layer of points (packed Hilbert R-tree unless `index` is false, EPSG:4326), the same bytes for the same columns. Rows come
 * out along the Hilbert curve unless `order` is "given"; rows without coordinates are features without geometry. Missing
 * values are left out of a feature.
 */
export function writeHouseholdsFgb(households: HouseholdColumns, options: WriteFgbOptions = {}): Uint8Array {
	const { length, lng, lat } = households;
	const plan = planProperties(households.columns);
	const envelope = pointBounds(lng, lat);
	const order =
		(options.order ?? "hilbert") === "hilbert"
			? withAtEnd(hilbertOrder(lng, lat, envelope), options.atEnd)
			: Uint32Array.from({ length }, (_, row) => row);
	const sizes = propertySizes(plan, length);
	const nodeSize = length > 0 && (options.index ?? true) ? NODE_SIZE : 0;
	const header = headerBytes({
		name: options.name ?? "households",
		geometryType: GEOMETRY_POINT,
		columns: plan.columns,
		featuresCount: length,
		indexNodeSize: nodeSize,
		envelope,
	});
	const featuresStart = header.length + treeBytes(length, nodeSize);
	const offset = new Float64Array(length);
	const x = new Float64Array(length);
	const y = new Float64Array(length);
	let bytes = 0;
	for (let i = 0; i < length; i++) {
		const row = order[i] as number;
		const located = isLocated(lng, lat, row);
		offset[i] = bytes;
		x[i] = located ? (lng[row] as number) : Number.NaN;
		y[i] = located ? (lat[row] as number) : Number.NaN;
		bytes += padded(HEAD_BYTES + (sizes[row] as number));
	}
	const out = new Uint8Array(featuresStart + bytes);
	out.set(header);
	if (nodeSize > 0) writeTree(out, header.length, { west: x, south: y, east: x, north: y, offset }, NODE_SIZE);
	writePoints(out, featuresStart, { plan, order, sizes, x, y, offset });
	return out;
}

/** Both in the order given; rows without a point are among the last already. */
function withAtEnd(order: Uint32Array, atEnd: Uint8Array | undefined): Uint32Array {
	if (atEnd === undefined) return order;
	const first = order.filter((row) => atEnd[row] === 0);
	const all = new Uint32Array(order.length);
	all.set(first);
	all.set(
		order.filter((row) => atEnd[row] !== 0),
		first.length,
	);
	return all;
}

type PointRows = {
	readonly plan: PropertyPlan;
	readonly order: Uint32Array;
	readonly sizes: Uint32Array;
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly offset: Float64Array;
};

function writePoints(out: Uint8Array, featuresStart: number, rows: PointRows): void {
	const { plan, order, sizes, x, y, offset } = rows;
	const view = new DataView(out.buffer);
	const words = new Uint32Array(out.buffer, 0, out.length / 4);
	const doubles = new Float64Array(out.buffer, 0, out.length / 8);
	for (let i = 0; i < order.length; i++) {
		const row = order[i] as number;
		const at = featuresStart + (offset[i] as number);
		const word = at / 4;
		const properties = sizes[row] as number;
		for (let w = 0; w < 12; w++) words[word + w] = POINT_HEAD[w] as number;
		words[word] = padded(HEAD_BYTES + properties) - 4;
		words[word + 16] = properties;
		if (Number.isNaN(x[i])) words[word + 3] = NO_GEOMETRY_WORD;
		else {
			doubles[at / 8 + 6] = x[i] as number;
			doubles[at / 8 + 7] = y[i] as number;
		}
		writeProperties(plan, row, out, view, at + HEAD_BYTES);
	}
}

/** Half a coordinate is none. */
function isLocated(lng: Float64Array, lat: Float64Array, row: number): boolean {
	return Number.isFinite((lng[row] as number) + (lat[row] as number));
}

function pointBounds(lng: Float64Array, lat: Float64Array): [number, number, number, number] {
	let west = Infinity;
	let south = Infinity;
	let east = -Infinity;
	let north = -Infinity;
	for (let row = 0; row < lng.length; row++) {
		if (!isLocated(lng, lat, row)) continue;
		const x = lng[row] as number;
		const y = lat[row] as number;
		if (x < west) west = x;
		if (x > east) east = x;
		if (y < south) south = y;
		if (y > north) north = y;
	}
	return [west, south, east, north];
}

function padded(bytes: number): number {
	return (bytes + 7) & ~7;
}

/** Columns of an area layer in the order of the pack format; empty texts are left out. */
export function areaColumns(areas: AreaTable): Map<string, Column> {
	const text = (values: readonly string[]) => textColumn(values.map((value) => (value === "" ? null : value)));
	const columns = new Map<string, Column>([
		["kode", text(areas.kode)],
		["nama", text(areas.nama)],
		["kode_kecamatan", text(areas.kodeKecamatan)],
		["kecamatan", text(areas.kecamatan)],
		["kode_kota", text(areas.kodeKota)],
		["kota", text(areas.kota)],
		["kode_provinsi", text(areas.kodeProvinsi)],
		["provinsi", text(areas.provinsi)],
	]);
	for (const [name, values] of areas.statistics) columns.set(name, { kind: "number", values });
	return columns;
}

/** An indexed FlatGeobuf layer of multipolygons; areas keep their order, so a row is the same area before and after. */
export function writeAreasFgb(areas: AreaTable, options: Omit<WriteFgbOptions, "order" | "atEnd"> = {}): Uint8Array {
	const { length } = areas;
	const plan = planProperties(areaColumns(areas));
	const sizes = propertySizes(plan, length);
	const bounds = areaBounds(areas.geometry, length);
	const header = headerBytes({
		name: options.name ?? "areas",
		...(options.title === undefined ? {} : { title: options.title }),
		...(options.description === undefined ? {} : { description: options.description }),
		geometryType: GEOMETRY_MULTIPOLYGON,
		columns: plan.columns,
		featuresCount: length,
		indexNodeSize: length > 0 ? NODE_SIZE : 0,
		envelope: bounds.envelope,
	});
	const offset = new Float64Array(length);
	const features = Array.from({ length }, (_, area) => {
		const { bytes, propertiesAt } = areaFeatureBytes(areas.geometry, area, sizes[area] as number);
		writeProperties(plan, area, bytes, new DataView(bytes.buffer), propertiesAt);
		return bytes;
	});
	let bytes = 0;
	for (const [area, feature] of features.entries()) {
		offset[area] = bytes;
		bytes += feature.length;
	}
	const featuresStart = header.length + treeBytes(length, NODE_SIZE);
	const out = new Uint8Array(featuresStart + bytes);
	out.set(header);
	writeTree(out, header.length, { ...bounds, offset }, NODE_SIZE);
	for (const [area, feature] of features.entries()) out.set(feature, featuresStart + (offset[area] as number));
	return out;
}
