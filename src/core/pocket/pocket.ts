import type { Geometry } from "./outline-types.ts";

/** Which denominator the data offer (`methods.md` 3.1): A all households, B totals per area, C poor points only. */
export type DenominatorRung = "A" | "B" | "C";

/** One label per input row: −1 noise/none, else the pocket's 0-based id; `core` 1 where the row is a core point. */
export type ClusterLabels = {
	readonly labels: Int32Array;
	readonly core: Uint8Array;
	readonly clusterCount: number;
};

/** A found kantong (case-control) or kelompok kunjungan (plain DBSCAN). Rates are ratios 0–1. */
export type PovertyPocket = {
	/** 1-based, ranked by the layer's order (poor families, then rate): what is shown. It changes with every setting. */
	readonly id: number;
	/** "kantong-" and the code of `pocketCodes`: the same pocket under another radius. Links, comparisons and papers name it so. */
	readonly kode: string;
	readonly poor: number;
	readonly households: number;
	/** NaN on rung C. */
	readonly rate: number;
	readonly low: number;
	readonly high: number;
	/** rate ÷ rate of the whole region. */
	readonly ratio: number;
	/** Persons in the POOR families of the pocket; NaN if the layer has no `anggota`. */
	readonly persons: number;
	/** Area of the outline, hectares (UTM plane). */
	readonly hectares: number;
	/** Poor families of the pocket per programme: receiving, in the order of the pack's programmes. */
	readonly receivers: readonly number[];
	/** Poor families known to receive none of the chosen programmes; NaN if the layer says nothing of them. */
	readonly withoutAny: number;
	/** Share of the pocket's households per kelurahan, largest first. */
	readonly kelurahan: readonly { readonly kode: string; readonly share: number }[];
	readonly outline: Geometry;
	/** Degrees. A point inside the outline, for the label. */
	readonly label: readonly [number, number];
};

/** Share of the found that may be chance, where nobody chose another (`methods.md` 4.3). */
export const FALSE_DISCOVERY_RATE = 0.05;
