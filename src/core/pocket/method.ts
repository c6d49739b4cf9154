import type { FoundPockets, PocketSearch, PocketUniverse } from "./search.ts";

/** What a method finds, and how far it would stand under a little more or less radius and minimum. */
export type PocketFinder = {
	readonly find: (universe: PocketUniverse, search: PocketSearch) => FoundPockets;
	/** Share of the pockets' poor families that stay in one, 0–1; a method without it says nothing of stability. */
	readonly stability?: (universe: PocketUniverse, search: PocketSearch, found: FoundPockets) => number;
};

/** A way to find pockets: one object, in the list of `methods.ts`. Its words are `method.<id>` of the texts of Kantong. */
export type PocketMethodInfo = {
	readonly id: string;
	/** Its word in links. */
	readonly link: string;
	/** kantong: more poor families than chance allows; kelompok: families to visit together, which claims nothing. */
	readonly says: "kantong" | "kelompok";
	/** Works only where every family of the region is known (rung A). */
	readonly needsEveryFamily: boolean;
	/** Tests at a false discovery rate. */
	readonly isTest: boolean;
	/** A point may count for more than one. */
	readonly takesWeights: boolean;
	/** `minimum` where nobody says another. */
	readonly minimum: number;
	/** Fetched when it is first used: its statistics are no part of the first screen. */
	readonly load: () => Promise<PocketFinder>;
};
