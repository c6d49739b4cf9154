import { fromPlainNumbers, type PlainNumbers } from "#core/base/plain-numbers.ts";
import { ok } from "#core/base/result.ts";
import { type FirstTask, type FirstWeighting, firstWeighting } from "#core/choice/first-weighting.ts";
import type { Criterion } from "#core/choice/priority-score.ts";
import type { PackCall } from "../call.ts";
import { type ScoreQuery, scoreTaskOf } from "../score-query.ts";

export type FirstWeightingQuery = ScoreQuery &
	Pick<FirstTask, "unit" | "mostExtras"> & {
		readonly extras: readonly { readonly criterion: Criterion; readonly values: PlainNumbers }[];
	};

/** Which weights put an area first; a linear programme for every pair of further criteria. */
export const firstWeightingCall = {
	name: "firstWeighting",
	transfer: () => [],
	run: (_, { unit, mostExtras, extras, ...query }) =>
		ok(
			firstWeighting({
				...scoreTaskOf(query),
				unit,
				mostExtras,
				extras: extras.map(({ criterion, values }) => ({ criterion, values: fromPlainNumbers(values) })),
			}),
		),
} as const satisfies PackCall<FirstWeightingQuery, FirstWeighting>;
