import type { UtmZone } from "../place/earth.ts";
import type { DescribeInput } from "./describe-pockets.ts";
import type { ClusterLabels, DenominatorRung } from "./pocket.ts";

/** Families on one plane with what a pocket is described by; arrays have one entry per family. */
export type PocketUniverse = Required<
	Pick<DescribeInput, "x" | "y" | "poor" | "persons" | "areaOf" | "areaKode" | "programmeMasks" | "unreached">
> & {
	readonly zone: UtmZone;
	readonly rung: DenominatorRung;
	/** Rung B: families of the region by the areas' own totals. */
	readonly statedTotal: number;
};

export type PocketSearch = {
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
