import type { UtmZone } from "../place/earth.ts";
import { type DescribeInput, describePockets } from "./describe-pockets.ts";
import { findCaseControlPockets } from "./methods/case-control.ts";
import { dbscan } from "./methods/dbscan.ts";
import { spreadLabels } from "./nearest-core.ts";
import type { ClusterLabels, DenominatorRung } from "./pocket.ts";

/** Families on one plane with what a pocket is described by; arrays have one entry per family. */
export type PocketUniverse = Required<
	Pick<DescribeInput, "x" | "y" | "poor" | "persons" | "areaOf" | "areaKode" | "programmeMasks" | "chosen">
> & {
	readonly zone: UtmZone;
	readonly rung: DenominatorRung;
	/** Rung B: families of the region by the areas' own totals. */
	readonly statedTotal: number;
};

export type PocketSearch = {
	readonly method: "casecontrol" | "dbscan";
	readonly radiusMetres: number;
	/** Case-control: fewest poor within the radius; DBSCAN: minPoints. */
	readonly minimum: number;
	readonly alpha: number;
	/** DBSCAN: what each family counts towards `minimum`; 1 by default. */
	readonly weights?: Float64Array;
};

export type FoundPockets = {
	/** As the method finds them; the outline is drawn around these. */
	readonly clusters: ClusterLabels;
	/** Pocket of every member, −1 none; on rung A also the families that are not poor. */
	readonly members: Int32Array;
	/** Case-control: families within the radius of each. */
	readonly neighbourCount?: Int32Array;
};

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

/** Case-control pockets, or groups of poor families for field visits (DBSCAN, any rung). */
export function searchPockets({ x, y, poor, rung }: PocketUniverse, search: PocketSearch): FoundPockets {
	const { method, radiusMetres, minimum, alpha, weights } = search;
	if (method === "casecontrol") {
		const { neighbourCount, ...clusters } = findCaseControlPockets({ x, y, poor, radiusMetres, minimumPoor: minimum, alpha });
		return { clusters, members: clusters.labels, neighbourCount };
	}
	const rows = Uint32Array.from(poor, (_, row) => row).filter((row) => poor[row] === 1);
	const clusters = dbscan(x, y, { radiusMetres, minPoints: minimum, rows, ...(weights ? { weights } : {}) });
	if (rung !== "A") return { clusters, members: clusters.labels };
	// the honest sentence about a group needs its neighbours: every family within the radius of one of its cores
	return { clusters, members: spreadLabels({ x, y, labels: clusters.labels, core: clusters.core, radiusMetres }) };
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
