import { appError } from "#core/base/errors.ts";
import { fail, ok } from "#core/base/result.ts";
import { type RankLines, rankLines } from "#core/choice/rank-lines.ts";
import type { PackCall } from "../call.ts";
import { type ScoreQuery, scoreTaskOf } from "../score-query.ts";

/** `criterion`: the one whose share goes from 0 to 1. */
export type FlipsQuery = ScoreQuery & { readonly criterion: number };

/** Every pair of areas is looked at: beyond this many it would take longer than a worker may be silent. */
const MOST_AREAS = 2000;

export const flipsCall = {
	name: "flips",
	transfer: ({ starts, from, rank }) => [starts, from, rank],
	run(_, { criterion, ...query }) {
		const areas = query.values[0]?.length ?? 0;
		return areas > MOST_AREAS
			? fail(appError("TOO_MANY_AREAS", { areas, limit: MOST_AREAS }))
			: ok(rankLines({ ...scoreTaskOf(query), criterion }));
	},
} as const satisfies PackCall<FlipsQuery, RankLines>;
