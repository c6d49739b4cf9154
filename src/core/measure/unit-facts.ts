import type { AreaGroups, AreaTable } from "../place/area-table.ts";
import { squareKilometresOf, sumOfGroup } from "../place/square-kilometres.ts";
import { pointsOf } from "../time/series/points.ts";
import type { SeriesRow } from "../time/series/row.ts";
import type { UnitFacts } from "./measure-table.ts";

/**
 * Inhabitants and size of every group of every level, and of the region. Inhabitants are the areas' own `penduduk`; for a code
 * whose areas do not all have it, the newest `penduduk` of the official series, where there is one.
 */
export function unitFacts(task: {
	readonly areas: AreaTable;
	readonly groups: readonly AreaGroups[];
	/** Code of the whole region. */
	readonly region: string;
	readonly series: readonly SeriesRow[];
}): UnitFacts {
	const { areas, groups, region, series } = task;
	const size = squareKilometresOf(areas);
	const counted = areas.statistics.get("penduduk");
	const squareKilometres = new Map<string, number>();
	const population = latestPopulation(series);
	const add = (kode: string, groupOf: Int32Array, group: number): void => {
		squareKilometres.set(kode, sumOfGroup(size, groupOf, group));
		const persons = counted === undefined ? Number.NaN : sumOfGroup(counted, groupOf, group);
		if (persons > 0) population.set(kode, persons);
	};
	for (const { kode, groupOf } of groups) for (const [group, own] of kode.entries()) add(own, groupOf, group);
	add(region, new Int32Array(areas.length), 0);
	return { population, squareKilometres, region };
}

/** Newest `penduduk` per code of the official series. */
function latestPopulation(series: readonly SeriesRow[]): Map<string, number> {
	const codes = new Set(series.flatMap(({ kode, indikator }) => (indikator === "penduduk" ? [kode] : [])));
	return new Map(
		[...codes].flatMap((kode) => {
			const newest = pointsOf(series, kode, "penduduk").at(-1);
			return newest === undefined ? [] : [[kode, newest.value] as const];
		}),
	);
}
