import { pointsOf } from "./points.ts";
import type { SeriesRow } from "./row.ts";

/** Newest `penduduk` per code of the official series. */
export function latestPopulation(series: readonly SeriesRow[]): ReadonlyMap<string, number> {
	const codes = new Set(series.flatMap(({ kode, indikator }) => (indikator === "penduduk" ? [kode] : [])));
	return new Map(
		[...codes].flatMap((kode) => {
			const newest = pointsOf(series, kode, "penduduk").at(-1);
			return newest === undefined ? [] : [[kode, newest.value] as const];
		}),
	);
}
