import type { Measure } from "#core/measure/measure.ts";
import type { UnitFacts } from "#core/measure/measure-table.ts";
import { unitFacts } from "#core/measure/unit-facts.ts";
import { latestPopulation } from "#core/time/series/latest-population.ts";
import { memo } from "./memo.ts";
import { selectOpened, selectResolvedView } from "./selectors.ts";
import type { AppState } from "./store.ts";
import { measuresOf } from "./tasks/measure-table.ts";

/** The measures the open pack can answer for the filter in hand; empty until a pack is open. */
export const selectMeasures = memo(
	(state: AppState) => [selectOpened(state), selectResolvedView(state), selectUnitFacts(state)] as const,
	(opened, resolved, facts): readonly Measure[] => {
		if (opened === null || resolved === null || facts === null) return [];
		const { filter, chosenProgrammes } = resolved;
		const measures = measuresOf(opened, { where: filter, chosenProgrammes, facts });
		return measures.ok ? measures.value : [];
	},
);

/** Inhabitants and size of every group of every level, and of the region. */
export const selectUnitFacts = memo(
	(state: AppState) => [selectOpened(state), state.series] as const,
	(opened, series): UnitFacts | null =>
		opened &&
		unitFacts({ areas: opened.areas, groups: opened.groups, region: opened.manifest.kode, official: latestPopulation(series) }),
);
