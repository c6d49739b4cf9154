import { rowsOf } from "../../families/build-columns.ts";
import type { BooleanColumn, Column, HouseholdColumns } from "../../families/columns.ts";
import { columnsOf } from "../../families/filter/check-types.ts";
import type { Clause } from "../../families/filter/clause.ts";
import { compileFilter } from "../../families/filter/compile.ts";
import { hasMissing } from "../../families/missing.ts";
import type { AreaGroups, AreaTable } from "../../place/area-table.ts";
import type { ResolvedIndicator } from "../catalogue/indicator.ts";
import type { Quantity } from "../measure.ts";
import { type AreaCounts, bucketsOf, narrowingOf, personWeights } from "./area-counts.ts";
import type { AreaSummary } from "./area-summary.ts";
import { countRows, type UnitCounts } from "./count-rows.ts";
import { foldSummary } from "./fold-summary.ts";

/**
 * An exact cube: how many families and persons each area has of each kind, a kind being a combination of programmes, listing
 * and decile that occurs. It answers any filter on those columns without touching rows. Only occupied cells are stored.
 */
export type HouseholdCube = {
	readonly areaCount: number;
	readonly totals: UnitCounts;
	/** One row per kind, sorted by programme word: a clause is evaluated on these few rows with the ordinary compiler. */
	readonly kinds: HouseholdColumns;
	readonly programmeWord: Uint32Array;
	readonly programmeIds: readonly string[];
	/** Cells of kind k: `cellStart[k] … cellStart[k + 1] − 1`. */
	readonly cellStart: Uint32Array;
	readonly cellBucket: Int32Array;
	readonly cellFamilies: Int32Array;
	readonly cellPersons: Float64Array;
	readonly countsPersons: boolean;
};

/** A kind is a 32-bit word: programmes above, then `terdaftar` in bit 4 and `desil` in bits 0–3. */
const DECILE_BITS = 4;
const LISTED_BIT = 4;
const PROGRAMME_SHIFT = 5;
const MOST_PROGRAMMES = 27;
/** More cells than this take as long to add up as the rows. */
const MOST_CELLS = 1_000_000;
/** Words below this are looked up in a table, larger ones in a Map. */
const MOST_TABLED_WORDS = 2 ** 22;

/**
 * Columns with missing values stay out of the cube (a clause on them is not answerable by it), as do programmes after the
 * twenty-seventh. null when the households fall into so many cells that scanning them is no slower.
 */
export function buildCube(input: {
	readonly households: HouseholdColumns;
	readonly areaOf: Int32Array;
	readonly areaCount: number;
	readonly mostCells?: number;
}): HouseholdCube | null {
	const { households, areaOf, areaCount } = input;
	const { words, programmeIds, listed, ranked } = kindWords(households);
	const { kindOf, kindWord } = indexKinds(words);
	const buckets = bucketsOf(areaOf, areaCount);
	const weights = personWeights(households);
	const order = countingSort(kindOf, kindWord.length, countingSort(buckets, areaCount + 1, null));
	const cells = gatherCells(order, kindOf, buckets, weights, kindWord.length);
	if (cells.cellBucket.length > (input.mostCells ?? MOST_CELLS)) return null;
	return {
		areaCount,
		totals: countRows({ unitOf: areaOf, unitCount: areaCount, masks: [], weights }),
		kinds: kindColumns(kindWord, programmeIds, listed, ranked),
		programmeWord: kindWord.map((word) => word >>> PROGRAMME_SHIFT),
		programmeIds,
		...cells,
		countsPersons: weights !== null,
	};
}

/** Can the cube tell who passes the clause? */
export function cubeAnswers(cube: HouseholdCube, clause: Clause): boolean {
	for (const column of columnsOf(clause)) if (!cube.kinds.columns.has(column)) return false;
	return true;
}

/** The same summary as `compileFilter` + `summariseAreas`; null when the cube cannot tell (see `cubeAnswers`). */
export function summariseCube(input: {
	readonly cube: HouseholdCube;
	readonly clause: Clause;
	readonly areas: AreaTable;
	readonly groups: AreaGroups;
	readonly indicator: ResolvedIndicator;
	readonly programmes: readonly { readonly id: string }[];
}): AreaSummary | null {
	const { cube, clause, areas, groups, indicator } = input;
	const programmeIds = input.programmes.map(({ id }) => id);
	if (programmeIds.some((id) => !cube.programmeIds.includes(id))) return null;
	const passing = maskOf(cube, clause);
	const numerator = whereMask(cube, indicator.numerator);
	const denominator = whereMask(cube, indicator.denominator);
	if (passing === null || numerator === "unknown" || denominator === "unknown") return null;
	const counts = addCells(cube, passing, numerator, denominator, programmeIds);
	return foldSummary({ areas, groups, totals: cube.totals, counts, indicator, programmeIds });
}

function maskOf(cube: HouseholdCube, clause: Clause): Uint8Array | null {
	if (!cubeAnswers(cube, clause)) return null;
	const mask = compileFilter(clause, cube.kinds);
	return mask.ok ? mask.value : null;
}

function whereMask(cube: HouseholdCube, quantity: Quantity | null): Uint8Array | null | "unknown" {
	const where = narrowingOf(quantity);
	return where === null ? null : (maskOf(cube, where) ?? "unknown");
}

/**
 * Kinds with one programme word are neighbours: their families are added up once per bucket and then go to every programme
 * of the word.
 */
function addCells(
	cube: HouseholdCube,
	passing: Uint8Array,
	numeratorMask: Uint8Array | null,
	denominatorMask: Uint8Array | null,
	programmeIds: readonly string[],
): AreaCounts {
	const buckets = cube.areaCount + 1;
	const zeros = (): Float64Array => new Float64Array(buckets);
	const [families, persons, ofWord] = [zeros(), zeros(), zeros()];
	const receivers = programmeIds.map(zeros);
	const numerator = numeratorMask === null ? null : zeros();
	const denominator = denominatorMask === null ? null : zeros();
	const flush = (word: number): void => {
		for (let i = 0; i < programmeIds.length; i++)
			if (((word >>> cube.programmeIds.indexOf(programmeIds[i])) & 1) === 1) addTo(receivers[i], ofWord);
		addTo(families, ofWord);
		ofWord.fill(0);
	};
	const { programmeWord, cellStart, cellBucket, cellFamilies, cellPersons } = cube;
	for (let kind = 0; kind < passing.length; kind++) {
		if (kind > 0 && programmeWord[kind] !== programmeWord[kind - 1]) flush(programmeWord[kind - 1]);
		if (passing[kind] === 0) continue;
		const [start, end] = [cellStart[kind], cellStart[kind + 1]];
		for (let cell = start; cell < end; cell++) {
			const bucket = cellBucket[cell];
			ofWord[bucket] += cellFamilies[cell];
			persons[bucket] += cellPersons[cell];
		}
		if (numerator !== null && numeratorMask?.[kind] === 1) addFamilies(numerator, cube, start, end);
		if (denominator !== null && denominatorMask?.[kind] === 1) addFamilies(denominator, cube, start, end);
	}
	if (passing.length > 0) flush(programmeWord[passing.length - 1]);
	if (!cube.countsPersons) persons.fill(Number.NaN);
	return { selected: { families, persons }, receivers, numerator, denominator };
}

function addTo(sums: Float64Array, values: Float64Array): void {
	for (let i = 0; i < sums.length; i++) sums[i] += values[i];
}

function addFamilies(sums: Float64Array, cube: HouseholdCube, start: number, end: number): void {
	for (let cell = start; cell < end; cell++) sums[cube.cellBucket[cell]] += cube.cellFamilies[cell];
}

function kindWords(households: HouseholdColumns) {
	const words = new Uint32Array(households.length);
	const decile = households.columns.get("desil");
	const ranked = decile !== undefined && isDecileColumn(decile);
	if (ranked) for (let row = 0; row < words.length; row++) words[row] = decile.values[row];
	const terdaftar = households.columns.get("terdaftar");
	const listed = terdaftar?.kind === "boolean" && !hasMissing(terdaftar);
	if (listed) orBit(words, terdaftar, LISTED_BIT);
	const programmeIds: string[] = [];
	for (const [name, column] of households.columns) {
		if (!name.startsWith("p_") || column.kind !== "boolean" || hasMissing(column)) continue;
		if (programmeIds.length === MOST_PROGRAMMES) break;
		orBit(words, column, PROGRAMME_SHIFT + programmeIds.length);
		programmeIds.push(name.slice(2));
	}
	return { words, programmeIds, listed, ranked };
}

function orBit(words: Uint32Array, column: BooleanColumn, bit: number): void {
	for (let row = 0; row < words.length; row++) words[row] |= column.values[row] << bit;
}

function isDecileColumn(column: Column): column is { readonly kind: "number"; readonly values: Uint8Array } {
	return (
		column.kind === "number" && column.values instanceof Uint8Array && column.values.every((value) => value < 2 ** DECILE_BITS)
	);
}

/** Kinds in ascending order of their word, and the kind of each row. */
function indexKinds(words: Uint32Array): { readonly kindOf: Int32Array; readonly kindWord: Uint32Array } {
	const kindOf = new Int32Array(words.length);
	let highest = 0;
	for (let row = 0; row < words.length; row++) if (words[row] > highest) highest = words[row];
	if (highest >= MOST_TABLED_WORDS) {
		const kindWord = Uint32Array.from(new Set(words)).sort();
		const kindAt = new Map(Array.from(kindWord, (word, kind) => [word, kind]));
		for (let row = 0; row < words.length; row++) kindOf[row] = kindAt.get(words[row]) ?? -1;
		return { kindOf, kindWord };
	}
	const kindAt = new Int32Array(words.length === 0 ? 0 : highest + 1);
	for (let row = 0; row < words.length; row++) kindAt[words[row]] = 1;
	const kindWord = rowsOf(Uint8Array.from(kindAt)).slice();
	for (let kind = 0; kind < kindWord.length; kind++) kindAt[kindWord[kind]] = kind;
	for (let row = 0; row < words.length; row++) kindOf[row] = kindAt[words[row]];
	return { kindOf, kindWord };
}

/** Rows ordered by value 0 … valueCount − 1, stable with regard to the order given. */
function countingSort(values: Int32Array, valueCount: number, order: Uint32Array | null): Uint32Array {
	const next = new Uint32Array(valueCount + 1);
	for (let row = 0; row < values.length; row++) next[values[row] + 1]++;
	for (let value = 0; value < valueCount; value++) next[value + 1] += next[value];
	const sorted = new Uint32Array(values.length);
	for (let i = 0; i < values.length; i++) {
		const row = order === null ? i : order[i];
		sorted[next[values[row]]++] = row;
	}
	return sorted;
}

function gatherCells(
	order: Uint32Array,
	kindOf: Int32Array,
	buckets: Int32Array,
	weights: ArrayLike<number> | null,
	kindCount: number,
) {
	const cellStart = new Uint32Array(kindCount + 1);
	const cellBucket = new Int32Array(order.length);
	const cellFamilies = new Int32Array(order.length);
	const cellPersons = new Float64Array(order.length);
	let cell = -1;
	let [kind, bucket] = [-1, -1];
	for (const row of order) {
		if (kindOf[row] !== kind || buckets[row] !== bucket) {
			cell++;
			[kind, bucket] = [kindOf[row], buckets[row]];
			cellBucket[cell] = bucket;
			cellStart[kind + 1] = cell + 1;
		}
		cellFamilies[cell]++;
		if (weights !== null) cellPersons[cell] += weights[row];
	}
	const used = cell + 1;
	return {
		cellStart,
		cellBucket: cellBucket.slice(0, used),
		cellFamilies: cellFamilies.slice(0, used),
		cellPersons: cellPersons.slice(0, used),
	};
}

function kindColumns(words: Uint32Array, programmeIds: readonly string[], listed: boolean, ranked: boolean): HouseholdColumns {
	const bitColumn = (bit: number): Column => ({ kind: "boolean", values: Int8Array.from(words, (word) => (word >>> bit) & 1) });
	const columns = new Map<string, Column>();
	if (ranked) columns.set("desil", { kind: "number", values: Uint8Array.from(words, (word) => word & (2 ** DECILE_BITS - 1)) });
	if (listed) columns.set("terdaftar", bitColumn(LISTED_BIT));
	for (const [i, id] of programmeIds.entries()) columns.set(`p_${id}`, bitColumn(PROGRAMME_SHIFT + i));
	const nowhere = new Float64Array(words.length).fill(Number.NaN);
	return { length: words.length, lng: nowhere, lat: nowhere, columns };
}
