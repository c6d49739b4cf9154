import { fromPlainNumbers, type PlainNumbers } from "#core/base/plain-numbers.ts";
import type { ScoreTask } from "#core/choice/priority-score.ts";

/** A `ScoreTask` as a question can carry it. */
export type ScoreQuery = Omit<ScoreTask, "values"> & { readonly values: readonly PlainNumbers[] };

export function scoreTaskOf({ criteria, normalisation, values }: ScoreQuery): ScoreTask {
	return { criteria, normalisation, values: values.map(fromPlainNumbers) };
}
