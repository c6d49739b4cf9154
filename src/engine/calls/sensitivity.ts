import { ok } from "#core/base/result.ts";
import { type SensitivityTask, type WeightSensitivity, weightSensitivity } from "#core/choice/weight-sensitivity.ts";
import type { PackCall } from "../call.ts";
import { type ScoreQuery, scoreTaskOf } from "../score-query.ts";

export type SensitivityQuery = ScoreQuery & Pick<SensitivityTask, "spread">;

/** How far the ranks depend on the weights: a thousand weightings are no work for the thread that draws the screen. */
export const sensitivityCall = {
	name: "sensitivity",
	transfer: ({ low, median, high, topShare, firstShare }) => [low, median, high, topShare, firstShare],
	run: (_, { spread, ...query }) => ok(weightSensitivity({ ...scoreTaskOf(query), spread })),
} as const satisfies PackCall<SensitivityQuery, WeightSensitivity>;
