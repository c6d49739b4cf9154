import { parseFilter } from "#core/families/filter/parse.ts";
import { availableMeasures, type MeasureContext } from "#core/measure/catalogue/available-measures.ts";
import type { Measure } from "#core/measure/measure.ts";
import type { UnitFacts } from "#core/measure/measure-table.ts";
import { unitFacts } from "#core/measure/unit-facts.ts";
import { memo } from "./memo.ts";
import { selectOpened, selectResolvedView } from "./selectors.ts";
import type { AppState } from "./store.ts";

/** The measures the open pack can answer for the filter in hand; empty until a pack is open. */
export const selectMeasures = memo(
	(state: AppState) => [selectOpened(state), selectResolvedView(state), selectUnitFacts(state)] as const,
	(opened, resolved, facts): readonly Measure[] => {
		if (opened === null || resolved === null || facts === null) return [];
		const base = parseFilter(resolved.filter, opened.columnTypes);
		if (!base.ok) return [];
		const context: MeasureContext = {
			types: opened.columnTypes,
			programmes: opened.manifest.programmes,
			base: base.value,
			chosenProgrammes: resolved.chosenProgrammes,
			povertyThreshold: opened.manifest.indicators.povertyThreshold,
			hasPopulation: facts.population.size > 0,
		};
		return availableMeasures(context);
	},
);

/** Inhabitants and size of every group of every level, and of the region. */
export const selectUnitFacts = memo(
	(state: AppState) => [selectOpened(state), state.series] as const,
	(opened, series): UnitFacts | null =>
		opened && unitFacts({ areas: opened.areas, groups: opened.groups, region: opened.manifest.kode, series }),
);
