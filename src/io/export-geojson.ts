import type { PovertyPocket } from "#core/pockets/pocket.ts";

export type PocketCollection = {
	readonly type: "FeatureCollection";
	readonly features: readonly {
		readonly type: "Feature";
		readonly id: number;
		readonly properties: Readonly<Record<string, string | number | null>>;
		readonly geometry: PovertyPocket["outline"];
	}[];
};
