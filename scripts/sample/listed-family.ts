import type { Aid } from "./facts.ts";

/** A family of the verification list before it has a house. */
export type ListedFamily = {
	/** 1–4; 5 for "lainnya", outside the four poorest deciles. */
	readonly desil: number;
	persons: number;
	/** Criteria 1–8. */
	readonly criteria: boolean[];
	readonly aids: Set<Aid>;
	/** Meets six criteria or more. */
	isPoorByRule: boolean;
};

/** Counts a kelurahan must meet exactly, suppressed cells drawn. */
export type DrawnCounts = {
	readonly poorByRule: number;
	readonly criteria: readonly number[];
	readonly aids: Readonly<Record<Aid, number>>;
};
