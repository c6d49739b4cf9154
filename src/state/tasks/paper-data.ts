import type { MeasureTable } from "#core/measure/measure.ts";
import type { Need } from "#core/programme/needs.ts";
import type { OpenedPack, PocketAnswer } from "#engine/protocol.ts";
import type { ResolvedView } from "../selectors.ts";

/** Families of the subject per need, with how many of them live in which kantong. */
export type NeedCount = {
	readonly need: Need;
	readonly families: number;
	/** NaN where pockets are not known. */
	readonly inPockets: number;
	/** Families per pocket with any, the most first. */
	readonly pockets: readonly { readonly id: string; readonly families: number }[];
};

export type PaperData = {
	readonly opened: OpenedPack;
	readonly resolved: ResolvedView;
	/** Per kelurahan, the region last. */
	readonly kelurahan: MeasureTable;
	/** In the subject's own units (kecamatan or pockets; kelurahan otherwise), with its row; the region's row for the region. */
	readonly own: { readonly table: MeasureTable; readonly unit: number };
	/** null = not computed, or not possible. */
	readonly pockets: PocketAnswer | null;
	/** Families counted as poor by the pockets: of the subject, and those of them within pockets. */
	readonly poor: { readonly families: number; readonly inPockets: number };
	readonly needs: readonly NeedCount[];
};
