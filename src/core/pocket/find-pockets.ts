import { describePockets } from "./describe-pockets.ts";
import type { FoundPockets, PocketUniverse } from "./search.ts";

/** All families with coordinates, the poor among them, and their rate; NaN without a denominator (rung C). */
export function countUniverse({ x, y, poor, rung, statedTotal }: PocketUniverse) {
	let households = 0;
	let poorCount = 0;
	for (let row = 0; row < x.length; row++) {
		if (!Number.isFinite(x[row]) || !Number.isFinite(y[row])) continue;
		households += 1;
		poorCount += poor[row] ?? 0;
	}
	const total = rung === "A" ? households : rung === "B" ? statedTotal : 0;
	return { households, poor: poorCount, rate: total > 0 ? poorCount / total : Number.NaN };
}

/** The pockets with their figures, the most urgent first, as `describePockets` answers them. */
export function describeFound(
	universe: PocketUniverse,
	found: FoundPockets,
	{ radiusMetres, regionRate }: { readonly radiusMetres: number; readonly regionRate: number },
): ReturnType<typeof describePockets> {
	const { rung, statedTotal: _, ...described } = universe;
	return describePockets({
		...described,
		labels: found.members,
		clusterCount: found.clusters.clusterCount,
		outlineLabels: found.clusters.labels,
		radiusMetres,
		regionRate,
		withRate: rung === "A",
	});
}
