import type { ColumnTypes } from "../../families/columns.ts";
import { type Programme, reachingProgrammes } from "../../families/programme.ts";
import type { AreaTable } from "../../place/area-table.ts";
import type { IndicatorContext } from "./indicator.ts";

/**
 * What a pack can answer. `chosen`: the programmes that count as reached, null = the pack's own; `official`: whether official
 * numbers of inhabitants are at hand.
 */
export function indicatorContext(
	pack: {
		readonly types: ColumnTypes;
		readonly areas: Pick<AreaTable, "statistics">;
		/** The layer lists every family of the region (rung A). */
		readonly complete: boolean;
		readonly manifest: {
			readonly programmes: readonly Programme[];
			readonly indicators: { readonly chosen?: readonly string[]; readonly povertyThreshold?: number };
		};
	},
	{ chosen = null, official = false }: { readonly chosen?: readonly string[] | null; readonly official?: boolean } = {},
): IndicatorContext {
	const { types, areas, complete, manifest } = pack;
	return {
		types,
		programmes: manifest.programmes,
		complete,
		statistics: [...areas.statistics.keys()],
		officialPopulation: official,
		chosenProgrammes: reachingProgrammes(manifest, chosen),
		povertyThreshold: manifest.indicators.povertyThreshold,
	};
}
