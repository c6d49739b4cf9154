import { ok, type Result } from "../../base/result.ts";
import { rowsOf } from "../../families/build-columns.ts";
import type { HouseholdColumns } from "../../families/columns.ts";
import { compileFilter } from "../../families/filter/compile.ts";
import { programmeBits, programmeColumn } from "../../families/programme-bits.ts";
import type { AreaGroups, AreaTable } from "../../place/area-table.ts";
import type { ResolvedIndicator } from "../catalogue/indicator.ts";
import type { Quantity } from "../measure.ts";
import { type AreaCounts, type AreaTotals, bucketsOf, countTotals, narrowingOf, personWeights } from "./area-counts.ts";
import type { AreaSummary } from "./area-summary.ts";
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
	const rows = rowsOf(mask, base.scratch);
	const numerator = countWhere(indicator.numerator, households, base, rows, areas.length);
	if (!numerator.ok) return numerator;
	const denominator = countWhere(indicator.denominator, households, base, rows, areas.length);
	if (!denominator.ok) return denominator;
	const counts: AreaCounts = {
		...scan(households, base, rows, areas.length, programmeIds),
		numerator: numerator.value,
		denominator: denominator.value,
	};
	return ok(foldSummary({ areas, groups, totals: base.totals, counts, indicator, programmeIds }));
}

/** `keys[row]` = bucket × 2^bits.length + programme word; one counter per key does for families and receivers. */
type ScanBase = {
	readonly areaOf: Int32Array;
	readonly signature: string;
	readonly totals: AreaTotals;
	readonly weights: ArrayLike<number> | null;
	readonly keys: Uint32Array;
	/** Programmes inside the keys; the others are counted from their columns. */
	readonly bitIds: readonly string[];
	/** Room for the selected rows, written anew by every scan. */
	readonly scratch: Uint32Array;
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
	const buckets = bucketsOf(areaOf, areaCount);
	const weights = personWeights(households);
	const room = Math.min(16, Math.max(0, Math.floor(Math.log2(households.length / ROWS_PER_KEY / (areaCount + 1)))));
	const withColumn = programmeIds.filter((id) => programmeColumn(households, id) !== null);
	const { ids: bitIds, bits } = programmeBits(households, withColumn.slice(0, room));
	const keys = new Uint32Array(buckets.length);
	const width = 2 ** bitIds.length;
	for (let row = 0; row < keys.length; row++) keys[row] = buckets[row] * width + bits[row];
	const base = {
		areaOf,
		signature,
		totals: countTotals(buckets, areaCount, weights),
		weights,
		keys,
		bitIds,
		scratch: new Uint32Array(keys.length),
	};
	remembered.set(households, base);
	return base;
}

function scan(
	households: HouseholdColumns,
	base: ScanBase,
	rows: Uint32Array,
	areaCount: number,
	programmeIds: readonly string[],
): Pick<AreaCounts, "selected" | "selectedPersons" | "receivers"> {
	const { keys, bitIds, weights } = base;
	const width = 2 ** bitIds.length;
	const families = new Int32Array((areaCount + 1) * width);
	const selectedPersons = new Float64Array(areaCount + 1);
	for (let i = 0; i < rows.length; i++) families[keys[rows[i]]]++;
	if (weights === null) selectedPersons.fill(Number.NaN);
	else addPersons(rows, keys, bitIds.length, weights, selectedPersons);
	const selected = new Float64Array(areaCount + 1);
	const receiversOfBit = bitIds.map(() => new Float64Array(areaCount + 1));
	for (let key = 0; key < families.length; key++) {
		if (families[key] === 0) continue;
		const bucket = key >>> bitIds.length;
		selected[bucket] += families[key];
		for (let bit = 0; bit < bitIds.length; bit++) if (((key >>> bit) & 1) === 1) receiversOfBit[bit][bucket] += families[key];
	}
	const receivers = programmeIds.map(
		(id) => receiversOfBit[bitIds.indexOf(id)] ?? countColumn(households, id, base, rows, areaCount),
	);
	return { selected, selectedPersons, receivers };
}

function addPersons(
	rows: Uint32Array,
	keys: Uint32Array,
	shift: number,
	weights: ArrayLike<number>,
	persons: Float64Array,
): void {
	for (let i = 0; i < rows.length; i++) persons[keys[rows[i]] >>> shift] += weights[rows[i]];
}

/** Receivers of a programme that did not fit into the keys, or has no column. */
function countColumn(
	households: HouseholdColumns,
	id: string,
	base: ScanBase,
	rows: Uint32Array,
	areaCount: number,
): Float64Array {
	const receivers = new Float64Array(areaCount + 1);
	const column = programmeColumn(households, id);
	if (column === null) return receivers.fill(Number.NaN);
	const { keys, bitIds } = base;
	for (const row of rows) if (column.values[row] === 1) receivers[keys[row] >>> bitIds.length]++;
	return receivers;
}

/** Selected families per bucket that meet a quantity's own clause; null when it has none. */
function countWhere(
	quantity: Quantity | null,
	households: HouseholdColumns,
	base: ScanBase,
	rows: Uint32Array,
	areaCount: number,
): Result<Float64Array | null> {
	const where = narrowingOf(quantity);
	if (where === null) return ok(null);
	const meeting = compileFilter(where, households);
	if (!meeting.ok) return meeting;
	const counts = new Int32Array(areaCount + 1);
	const { keys, bitIds } = base;
	for (let i = 0; i < rows.length; i++) counts[keys[rows[i]] >>> bitIds.length] += meeting.value[rows[i]];
	return ok(Float64Array.from(counts));
}
