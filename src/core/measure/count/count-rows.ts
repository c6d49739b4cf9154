/**
 * Families and persons per unit; the last entry of each array stands for all units together or for those in none, as the
 * function says that gives it.
 */
export type UnitCounts = {
	readonly families: Float64Array;
	/** NaN throughout when the layer does not count persons. */
	readonly persons: Float64Array;
};

/** What is counted: the families whose byte is 1 in every mask (none = every family). */
type Counted = {
	readonly masks: readonly Uint8Array[];
	/** Persons per family (`personWeights`); null = not counted. */
	readonly weights: ArrayLike<number> | null;
};

/**
 * The one way from rows to units. `unitOf` is the unit of each family, 0 … unitCount − 1, −1 = in none of them; those are
 * in the last entry, `unitCount`. Persons are added up in the order of the rows.
 */
export function countRows(task: Counted & { readonly unitOf: Int32Array; readonly unitCount: number }): UnitCounts {
	const { unitOf, unitCount, masks, weights } = task;
	const { families, persons } = countKinds({ keyOf: unitOf, unitCount, kindBits: 0, masks, weights });
	return { families: Float64Array.from(families), persons };
}

/** The families of a mask that pass a test as well. */
export function narrowMask(mask: Uint8Array, passes: (row: number) => boolean): Uint8Array {
	const narrowed = new Uint8Array(mask.length);
	for (let row = 0; row < mask.length; row++) if (mask[row] === 1 && passes(row)) narrowed[row] = 1;
	return narrowed;
}

/** The same counts with everything in the last entry, families in no unit included. */
export function withRegion({ families, persons }: UnitCounts): UnitCounts {
	return { families: withSum(families), persons: withSum(persons) };
}

function withSum(perUnit: Float64Array): Float64Array {
	const sums = perUnit.slice();
	sums[sums.length - 1] = perUnit.reduce((sum, value) => sum + value, 0);
	return sums;
}

/** Rows looked at together: their numbers stay in the first-level cache between being found and being counted. */
const BLOCK_ROWS = 4096;
const block = new Uint32Array(BLOCK_ROWS);

/**
 * Families per unit and kind, persons per unit, in one pass. `keyOf` is unit × 2^kindBits + kind for each family, −1 = in
 * no unit. `families` has one entry per key, then those in none; `persons` one per unit, then those in none.
 */
export function countKinds(
	task: Counted & { readonly keyOf: Int32Array; readonly unitCount: number; readonly kindBits: number },
): { readonly families: Int32Array; readonly persons: Float64Array } {
	const { keyOf, unitCount, kindBits, masks, weights } = task;
	const families = new Int32Array(unitCount * 2 ** kindBits + 1);
	const persons = new Float64Array(unitCount + 1);
	for (let start = 0; start < keyOf.length; start += BLOCK_ROWS) {
		const count = findRows(masks, start, Math.min(keyOf.length, start + BLOCK_ROWS));
		if (weights === null) addFamilies(count, keyOf, families);
		else addBoth(count, keyOf, kindBits, weights, families, persons);
	}
	if (weights === null) persons.fill(Number.NaN);
	return { families: lastFromFirst(families), persons: lastFromFirst(persons) };
}

/** Puts the rows from `start` to before `end` that pass every mask into `block`, and says how many they are. */
function findRows(masks: readonly Uint8Array[], start: number, end: number): number {
	let count = 0;
	if (masks.length === 0) for (let row = start; row < end; row++) block[count++] = row;
	else count = firstRows(masks[0], start, end);
	for (let i = 1; i < masks.length; i++) count = keepRows(masks[i], count);
	return count;
}

/** Written always, kept only when selected: a branch would be guessed wrong every few rows. */
function firstRows(mask: Uint8Array, start: number, end: number): number {
	let count = 0;
	for (let row = start; row < end; row++) {
		block[count] = row;
		count += mask[row];
	}
	return count;
}

function keepRows(mask: Uint8Array, found: number): number {
	let count = 0;
	for (let i = 0; i < found; i++) {
		block[count] = block[i];
		count += mask[block[i]];
	}
	return count;
}

/** Counters are shifted by one, so that −1, in no unit, is the first. */
function addBoth(
	count: number,
	keyOf: Int32Array,
	kindBits: number,
	weights: ArrayLike<number>,
	families: Int32Array,
	persons: Float64Array,
): void {
	for (let i = 0; i < count; i++) {
		const row = block[i];
		const key = keyOf[row];
		families[key + 1]++;
		persons[(key >> kindBits) + 1] += weights[row];
	}
}

function addFamilies(count: number, keyOf: Int32Array, families: Int32Array): void {
	for (let i = 0; i < count; i++) families[keyOf[block[i]] + 1]++;
}

function lastFromFirst<T extends Int32Array | Float64Array>(counters: T): T {
	const none = counters[0];
	counters.copyWithin(0, 1);
	counters[counters.length - 1] = none;
	return counters;
}
