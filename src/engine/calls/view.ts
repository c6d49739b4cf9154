import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { numberAt } from "#core/families/columns.ts";
import { unreachedMask } from "#core/families/programme-bits.ts";
import { resolveIndicator } from "#core/measure/catalogue/catalogue.ts";
import type { IndicatorId, IndicatorInfo, ResolvedIndicator } from "#core/measure/catalogue/indicator.ts";
import type { AreaSummary } from "#core/measure/count/area-summary.ts";
import { countRows } from "#core/measure/count/count-rows.ts";
import { summariseCube } from "#core/measure/count/cube.ts";
import { foldBuckets } from "#core/measure/count/fold-summary.ts";
import { summariseAreas } from "#core/measure/count/summarise-areas.ts";
import type { AdminLevel, AreaGroups } from "#core/place/area-table.ts";
import type { PackCall } from "../call.ts";
import { contextOfPack, type LoadedPack, type Selection } from "../loaded-pack.ts";

export type ViewQuery = {
	readonly where: string;
	readonly level: AdminLevel;
	readonly indicator: IndicatorId;
	readonly chosenProgrammes: readonly string[];
};

/** Everything the screen needs for one view, computed together so that all of it changes in one step. */
export type ViewAnswer = {
	readonly query: ViewQuery;
	readonly summary: AreaSummary;
	readonly indicator: IndicatorInfo;
	/** One byte per household: 1 passes the filter. Transferred. */
	readonly mask: Uint8Array;
	readonly selectedCount: number;
	readonly householdCount: number;
	/** Selected families per decile 0–10. */
	readonly decileCounts: readonly number[];
	/** Selected families with none of the chosen programmes, per group; the last entry is the region's total. */
	readonly withoutAny: Float64Array;
	/** The engine's own time, for the status line. */
	readonly milliseconds: number;
};

/** Everything one view shows, from one mask. */
export function answerView(pack: LoadedPack, query: ViewQuery): Result<ViewAnswer> {
	const startedAt = performance.now();
	const groups = pack.groups.find((candidate) => candidate.level === query.level);
	if (!groups) return fail(appError("INTERNAL", { detail: `no groups of level ${query.level}` }));
	const selection = pack.select(query.where);
	if (!selection.ok) return selection;
	const { mask } = selection.value;
	const indicator = resolveIndicator(query.indicator, contextOfPack(pack, query.chosenProgrammes));
	if (!indicator.ok) return indicator;
	const summary = summarise(pack, selection.value, groups, indicator.value);
	if (!summary.ok) return summary;
	return ok({
		query,
		summary: summary.value,
		indicator: indicator.value.info,
		mask: mask.slice(),
		selectedCount: summary.value.selected[groups.kode.length] ?? 0,
		householdCount: pack.households.length,
		decileCounts: countDeciles(pack, mask),
		withoutAny: countWithoutAny(pack, mask, groups, query.chosenProgrammes),
		milliseconds: performance.now() - startedAt,
	});
}

/** From the cube where it can tell, else from the rows; both give the same numbers. */
function summarise(
	pack: LoadedPack,
	selection: Selection,
	groups: AreaGroups,
	indicator: ResolvedIndicator,
): Result<AreaSummary> {
	const { households, areas, areaOf, cube } = pack;
	const { programmes } = pack.manifest;
	const counted = cube && summariseCube({ cube, clause: selection.clause, areas, groups, indicator, programmes });
	return counted
		? ok(counted)
		: summariseAreas({ households, areas, groups, areaOf, mask: selection.mask, indicator, programmes });
}

/** Selected families per decile; index 0 = not ranked, or no such column. */
function countDeciles({ households }: LoadedPack, mask: Uint8Array): number[] {
	const column = households.columns.get("desil");
	const counts = Array.from({ length: 11 }, () => 0);
	for (let row = 0; row < mask.length; row++) {
		if (mask[row] !== 1) continue;
		const decile = numberAt(column, row);
		const index = Number.isInteger(decile) && decile >= 1 && decile <= 10 ? decile : 0;
		counts[index] = (counts[index] ?? 0) + 1;
	}
	return counts;
}

/**
 * Selected families that receive none of the chosen programmes, per group and in total. As in the filter sentence, a family
 * of whom it is not known whether it receives one is not counted; NaN when no chosen programme has a column.
 */
function countWithoutAny(
	{ households, areas, areaOf }: LoadedPack,
	mask: Uint8Array,
	groups: AreaGroups,
	chosen: readonly string[],
): Float64Array {
	const unreached = unreachedMask(households, chosen);
	if (unreached === null) return new Float64Array(groups.kode.length + 1).fill(Number.NaN);
	const counts = countRows({ unitOf: areaOf, unitCount: areas.length, masks: [mask, unreached], weights: null });
	return foldBuckets(counts.families, groups);
}

export const viewCall = {
	name: "view",
	transfer: ({ mask }) => [mask],
	run: answerView,
} as const satisfies PackCall<ViewQuery, ViewAnswer>;
