import { ok, type Result } from "../../base/result.ts";
import type { HouseholdColumns } from "../../families/columns.ts";
import { compileFilter } from "../../families/filter/compile.ts";
import { programmeBits, programmeColumn, receiverMask } from "../../families/programme-bits.ts";
import type { AreaGroups, AreaTable } from "../../place/area-table.ts";
import type { ResolvedIndicator } from "../catalogue/indicator.ts";
import type { Quantity } from "../measure.ts";
import { type AreaCounts, narrowingOf, personWeights } from "./area-counts.ts";
import type { AreaSummary } from "./area-summary.ts";
import { countKinds, countRows, type UnitCounts } from "./count-rows.ts";
import { foldSummary } from "./fold-summary.ts";

/**
 * Families, persons, selected, receivers and the indicator's numerator and denominator per group, in one pass over the
 * households. `areaOf` is the area each household is counted in (−1 none), `mask` one byte per household, 1 = selected.
 * The rows' own totals are remembered per (households, areaOf), so a second call with another mask scans only what changed;
 * neither may be altered in place. Errors: those of the indicator's clauses (FILTER_*).
 */
export function summariseAreas(input: {
	readonly households: HouseholdColumns;
	readonly areas: AreaTable;
	readonly groups: AreaGroups;
	readonly areaOf: Int32Array;
	readonly mask: Uint8Array;
	readonly indicator: ResolvedIndicator;
	/** Programmes to count receivers of, usually the pack's catalogue. */
	readonly programmes: readonly { readonly id: string }[];
}): Result<AreaSummary> {
	const { households, areas, groups, areaOf, mask, indicator } = input;
	const programmeIds = input.programmes.map(({ id }) => id);
	const base = scanBase(households, areaOf, areas.length, programmeIds);
	const numerator = countWhere(indicator.numerator, households, base, mask);
	if (!numerator.ok) return numerator;
	const denominator = countWhere(indicator.denominator, households, base, mask);
	if (!denominator.ok) return denominator;
	const counts: AreaCounts = {
		...scan(households, base, mask, programmeIds),
		numerator: numerator.value,
		denominator: denominator.value,
	};
	return ok(foldSummary({ areas, groups, totals: base.totals, counts, indicator, programmeIds }));
}

type ScanBase = {
	readonly areaOf: Int32Array;
	readonly areaCount: number;
	readonly signature: string;
	readonly totals: UnitCounts;
	readonly weights: ArrayLike<number> | null;
	/** bucket × 2^bits.length + programme word: one counter per key does for families and receivers. */
	readonly keys: Int32Array;
	/** Programmes inside the keys; the others are counted from their columns. */
	readonly bitIds: readonly string[];
};

/** More counters than a part of the rows cost more to read out than they save. */
const ROWS_PER_KEY = 4;
const remembered = new WeakMap<HouseholdColumns, ScanBase>();

function scanBase(
	households: HouseholdColumns,
	areaOf: Int32Array,
	areaCount: number,
	programmeIds: readonly string[],
): ScanBase {
	const signature = JSON.stringify([areaCount, programmeIds]);
	const known = remembered.get(households);
	if (known !== undefined && known.areaOf === areaOf && known.signature === signature) return known;
	const weights = personWeights(households);
	const room = Math.min(16, Math.max(0, Math.floor(Math.log2(households.length / ROWS_PER_KEY / (areaCount + 1)))));
	const withColumn = programmeIds.filter((id) => programmeColumn(households, id) !== null);
	const { ids: bitIds, bits } = programmeBits(households, withColumn.slice(0, room));
	const keys = new Int32Array(areaOf.length);
	const width = 2 ** bitIds.length;
	for (let row = 0; row < keys.length; row++) keys[row] = (areaOf[row] < 0 ? areaCount : areaOf[row]) * width + bits[row];
	const base = {
		areaOf,
		areaCount,
		signature,
		totals: countRows({ unitOf: areaOf, unitCount: areaCount, masks: [], weights }),
		weights,
		keys,
		bitIds,
	};
	remembered.set(households, base);
	return base;
}

function scan(
	households: HouseholdColumns,
	base: ScanBase,
	mask: Uint8Array,
	programmeIds: readonly string[],
): Pick<AreaCounts, "selected" | "receivers"> {
	const { keys, bitIds, weights, areaCount } = base;
	const buckets = areaCount + 1;
	const counted = countKinds({ keyOf: keys, unitCount: buckets, kindBits: bitIds.length, masks: [mask], weights });
	const families = new Float64Array(buckets);
	const receiversOfBit = bitIds.map(() => new Float64Array(buckets));
	for (let bucket = 0; bucket < buckets; bucket++) families[bucket] = foldWords(counted.families, bucket, receiversOfBit);
	const receivers = programmeIds.map((id) => receiversOfBit[bitIds.indexOf(id)] ?? countColumn(households, id, base, mask));
	return { selected: { families, persons: counted.persons.subarray(0, buckets) }, receivers };
}

/**
 * Adds up a bucket's counters by halves, in place: those whose word has the topmost bit are its receivers, and join those whose
 * word has not, until one counter is left, all families of the bucket.
 */
function foldWords(counters: Int32Array, bucket: number, receiversOfBit: readonly Float64Array[]): number {
	const start = bucket * 2 ** receiversOfBit.length;
	for (let bit = receiversOfBit.length - 1; bit >= 0; bit--) {
		const half = 2 ** bit;
		let receivers = 0;
		for (let key = start; key < start + half; key++) {
			receivers += counters[key + half];
			counters[key] += counters[key + half];
		}
		receiversOfBit[bit][bucket] = receivers;
	}
	return counters[start];
}

/** Receivers of a programme that did not fit into the keys, or has no column. */
function countColumn(households: HouseholdColumns, id: string, base: ScanBase, mask: Uint8Array): Float64Array {
	const column = programmeColumn(households, id);
	return column === null ? new Float64Array(base.areaCount + 1).fill(Number.NaN) : countBoth(base, mask, receiverMask(column));
}

/** Selected families per bucket that meet a quantity's own clause; null when it has none. */
function countWhere(
	quantity: Quantity | null,
	households: HouseholdColumns,
	base: ScanBase,
	mask: Uint8Array,
): Result<Float64Array | null> {
	const where = narrowingOf(quantity);
	if (where === null) return ok(null);
	const meeting = compileFilter(where, households);
	return meeting.ok ? ok(countBoth(base, mask, meeting.value)) : meeting;
}

function countBoth({ areaOf, areaCount }: ScanBase, mask: Uint8Array, meeting: Uint8Array): Float64Array {
	return countRows({ unitOf: areaOf, unitCount: areaCount, masks: [mask, meeting], weights: null }).families;
}
