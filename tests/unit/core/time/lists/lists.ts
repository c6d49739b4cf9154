import { booleanColumn, buildHouseholds, numberColumn, textColumn } from "#core/families/build-columns.ts";
import type { Column, HouseholdColumns } from "#core/families/columns.ts";
import { comparePeriods, type PeriodComparison } from "#core/time/lists/compare-periods.ts";

export type Row = {
	readonly id: string | null;
	/** −1 = in no area. */
	readonly area?: number;
	readonly listed?: boolean;
	readonly desil?: number;
	readonly status?: string | null;
	readonly keluar?: string | null;
	readonly pkh?: boolean | null;
	readonly extreme?: boolean;
};

export function households(rows: readonly Row[]): HouseholdColumns {
	const nowhere = new Float64Array(rows.length).fill(Number.NaN);
	const columns: [string, Column][] = [
		["id", textColumn(rows.map(({ id }) => id))],
		["desil", numberColumn(rows.map(({ desil }) => desil ?? 1))],
		["status", textColumn(rows.map(({ status }) => status ?? null))],
		["keluar", textColumn(rows.map(({ keluar }) => keluar ?? null))],
		["p_pkh", booleanColumn(rows.map(({ pkh }) => (pkh === undefined ? false : pkh)))],
	];
	return buildHouseholds(nowhere, nowhere.slice(), columns);
}

export function compare(before: readonly Row[], after: readonly Row[], areaCount = 2): PeriodComparison {
	const areas = (rows: readonly Row[]) => Int32Array.from(rows, ({ area }) => area ?? 0);
	const listed = (rows: readonly Row[]) => Uint8Array.from(rows, (row) => (row.listed === false ? 0 : 1));
	return comparePeriods({
		before: households(before),
		after: households(after),
		areaOfBefore: areas(before),
		areaOfAfter: areas(after),
		areaCount,
		isListedBefore: listed(before),
		isListedAfter: listed(after),
		isExtremeAfter: Uint8Array.from(after, ({ extreme }) => (extreme === true ? 1 : 0)),
		programmes: ["pkh", "blt"],
	});
}
