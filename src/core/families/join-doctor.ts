import { type Finding, MOST_FINDING_ROWS } from "../base/finding.ts";
import type { AreaTable } from "../place/area-table.ts";
import { statedAreaOf } from "./area-columns.ts";
import { type HouseholdColumns, sourceRow } from "./columns.ts";

/** Shared coordinates are reported above this share of the families that have one (`methods.md` 4.1). */
export const STACKED_SHARE = 0.05;
/** Columns the app's questions need; their absence is told, not a fault. */
const EXPECTED_COLUMNS = ["id", "kode", "desil", "anggota", "terdaftar"];

/**
 * What the join of households and polygons found, in a fixed order, only findings that occur. `assigned` is the polygon each
 * point lies in (−1 none), before the fallback to `kode`. Counts are exact, rows the first 20, as the
 * file they came from numbers them.
 */
export function inspectJoin(input: {
	readonly areas: AreaTable;
	readonly households: HouseholdColumns;
	readonly areaOf: Int32Array;
}): Finding[] {
	const { areas, households, areaOf } = input;
	const { lng, lat } = households;
	const stated = statedAreaOf(households, areas);
	const isMeasured = areas.schematic !== true;
	const located = (row: number): boolean => Number.isFinite(lng[row]) && Number.isFinite(lat[row]);
	const found = (code: Finding["code"], test: (row: number) => boolean): Finding[] => {
		const finding = collect(households, test);
		return finding.count > 0 ? [{ code, ...finding }] : [];
	};
	return [
		...missingColumns(households),
		...found("NO_COORDINATES", (row) => !located(row)),
		...(isMeasured ? found("OUTSIDE", (row) => located(row) && areaOf[row] < 0) : []),
		...(stated === null
			? []
			: [
					...found("CODE_DISAGREES", (row) => isMeasured && stated[row] >= 0 && areaOf[row] >= 0 && stated[row] !== areaOf[row]),
					...found("CODE_UNKNOWN", (row) => stated[row] === -2),
				]),
		...duplicateIds(households),
		...sameCoordinates(households, located),
	];
}

function collect(households: HouseholdColumns, test: (row: number) => boolean): { count: number; rows: number[] } {
	let count = 0;
	const rows: number[] = [];
	for (let row = 0; row < households.length; row++) {
		if (!test(row)) continue;
		count++;
		if (rows.length < MOST_FINDING_ROWS) rows.push(sourceRow(households, row));
	}
	return { count, rows };
}

function missingColumns(households: HouseholdColumns): Finding[] {
	const names = [...households.columns.keys()];
	const absent = EXPECTED_COLUMNS.filter((column) => !households.columns.has(column));
	if (!names.some((name) => name.startsWith("p_"))) absent.push("p_*");
	return absent.map((column) => ({ code: "MISSING_COLUMN", count: households.length, rows: [], params: { column } }));
}

/** Every row but the first that carries an id counts. */
function duplicateIds(households: HouseholdColumns): Finding[] {
	const column = households.columns.get("id");
	if (column === undefined) return [];
	const ids: ArrayLike<number> = column.kind === "text" ? column.codes : column.values;
	const isMissing = column.kind === "text" ? (id: number) => id < 0 : Number.isNaN;
	const seen = new Set<number>();
	const finding = collect(households, (row) => !isMissing(ids[row]) && seen.size === seen.add(ids[row]).size);
	return finding.count > 0 ? [{ code: "DUPLICATE_ID", ...finding }] : [];
}

/** Families whose coordinate another family has too: all of them count, the first included. */
function sameCoordinates(households: HouseholdColumns, located: (row: number) => boolean): Finding[] {
	const first = firstAtCoordinate(households, located);
	const shared = new Uint8Array(households.length);
	let locatedCount = 0;
	for (let row = 0; row < first.length; row++) {
		if (first[row] < 0) continue;
		locatedCount++;
		if (first[row] !== row) shared[row] = shared[first[row]] = 1;
	}
	const finding = collect(households, (row) => shared[row] === 1);
	if (finding.count <= STACKED_SHARE * locatedCount) return [];
	return [{ code: "SAME_COORDINATES", ...finding, params: { families: locatedCount } }];
}

/** For each located row the first row with exactly its coordinate, −1 for the others: a hash table of row numbers. */
function firstAtCoordinate(households: HouseholdColumns, located: (row: number) => boolean): Int32Array {
	const { lng, lat, length } = households;
	const size = 2 ** Math.ceil(Math.log2(2 * length + 2));
	const slots = new Int32Array(size).fill(-1);
	const words = new Uint32Array(4);
	const numbers = new Float64Array(words.buffer);
	const first = new Int32Array(length).fill(-1);
	for (let row = 0; row < length; row++) {
		if (!located(row)) continue;
		numbers[0] = lng[row] + 0;
		numbers[1] = lat[row] + 0;
		let hash =
			Math.imul(words[0], 0x9e3779b1) ^
			Math.imul(words[1], 0x85ebca6b) ^
			Math.imul(words[2], 0xc2b2ae35) ^
			Math.imul(words[3], 0x27d4eb2f);
		hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
		let slot = (hash ^ (hash >>> 13)) & (size - 1);
		while (slots[slot] >= 0 && (lng[slots[slot]] !== lng[row] || lat[slots[slot]] !== lat[row])) slot = (slot + 1) & (size - 1);
		if (slots[slot] < 0) slots[slot] = row;
		first[row] = slots[slot];
	}
	return first;
}
