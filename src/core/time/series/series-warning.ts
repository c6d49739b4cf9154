import type { SeriesRow } from "./row.ts";

export type SeriesWarningCode =
	| "PERIOD" // no calendar date, or more than one reading; params: periode, fault
	| "UNIT" // unknown unit; params: satuan
	| "JUMP" // implausible against the pace before; params: from, to, percent, before (NaN = none), fromPeriod, toPeriod
	| "MIXED_UNITS" // families and persons in one series; params: units
	| "MIXED_UNIVERSES" // registrants, extreme poor, BPS poor in one series; params: universes
	| "REGISTRY_AS_P0" // a share of a registry called P0; params: nilai
	| "PERCENT_WORDING" // a difference of rates called per cent; params: points, rate, percent (of the rate)
	| "MIXED_ROUNDS" // March and September in one series; params: rounds
	| "FAMILIES_PER_PERSON" // KK divided by jiwa; params: numerator, denominator, percent
	| "OTHER_BASE" // number / inhabitants is not the rate; params: number, population, percent, rate
	| "CONFLICT" // two values for one key (params: values), or a note of conflict (params: note)
	| "DERIVED" // computed from other figures; params: note
	| "ROUNDED"; // params: note

/** Something to look at before a series is used. `rows` are 0-based positions in the checked list. */
export type SeriesWarning = {
	readonly code: SeriesWarningCode;
	readonly kode: string;
	readonly wilayah: string;
	readonly indikator: string;
	readonly rows: readonly number[];
	readonly params: Readonly<Record<string, string | number>>;
};

/** Rows of one region and indicator, with their positions in the checked list. */
export type Series = {
	readonly kode: string;
	readonly wilayah: string;
	readonly indikator: string;
	readonly rows: readonly { readonly row: SeriesRow; readonly at: number }[];
};

export function warnRow(
	code: SeriesWarningCode,
	row: SeriesRow,
	at: number,
	params: SeriesWarning["params"] = {},
): SeriesWarning {
	return { code, kode: row.kode, wilayah: row.wilayah, indikator: row.indikator, rows: [at], params };
}

export function warnSeries(code: SeriesWarningCode, series: Series, params: SeriesWarning["params"]): SeriesWarning {
	const { kode, wilayah, indikator, rows } = series;
	return { code, kode, wilayah, indikator, rows: rows.map(({ at }) => at), params };
}
