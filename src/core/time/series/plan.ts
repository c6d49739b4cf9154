import { type Change, changeBetween } from "./change.ts";
import { parsePeriod } from "./period.ts";
import type { SeriesPoint } from "./points.ts";
import type { SeriesRow } from "./row.ts";
import type { PaceBand, Target } from "./target.ts";

/** A planning period (RPJMD), both years included. */
export type PlanPeriod = { readonly from: number; readonly to: number; readonly source: string };

/** A pace aimed at from the year `since` on. */
export type AimedPace = PaceBand & { readonly since: number; readonly source: string };

/** Targets, aimed-at pace and planning periods that the series itself carries for a region. */
export type Plan = {
	readonly targets: readonly (Target & { readonly source: string })[];
	readonly pace: AimedPace | null;
	readonly periods: readonly PlanPeriod[];
};

/** Rows that say what is planned, not what was measured. */
export function isPlanRow({ indikator }: Pick<SeriesRow, "indikator">): boolean {
	return indikator.startsWith("target_") || indikator === "rpjmd_sampai";
}

export function planOf(rows: readonly SeriesRow[], kode: string, indikator: string): Plan {
	const own = rows.filter((row) => row.kode === kode);
	const find = (name: string) => own.find((row) => row.indikator === name);
	const least = find(`target_laju_${indikator}_sedikitnya`);
	const most = find(`target_laju_${indikator}_sebanyaknya`);
	return {
		targets: own.flatMap((row) => {
			const year = row.indikator === `target_${indikator}` ? parsePeriod(row.periode)?.year : undefined;
			if (year === undefined) return [];
			return [{ year, value: row.nilai, isStrict: /kurang dari|di bawah/i.test(row.catatan), source: row.sumber }];
		}),
		pace:
			least && most
				? { least: least.nilai, most: most.nilai, since: parsePeriod(least.periode)?.year ?? Number.NaN, source: least.sumber }
				: null,
		periods: own.flatMap((row) => {
			const from = row.indikator === "rpjmd_sampai" ? parsePeriod(row.periode)?.year : undefined;
			return from === undefined || row.nilai < from ? [] : [{ from, to: row.nilai, source: row.sumber }];
		}),
	};
}

/** The last stretch before a pace was aimed at, and what came of it since; null where the figures are missing. */
export function paceStretches(
	line: readonly SeriesPoint[],
	since: number,
): { readonly before: Change | null; readonly after: Change | null } {
	const earlier = line.filter(({ period }) => period.years <= since);
	const [from, to] = earlier.slice(-2);
	const latest = line.at(-1);
	const start = earlier.at(-1);
	return {
		before: from && to ? changeBetween(from, to) : null,
		after: start && latest && latest !== start ? changeBetween(start, latest) : null,
	};
}
