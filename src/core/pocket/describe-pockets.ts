import { wilsonInterval } from "../measure/statistics/wilson.ts";
import { fromUtm, type UtmZone } from "../place/earth.ts";
import { labelPointOf } from "../place/geometry/label-point.ts";
import { type Outline, outlineOf } from "./outline.ts";
import type { Geometry, Position } from "./outline-types.ts";
import type { PovertyPocket } from "./pocket.ts";
import { POCKET_PREFIX, pocketCodes } from "./pocket-code.ts";
import { soundOutline } from "./sound-outline.ts";

export type DescribeInput = {
	/** Pocket of every member, −1 none. On rung A all households of the place, so that the rate has its denominator. */
	readonly labels: Int32Array;
	readonly clusterCount: number;
	/** UTM metres per household, in `zone`. */
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly zone: UtmZone;
	readonly poor: Uint8Array;
	/** Persons per household, NaN missing (those households are left out of the sum); null if the layer has no such column. */
	readonly persons?: Float64Array | null;
	/** Area per household, −1 outside. */
	readonly areaOf: Int32Array;
	readonly areaKode: readonly string[];
	/** One mask per programme, 1 = receives. */
	readonly programmeMasks: readonly Uint8Array[];
	/** 1 = receives none of the chosen programmes (`unreachedMask`); null where the layer does not say. */
	readonly unreached: Uint8Array | null;
	/** Poor share of the whole region. */
	readonly regionRate: number;
	/** False on rung B and C: rate, interval and ratio are NaN. */
	readonly withRate: boolean;
	/** Radius the pockets were found with; sets the shape of the outlines. 100 by default. */
	readonly radiusMetres?: number;
	/** Members the outline is drawn around, where they are not all of `labels`. */
	readonly outlineLabels?: Int32Array;
};

/** `labels` and `newLabel[old]` carry the ranked numbers: label k belongs to the pocket with id k + 1. */
export type DescribedPockets = {
	readonly pockets: PovertyPocket[];
	readonly labels: Int32Array;
	readonly newLabel: Int32Array;
};

/**
 * Counts, outlines and ranks: most poor families first, then the higher rate, then more households, then the original label. The
 * number of a pocket is a name as well, so equals share none. Members are listed, not counted into units as `countRows` does: a
 * pocket needs its rows for its outline, and has them in hand.
 * Shares per kelurahan are of all members; members outside every area are in none.
 */
export function describePockets(input: DescribeInput): DescribedPockets {
	const members = rowsByLabel(input.labels, input.clusterCount);
	const outlined = input.outlineLabels === undefined ? members : rowsByLabel(input.outlineLabels, input.clusterCount);
	const poorMembers = members.map((rows) => rows.filter((row) => input.poor[row] === 1));
	const codes = pocketCodes({ x: input.x, y: input.y, poorRows: poorMembers });
	const described = members.map((rows, label) => ({
		...describeOne(input, rows, poorMembers[label], outlined[label]),
		kode: `${POCKET_PREFIX}${codes[label]}`,
	}));
	const rate = (pocket: PovertyPocket) => (pocket.households > 0 ? pocket.poor / pocket.households : 0);
	const order = described.map((_, label) => label);
	order.sort((a, b) => {
		const [p, q] = [described[a], described[b]];
		return q.poor - p.poor || rate(q) - rate(p) || q.households - p.households || a - b;
	});
	const newLabel = new Int32Array(input.clusterCount);
	for (const [rank, label] of order.entries()) newLabel[label] = rank;
	return {
		pockets: order.map((label, rank) => ({ ...described[label], id: rank + 1 })),
		labels: input.labels.map((label) => (label < 0 ? -1 : newLabel[label])),
		newLabel,
	};
}

function rowsByLabel(labels: Int32Array, clusterCount: number): Uint32Array[] {
	const counts = new Uint32Array(clusterCount);
	for (let row = 0; row < labels.length; row++) if (labels[row] >= 0) counts[labels[row]]++;
	const rows = Array.from(counts, (count) => new Uint32Array(count));
	counts.fill(0);
	for (let row = 0; row < labels.length; row++) {
		const label = labels[row];
		if (label >= 0) rows[label][counts[label]++] = row;
	}
	return rows;
}

/** `id` stands for the rank to come. */
function describeOne(
	input: DescribeInput,
	rows: Uint32Array,
	poorRows: Uint32Array,
	outlined: Uint32Array,
): Omit<PovertyPocket, "kode"> {
	const [poor, households] = [poorRows.length, rows.length];
	const rate = input.withRate && households > 0 ? poor / households : Number.NaN;
	const [low, high] = input.withRate ? wilsonInterval(poor, households) : [Number.NaN, Number.NaN];
	const outline = outlineOf({ x: input.x, y: input.y, rows: outlined, radiusMetres: input.radiusMetres ?? 100 });
	const centre = labelPointOf(outline.polygons);
	const sound = soundOutline(toDegrees(outline, input.zone), outline.squareMetres);
	return {
		id: 0,
		poor,
		households,
		rate,
		low,
		high,
		ratio: input.regionRate > 0 ? rate / input.regionRate : Number.NaN,
		persons: personsOf(input.persons ?? null, poorRows),
		hectares: sound.squareMetres / 10_000,
		receivers: input.programmeMasks.map((mask) => countOf(mask, poorRows)),
		withoutAny: input.unreached === null ? Number.NaN : countOf(input.unreached, poorRows),
		kelurahan: areaShares(input, rows),
		outline: sound.outline,
		label: fromUtm(input.zone, centre.x, centre.y),
	};
}

function countOf(mask: Uint8Array, rows: Uint32Array): number {
	return rows.reduce((sum, row) => sum + mask[row], 0);
}

function personsOf(persons: Float64Array | null, rows: Uint32Array): number {
	if (persons === null) return Number.NaN;
	return rows.reduce((sum, row) => sum + (Number.isNaN(persons[row]) ? 0 : persons[row]), 0);
}

function areaShares(input: DescribeInput, rows: Uint32Array): { kode: string; share: number }[] {
	const counts = new Map<number, number>();
	for (const row of rows) if (input.areaOf[row] >= 0) counts.set(input.areaOf[row], (counts.get(input.areaOf[row]) ?? 0) + 1);
	return [...counts]
		.sort((a, b) => b[1] - a[1] || a[0] - b[0])
		.map(([area, count]) => ({ kode: input.areaKode[area], share: count / rows.length }));
}

/** Eight decimals (1 mm) keep rings as simple as they are in the plane. */
function toDegrees(outline: Outline, zone: UtmZone): Geometry {
	const polygons = outline.polygons.map((rings) => rings.map((ring) => ringToDegrees(ring, zone)));
	return polygons.length === 1 ? { type: "Polygon", coordinates: polygons[0] } : { type: "MultiPolygon", coordinates: polygons };
}

function ringToDegrees(ring: Float64Array, zone: UtmZone): Position[] {
	const positions: Position[] = [];
	for (let i = 0; i + 3 < ring.length; i += 2) {
		const [lng, lat] = fromUtm(zone, ring[i], ring[i + 1]);
		positions.push([Math.round(lng * 1e8) / 1e8, Math.round(lat * 1e8) / 1e8]);
	}
	positions.push([...positions[0]]);
	return positions;
}
