import type { AreaGroups, AreaTable } from "../place/area-table.ts";
import { squareKilometresOf, sumOfGroup } from "../place/square-kilometres.ts";
import type { UnitFacts } from "./measure-table.ts";

/**
 * Size, statistics and inhabitants of every group of every level, and of the region. A group with an area of unknown statistic
 * has none: a sum of which a part is missing is unknown, not too small. Inhabitants are the areas' own `penduduk`; for a code
 * whose areas do not all have it, those of `official`, where there are any.
 */
export function unitFacts(task: {
	readonly areas: AreaTable;
	readonly groups: readonly AreaGroups[];
	/** Code of the whole region. */
	readonly region: string;
	/** Inhabitants per code by the official series. */
	readonly official: ReadonlyMap<string, number>;
}): UnitFacts {
	const { areas, groups, region, official } = task;
	const perUnit = (values: Float64Array): Map<string, number> => {
		const sums = new Map<string, number>();
		for (const { kode, groupOf } of groups)
			for (const [group, own] of kode.entries()) sums.set(own, sumOfGroup(values, groupOf, group));
		return sums.set(region, sumOfGroup(values, new Int32Array(areas.length), 0));
	};
	const statistics = new Map([...areas.statistics].map(([name, values]) => [name, perUnit(values)] as const));
	const known = [...(statistics.get("penduduk") ?? [])].filter(([, persons]) => persons > 0);
	const population = new Map([...official, ...known]);
	return { statistics, population, squareKilometres: perUnit(squareKilometresOf(areas)), region };
}
