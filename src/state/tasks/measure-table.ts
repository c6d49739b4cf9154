import { ok, type Result } from "#core/base/result.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { reachingProgrammes } from "#core/families/programme.ts";
import { availableMeasures } from "#core/measure/catalogue/catalogue.ts";
import { indicatorContext } from "#core/measure/catalogue/indicator-context.ts";
import type { Measure, MeasureTable } from "#core/measure/measure.ts";
import { measuresAmong, measureTable, sentencesOf, type UnitFacts } from "#core/measure/measure-table.ts";
import { unitFacts } from "#core/measure/unit-facts.ts";
import { latestPopulation } from "#core/time/series/latest-population.ts";
import type { SeriesRow } from "#core/time/series/row.ts";
import type { OpenedPack, TallyAnswer, TallyQuery, TallyUnit } from "#engine/protocol.ts";
import type { Ask } from "../ask.ts";

export type MeasureBasis = {
	/** Filter sentence of the families that are measured. */
	readonly where: string;
	readonly chosenProgrammes: readonly string[];
	readonly facts: UnitFacts;
};

/** The measures that the pack can answer for the filter in hand. Errors: those of the sentence. */
export function measuresOf(opened: OpenedPack, { where, chosenProgrammes, facts }: MeasureBasis): Result<readonly Measure[]> {
	const base = parseFilter(where, opened.columnTypes);
	if (!base.ok) return base;
	const { columnTypes: types, areas, rung, manifest } = opened;
	const pack = { types, areas, complete: rung === "A", manifest };
	const context = indicatorContext(pack, { chosen: chosenProgrammes, official: facts.population.size > 0 });
	return ok(measuresAmong(availableMeasures(context), base.value));
}

export function tableQuery(unit: TallyUnit, measures: readonly Measure[]): TallyQuery {
	return { unit, sentences: sentencesOf(measures) };
}

/** null when the answer does not hold every count that the measures need. */
export function tableOf(measures: readonly Measure[], answer: TallyAnswer, facts: UnitFacts): MeasureTable | null {
	const { sentences } = answer.query;
	if (!sentencesOf(measures).every((own) => sentences.includes(own))) return null;
	return measureTable(measures, { ...answer, sentences }, facts);
}

/**
 * Every measure of the pack in every unit, the region last, for a filter sentence and the pack's own programmes. `series`: the
 * official figures of the pack, none where it has none.
 */
export async function countTable(
	ask: Ask,
	opened: OpenedPack,
	{ unit, where, series }: { readonly unit: TallyUnit; readonly where: string; readonly series: readonly SeriesRow[] },
): Promise<Result<MeasureTable>> {
	const { areas, groups, manifest } = opened;
	const facts = unitFacts({ areas, groups, region: manifest.kode, official: latestPopulation(series) });
	const measures = measuresOf(opened, { where, chosenProgrammes: reachingProgrammes(manifest), facts });
	if (!measures.ok) return measures;
	const query = tableQuery(unit, measures.value);
	const tallied = await ask("tally", query);
	if (!tallied.ok) return tallied;
	return ok(measureTable(measures.value, { ...tallied.value, sentences: query.sentences }, facts));
}
