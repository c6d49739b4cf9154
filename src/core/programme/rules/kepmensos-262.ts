import { type HouseholdColumns, numberAt } from "../../families/columns.ts";

/** The eight criteria of Kepmensos 262/2022, in its order: work, food, food share, clothes, floor, walls, toilet, electricity. */
export const CRITERIA = ["ind_1", "ind_2", "ind_3", "ind_4", "ind_5", "ind_6", "ind_7", "ind_8"] as const;

/**
 * Which codes of the housing columns are a deprivation. Floor, wall, power and lighting are coded alike everywhere; the toilet is
 * not. Bontang's form: 1 own, 2 shared, 3 public, 4 none, and anything but an own one counts. DTSEN: 1 own, 2 shared with certain
 * families, 3 communal, 4 public, 5 present but unused, 6 none; the decree's "own or community toilet" leaves 4, 5 and 6.
 */
export type CodeBook = {
	readonly id: "bontang" | "dtsen";
	readonly floor: readonly number[];
	readonly wall: readonly number[];
	readonly toilet: readonly number[];
	/** 450 W. */
	readonly power: readonly number[];
	/** No electricity. */
	readonly lighting: readonly number[];
	/** Lighting by which a family has a meter, and so a power. */
	readonly metered: readonly number[];
};

const HOUSE = { floor: [6, 7, 8, 9], wall: [2, 4, 5, 6, 7], power: [1], lighting: [4], metered: [1] } as const;
const BONTANG: CodeBook = { id: "bontang", ...HOUSE, toilet: [2, 3, 4] };
const DTSEN: CodeBook = { id: "dtsen", ...HOUSE, toilet: [4, 5, 6] };

/** 1 deprived, 0 not, −1 unknown, per family, in the order of `CRITERIA`. */
export type Deprivations = readonly Int8Array[];

/**
 * Deprivations of every family in machine form (`indicators.md` 6.2). A yes/no column of the criterion's own name is taken as it
 * is; without one, criteria 5–8 follow from floor, walls, toilet, and power or lighting. Power is asked of metered homes only: with
 * other lighting its absence is no deprivation.
 */
export function deprivationsOf(households: HouseholdColumns, book: CodeBook): Deprivations {
	const { columns, length } = households;
	const codes = (name: string) => {
		const column = columns.get(name);
		return (row: number): number => numberAt(column, row);
	};
	const [floor, wall, toilet, power, lighting] = ["r_lantai", "r_dinding", "r_bab", "r_daya", "r_penerangan"].map(codes);
	const derived: readonly (((row: number) => number) | null)[] = [
		null,
		null,
		null,
		null,
		(row) => among(floor(row), book.floor),
		(row) => among(wall(row), book.wall),
		(row) => among(toilet(row), book.toilet),
		(row) => electricity(power(row), lighting(row), book),
	];
	return CRITERIA.map((name, i) => {
		const told = columns.get(name);
		if (told?.kind === "boolean") return told.values;
		const values = new Int8Array(length).fill(-1);
		const rule = derived[i];
		if (rule !== null) for (let row = 0; row < length; row++) values[row] = rule(row);
		return values;
	});
}

function among(code: number, deprived: readonly number[]): number {
	return Number.isNaN(code) ? -1 : deprived.includes(code) ? 1 : 0;
}

function electricity(power: number, lighting: number, book: CodeBook): number {
	if (book.power.includes(power) || book.lighting.includes(lighting)) return 1;
	if (Number.isNaN(lighting)) return Number.isNaN(power) || power === 0 ? -1 : 0;
	return Number.isNaN(power) && book.metered.includes(lighting) ? -1 : 0;
}

export type RuleReading = {
	readonly book: CodeBook;
	readonly deprivations: Deprivations;
	/** Families with all eight criteria and `fm_indikator` known; those whose sum is another number. */
	readonly compared: number;
	readonly conflicting: number;
};

/** The criteria by the code book that contradicts `fm_indikator` in fewer families; Bontang's when both do alike. */
export function readRule(households: HouseholdColumns): RuleReading {
	const [bontang, dtsen] = [BONTANG, DTSEN].map((book): RuleReading => {
		const deprivations = deprivationsOf(households, book);
		return { book, deprivations, ...compareSums(households, deprivations) };
	});
	return dtsen.conflicting < bontang.conflicting ? dtsen : bontang;
}

/** Criteria met per family; NaN where one is unknown. */
export function criteriaMet(deprivations: Deprivations, row: number): number {
	let met = 0;
	for (const values of deprivations) {
		if (values[row] < 0) return Number.NaN;
		met += values[row];
	}
	return met;
}

function compareSums(households: HouseholdColumns, deprivations: Deprivations) {
	const told = households.columns.get("fm_indikator");
	let compared = 0;
	let conflicting = 0;
	for (let row = 0; row < households.length; row++) {
		const met = criteriaMet(deprivations, row);
		const sum = numberAt(told, row);
		if (Number.isNaN(met) || Number.isNaN(sum)) continue;
		compared++;
		if (met !== sum) conflicting++;
	}
	return { compared, conflicting };
}
