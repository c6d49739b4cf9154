import { parseFilter } from "#core/filter/parse.ts";
import { areaSquareMetres } from "#core/geometry/area-measures.ts";
import { availableMeasures, type MeasureContext } from "#core/measures/available-measures.ts";
import type { Measure } from "#core/measures/measure.ts";
import type { UnitFacts } from "#core/measures/measure-table.ts";
import type { SeriesRow } from "#core/series/row.ts";
import type { OpenedPack } from "#engine/protocol.ts";
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
	(opened, series): UnitFacts | null => opened && unitFacts(opened, series),
);

function unitFacts(opened: OpenedPack, series: readonly SeriesRow[]): UnitFacts {
	const { areas, groups, manifest } = opened;
	const measured = Float64Array.from({ length: areas.length }, (_, area) => {
		const stated = areas.statistics.get("luas_km2")?.[area] ?? Number.NaN;
		return stated > 0 ? stated : areaSquareMetres(areas.geometry, area) / 1e6;
	});
	const squareKilometres = new Map<string, number>();
	const population = latestPopulation(series);
	const counted = areas.statistics.get("penduduk");
	for (const { kode, groupOf } of groups) {
		kode.forEach((own, group) => {
			squareKilometres.set(own, sumOfGroup(measured, groupOf, group));
			if (counted) setKnown(population, own, sumOfGroup(counted, groupOf, group));
		});
	}
	const whole = new Int32Array(areas.length);
	squareKilometres.set(manifest.kode, sumOfGroup(measured, whole, 0));
	if (counted) setKnown(population, manifest.kode, sumOfGroup(counted, whole, 0));
	return { population, squareKilometres, region: manifest.kode };
}

function setKnown(map: Map<string, number>, kode: string, value: number): void {
	if (value > 0) map.set(kode, value);
}

/** NaN when one of them is unknown. */
function sumOfGroup(values: Float64Array, groupOf: Int32Array, group: number): number {
	let sum = 0;
	for (let area = 0; area < values.length; area++) if (groupOf[area] === group) sum += values[area] ?? Number.NaN;
	return sum;
}

/** Newest `penduduk` row per code of the official series. */
function latestPopulation(series: readonly SeriesRow[]): Map<string, number> {
	const newest = new Map<string, SeriesRow>();
	for (const row of series) {
		if (row.indikator !== "penduduk") continue;
		const before = newest.get(row.kode);
		if (before === undefined || before.periode < row.periode) newest.set(row.kode, row);
	}
	return new Map([...newest].map(([kode, { nilai }]) => [kode, nilai]));
}
