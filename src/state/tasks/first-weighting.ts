import { toPlainNumbers } from "#core/base/plain-numbers.ts";
import type { FirstWeighting } from "#core/choice/first-weighting.ts";
import type { Measure } from "#core/measure/measure.ts";
import { valuesOf } from "#core/measure/measure-table.ts";
import type { EngineCalls } from "#engine/protocol.ts";
import type { CriterionWeight } from "../view/candidates.ts";
import { type ScoredCandidates, scoreQuery } from "./candidates.ts";
import { isHigherWorse, MOST_CRITERIA } from "./criteria.ts";

/** Which weights would put the area first, alone or with one or two of the measures that are not criteria yet. */
export function firstWeightingQuery(
	{ criteria, table, rows, task }: ScoredCandidates,
	position: number,
): EngineCalls["firstWeighting"]["request"] {
	const room = MOST_CRITERIA - criteria.length;
	const others = table.measures.filter(
		(measure) => measure.direction !== "extent" && !criteria.some((own) => own.measure.id === measure.id),
	);
	return {
		...scoreQuery(task),
		unit: position,
		mostExtras: room > 1 ? 2 : room === 1 ? 1 : 0,
		extras: others.map((measure) => ({
			criterion: { id: measure.id, weight: 0, higherIsWorse: isHigherWorse(measure) },
			values: toPlainNumbers(valuesOf(table, measure.id, rows)),
		})),
	};
}

export type FirstCriterion = { readonly measure: Measure; readonly criterion: CriterionWeight };

/** The answer as criteria that can be put in force; those of today keep their direction. */
export function firstCriteria({ criteria, table }: ScoredCandidates, { points }: FirstWeighting): readonly FirstCriterion[] {
	return points.flatMap(({ id, weight }) => {
		const measure = table.measures.find((one) => one.id === id);
		const reversed = criteria.some((own) => own.measure.id === id && own.reversed);
		return measure === undefined ? [] : [{ measure, criterion: { id, weight, ...(reversed ? { reversed } : {}) } }];
	});
}
