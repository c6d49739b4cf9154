import { inRankOrder } from "../../measure/rank.ts";
import type { ExitReason } from "./reasons.ts";

export const FUNNEL_STAGES = ["awal", "ditemukan", "layak", "ekstrem"] as const;
export type FunnelStage = (typeof FUNNEL_STAGES)[number];
/** `bukan_ekstrem`: still entitled, but the sentence for the last stage does not hold (or cannot be told). */
export type FunnelReason = ExitReason | "bukan_ekstrem";

/** Where each reason takes a family out: on the way to this stage. */
export const STAGE_OF: Readonly<Record<FunnelReason, Exclude<FunnelStage, "awal">>> = {
	meninggal: "ditemukan",
	pindah: "ditemukan",
	ganda: "ditemukan",
	tidak_ditemukan: "ditemukan",
	tidak_diketahui: "ditemukan",
	tidak_layak: "layak",
	bukan_ekstrem: "ekstrem",
};

export type Funnel = readonly {
	readonly stage: FunnelStage;
	readonly families: number;
	/** Who did not come this far from the stage before: families of this stage + exits = families of the stage before. */
	readonly exits: readonly { readonly reason: FunnelReason; readonly families: number }[];
}[];

/** `start` families, and how many of them went out for each reason. More exits than families is a programmer's fault. */
export function buildFunnel(start: number, exits: Readonly<Record<FunnelReason, number>>): Funnel {
	let families = start;
	return FUNNEL_STAGES.map((stage) => {
		const reasons = (Object.keys(STAGE_OF) as FunnelReason[]).filter((reason) => STAGE_OF[reason] === stage && exits[reason] > 0);
		const own = inRankOrder(
			reasons.map((reason) => ({ reason, families: exits[reason] })),
			(exit) => exit.families,
		);
		families -= own.reduce((sum, exit) => sum + exit.families, 0);
		if (families < 0) throw new RangeError(`buildFunnel: more exits than the ${start} families it began with`);
		return { stage, families, exits: own };
	});
}
