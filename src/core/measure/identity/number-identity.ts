/** What a number is a number of. */
export type NumberUnit =
	| "jiwa"
	| "keluarga"
	| "rumah"
	| "km2"
	| "keluarga_per_km2"
	| "rupiah"
	| "indeks"
	| "persen"
	| "persen_poin"
	| "kali"
	| "tahun"
	| "program"
	| "skor"
	| "peringkat";

/**
 * The whole that a number speaks about. Figures of different universes are never put in one series or divided by one another
 * unsaid: BPS estimates every inhabitant, a registry holds who was listed, a verification list who was visited.
 */
export type Universe = "bps" | "registry" | "verification" | "extreme" | "population" | "programme";

export type NumberPart = {
	readonly value: number;
	readonly unit: NumberUnit;
	readonly label: string;
	/** Left out where it is not known; then it is not checked. */
	readonly universe?: Universe;
};

/**
 * What travels with every number ("KTP angka"): enough to read it aloud, check it and quote it. Texts are already in the
 * language of the screen; `value` is in `unit` (a rate in per cent, 0–100).
 */
export type NumberIdentity = {
	readonly label: string;
	readonly value: number;
	readonly unit: NumberUnit;
	/** Decimals shown; by default those usual for the unit (persons 0, per cent 1). */
	readonly digits?: number;
	readonly numerator?: NumberPart;
	readonly denominator?: NumberPart;
	/** 95 %, in `unit`. */
	readonly interval?: readonly [low: number, high: number];
	readonly universe: Universe;
	readonly definition: string;
	/** Filter in words, "" where none applies. */
	readonly filter: string;
	readonly source: string;
	readonly period: string;
	/** Cautions in words: small numbers, derived values, a registry share that is not P0. */
	readonly warnings: readonly string[];
};
